/**
 * A report counted a second time: plain loops over the raw entries of the journal, which share no code with the desk. Slow and
 * simple on purpose. Due days of decisions and follow-ups are read off the clocks as the journal has them.
 */
import type { JournalEntry } from "#electron/storage/store.ts";
import type { Clock } from "#shared/domain/deadline/clock.ts";
import type { ClosingFacts } from "#shared/domain/matter/closing.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { Agreement, AgreementForm } from "#shared/domain/mediation/agreement.ts";
import type { CaseForm, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { Mediator } from "#shared/domain/mediation/committee.ts";
import { DEFAULT_SUBSIDY_RULES } from "#shared/domain/mediation/default-subsidy.ts";
import type { SubsidyRules } from "#shared/domain/mediation/dossier.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import type { ScreeningReport } from "#shared/domain/screening/report.ts";
import type { Prevention } from "#shared/domain/report/prevention.ts";
import { caseFollowUpsAgain } from "./second-count-follow-ups.ts";

/** Numbers by `table/row/column` of the pack. */
export type SecondCount = ReadonlyMap<string, number | null>;

export interface SecondPeriod {
  readonly from: string;
  readonly to: string;
  readonly villageCode: string | null;
  readonly resolvedBy: "ACCEPTED" | "CLOSED";
  readonly countAnswered: boolean;
}

const KIND_TO_MOJ: Readonly<Record<string, string>> = {
  "01": "A01",
  "02": "A02",
  "03": "A06",
  "05": "A06",
  "06": "A04",
  "08": "A04",
  "09": "A07",
  "10": "A05",
  "11": "A08",
};
const CODE_TO_MOJ: Readonly<Record<string, string>> = {
  "0401": "A06",
  "0402": "A17",
  "0403": "A03",
  "0502": "A15",
  "0503": "A16",
  "0504": "A09",
  "0601": "A14",
  "0902": "A03",
};

export function countAgain(entries: readonly JournalEntry[], period: SecondPeriod): SecondCount {
  const tables: Record<string, Map<string, unknown>> = {};
  for (const entry of entries) {
    for (const { table, id, doc } of entry.puts) (tables[table] ??= new Map()).set(id, doc);
  }
  const rows = <D>(table: string) => [...(tables[table]?.values() ?? [])] as D[]; // the last document of each record
  const matters = new Map(rows<Matter>("matter").map((matter) => [matter.id, matter]));
  const { from, to } = period;
  const numbers = new Map<string, number>();
  const listed = { unresolved: new Map<string, number>(), risk: new Map<string, number>() };
  const rules = rows<SubsidyRules>("subsidyRules")[0] ?? DEFAULT_SUBSIDY_RULES;
  const plus = (at: string, by = 1) => numbers.set(at, (numbers.get(at) ?? 0) + by);
  const within = (on: string) => on >= from && on <= to;

  const clocksOf = new Map<string, Clock[]>();
  for (const clock of rows<Clock>("clock")) {
    const known = clocksOf.get(clock.subject) ?? [];
    known.push(clock);
    clocksOf.set(clock.subject, known);
  }

  const inRounds = new Set<string>();
  const rounds = rows<ScreeningReport>("screening").sort((a, b) => (a.reportedAt < b.reportedAt ? -1 : 1));
  for (const { villageCode, reportedOn, form, events } of rounds) {
    if (period.villageCode !== null && villageCode !== period.villageCode) continue;
    if (reportedOn > to) continue;
    for (const found of form.found) {
      let matterId: string | null = null;
      for (const { foundId, at, facts } of events) {
        if (foundId !== found.id || localDay(at) > to) continue;
        matterId = facts.act === "settle" ? null : facts.matterId;
      }
      if (matterId !== null && inRounds.has(matterId)) continue;
      if (matterId !== null) inRounds.add(matterId);
      if (!within(reportedOn)) continue;
      plus("moj-b/screened/count");
      plus("moj-b/screened/people", found.otherSide === "" ? 1 : 2);
    }
  }

  for (const matter of matters.values()) {
    if (matter.openedOn > to) continue;
    if (period.villageCode !== null && matter.place.villageCode !== period.villageCode) continue;
    const village = matter.place.villageCode ?? "elsewhere";
    const kind = matter.category.slice(0, 2);
    let visitsSoFar = 0;
    let visitedHere = false;
    for (const visit of matter.visits) {
      if (visit.visitedOn > to) continue;
      visitsSoFar += 1;
      if (visit.visitedOn < from) continue;
      visitedHere = true;
      plus("visits");
      plus("visitors", visit.headCount);
      plus(`village/${village}/visits`);
    }
    const grid = matter.gridCode.trim();
    const gridRow = grid === "" ? null : `village/${matter.place.villageCode ?? ""}/${grid}`;
    if (visitedHere) {
      plus("visited");
      if (visitsSoFar > 1) {
        plus("repeat");
        plus(`repeat/${matter.id}/visits`, visitsSoFar);
        if (gridRow !== null) plus(`${gridRow}/repeat`);
        plus(`village/${village}/repeat`);
      }
    }

    let acceptedOn: string | null = null;
    let decidedOn: string | null = null;
    const earliest = (known: string | null, on: string) => (known === null || on < known ? on : known);
    for (const { at, form } of matter.decisions) {
      decidedOn = earliest(decidedOn, localDay(at));
      if (form.kind === "ACCEPTED" || (period.countAnswered && form.kind === "ANSWERED"))
        acceptedOn = earliest(acceptedOn, localDay(at));
    }
    for (const each of rows<ReferralSlip>("referral")) {
      if (each.form.matterId !== matter.id) continue;
      let voided = false;
      for (const { facts } of each.events) if (facts.act === "void") voided = true;
      if (!voided) acceptedOn = earliest(acceptedOn, each.issuedOn);
    }
    for (const each of rows<MediationCase>("mediation"))
      if (each.matterId === matter.id) acceptedOn = earliest(acceptedOn, localDay(each.openedAt));
    if (acceptedOn !== null && acceptedOn > to) acceptedOn = null;
    if (acceptedOn !== null) decidedOn = earliest(decidedOn, acceptedOn);

    if (within(matter.openedOn)) {
      plus("registered");
      plus(`source/${matter.channel}/registered`);
      plus(`village/${village}/registered`);
      if (gridRow !== null) plus(`${gridRow}/registered`);
      if (matter.channel === "SCREENING" && !inRounds.has(matter.id)) {
        plus("moj-b/screened/count");
        plus("moj-b/screened/people", matter.visits[0]?.headCount ?? 1);
      }
      const clock = (clocksOf.get(`matter/${matter.id}`) ?? []).find(({ name }) => name === "decide");
      if (clock !== undefined) {
        const isDecided = decidedOn !== null && decidedOn <= to;
        if (isDecided)
          plus(decidedOn! <= clock.dueOn ? "decided-in-time" : "decided-late"); // just asked
        else if (clock.dueOn < to) plus("decided-late");
      }
    }

    // Where it stands: a reopening undoes the conclusions before it.
    let concluded: Extract<ClosingFacts, { act: "conclude" }> | null = null;
    for (const { facts } of matter.closing) {
      if (facts.on > to) continue;
      if (facts.act === "conclude") concluded = facts;
      if (facts.act === "reopen" || (facts.act === "follow-up" && facts.form.next === "REOPEN"))
        concluded = null;
      if (!within(facts.on)) continue;
      const rating =
        facts.act === "rate" ? facts.rating : facts.act === "follow-up" ? facts.form.rating : null;
      if (rating !== null) countRating(plus, rating.level);
    }
    const isResolved = concluded !== null && concluded.form.outcome === "RESOLVED";
    if (acceptedOn !== null && within(acceptedOn)) {
      plus("accepted");
      plus(`category-time/${kind}/total`);
      plus(`source/${matter.channel}/accepted`);
      plus(`village/${village}/accepted`);
      if (gridRow !== null) plus(`${gridRow}/accepted`);
      if (isResolved && concluded?.on === matter.openedOn) plus("same-day");
    }
    if (concluded !== null && within(concluded.on)) {
      if (acceptedOn === null) plus(`outcome/${concluded.form.outcome}/otherwise`);
      else {
        plus("closed");
        plus(`outcome/${concluded.form.outcome}/closed`);
        plus(`village/${village}/closed`);
        plus("days-taken", Math.max(0, dayNumber(concluded.on) - dayNumber(acceptedOn)));
        const due = dueDay(matter, to);
        if (due !== null) plus(concluded.on <= due ? "closed-on-time" : "closed-late");
        if (isResolved) {
          plus("resolved");
          plus(`village/${village}/resolved`);
          if (matter.tags.includes("OLD_PETITION")) plus("old-petitions");
        }
      }
    }
    if (acceptedOn !== null && concluded === null) {
      plus("open");
      plus(`village/${village}/open`);
      if (gridRow !== null) plus(`${gridRow}/open`);
      const age = dayNumber(to) - dayNumber(acceptedOn);
      listed.unresolved.set(matter.id, age);
      if (matter.riskColor === "RED" || matter.riskColor === "YELLOW") listed.risk.set(matter.id, age);
      plus(`unresolved-age/${age < 30 ? "0" : age < 60 ? "30" : age <= 90 ? "60" : "91"}/open`);
      const due = dueDay(matter, to);
      if (due !== null && due < to) {
        plus("overdue");
        plus(`village/${village}/overdue`);
      }
    }
  }

  const inScope = (matterId: string) => {
    const matter = matters.get(matterId);
    return period.villageCode === null || matter?.place.villageCode === period.villageCode;
  };

  for (const slip of rows<ReferralSlip>("referral")) {
    if (!inScope(slip.form.matterId) || slip.issuedOn > to) continue;
    let state = "OPEN";
    let due = slip.form.dueOn;
    let wasLate = false;
    for (const { facts } of slip.events) {
      if (facts.on > to) continue;
      if (facts.act === "void") state = "VOIDED";
      if (facts.act === "return") state = "RETURNED";
      if (facts.act === "reply") {
        state = "ANSWERED";
        if (facts.on > due) wasLate = true;
      }
      if (facts.act === "rework") {
        state = "OPEN";
        due = facts.dueOn;
      }
      if (facts.act === "grant-extension") due = facts.until;
    }
    if (state === "VOIDED") continue;
    const unit = slip.form.unitId;
    if (within(slip.issuedOn)) {
      plus("slips");
      plus(`unit/${unit}/issued`);
      if (state === "ANSWERED") plus(`unit/${unit}/${wasLate ? "late" : "on-time"}`);
      if (state === "RETURNED") plus(`unit/${unit}/returned`);
      if (state === "OPEN") plus(`unit/${unit}/open`);
      if (state === "OPEN" && due < to) plus(`unit/${unit}/overdue`);
      let isSupervised = false;
      for (const { status, issuedOn } of slip.supervisions)
        if (status !== "VOIDED" && issuedOn <= to) isSupervised = true;
      if (isSupervised) plus(`unit/${unit}/supervised`);
    }
    if (state !== "RETURNED" && within(due)) {
      if (state === "ANSWERED") plus(wasLate ? "slips-due-late" : "slips-due-on-time");
      else if (due < to) plus("slips-due-late");
    }
  }

  for (const mediation of rows<MediationCase>("mediation")) {
    if (!inScope(mediation.matterId) || mediation.openedOn > to) continue;
    const isCommittee = mediation.form.hostKind === "COMMITTEE";
    let ended: { readonly on: string } | null = null;
    for (const { facts } of mediation.events) {
      if ("on" in facts && facts.on > to) continue;
      if (facts.act === "accept" && within(facts.on) && isCommittee) {
        plus("moj-a/total/value");
        plus("moj-a/people/value", mediation.form.mass?.people ?? mediation.form.parties.length);
        plus(`moj-a/type-${mojOf(mediation.form)}/value`);
        const { startMode, entrustedBy } = mediation.form;
        plus(
          `moj-a/source-${startMode === "ENTRUSTED" ? (entrustedBy ?? "OTHER_DEPARTMENT") : startMode}/value`,
        );
      }
      if (facts.act === "accept" && within(facts.on)) {
        for (const { mediatorId, presiding, recused } of mediation.mediators) {
          if (recused !== null) continue;
          plus(`mediator/${mediatorId}/cases`);
          if (presiding) plus(`mediator/${mediatorId}/presided`);
        }
        plus("mediator/total/cases");
        if (isCommittee) plus(`moj-a/committee-${committeeOf(mediation.form.hostName)}/value`);
      }
      if (facts.act === "end" || facts.act === "refuse") ended = facts;
      if (facts.act === "reopen") ended = null;
      if (facts.act === "follow-up" && facts.satisfaction !== null && within(facts.on))
        countRating(plus, facts.satisfaction);
    }
    let agreed: { readonly on: string; readonly form: AgreementForm } | null = null;
    for (const agreement of rows<Agreement>("agreement")) {
      if (agreement.caseId !== mediation.id) continue;
      const events = agreement.events.filter(
        ({ at, facts }) => ("on" in facts ? facts.on : localDay(at)) <= to,
      );
      const effect = effectDay(agreement, events);
      if (effect === null || events.at(-1)?.facts.act === "discard") continue;
      if (agreed === null || effect < agreed.on) agreed = { on: effect, form: agreement.form };
      const applied = events.some(({ facts }) => facts.act === "apply-confirmation");
      if (within(effect)) {
        plus("confirmation/agreements/value");
        if (agreement.form.form === "WRITTEN") plus("confirmation/written/value");
        if (agreement.form.form === "WRITTEN" && applied) plus("confirmation/written-applied/value");
      }
      for (const { facts } of events) {
        if (!("on" in facts) || !within(facts.on)) continue;
        if (facts.act === "sue") plus("confirmation/sued/value");
        if (facts.act === "apply-confirmation") plus("confirmation/applied/value");
        if (facts.act === "confirmation-result" && facts.result === "VALID") plus("confirmation/valid/value");
      }
      for (const obligation of agreement.form.obligations) {
        if (obligation.kind === "REFRAIN") continue;
        const due = obligation.due.kind === "ON" ? obligation.due.on : effect;
        if (!within(due)) continue;
        const replaced = agreement.replacedBy;
        if (replaced !== null && replaced.on <= to && due >= replaced.on) continue;
        let paid = 0;
        let isDone = false;
        for (const { facts } of events) {
          if (facts.act !== "perform" || facts.obligationId !== obligation.id) continue;
          paid += facts.amountFen ?? 0;
          if (obligation.kind !== "PAY" && facts.isComplete) isDone = true;
        }
        if (obligation.kind === "PAY" && paid >= (obligation.amountFen ?? 0)) isDone = true;
        plus("confirmation/due/value");
        if (isDone) plus("confirmation/performed/value");
        if (obligation.kind === "PAY") {
          plus("owed-fen", obligation.amountFen ?? 0);
          plus("paid-fen", paid);
          plus("payments");
        }
      }
    }
    let graded: { readonly on: string; readonly yuan: number } | null = null;
    for (const { at, facts } of mediation.events) {
      if (facts.act !== "grade" || localDay(at) > to) continue;
      const grade = rules.grades.find(({ key }) => key === facts.gradeKey);
      graded = { on: localDay(at), yuan: grade?.yuan ?? 0 };
    }
    const standing = mediation.mediators.filter(({ recused }) => recused === null);
    if (graded !== null && within(graded.on)) {
      const presiding = standing.find((each) => each.presiding) ?? standing[0];
      plus("moj-c/subsidies/value");
      plus("moj-c/subsidy-money/value", graded.yuan);
      plus("mediator/total/subsidies");
      plus(`mediator/${presiding?.mediatorId}/subsidies`);
      plus(`mediator/${presiding?.mediatorId}/money`, graded.yuan);
    }
    if (agreed !== null && within(agreed.on))
      for (const { mediatorId } of standing) plus(`mediator/${mediatorId}/agreed`);
    const itsMatter = matters.get(mediation.matterId);
    const itsAgreements = rows<Agreement>("agreement").filter(({ caseId }) => caseId === mediation.id);
    for (const { dueOn, isAsked } of itsMatter
      ? caseFollowUpsAgain(mediation, itsMatter, itsAgreements, to, effectDay)
      : []) {
      if (!within(dueOn)) continue;
      plus("follow-ups");
      if (isAsked) plus("follow-ups-done");
    }
    const endOn = agreed?.on ?? ended?.on ?? null;
    if (endOn !== null && within(endOn) && isCommittee) {
      plus("mediated");
      if (agreed !== null) {
        plus("moj-a/success/value");
        plus(`moj-a/form-${agreed.form.form.toLowerCase()}/value`);
        plus("agreed-fen", agreed.form.totalFen ?? 0);
      }
    }
  }

  for (const clock of rows<Clock>("clock")) {
    const [table, id = ""] = clock.subject.split("/");
    if (clock.name !== "follow-up" || table !== "matter" || !inScope(id) || !within(clock.dueOn)) continue;
    const matter = matters.get(id);
    const isConcluded = clock.startedOn <= to;
    const isAsked = matter?.closing.some(
      ({ facts }) => facts.act === "follow-up" && facts.on === clock.endedOn && facts.on <= to,
    );
    const wasNeedless = clock.endedOn !== null && !isAsked && clock.endedOn <= clock.dueOn;
    if (!isConcluded || wasNeedless) continue;
    plus("follow-ups");
    if (isAsked) plus("follow-ups-done");
  }

  for (const { form, verdict } of rows<Prevention>("prevention")) {
    if (verdict?.confirmed !== true || !within(form.on) || !inScope(form.matterId)) continue;
    plus(`moj-b/${form.kind}/count`);
    plus(`moj-b/${form.kind}/people`, form.people);
  }

  for (const { active, appointedOn, fullTime, sex, isMember } of rows<Mediator>("mediator")) {
    if (!active || appointedOn > to) continue;
    plus("moj-c/mediators/value");
    plus(`moj-c/${fullTime ? "full-time" : "part-time"}/value`);
    plus(`moj-c/${sex === "1" ? "men" : "women"}/value`);
    if (isMember) plus("moj-c/members/value");
  }
  // A list shows no more than two hundred.
  for (const list of ["unresolved", "risk"] as const) {
    if (listed[list].size > 200) continue;
    for (const [matterId, age] of listed[list]) numbers.set(`${list}/${matterId}/age`, age);
  }

  const n = (at: string) => numbers.get(at) ?? 0;
  const rate = (part: number, of: number) => (of < 5 ? null : tenth((part / of) * 100));
  const out = new Map<string, number | null>(numbers);
  for (const key of numbers.keys()) if (!key.includes("/")) out.delete(key);
  const headline: readonly (readonly [string, number | null])[] = [
    ["visits", n("visits")],
    ["visitors", n("visitors")],
    ["registered", n("registered")],
    ["accepted", n("accepted")],
    ["closed", n("closed")],
    ["resolved", n("resolved")],
    ["resolved-rate", rate(n("resolved"), period.resolvedBy === "ACCEPTED" ? n("accepted") : n("closed"))],
    ["same-day-rate", rate(n("same-day"), n("accepted"))],
    ["in-time-rate", rate(n("decided-in-time"), n("decided-in-time") + n("decided-late"))],
    ["on-time-rate", rate(n("closed-on-time"), n("closed-on-time") + n("closed-late"))],
    ["open", n("open")],
    ["overdue", n("overdue")],
    ["handling-days", n("closed") === 0 ? null : tenth(n("days-taken") / n("closed"))],
    ["mediated", n("mediated")],
    ["agreed", n("moj-a/success/value")],
    ["agreed-rate", rate(n("moj-a/success/value"), n("mediated"))],
    ["agreed-money", Math.round(n("agreed-fen") / 10_000) / 100],
    ["performed-rate", rate(n("confirmation/performed/value"), n("confirmation/due/value"))],
    [
      "paid-rate",
      n("payments") < 5 || n("owed-fen") === 0 ? null : tenth((n("paid-fen") / n("owed-fen")) * 100),
    ],
    ["confirmation-rate", rate(n("confirmation/written-applied/value"), n("confirmation/written/value"))],
    ["slips", n("slips")],
    ["slip-rate", rate(n("slips-due-on-time"), n("slips-due-on-time") + n("slips-due-late"))],
    ["repeat-rate", rate(n("repeat"), n("visited"))],
    ["follow-up-rate", rate(n("follow-ups-done"), n("follow-ups"))],
    ["content-rate", rate(n("content"), n("ratings"))],
    ["old-petitions", n("old-petitions")],
  ];
  for (const [row, value] of headline) out.set(`headline/${row}/now`, value);
  return out;
}

function countRating(plus: (at: string) => void, level: string): void {
  plus("ratings");
  if (level === "VERY_GOOD" || level === "GOOD" || level === "FAIR") plus("content");
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** China's day of an instant, by the eight hours. */
function localDay(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

function dayNumber(on: string): number {
  return Math.round(Date.parse(`${on}T00:00:00Z`) / 86_400_000);
}

function dueDay(matter: Matter, to: string): string | null {
  let promised: string | null = null;
  for (const { at, form } of matter.decisions)
    if (form.kind === "ACCEPTED" && localDay(at) <= to) promised = form.expectedOn;
  let due = promised;
  for (const slip of matter.slips) {
    if (slip.status === "VOIDED" || slip.status === "RETURNED") continue;
    if (promised !== null && slip.extension !== "GRANTED") continue;
    if (due === null || slip.dueOn > due) due = slip.dueOn;
  }
  return due;
}

function mojOf({ category, tags }: CaseForm): string {
  if (category.startsWith("07")) return tags.includes("MIGRANT_WAGE") ? "A10" : "A11";
  return CODE_TO_MOJ[category] ?? KIND_TO_MOJ[category.slice(0, 2)] ?? "A99";
}

/** Whose committee it is, by the words of its name. */
function committeeOf(hostName: string): string {
  if (/村民委员会|村委会|村调解委员会|村人民调解委员会|村调委会/.test(hostName)) return "VILLAGE";
  if (/居民委员会|居委会|社区/.test(hostName)) return "NEIGHBOURHOOD";
  if (hostName.includes("街道")) return "STREET";
  if (hostName.includes("镇") || hostName.includes("乡")) return "TOWNSHIP";
  return /公司|厂|企业|集团|医院|学校|市场/.test(hostName) ? "ENTERPRISE" : "OTHER";
}

/** From the last change of the text on: everybody has signed, and the seal is on it. */
function effectDay(agreement: Agreement, events: Agreement["events"]): string | null {
  let mediator: string | null = null;
  let seal: string | null = null;
  let signed: Record<string, string> = {};
  for (const { facts } of events) {
    if (facts.act === "revise") {
      mediator = null;
      seal = null;
      signed = {};
    }
    if (facts.act === "mediator-sign" && facts.mediatorId === agreement.presiding?.mediatorId)
      mediator = facts.on;
    if (facts.act === "seal") seal = facts.on;
    if (facts.act === "sign") signed[facts.partyId] = facts.on;
  }
  if (mediator === null) return null;
  if (agreement.form.form === "ORAL") return agreement.form.reachedOn;
  if (seal === null || agreement.signatories.length < 2) return null;
  let last = mediator > seal ? mediator : seal;
  for (const { partyId } of agreement.signatories) {
    const on = signed[partyId];
    if (on === undefined) return null;
    if (on > last) last = on;
  }
  return last;
}
