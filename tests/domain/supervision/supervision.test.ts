import { describe, expect, test } from "vitest";
import { ANYWHERE } from "#shared/domain/deadline/deadline-rule.ts";
import { presetRule } from "#shared/domain/deadline/deadline-rules.ts";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import {
  checkSupervision,
  daysLate,
  nextLevel,
  suggestedDays,
  suggestedLevel,
} from "#shared/domain/supervision/check-supervision.ts";
import { proposeSupervision } from "#shared/domain/supervision/propose-supervision.ts";
import {
  recordSupervisionEvent,
  supervisionBrief,
  supervisionStatus,
} from "#shared/domain/supervision/supervision-progress.ts";
import {
  isEndedBy,
  SUPERVISION_ACTS,
  SupervisionAct,
  SupervisionLevel,
  SupervisionStatus,
} from "#shared/domain/supervision/supervision-status.ts";
import type {
  Supervision,
  SupervisionEventFacts,
  SupervisionForm,
} from "#shared/domain/supervision/supervision.ts";
import { SlipAct } from "#shared/domain/referral/slip-status.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anId, aSlip, clerk, slipEvent } from "#tests/support/builders.ts";

const terms = { ...officeTerms([{ id: "2026", restDays: [], makeUpWorkdays: [] }]), scope: ANYWHERE };
const on = (text: string) => day(`2026-${text}`);

function aSupervision(
  form: Partial<SupervisionForm> = {},
  events: readonly SupervisionEventFacts[] = [],
): Supervision {
  return {
    id: anId(),
    no: "宁远堡综督〔2026〕1号",
    form: {
      slipId: anId(),
      level: "URGE",
      problem: "NOT_HANDLED",
      requirement: "请于2026年8月6日前办结。",
      dueOn: on("08-06"),
      skipReason: "",
      signer: "陈主任",
      ...form,
    },
    matterId: anId(),
    slipNo: "宁远堡综转〔2026〕1号",
    unitId: anId(),
    unitName: "宁远堡镇自然资源所",
    slipDueOn: on("07-31"),
    daysLate: 3,
    issuedAt: "2026-08-03T02:00:00.000Z",
    issuedOn: on("08-03"),
    issuedBy: clerk,
    paperId: anId(),
    events: events.map((facts) => ({ at: `${facts.on}T02:00:00.000Z`, by: clerk, facts })),
  };
}

/** A slip that was due on Friday 31 July and lies at the unit; supervised at these levels already. */
function overdue(...levels: readonly SupervisionLevel[]): ReferralSlip {
  return aSlip({
    events: [
      slipEvent({ act: "deliver", on: on("07-10"), way: "HAND", receivedBy: "" }),
      slipEvent({ act: "sign", on: on("07-13"), signedBy: "赵所" }),
      slipEvent({ act: "accept", on: on("07-13"), handlerName: "", phone: "", expectedOn: null }),
    ],
    supervisions: levels.map((level) => supervisionBrief(aSupervision({ level }))),
  });
}

const formFor = (slip: ReferralSlip, more: Partial<SupervisionForm> = {}): SupervisionForm => ({
  ...proposeSupervision(slip, on("08-03"), terms),
  signer: "陈主任",
  ...more,
});
const check = (
  slip: ReferralSlip,
  more: Partial<SupervisionForm> = {},
  roles: Parameters<typeof checkSupervision>[2] = ["CLERK"],
) => checkSupervision(formFor(slip, more), slip, roles, on("08-03"), terms);

describe("when a unit is reminded and supervised (D-29)", () => {
  test("one, three and five working days after the due day", () => {
    expect(suggestedDays(overdue(), terms)).toEqual({
      URGE: "2026-08-03",
      SUPERVISE: "2026-08-05",
      LISTED: "2026-08-07",
    });
  });
  test("the next level is suggested once its day has come, and not before", () => {
    expect(suggestedLevel(overdue(), on("08-02"), terms)).toBeUndefined();
    expect(suggestedLevel(overdue(), on("08-03"), terms)).toBe("URGE");
    expect(suggestedLevel(overdue("URGE"), on("08-04"), terms)).toBeUndefined();
    expect(suggestedLevel(overdue("URGE"), on("08-05"), terms)).toBe("SUPERVISE");
    expect(suggestedLevel(overdue("URGE", "SUPERVISE"), on("08-07"), terms)).toBe("LISTED");
    expect(suggestedLevel(overdue("URGE", "SUPERVISE", "LISTED"), on("09-30"), terms)).toBeUndefined();
  });
  test("an urgent slip is reminded of by the rule that the office made for urgent ones", () => {
    const { scope, ...usual } = presetRule("D-29");
    const ofUrgent = {
      ...usual,
      id: "own-1",
      limit: { length: 4, unit: "WORKING" },
      scope: { ...scope, urgency: "URGENT" },
    } as const;
    const withOwn = officeTerms([{ id: "2026", restDays: [], makeUpWorkdays: [] }], [ofUrgent]);
    const reminded = (urgency: "URGENT" | "ORDINARY") =>
      suggestedDays(overdue(), { ...withOwn, scope: { ...ANYWHERE, urgency } }).URGE;
    expect(reminded("URGENT")).toBe("2026-08-06");
    expect(reminded("ORDINARY")).toBe("2026-08-03");
  });
  test("nothing is suggested before the slip reached the unit", () => {
    expect(suggestedLevel(aSlip(), on("09-30"), terms)).toBeUndefined();
  });
  test("what is proposed can be issued as it is, with every day named", () => {
    const slip = overdue();
    expect(check(slip).ok).toBe(true);
    expect(formFor(slip).requirement).toContain("2026年8月6日前");
    expect(formFor(slip).requirement).toContain(`已超期${daysLate(slip, on("08-03"))}天`);
  });
});

describe("a supervision is refused", () => {
  test("while the unit is in time", () => {
    const slip = overdue();
    expect(checkSupervision(formFor(slip), slip, ["CLERK"], on("07-31"), terms)).toMatchObject({
      error: { reason: "still-in-time", until: "2026-07-31" },
    });
  });
  test("as 应受理未受理 before the day for signing is over, and after the unit took the matter", () => {
    const delivered = aSlip({
      events: [slipEvent({ act: "deliver", on: on("07-31"), way: "HAND", receivedBy: "" })],
    });
    const asNotAccepted = (today: string) =>
      checkSupervision(
        formFor(delivered, { problem: "NOT_ACCEPTED" }),
        delivered,
        ["CLERK"],
        on(today),
        terms,
      );
    expect(asNotAccepted("08-03")).toMatchObject({ error: { reason: "still-in-time", until: "2026-08-03" } });
    expect(asNotAccepted("08-04").ok).toBe(true);
    expect(check(overdue(), { problem: "NOT_ACCEPTED" })).toMatchObject({
      error: { reason: "already-accepted" },
    });
  });
  test("as 挂牌督办 from anybody but the commissioner", () => {
    const slip = overdue("URGE", "SUPERVISE");
    expect(check(slip, { level: "LISTED" }, ["DIRECTOR", "CLERK"])).toMatchObject({
      error: { reason: "commissioner-only" },
    });
    expect(check(slip, { level: "LISTED" }, ["COMMISSIONER"]).ok).toBe(true);
  });
  test("when a level is left out without a reason", () => {
    expect(check(overdue(), { level: "SUPERVISE" })).toMatchObject({
      error: { reason: "earlier-level-missing", missing: "URGE" },
    });
    expect(check(overdue(), { level: "SUPERVISE", skipReason: "已电话催办两次" }).ok).toBe(true);
  });
  test("at a level that is reached", () => {
    expect(check(overdue("URGE", "SUPERVISE"), { level: "URGE" })).toMatchObject({
      error: { reason: "level-reached", level: "SUPERVISE" },
    });
  });
  test("when it names no day", () => {
    expect(check(overdue(), { requirement: "请尽快办结。" })).toMatchObject({
      error: { reason: "vague-due" },
    });
    expect(check(overdue(), { dueOn: on("08-01") })).toMatchObject({ error: { reason: "due-day-past" } });
  });
  test("when the unit owes nothing", () => {
    expect(check(aSlip())).toMatchObject({ error: { reason: "unit-owes-nothing", status: "ISSUED" } });
  });
  test.each(SupervisionLevel.options)("after %s runs, only a higher level is taken", (level) => {
    const slip = overdue(level);
    for (const tried of SupervisionLevel.options) {
      const isHigher = SupervisionLevel.options.indexOf(tried) > SupervisionLevel.options.indexOf(level);
      const taken = check(slip, { level: tried, skipReason: "情况紧急" }, ["COMMISSIONER"]).ok;
      expect([tried, taken]).toEqual([tried, isHigher]);
    }
    expect(nextLevel(slip)).toBe(SupervisionLevel.options[SupervisionLevel.options.indexOf(level) + 1]);
  });
});

const FACTS: Readonly<Record<SupervisionAct, SupervisionEventFacts>> = {
  deliver: { act: "deliver", on: on("08-04"), receivedBy: "" },
  feedback: { act: "feedback", on: on("08-04"), text: "正在测绘。", from: "赵所" },
  end: { act: "end", on: on("08-04"), slipAct: null, note: "已当面说明" },
  void: { act: "void", on: on("08-04"), reason: "单位写错" },
};
const WAYS: Readonly<Record<SupervisionStatus, readonly SupervisionAct[]>> = {
  ISSUED: [],
  DELIVERED: ["deliver"],
  ANSWERED: ["deliver", "feedback"],
  ENDED: ["end"],
  VOIDED: ["void"],
};

describe("every state and act of a supervision", () => {
  test.each(SupervisionStatus.options)("in %s only the acts of the table are taken", (status) => {
    const supervision = aSupervision(
      {},
      WAYS[status].map((act) => FACTS[act]),
    );
    expect(supervisionStatus(supervision)).toBe(status);
    for (const act of SupervisionAct.options) {
      const event = { at: "2026-08-05T02:00:00.000Z", by: clerk, facts: FACTS[act] };
      const taken = recordSupervisionEvent(supervision, event, on("08-05")).ok;
      expect([act, taken]).toEqual([act, SUPERVISION_ACTS[status].includes(act)]);
    }
  });
  test("an answer, a return and a voided slip end what runs; an acceptance only what asked for it", () => {
    const running = supervisionBrief(aSupervision());
    const notAccepted = supervisionBrief(aSupervision({ problem: "NOT_ACCEPTED" }));
    const ending = SlipAct.options.filter((act) => isEndedBy(running, act));
    expect(ending).toEqual(["return", "reply", "void"]);
    expect(SlipAct.options.filter((act) => isEndedBy(notAccepted, act))).toEqual(["accept", ...ending]);
    expect(SlipAct.options.filter((act) => isEndedBy({ ...running, status: "ENDED" }, act))).toEqual([]);
  });
});
