import { describe, expect, test } from "vitest";
import { slipOfItem } from "#shared/domain/incoming/from-county.ts";
import {
  incomingDueOn,
  incomingStatus,
  owedOn,
  recordIncomingEvent,
} from "#shared/domain/incoming/incoming-progress.ts";
import { INCOMING_ACTS, IncomingAct, IncomingStatus } from "#shared/domain/incoming/incoming-status.ts";
import {
  type IncomingEventFacts,
  type IncomingSlip,
  IncomingSource,
} from "#shared/domain/incoming/incoming.ts";
import { checkIncoming, theirKey, visitOf } from "#shared/domain/incoming/register-incoming.ts";
import { checkVisit } from "#shared/domain/visit/check-visit.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anId, clerk } from "#tests/support/builders.ts";
import { anIncomingForm, anIncomingReply } from "#tests/support/incoming.ts";

const on = (text: string) => day(`2026-${text}`);
const FACTS: Readonly<Record<IncomingAct, IncomingEventFacts>> = {
  reply: {
    act: "reply",
    on: on("07-14"),
    no: "宁远堡综复〔2026〕1号",
    paperId: anId(),
    reply: anIncomingReply(),
  },
  deliver: { act: "deliver", on: on("07-14"), way: "ONLINE", receivedBy: "" },
  "sent-back": { act: "sent-back", on: on("07-14"), reason: "未答复诉求人", dueOn: on("07-24") },
  close: { act: "close", on: on("07-14"), note: "" },
  void: { act: "void", on: on("07-14"), reason: "重复登记" },
};
const WAYS: Readonly<Record<IncomingStatus, readonly IncomingAct[]>> = {
  OPEN: [],
  REPLIED: ["reply"],
  DELIVERED: ["reply", "deliver"],
  CLOSED: ["reply", "deliver", "close"],
  VOIDED: ["void"],
};
const event = (act: IncomingAct) => ({ at: "2026-07-14T02:00:00.000Z", by: clerk, facts: FACTS[act] });
const anIncoming = (...acts: readonly IncomingAct[]): IncomingSlip => ({
  id: anId(),
  no: "宁远堡综来〔2026〕1号",
  form: anIncomingForm(),
  matterId: anId(),
  visitId: anId(),
  registeredAt: "2026-07-10T02:00:00.000Z",
  registeredBy: clerk,
  events: acts.map(event),
});

describe("every state and act of an incoming slip", () => {
  test.each(IncomingStatus.options)("in %s only the acts of the table are taken", (status) => {
    const incoming = anIncoming(...WAYS[status]);
    expect(incomingStatus(incoming)).toBe(status);
    for (const act of IncomingAct.options) {
      const taken = recordIncomingEvent(incoming, event(act), on("07-14")).ok;
      expect([act, taken]).toEqual([act, INCOMING_ACTS[status].includes(act)]);
    }
  });
  test("the answer is owed until it was delivered, by the sender's day", () => {
    expect(owedOn(anIncoming())).toBe("2026-07-17");
    expect(owedOn(anIncoming("reply"))).toBe("2026-07-17");
    expect(owedOn(anIncoming("reply", "deliver"))).toBeNull();
  });
  test("sent back, it is owed again by the new day; the day on their paper stays", () => {
    const again = anIncoming("reply", "deliver", "sent-back");
    expect(owedOn(again)).toBe("2026-07-24");
    expect(incomingDueOn({ ...again, events: [] })).toBe("2026-07-17");
  });
});

describe("registering an incoming slip", () => {
  const surroundings = { today: on("07-10"), hasVillage: () => true, hasCategory: () => true };
  test.each(IncomingSource.options)("from %s makes a visit that can be registered", (source) => {
    expect(checkVisit(visitOf(anIncomingForm({ source })), surroundings)).toEqual([]);
  });
  test("keeps the other side's number and the way it came", () => {
    expect(visitOf(anIncomingForm())).toMatchObject({ channel: "HOTLINE", channelNo: "GD20260710-0031" });
    expect(visitOf(anIncomingForm({ source: "COUNTY" })).channel).toBe("ASSIGNED");
    expect(visitOf(anIncomingForm({ source: "COURT" })).channel).toBe("TRANSFER");
  });
  test("one number of one source is one slip, in any spelling", () => {
    const key = theirKey({ source: "COURT", theirNo: "（2026）甘0302民初12号" });
    expect(theirKey({ source: "COURT", theirNo: "(2026)甘0302民初12号" })).toBe(key);
    expect(theirKey({ source: "POLICE", theirNo: "（2026）甘0302民初12号" })).not.toBe(key);
    expect(theirKey({ source: "COURT", theirNo: " " })).toBeUndefined();
  });
  test("takes no day that cannot be", () => {
    expect(checkIncoming(anIncomingForm(), on("07-09"))).toMatchObject({ reason: "received-in-future" });
    expect(checkIncoming(anIncomingForm({ theirDueOn: on("07-09") }), on("07-10"))).toMatchObject({
      reason: "due-before-received",
    });
    expect(checkIncoming(anIncomingForm({ theirDueOn: null }), on("07-10"))).toBeUndefined();
  });
});

describe("what the county sends", () => {
  test("is an incoming slip when it assigns or supervises, and no other way", () => {
    const body = { no: "金综交〔2026〕3号", title: "关于排查欠薪", text: "请排查。", dueOn: on("07-31") };
    expect(slipOfItem({ id: "1", kind: "assignment", body })).toMatchObject({ no: body.no, about: null });
    const about = { table: "referral", id: anId(), no: "宁远堡综转〔2026〕1号" };
    expect(slipOfItem({ id: "2", kind: "supervision", body: { ...body, about } })).toMatchObject({
      about: `referral/${about.id}`,
    });
    expect(slipOfItem({ id: "3", kind: "notice", body })).toBeUndefined();
    expect(slipOfItem({ id: "4", kind: "assignment", body: { strange: true } })).toBeUndefined();
  });
});
