import { describe, expect, test } from "vitest";
import { type ActInput, emptyAct, readAct } from "#renderer/client/slip/act-input.ts";
import { ANYWHERE } from "#shared/domain/deadline/deadline-rule.ts";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import type { SlipEvent } from "#shared/domain/referral/slip.ts";
import { day } from "#shared/kernel/plain-date.ts";

const terms = { ...officeTerms([]), scope: ANYWHERE };
/** Delivered on a Monday: five working days end on the Monday after. */
const delivered: SlipEvent = {
  at: "2026-03-02T09:00:00+08:00",
  by: { accountId: "0", name: "周敏" },
  facts: { act: "deliver", on: day("2026-03-02"), way: "HAND", receivedBy: "王所长" },
};
const slip = { events: [delivered] };

function givenBack(on: string, more: Partial<ActInput> = {}) {
  return readAct("return", { ...emptyAct(day(on)), reason: "不属于本所职责", ...more }, slip, terms);
}

describe("a slip that a unit hands back", () => {
  test("asks for nobody's consent up to the last of five working days", () => {
    expect(givenBack("2026-03-09")).toMatchObject({ lastDay: "2026-03-09", needsConsent: false });
    expect(givenBack("2026-03-09").facts).toMatchObject({ act: "return", consentBy: "" });
  });

  test("asks who consents from the day after, and records nothing without a name", () => {
    const late = givenBack("2026-03-10");
    expect(late).toMatchObject({ needsConsent: true, facts: undefined });
    expect([...late.wrong]).toEqual(["consentBy"]);
    expect(givenBack("2026-03-10", { consentBy: "刘主任" }).facts).toMatchObject({ consentBy: "刘主任" });
  });

  test("always needs a reason", () => {
    expect([...givenBack("2026-03-03", { reason: "" }).wrong]).toEqual(["reason"]);
  });
});

test("a reply needs its words and its result", () => {
  const { wrong } = readAct("reply", emptyAct(day("2026-03-03")), slip, terms);
  expect([...wrong].sort()).toEqual(["result", "text"]);
});
