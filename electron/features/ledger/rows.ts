import { currentDueOn, slipOutcome } from "#shared/domain/referral/slip-progress.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import { conclusionOf } from "#shared/domain/matter/closing.ts";
import { matterStatus, nextDueOn } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { caseStatus } from "#shared/domain/mediation/case-status.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { presidingFirst } from "#shared/domain/paper/mediation-words.ts";
import { foundStatus, lastOfFound } from "#shared/domain/screening/found-status.ts";
import type { ScreeningReport } from "#shared/domain/screening/report.ts";
import type { Visit } from "#shared/domain/visit/visit.ts";
import { maskName, maskPhone } from "#shared/kernel/masking.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { LedgerRow } from "#shared/contract/ledger.ts";
import { villageNames } from "../../surroundings.ts";
import type { Tables } from "../../storage/store.ts";
import { matters } from "../../tables/matter.ts";

/** A name or a phone, as lists show it and as it is. */
interface Hidden {
  readonly masked: string;
  readonly whole: string;
}

/** A row before it is known who gets to see the names in it. */
export interface Entry {
  readonly key: string;
  readonly opens: LedgerRow["opens"];
  /** The day it belongs to. */
  readonly on: PlainDate;
  readonly category: string;
  readonly villageCode: string | null;
  readonly cells: Readonly<Record<string, string | number | null | readonly Hidden[]>>;
}

export function visitEntry(tables: Tables, { id, no, matterId, form, ordinal, receivedBy }: Visit): Entry {
  const speaker = form.visitors[form.speaker];
  const matter = tables.table(matters).get(matterId);
  return {
    key: id,
    opens: { kind: "matter", id: matterId, within: matterId },
    on: form.visitedOn,
    category: form.category,
    villageCode: form.place.villageCode,
    cells: {
      visitNo: no,
      visitedOn: form.visitedOn,
      visitedAt: form.visitedAt,
      channel: form.channel,
      speaker: [person(speaker?.name ?? "")],
      phone: [{ masked: maskPhone(speaker?.phone ?? ""), whole: speaker?.phone ?? "" }],
      headCount: form.headCount,
      village: villageOf(tables, form.place.villageCode),
      respondents: form.respondents.map(personOrUnit),
      category: form.category,
      title: matter.title,
      ordinal,
      risk: form.riskColor,
      matterNo: matter.no,
      receivedBy: receivedBy.name,
    },
  };
}

export function matterEntry(tables: Tables, matter: Matter): Entry {
  const concluded = conclusionOf(matter.closing)?.facts;
  const accepted = matter.decisions.map(({ form }) => form).findLast((form) => form.kind === "ACCEPTED");
  const unit = matter.slips.findLast(({ status }) => status !== "VOIDED")?.unitName;
  return {
    ...ofMatter(matter, matter.openedOn),
    cells: {
      matterNo: matter.no,
      openedOn: matter.openedOn,
      speaker: [person(matter.speakerName)],
      title: matter.title,
      category: matter.category,
      village: villageOf(tables, matter.place.villageCode),
      channel: matter.channel,
      risk: matter.riskColor,
      visitCount: matter.visits.length,
      involvedCount: matter.involvedCount,
      amount: matter.amount.exactFen,
      handler: unit ?? accepted?.handlerName ?? "",
      matterStatus: matterStatus(matter),
      dueOn: nextDueOn(matter),
      concludedOn: concluded?.on ?? null,
      outcome: concluded?.form.outcome ?? null,
      firstReceiver: matter.firstReceiver.name,
    },
  };
}

export function caseEntry(tables: Tables, mediation: MediationCase): Entry {
  const { id, no, matterId, matterNo, form, openedOn, mediators, agreements, dossier } = mediation;
  const { villageCode } = tables.table(matters).get(matterId).place;
  const agreement = agreements.findLast(({ status }) => status === "EFFECTIVE");
  return {
    key: id,
    opens: { kind: "case", id, within: matterId },
    on: openedOn,
    category: form.category,
    villageCode,
    cells: {
      caseNo: no,
      openedOn,
      parties: form.parties.map(personOrUnit),
      category: form.category,
      village: villageOf(tables, villageCode),
      source: form.startMode === "ENTRUSTED" ? (form.entrustedBy ?? "OTHER_DEPARTMENT") : form.startMode,
      mediators: presidingFirst(mediators.filter(({ recused }) => recused === null))
        .map(({ name }) => name)
        .join("、"),
      agreementNo: agreement?.no ?? "",
      effectiveOn: agreement?.effectiveOn ?? null,
      amount: form.amount.exactFen,
      performance: agreement?.performance ?? null,
      confirmation: agreement?.confirmation ?? null,
      caseStatus: caseStatus(mediation),
      filedOn: dossier?.filedOn ?? null,
      matterNo,
    },
  };
}

export function slipEntry(tables: Tables, slip: ReferralSlip): Entry {
  const matter = tables.table(matters).get(slip.form.matterId);
  const facts = slip.events.map((event) => event.facts);
  const answered = facts.findLast((each) => each.act === "reply");
  return {
    ...ofMatter(matter, slip.issuedOn),
    key: slip.id,
    opens: { kind: "slip", id: slip.id, within: matter.id },
    cells: {
      slipNo: slip.no,
      slipKind: slip.form.kind,
      issuedOn: slip.issuedOn,
      unit: slip.unitName,
      title: matter.title,
      category: matter.category,
      village: villageOf(tables, matter.place.villageCode),
      dueOn: currentDueOn(slip),
      signedOn: facts.findLast((each) => each.act === "sign")?.on ?? null,
      answeredOn: answered?.on ?? null,
      slipOutcome: slipOutcome(slip),
      replyResult: answered?.result ?? null,
      supervised: slip.supervisions.filter(({ status }) => status !== "VOIDED").length,
      issuedBy: slip.issuedBy.name,
      matterNo: matter.no,
    },
  };
}

/** Every time somebody was asked afterwards, on the matter. */
export function followUpEntries(tables: Tables, matter: Matter): readonly Entry[] {
  return matter.closing.flatMap(({ id, facts }): Entry[] => {
    if (facts.act !== "follow-up") return [];
    const { way, whom, solved, performed, rating, opinions, next, by } = facts.form;
    return [
      {
        ...ofMatter(matter, facts.on),
        key: id,
        cells: {
          ...askedAbout(tables, matter),
          askedOn: facts.on,
          followUpWay: way,
          whom: [person(whom)],
          solved,
          performed,
          satisfaction: rating?.level ?? null,
          opinions,
          next,
          askedBy: by,
        },
      },
    ];
  });
}

/** The same on a mediation case, where the agreement's performance is asked for and little else. */
export function caseFollowUpEntries(tables: Tables, mediation: MediationCase): readonly Entry[] {
  const matter = tables.table(matters).get(mediation.matterId);
  return mediation.events.flatMap(({ id, facts }): Entry[] => {
    if (facts.act !== "follow-up") return [];
    const { way, whom, satisfaction, performance, findings, by } = facts;
    return [
      {
        ...ofMatter(matter, facts.on),
        key: id,
        opens: { kind: "case", id: mediation.id, within: matter.id },
        cells: {
          ...askedAbout(tables, matter),
          askedOn: facts.on,
          followUpWay: way,
          whom: [person(whom)],
          solved: null,
          performed: null,
          satisfaction,
          opinions: [performance, findings].filter((part) => part !== "").join("；"),
          next: null,
          askedBy: by,
        },
      },
    ];
  });
}

/** Every dispute that a village found; a statement that nothing was found is a line too. */
export function screeningEntries(report: ScreeningReport): readonly Entry[] {
  const { no, form, villageCode, villageName, reportedOn, fromOn, toOn } = report;
  const common = {
    opens: { kind: "screening", id: report.roundId, within: villageCode },
    on: reportedOn,
    villageCode,
  } as const;
  const reported = {
    screeningNo: no,
    reportedOn,
    period: `${fromOn}—${toOn}`,
    village: villageName,
    screeners: form.screeners.join("、"),
  };
  const nothing = { ...reported, screened: "NIL", summary: form.nil?.words ?? "" };
  if (form.found.length === 0) return [{ ...common, key: report.id, category: "", cells: nothing }];
  return form.found.map(({ id, person: name, otherSide, category, summary, riskColor }): Entry => {
    const last = lastOfFound(report, id);
    return {
      ...common,
      key: `${report.id}/${id}`,
      category,
      cells: {
        ...reported,
        screened: foundStatus(report, id),
        person: [person(name)],
        otherSide: otherSide === "" ? null : [person(otherSide)],
        category,
        summary,
        risk: riskColor,
        matterNo: last !== undefined && last.act !== "settle" ? last.matterNo : null,
        settledHow: last?.act === "settle" ? last.how : null,
      },
    };
  });
}

function ofMatter({ id, category, place }: Matter, on: PlainDate) {
  return {
    key: id,
    opens: { kind: "matter", id, within: id },
    on,
    category,
    villageCode: place.villageCode,
  } as const;
}

function askedAbout(tables: Tables, { no, title, category, place }: Matter) {
  return { matterNo: no, title, category, village: villageOf(tables, place.villageCode) };
}

function person(name: string): Hidden {
  return { masked: maskName(name), whole: name };
}

/** What a unit is called hides nobody. */
function personOrUnit({ kind, name }: { readonly kind: "PERSON" | "UNIT"; readonly name: string }): Hidden {
  return kind === "PERSON" ? person(name) : { masked: name, whole: name };
}

function villageOf(tables: Tables, code: string | null): string {
  return code === null ? "" : villageNames(tables)(code);
}
