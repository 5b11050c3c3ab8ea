/** A case that was mediated, and an agreement of it. Invented people of a real township. */
import type {
  Agreement,
  AgreementEvent,
  AgreementFacts,
  AgreementForm,
  Obligation,
} from "#shared/domain/mediation/agreement.ts";
import { withAgreementBrief } from "#shared/domain/mediation/agreement-brief.ts";
import type { Mediator } from "#shared/domain/mediation/committee.ts";
import type { CaseForm, MediationCase, Party } from "#shared/domain/mediation/mediation-case.ts";
import type { Performed } from "#shared/domain/mediation/performance.ts";
import {
  peopleOf,
  recordAgreementEvent,
  type AgreementSetting,
} from "#shared/domain/mediation/record-agreement-event.ts";
import { ANYWHERE } from "#shared/domain/deadline/deadline-rule.ts";
import { officeTerms, type ScopedTerms } from "#shared/domain/deadline/terms.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anId, clerk, WEST_BAY } from "./builders.ts";

type PersonParty = Extract<Party, { kind: "PERSON" }>;

export const worker = personParty({ name: "张大山", side: "APPLICANT" });
export const boss = personParty({ name: "李有田", side: "RESPONDENT" });

export function personParty(parts: Partial<PersonParty> = {}): PersonParty {
  return {
    kind: "PERSON",
    id: anId(),
    side: "APPLICANT",
    name: "张大山",
    sex: "1",
    birthOn: day("1975-03-02"),
    nation: "01",
    idPaper: { type: "000", no: "", confirmed: false },
    phone: "13900000001",
    address: { villageCode: WEST_BAY, group: "三组", text: "12号" },
    occupation: "务工",
    guardian: null,
    agent: null,
    ...parts,
  };
}

export function aMediator(parts: Partial<Mediator> = {}): Mediator {
  return {
    id: anId(),
    name: "赵公道",
    sex: "1",
    nation: null,
    birthOn: null,
    phone: "",
    isMember: true,
    isHead: true,
    fullTime: true,
    appointedOn: day("2025-01-01"),
    termEndsOn: day("2027-12-31"),
    accountId: null,
    active: true,
    ...parts,
  };
}

export const presiding = aMediator();

export function aMediatedCase(
  form: Partial<CaseForm> = {},
  parts: Partial<MediationCase> = {},
): MediationCase {
  const matterId = anId();
  return {
    id: anId(),
    no: "宁远堡人调字〔2026〕第1号",
    matterId,
    matterNo: "宁远堡事〔2026〕0001号",
    openedAt: "2026-06-01T01:00:00.000Z",
    openedOn: day("2026-06-01"),
    openedBy: clerk,
    form: {
      matterId,
      title: "张某与李某欠款纠纷",
      category: "0301",
      startMode: "APPLICATION",
      entrustedBy: null,
      entrustNo: "",
      startedOn: day("2026-06-01"),
      hostKind: "COMMITTEE",
      hostName: "宁远堡镇人民调解委员会",
      coHosts: [],
      parties: [worker, boss],
      mass: null,
      summary: "李有田欠张大山五万元，多次催要未还。",
      claims: ["归还欠款50000元"],
      amount: { exactFen: 5_000_000, asSaid: "五万元" },
      area: { exactMu: null, asSaid: "" },
      isPublic: false,
      hostile: false,
      tags: [],
      settlesOwnership: false,
      ...form,
    },
    mediators: [
      {
        mediatorId: presiding.id,
        name: presiding.name,
        selectedBy: "COMMITTEE",
        presiding: true,
        recused: null,
      },
    ],
    due: null,
    events: [
      {
        id: anId(),
        at: "2026-06-02T01:00:00.000Z",
        by: clerk,
        facts: { act: "accept", on: day("2026-06-02"), ruleId: "D-01" },
        paperId: null,
      },
    ],
    sessions: [
      {
        sessionId: anId(),
        on: day("2026-06-10"),
        from: "09:00",
        to: "11:00",
        roomName: "第一调解室",
        status: "FROZEN",
        result: "AGREED_WRITTEN",
      },
    ],
    agreements: [],
    dossier: null,
    ...parts,
  };
}

/** 20,000 on the spot and 30,000 by the end of July, unless said otherwise. */
export function aPayment(parts: Partial<Obligation> = {}): Obligation {
  return {
    id: anId(),
    debtorId: boss.id,
    creditorId: worker.id,
    kind: "PAY",
    amountFen: 3_000_000,
    what: "欠款",
    how: "银行转账",
    due: { kind: "ON", on: day("2026-07-31") },
    consequence: "",
    ...parts,
  };
}

export function anAgreementForm(parts: Partial<AgreementForm> = {}): AgreementForm {
  const obligations = parts.obligations ?? [
    aPayment({ amountFen: 2_000_000, how: "现金", due: { kind: "ON_SPOT" } }),
    aPayment(),
  ];
  const sum = obligations.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0);
  return {
    form: "WRITTEN",
    facts: "2025年3月李有田向张大山借款五万元，至今未还。",
    dispute: "归还的期限。",
    responsibility: "李有田应当归还。",
    totalFen: sum === 0 ? null : sum,
    terms: [],
    place: "宁远堡镇综治中心",
    confirmationPlanned: false,
    writtenAsked: false,
    reachedOn: day("2026-06-10"),
    recorder: "王安",
    ...parts,
    obligations,
  };
}

export function anAgreement(form: Partial<AgreementForm> = {}, mediation = aMediatedCase()): Agreement {
  const whole = anAgreementForm(form);
  return {
    id: anId(),
    no: "宁远堡人调字〔2026〕第1号",
    caseId: mediation.id,
    matterId: mediation.matterId,
    amends: null,
    draftedAt: "2026-06-10T03:00:00.000Z",
    draftedBy: clerk,
    version: 1,
    form: whole,
    ...peopleOf(mediation, whole),
    events: [],
    paperId: null,
    replacedBy: null,
  };
}

export const terms: ScopedTerms = {
  ...officeTerms([{ id: "2026", restDays: [], makeUpWorkdays: [] }]),
  scope: ANYWHERE,
};

export function aSetting(parts: Partial<AgreementSetting> = {}): AgreementSetting {
  return {
    mediation: aMediatedCase(),
    mediators: [presiding],
    today: day("2026-12-31"),
    terms,
    ...parts,
  };
}

export function agreementEvent(facts: AgreementFacts): AgreementEvent {
  const paperId = facts.act === "print" ? anId() : null;
  return { id: anId(), at: "2026-06-12T02:00:00.000Z", by: clerk, facts, paperId };
}

/** The agreement after these acts, each of which must be taken. */
export function afterActs(
  agreement: Agreement,
  acts: readonly AgreementFacts[],
  setting: AgreementSetting = aSetting(),
): Agreement {
  return acts.reduce((before, facts) => {
    const around = { ...setting, mediation: withAgreementBrief(setting.mediation, before, terms) };
    const recorded = recordAgreementEvent(before, agreementEvent(facts), around);
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
    return recorded.value;
  }, agreement);
}

export const agreementActs = {
  print: { act: "print" },
  sign: (partyId: string, on = "2026-06-10") =>
    ({ act: "sign", partyId, by: "本人", way: "FINGERPRINT", on: day(on) }) as const,
  mediatorSigns: (on = "2026-06-10", mediatorId = presiding.id) =>
    ({ act: "mediator-sign", mediatorId, on: day(on) }) as const,
  seal: (on = "2026-06-10") => ({ act: "seal", on: day(on) }) as const,
  pay: (obligationId: string, amountFen: number | null, on = "2026-06-20"): Performed => ({
    act: "perform",
    obligationId,
    on: day(on),
    amountFen,
    way: "CASH",
    isComplete: false,
    witness: "",
    note: "",
    receipt: false,
  }),
  apply: (on = "2026-06-20", applicants: readonly string[] = [worker.id, boss.id]) =>
    ({ act: "apply-confirmation", on: day(on), court: "金川区人民法院", applicants }) as const,
} satisfies Record<string, AgreementFacts | ((...given: never[]) => AgreementFacts)>;

/** Printed, signed by everybody and sealed. */
export function signedActs(on = "2026-06-10", mediatorId = presiding.id): readonly AgreementFacts[] {
  const { print, sign, mediatorSigns, seal } = agreementActs;
  return [print, sign(worker.id, on), sign(boss.id, on), mediatorSigns(on, mediatorId), seal(on)];
}
