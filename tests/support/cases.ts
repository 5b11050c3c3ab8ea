/** A case as it is opened, and what can be recorded on it. Invented people of a real township. */
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import type {
  AgreementBrief,
  CaseEvent,
  CaseFacts,
  CaseForm,
  MediationCase,
  SessionBrief,
} from "#shared/domain/mediation/mediation-case.ts";
import { DEFAULT_MEDIABILITY } from "#shared/domain/mediation/mediability.ts";
import { recordCaseEvent, type CaseSurroundings } from "#shared/domain/mediation/record-case-event.ts";
import { day, type PlainDate } from "#shared/kernel/plain-date.ts";
import { aMediatedCase, aMediator, boss, presiding } from "./agreements.ts";
import { anId, clerk } from "./builders.ts";

/** Sits beside the presiding mediator. */
export const assistant = aMediator({ name: "钱细心", isHead: false });
export const retired = aMediator({ name: "孙到期", termEndsOn: day("2026-05-31") });

/** Applied for on 1 June 2026 by the worker; nothing recorded on it. */
export function aNewCase(form: Partial<CaseForm> = {}): MediationCase {
  return aMediatedCase(form, { mediators: [], events: [], sessions: [] });
}

const calendar = officeTerms([{ id: "2026", restDays: [], makeUpWorkdays: [] }]);

export function caseSurroundings(parts: Partial<CaseSurroundings> = {}): CaseSurroundings {
  return {
    today: day("2026-12-31"),
    calendar,
    mediability: DEFAULT_MEDIABILITY,
    findMediator: (id) => [presiding, assistant, retired].find((mediator) => mediator.id === id),
    otherOpen: null,
    isMatterConcluded: false,
    grades: ["major", "general"],
    proposedGrade: "general",
    ...parts,
  };
}

export function caseEvent(facts: CaseFacts): CaseEvent {
  return { id: anId(), at: "2026-12-31T02:00:00.000Z", by: clerk, facts, paperId: null };
}

/** The case after these acts, each of which must be taken. */
export function afterCaseActs(mediation: MediationCase, ...acts: readonly CaseFacts[]): MediationCase {
  return acts.reduce((before, facts) => {
    const recorded = recordCaseEvent(before, caseEvent(facts), caseSurroundings());
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
    return recorded.value;
  }, mediation);
}

export const caseActs = {
  consent: (partyId = boss.id, on = "2026-06-02") =>
    ({ act: "consent", partyId, on: day(on), way: "PHONE", note: "" }) as const,
  refuse: (partyId = boss.id, on = "2026-06-02") =>
    ({
      act: "refuse",
      partyId,
      on: day(on),
      way: "PHONE",
      note: "不愿意坐下来谈",
      otherRoutes: "可以向人民法院起诉。",
    }) as const,
  assign: (mediatorId = presiding.id, presides = true) =>
    ({ act: "assign", mediatorId, selectedBy: "COMMITTEE", presiding: presides }) as const,
  recuse: (mediatorId = presiding.id, on = "2026-06-02") =>
    ({ act: "recuse", mediatorId, on: day(on), askedBy: "李有田", reason: "与申请人是表兄弟" }) as const,
  accept: (on = "2026-06-03", ruleId = "D-01") => ({ act: "accept", on: day(on), ruleId }) as const,
  amend: (form: CaseForm) => ({ act: "amend", form, reason: "登记时写错了" }) as const,
  extend: (toOn: string, on = "2026-06-20") =>
    ({ act: "extend", on: day(on), toOn: day(toOn), reason: "等待鉴定" }) as const,
  end: (on = "2026-06-25") =>
    ({
      act: "end",
      ending: "FAILED",
      on: day(on),
      reason: "NO_AGREEMENT_POSSIBLE",
      note: "",
      otherRoutes: "可以向人民法院起诉。",
    }) as const,
  followUp: (on = "2026-07-20") =>
    ({
      act: "follow-up",
      on: day(on),
      way: "PHONE",
      whom: "张大山",
      performance: "已按期付清",
      satisfaction: "GOOD",
      findings: "",
      by: "王安",
    }) as const,
  grade: (gradeKey = "general", reason = "") => ({ act: "grade", gradeKey, reason }) as const,
  close: (on = "2026-07-25") =>
    ({ act: "close", on: day(on), result: "协议已全部履行。", opinion: "" }) as const,
  reopen: (on = "2026-08-01") => ({ act: "reopen", on: day(on), reason: "双方愿意再谈" }) as const,
} satisfies Record<string, (...given: never[]) => CaseFacts>;

/** Agreed to by both sides, with a mediator, on 3 June. */
export function anAcceptedNewCase(form: Partial<CaseForm> = {}): MediationCase {
  const { consent, assign, accept } = caseActs;
  return afterCaseActs(aNewCase(form), consent(), assign(), accept());
}

export function aSessionBrief(
  status: SessionBrief["status"] = "FROZEN",
  on: PlainDate = day("2026-06-10"),
): SessionBrief {
  return { sessionId: anId(), on, from: "09:00", to: "10:00", roomName: "调解室", status, result: null };
}

export function anAgreementBrief(parts: Partial<AgreementBrief> = {}): AgreementBrief {
  return {
    agreementId: anId(),
    no: "宁远堡人调协〔2026〕第1号",
    form: "WRITTEN",
    status: "EFFECTIVE",
    isSigned: true,
    effectiveOn: day("2026-06-10"),
    performance: "NOT_DUE",
    nextDueOn: null,
    confirmation: "NONE",
    confirmByOn: null,
    ...parts,
  };
}
