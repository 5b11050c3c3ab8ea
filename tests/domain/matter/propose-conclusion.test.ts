import { describe, expect, test } from "vitest";
import { proposeConclusion, type ConclusionFacts } from "#shared/domain/matter/propose-conclusion.ts";
import type { DecisionForm } from "#shared/domain/matter/decision.ts";
import { ReplyResult, type SlipEventFacts } from "#shared/domain/referral/slip.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anAcceptance, anId, aRefusal, aSlip, aVisit, clerk, slipEvent } from "#tests/support/builders.ts";

const on = day("2026-07-13");
const propose = (parts: Partial<ConclusionFacts> = {}, form: DecisionForm = anAcceptance()) =>
  proposeConclusion({
    matter: {
      decisions: [{ id: anId(), at: "2026-07-10T02:00:00.000Z", by: clerk, form, paperId: null }],
      meetings: [],
    },
    visit: aVisit(),
    slips: [],
    whistles: [],
    cases: [],
    today: on,
    writer: "王安",
    ...parts,
  });
const reply = (result: ReplyResult): SlipEventFacts => ({
  act: "reply",
  on,
  result,
  text: "已丈量。",
  toldOn: null,
  toldWay: "",
});
const verified = (result: ReplyResult, parts = {}) =>
  aSlip({ events: [slipEvent(reply(result)), slipEvent({ act: "verify", on, note: "" })] }, parts);

describe("the outcome that is proposed", () => {
  test.each([
    [{ kind: "ANSWERED", answer: "已说明" }, "RESOLVED", "已说明"],
    [
      { kind: "GUIDED", destination: aRefusal().destination, advice: "去法庭" },
      "OTHER_ROUTE",
      "已引导至宁远人民法庭办理。去法庭",
    ],
    [aRefusal(), "REFUSED", "该纠纷人民法院已经立案。"],
  ] as const)("of what was decided at the counter", (form, outcome, result) => {
    expect(propose({}, form)).toMatchObject({ outcome, result });
  });
  test.each(ReplyResult.options)("of the unit's answer %s is one of the table, with its words", (result) => {
    const proposed = propose({ slips: [verified(result)] });
    expect(proposed.result).toBe("已丈量。");
    expect(proposed.outcome).not.toBe("REFUSED");
  });
  test("of a matter handed over is that it was", () => {
    expect(propose({ slips: [verified("RESOLVED", { kind: "HANDOVER" })] }).outcome).toBe("HANDED_OVER");
  });
  test("an answer nobody looked at proposes nothing", () => {
    expect(propose({ slips: [aSlip({ events: [slipEvent(reply("PARTLY"))] })] }).outcome).toBe("RESOLVED");
  });
});

test("whoever was promised to be in charge stands in the report, otherwise whoever writes it", () => {
  expect(propose().handlerName).toBe("宁远堡镇自然资源所");
  expect(propose({}, { kind: "ANSWERED", answer: "已说明" }).handlerName).toBe("王安");
});

test("a refusal brings its article along", () => {
  expect(propose({}, aRefusal({ legalBasis: "《信访工作条例》第十九条" })).basis).toBe(
    "《信访工作条例》第十九条",
  );
});

test("many long answers are cut to what the field holds", () => {
  const long = { ...reply("PARTLY"), text: "长".repeat(2000) } as SlipEventFacts;
  const slips = Array.from({ length: 5 }, () =>
    aSlip({ events: [slipEvent(long), slipEvent({ act: "verify", on, note: "" })] }),
  );
  expect(propose({ slips }).process.length).toBeLessThanOrEqual(4000);
});
