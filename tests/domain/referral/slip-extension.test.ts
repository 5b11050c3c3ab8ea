import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANYWHERE } from "#shared/domain/deadline/deadline-rule.ts";
import { presetRule } from "#shared/domain/deadline/deadline-rules.ts";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import { needsConference } from "#shared/domain/referral/ping-pong.ts";
import { latestExtensionDay, recordSlipEvent } from "#shared/domain/referral/record-slip-event.ts";
import {
  allowedSlipActs,
  currentDueOn,
  extensionState,
  latestExtension,
  slipOutcome,
  slipStatus,
} from "#shared/domain/referral/slip-progress.ts";
import {
  EXTENSION_ACTS,
  ExtensionState,
  SLIP_ACTS,
  SlipAct,
  SlipStatus,
} from "#shared/domain/referral/slip-status.ts";
import type { ReferralSlip, SlipEventFacts } from "#shared/domain/referral/slip.ts";
import { addDays, day, type PlainDate } from "#shared/kernel/plain-date.ts";
import { aSlip, slipEvent } from "#tests/support/builders.ts";

const terms = { ...officeTerms([{ id: "2026", restDays: [], makeUpWorkdays: [] }]), scope: ANYWHERE };
const on = (text: string) => day(`2026-${text}`);
const record = (slip: ReferralSlip, facts: SlipEventFacts, isPetition = false) =>
  recordSlipEvent(slip, slipEvent(facts), on("12-31"), { ...terms, scope: { ...ANYWHERE, isPetition } });
/** Valid facts of every act on a day. */
const FACTS: Readonly<Record<SlipAct, (date: PlainDate) => SlipEventFacts>> = {
  deliver: (date) => ({ act: "deliver", on: date, way: "HAND", receivedBy: "" }),
  sign: (date) => ({ act: "sign", on: date, signedBy: "赵所" }),
  accept: (date) => ({ act: "accept", on: date, handlerName: "", phone: "", expectedOn: null }),
  "ask-extension": (date) => ({
    act: "ask-extension",
    on: date,
    until: on("08-14"),
    reason: "需外业测绘",
    unitHead: "赵所",
  }),
  "grant-extension": (date) => ({
    act: "grant-extension",
    on: date,
    until: on("08-14"),
    approver: "陈主任",
    note: "",
    toldOn: null,
    toldWay: "",
  }),
  "refuse-extension": (date) => ({
    act: "refuse-extension",
    on: date,
    approver: "陈主任",
    reason: "理由不充分",
  }),
  return: (date) => ({ act: "return", on: date, reason: "不属于本所职责", consentBy: "陈主任" }),
  reply: (date) => ({
    act: "reply",
    on: date,
    result: "RESOLVED",
    text: "已丈量。",
    toldOn: null,
    toldWay: "",
  }),
  verify: (date) => ({ act: "verify", on: date, note: "" }),
  rework: (date) => ({ act: "rework", on: date, reason: "未答复诉求人", dueOn: addDays(date, 14) }),
  void: (date) => ({ act: "void", on: date, reason: "受文单位写错" }),
};
const after = (...events: readonly SlipEventFacts[]) =>
  events.reduce((slip, each) => {
    const recorded = record(slip, each);
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
    return recorded.value;
  }, aSlip());
const signed = () => after(FACTS.sign(on("07-13")));
const asked = () => after(FACTS.sign(on("07-13")), FACTS["ask-extension"](on("07-30")));

/** How a slip gets into each status. */
const WAYS: Readonly<Record<SlipStatus, readonly SlipAct[]>> = {
  ISSUED: [],
  DELIVERED: ["deliver"],
  SIGNED: ["deliver", "sign"],
  HANDLING: ["deliver", "sign", "accept"],
  RETURNED: ["deliver", "return"],
  REPLIED: ["sign", "reply"],
  VERIFIED: ["sign", "reply", "verify"],
  VOIDED: ["void"],
};
const EXTENSIONS: Readonly<Record<ExtensionState, readonly SlipAct[]>> = {
  NONE: [],
  ASKED: ["ask-extension"],
  GRANTED: ["ask-extension", "grant-extension"],
  REFUSED: ["ask-extension", "refuse-extension"],
};
/** Every status with every state its extension can be in. */
const STANDINGS = SlipStatus.options.flatMap((status) =>
  ExtensionState.options.flatMap((state) => {
    const way = WAYS[status];
    const at = way.indexOf("sign") + 1;
    if (at === 0 && state !== "NONE") return [];
    const acts = [...way.slice(0, at), ...EXTENSIONS[state], ...way.slice(at)];
    const slip = after(...acts.map((act) => FACTS[act](on("07-14"))));
    return [{ status, state, slip }];
  }),
);

describe("every state and act of a slip", () => {
  test.each(STANDINGS)(
    "in $status with the extension $state, only the acts of the tables are taken",
    ({ status, slip }) => {
      expect(slipStatus(slip)).toBe(status);
      for (const act of SlipAct.options) {
        const isOfExtension = Object.values(EXTENSION_ACTS).some((acts) => acts.includes(act));
        const isAllowed =
          SLIP_ACTS[status].includes(act) &&
          (!isOfExtension || EXTENSION_ACTS[extensionState(slip)].includes(act));
        expect([act, allowedSlipActs(slip).includes(act)]).toEqual([act, isAllowed]);
        expect([act, record(slip, FACTS[act](on("07-15"))).ok]).toEqual([act, isAllowed]);
      }
    },
  );
});

describe("an extension (延期)", () => {
  test("granted moves the due day and leaves the printed one", () => {
    const slip = after(
      FACTS.sign(on("07-13")),
      FACTS["ask-extension"](on("07-30")),
      FACTS["grant-extension"](on("08-03")),
    );
    expect(extensionState(slip)).toBe("GRANTED");
    expect(currentDueOn(slip)).toBe("2026-08-14");
    expect(slip.form.dueOn).toBe("2026-07-31");
  });
  test("is asked for until the due day itself, and never after it", () => {
    expect(record(signed(), FACTS["ask-extension"](on("07-31"))).ok).toBe(true);
    expect(record(signed(), FACTS["ask-extension"](on("08-01")))).toEqual({
      ok: false,
      error: { reason: "extension-after-due", dueOn: "2026-07-31" },
    });
  });
  test("runs on from the due day for fifteen working days at most", () => {
    expect(latestExtensionDay(signed(), terms)).toBe("2026-08-21");
    const until = (date: PlainDate) =>
      ({ ...FACTS["ask-extension"](on("07-30")), until: date }) as SlipEventFacts; // the same act with another day
    expect(record(signed(), until(on("08-21"))).ok).toBe(true);
    expect(record(signed(), until(on("08-24")))).toMatchObject({
      error: { reason: "extension-too-long", latest: "2026-08-21" },
    });
    expect(record(signed(), until(on("07-31")))).toMatchObject({ error: { reason: "extension-not-later" } });
  });
  test("runs on for as long as the rule made for its kind of matter grants", () => {
    const { scope, ...usual } = presetRule("D-27");
    const ofLand = {
      ...usual,
      id: "own-1",
      extension: { by: "APPROVAL", atMost: { length: 5, unit: "WORKING" } },
      scope: { ...scope, category: "02" },
    } as const;
    const withOwn = officeTerms([{ id: "2026", restDays: [], makeUpWorkdays: [] }], [ofLand]);
    const latest = (category: string) =>
      latestExtensionDay(signed(), { ...withOwn, scope: { ...ANYWHERE, category } });
    expect(latest("0201")).toBe("2026-08-07");
    expect(latest("0101")).toBe("2026-08-21");
  });
  test("is had once", () => {
    const slip = after(
      FACTS.sign(on("07-13")),
      FACTS["ask-extension"](on("07-20")),
      FACTS["grant-extension"](on("07-21")),
    );
    expect(record(slip, FACTS["ask-extension"](on("07-22")))).toEqual({
      ok: false,
      error: { reason: "already-extended", until: "2026-08-14" },
    });
  });
  test("that was refused may be asked for again, and is counted", () => {
    const slip = after(
      FACTS.sign(on("07-13")),
      FACTS["ask-extension"](on("07-20")),
      FACTS["refuse-extension"](on("07-21")),
      FACTS["ask-extension"](on("07-22")),
    );
    expect(latestExtension(slip)).toMatchObject({ ordinal: 2, decided: null });
  });
  test("of a petition is not granted before the visitor was told", () => {
    const grant = FACTS["grant-extension"](on("07-30"));
    expect(record(asked(), grant, true)).toEqual({ ok: false, error: { reason: "visitor-not-told" } });
    expect(record(asked(), { ...grant, toldOn: on("07-30") } as SlipEventFacts, true).ok).toBe(true); // the same act with the day
  });
  test("that nobody decided on lapses with the answer", () => {
    const slip = after(
      FACTS.sign(on("07-13")),
      FACTS["ask-extension"](on("07-30")),
      FACTS.reply(on("07-31")),
    );
    expect(extensionState(slip)).toBe("NONE");
  });
});

describe("how a slip was answered", () => {
  test.each([
    ["OPEN", signed()],
    ["ON_TIME", after(FACTS.sign(on("07-13")), FACTS.reply(on("07-31")))],
    ["LATE", after(FACTS.sign(on("07-13")), FACTS.reply(on("08-01")))],
    ["OPEN", after(FACTS.sign(on("07-13")), FACTS.reply(on("07-20")), FACTS.rework(on("07-21")))],
    [
      "ON_TIME",
      after(
        FACTS.sign(on("07-13")),
        FACTS.reply(on("07-20")),
        FACTS.rework(on("07-21")),
        FACTS.reply(on("08-04")),
      ),
    ],
    [
      "LATE",
      after(
        FACTS.sign(on("07-13")),
        FACTS.reply(on("08-02")),
        FACTS.rework(on("08-03")),
        FACTS.reply(on("08-04")),
      ),
    ],
    ["RETURNED", after(FACTS.deliver(on("07-10")), FACTS.return(on("07-13")))],
    ["VOIDED", after(FACTS.void(on("07-10")))],
  ] as const)("%s", (outcome, slip) => {
    expect(slipOutcome(slip)).toBe(outcome);
  });
  test("an answer within the granted time is in time", () => {
    const slip = after(
      FACTS.sign(on("07-13")),
      FACTS["ask-extension"](on("07-30")),
      FACTS["grant-extension"](on("07-31")),
      FACTS.reply(on("08-14")),
    );
    expect(slipOutcome(slip)).toBe("ON_TIME");
  });
});

describe("a matter that units send back", () => {
  test("twice belongs before a case conference", () => {
    const of = (...all: SlipStatus[]) => ({ slips: all.map((status) => ({ status })), meetings: [] });
    expect(needsConference(of("RETURNED", "HANDLING"))).toBe(false);
    expect(needsConference(of("RETURNED", "RETURNED"))).toBe(true);
  });
});

describe("laws of extensions", () => {
  const anyStep = fc.record({
    act: fc.constantFrom(...SlipAct.options),
    days: fc.nat(60),
    longer: fc.nat(30),
  });
  test("whatever is tried, a slip is extended once at most, and never past the rule's last day", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 14 }), (tried) => {
        let slip = aSlip();
        for (const { act, days, longer } of tried) {
          const facts = FACTS[act](addDays(on("07-10"), days));
          const step = "until" in facts ? { ...facts, until: addDays(currentDueOn(slip), longer) } : facts;
          const latest = latestExtensionDay(slip, terms);
          const recorded = record(slip, step);
          if (!recorded.ok) continue;
          if ("until" in step) expect(step.until <= latest).toBe(true);
          slip = recorded.value;
        }
        const granted = slip.events.filter(({ facts }) => facts.act === "grant-extension");
        expect(granted.length).toBeLessThanOrEqual(1);
        expect(slip.form.dueOn).toBe("2026-07-31");
      }),
    );
  });
});
