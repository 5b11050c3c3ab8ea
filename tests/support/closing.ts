/** Matters on their way from the conclusion to the closing. */
import type {
  ClosingEvent,
  ClosingFacts,
  ConclusionForm,
  FollowUpForm,
} from "#shared/domain/matter/closing.ts";
import { recordClosing } from "#shared/domain/matter/record-closing.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { ClosingOrder } from "#shared/domain/office/office.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMatter, anAcceptance, anId, clerk } from "./builders.ts";

export const CONCLUDED_ON = day("2026-07-20");
/** Somebody who did not deal with the matter. */
export const stranger = { accountId: "00000000-0000-4000-8000-0000000000aa", name: "李文" };

export function aConclusion(parts: Partial<ConclusionForm> = {}): ConclusionForm {
  return {
    outcome: "RESOLVED",
    investigation: "到现场丈量。",
    process: "自然资源所主持丈量，双方到场。",
    result: "双方按丈量结果恢复地界，李有田自行拆墙。",
    basis: "《中华人民共和国民法典》第二百八十八条",
    opinion: "无异议",
    handlerName: "宁远堡镇自然资源所",
    reviewer: "陈志远",
    told: { on: CONCLUDED_ON, way: "PHONE", whom: "张大山" },
    ...parts,
  };
}

export function aFollowUp(parts: Partial<FollowUpForm> = {}): FollowUpForm {
  return {
    at: "10:00",
    way: "PHONE",
    whom: "张大山",
    solved: "YES",
    answered: "YES",
    performed: "YES",
    relapse: "",
    opinions: "",
    rating: null,
    next: "CLOSE",
    againOn: null,
    by: "李文",
    ...parts,
  };
}

/** One act of each kind that is in order. */
export const ACTS = {
  conclude: { act: "conclude", on: CONCLUDED_ON, form: aConclusion() },
  archive: { act: "archive", on: CONCLUDED_ON, place: "一号柜三层", pages: 12, retention: "Y10" },
  "follow-up": { act: "follow-up", on: CONCLUDED_ON, form: aFollowUp() },
  rate: {
    act: "rate",
    on: CONCLUDED_ON,
    way: "PHONE",
    whom: "张大山",
    rating: { level: "GOOD", reason: "" },
  },
  close: { act: "close", on: CONCLUDED_ON, note: "" },
  reopen: { act: "reopen", on: CONCLUDED_ON, reason: "墙又砌起来了" },
} as const satisfies { readonly [Act in ClosingFacts["act"]]: Extract<ClosingFacts, { act: Act }> };

/** An event of that act: the clerk concludes, and somebody who did not deal with the matter does the rest. */
export function closingEvent(
  facts: ClosingFacts,
  parts: Partial<ClosingEvent> = {},
): Omit<ClosingEvent, "knew"> {
  const by = facts.act === "conclude" ? clerk : stranger;
  return { id: anId(), at: `${facts.on}T02:00:00.000Z`, by, facts, paperId: null, ...parts };
}

export function anAcceptedMatter(parts: Partial<Matter> = {}): Matter {
  const at = "2026-07-10T02:00:00.000Z";
  return aMatter({
    decisions: [{ id: anId(), at, by: clerk, form: anAcceptance(), paperId: null }],
    ...parts,
  });
}

/** The matter after these acts, each of which must be allowed. */
export function afterActs(
  matter: Matter,
  acts: readonly ClosingFacts[],
  order: ClosingOrder = "ARCHIVE_FIRST",
): Matter {
  return acts.reduce((before, facts) => {
    const recorded = recordClosing(before, closingEvent(facts), { today: facts.on, order });
    if (!recorded.ok) throw new Error(`${facts.act}: ${recorded.error.reason}`);
    return recorded.value;
  }, matter);
}
