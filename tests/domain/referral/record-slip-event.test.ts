import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANYWHERE } from "#shared/domain/deadline/deadline-rule.ts";
import { presetRule } from "#shared/domain/deadline/deadline-rules.ts";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import { recordSlipEvent, returnableUntil } from "#shared/domain/referral/record-slip-event.ts";
import { currentDueOn, slipStatus, withSlipBrief } from "#shared/domain/referral/slip-progress.ts";
import { SLIP_ACTS, SlipStatus } from "#shared/domain/referral/slip-status.ts";
import { slipTerms } from "#shared/domain/referral/slip-scope.ts";
import type { ReferralSlip, SlipEventFacts } from "#shared/domain/referral/slip.ts";
import { addDays, day, type PlainDate } from "#shared/kernel/plain-date.ts";
import { aMatter, aSlip, slipEvent } from "#tests/support/builders.ts";

const terms = { ...officeTerms([{ id: "2026", restDays: [], makeUpWorkdays: [] }]), scope: ANYWHERE };
const on = (text: string) => day(`2026-${text}`);
const record = (slip: ReferralSlip, facts: SlipEventFacts, today: PlainDate = facts.on) =>
  recordSlipEvent(slip, slipEvent(facts), today, terms);
const facts = {
  deliver: (date: PlainDate) => ({ act: "deliver", on: date, way: "HAND", receivedBy: "" }) as const,
  sign: (date: PlainDate) => ({ act: "sign", on: date, signedBy: "赵所" }) as const,
  accept: (date: PlainDate) =>
    ({ act: "accept", on: date, handlerName: "", phone: "", expectedOn: null }) as const,
  giveBack: (date: PlainDate, consentBy = "") =>
    ({ act: "return", on: date, reason: "不属于本所职责", consentBy }) as const,
  reply: (date: PlainDate, text = "已丈量并恢复原状。") =>
    ({ act: "reply", on: date, result: "RESOLVED", text, toldOn: null, toldWay: "" }) as const,
  verify: (date: PlainDate) => ({ act: "verify", on: date, note: "" }) as const,
  rework: (date: PlainDate, dueOn: PlainDate) =>
    ({ act: "rework", on: date, reason: "未答复诉求人", dueOn }) as const,
  annul: (date: PlainDate) => ({ act: "void", on: date, reason: "受文单位写错" }) as const,
};
/** The slip after these events, each of which must be taken. */
const after = (...events: readonly SlipEventFacts[]) =>
  events.reduce((slip, each) => {
    const recorded = record(slip, each, on("12-31"));
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
    return recorded.value;
  }, aSlip());

describe("S7: a slip that was sent to the wrong unit", () => {
  const delivered = after(facts.deliver(on("07-10")));
  test("delivered on Friday 10 July, may come back until Friday 17 July", () => {
    expect(returnableUntil(delivered, terms)).toBe("2026-07-17");
    expect(record(delivered, facts.giveBack(on("07-17"))).ok).toBe(true);
  });
  test("on 18 July needs the issuer's agreement", () => {
    expect(record(delivered, facts.giveBack(on("07-18")))).toEqual({
      ok: false,
      error: { reason: "return-needs-consent", lastDay: "2026-07-17" },
    });
    expect(record(delivered, facts.giveBack(on("07-18"), "陈主任")).ok).toBe(true);
  });
  test("entered late counts by the day on the paper", () => {
    expect(record(delivered, facts.giveBack(on("07-16")), on("07-20")).ok).toBe(true);
  });
  test("signed for without a recorded delivery, counts from the signature", () => {
    expect(returnableUntil(after(facts.sign(on("07-13"))), terms)).toBe("2026-07-20");
  });
  test("in a matter for which the office has a rule of its own, counts by that rule", () => {
    const { scope, ...usual } = presetRule("D-26");
    const ofVillage = {
      ...usual,
      id: "own-1",
      limit: { length: 2, unit: "WORKING" },
      scope: { ...scope, villageCode: "620302100201" },
    } as const;
    const withOwn = officeTerms([{ id: "2026", restDays: [], makeUpWorkdays: [] }], [ofVillage]);
    const matter = aMatter();
    const there = { ...matter, place: { ...matter.place, villageCode: "620302100201" } };
    const elsewhere = { ...matter, place: { ...matter.place, villageCode: "620302100202" } };
    expect(returnableUntil(delivered, slipTerms(withOwn, delivered, there))).toBe("2026-07-14");
    expect(returnableUntil(delivered, slipTerms(withOwn, delivered, elsewhere))).toBe("2026-07-17");
    const late = recordSlipEvent(
      delivered,
      slipEvent(facts.giveBack(on("07-15"))),
      on("07-15"),
      slipTerms(withOwn, delivered, there),
    );
    expect(late).toMatchObject({ ok: false, error: { lastDay: "2026-07-14" } });
  });
  test("a rest day in the week moves the last day", () => {
    const withHoliday = {
      ...officeTerms([{ id: "2026", restDays: [{ on: on("07-15"), name: "地方节日" }], makeUpWorkdays: [] }]),
      scope: ANYWHERE,
    };
    expect(returnableUntil(delivered, withHoliday)).toBe("2026-07-20");
  });
});

describe("the steps of a slip", () => {
  test.each([
    ["ISSUED", after()],
    ["DELIVERED", after(facts.deliver(on("07-10")))],
    ["SIGNED", after(facts.sign(on("07-10")))],
    ["HANDLING", after(facts.sign(on("07-10")), facts.accept(on("07-11")))],
    ["RETURNED", after(facts.deliver(on("07-10")), facts.giveBack(on("07-13")))],
    ["REPLIED", after(facts.sign(on("07-10")), facts.reply(on("07-20")))],
    ["VERIFIED", after(facts.sign(on("07-10")), facts.reply(on("07-20")), facts.verify(on("07-21")))],
    [
      "HANDLING",
      after(facts.sign(on("07-10")), facts.reply(on("07-20")), facts.rework(on("07-21"), on("07-28"))),
    ],
    ["VOIDED", after(facts.annul(on("07-10")))],
  ] as const)("lead to %s", (status, slip) => {
    expect(slipStatus(slip)).toBe(status);
  });

  test("an answer must say something", () => {
    expect(record(after(facts.sign(on("07-10"))), facts.reply(on("07-11"), " "))).toEqual({
      ok: false,
      error: { reason: "reply-text-missing" },
    });
  });
  test("a day in the future is not recorded", () => {
    expect(record(aSlip(), facts.sign(on("07-12")), on("07-11"))).toEqual({
      ok: false,
      error: { reason: "day-in-future", on: "2026-07-12", today: "2026-07-11" },
    });
  });
  test("no step lies before the step before it, nor before the issue", () => {
    expect(record(aSlip(), facts.sign(on("07-09")), on("07-11")).ok).toBe(false);
    expect(record(after(facts.deliver(on("07-13"))), facts.sign(on("07-12")), on("07-14"))).toEqual({
      ok: false,
      error: { reason: "day-before-the-step-before", on: "2026-07-12", earliest: "2026-07-13" },
    });
  });
  test("a rework sets a new due day and leaves the printed one", () => {
    const slip = after(
      facts.sign(on("07-10")),
      facts.reply(on("07-20")),
      facts.rework(on("07-21"), on("08-04")),
    );
    expect(currentDueOn(slip)).toBe("2026-08-04");
    expect(slip.form.dueOn).toBe("2026-07-31");
    expect(
      record(after(facts.sign(on("07-10")), facts.reply(on("07-20"))), facts.rework(on("07-21"), on("07-20")))
        .ok,
    ).toBe(false);
  });
  test("the matter keeps one brief a slip, always the newest", () => {
    const slip = aSlip();
    const briefs = withSlipBrief(withSlipBrief([], slip), {
      ...slip,
      events: [slipEvent(facts.sign(on("07-11")))],
    });
    expect(briefs).toEqual([expect.objectContaining({ slipId: slip.id, status: "SIGNED" })]);
  });
});

describe("laws of slips", () => {
  const anyFacts = fc
    .record({
      kind: fc.constantFrom("deliver", "sign", "accept", "giveBack", "reply", "verify", "rework", "annul"),
      days: fc.nat(40),
    })
    .map(({ kind, days }): SlipEventFacts => {
      const date = addDays(on("07-10"), days);
      return kind === "rework" ? facts.rework(date, date) : facts[kind as "sign"](date);
    });

  test("whatever is tried, only acts of the status are taken, and days never run backwards", () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 12 }), (tried) => {
        let slip = aSlip();
        for (const each of tried) {
          const status = slipStatus(slip);
          const recorded = record(slip, each, on("12-31"));
          if (!recorded.ok) continue;
          expect(SLIP_ACTS[status]).toContain(each.act);
          slip = recorded.value;
        }
        const days = slip.events.map((event) => event.facts.on);
        expect(days).toEqual([...days].sort());
      }),
    );
  });
  test("a returned, verified or voided slip takes nothing more", () => {
    expect(SlipStatus.options.filter((status) => SLIP_ACTS[status].length === 0)).toEqual([
      "RETURNED",
      "VERIFIED",
      "VOIDED",
    ]);
  });
});
