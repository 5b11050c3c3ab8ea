import { describe, expect, test } from "vitest";
import { day } from "#shared/kernel/plain-date.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { papers } from "#electron/tables/matter.ts";
import { aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";

/** A slip of 10 July, due on the 31st, that the unit signed for on the 13th. */
async function signed(visit: Parameters<typeof aVisitForm>[0] = {}) {
  const open = await openTestDesk({ today: "2026-07-10", holidays: presetHolidayYears() });
  const { matterId } = await open.desk.visit.register({ form: aVisitForm(visit) });
  const { slipId } = await open.desk.referral.issue({
    form: aSlipForm({ matterId, unitId: testUnits.land.id }),
  });
  await open.later("2026-07-13");
  await open.desk.referral.record({
    slipId,
    facts: { act: "sign", on: day("2026-07-13"), signedBy: "赵所" },
  });
  const ask = (on: string, until = "2026-08-14") =>
    open.desk.referral.record({
      slipId,
      facts: { act: "ask-extension", on: day(on), until: day(until), reason: "需外业测绘", unitHead: "赵所" },
    });
  const granted = (toldOn: string | null = null) => ({
    granted: true as const, // the literal tells the two decisions apart
    on: day("2026-07-31"),
    until: day("2026-08-14"),
    note: "同意",
    toldOn: toldOn === null ? null : day(toldOn),
    toldWay: "",
  });
  return { ...open, matterId, slipId, ask, granted };
}

describe("a unit that asks for more time", () => {
  test("gets it from the director; the due day moves everywhere, the printed one stays", async () => {
    const { desk, later, as, slipId, matterId, ask, granted } = await signed();
    await later("2026-07-31");
    await ask("2026-07-31");
    const director = await as(["DIRECTOR"]);
    const { slip } = await director.desk.referral.decideExtension({ slipId, decision: granted() });
    expect(slip.events.at(-1)?.facts).toMatchObject({
      act: "grant-extension",
      approver: director.account.name,
    });

    const file = await desk.matter.file({ id: matterId });
    expect(file.slips[0]).toMatchObject({ dueOn: "2026-08-14", slip: { form: { dueOn: "2026-07-31" } } });
    expect(file.matter.slips[0]).toMatchObject({ dueOn: "2026-08-14", extension: "GRANTED" });
  });

  test("asks before the day is over: on the next it is refused with a sentence's facts", async () => {
    const { later, ask } = await signed();
    await later("2026-08-01");
    await expect(ask("2026-08-01")).rejects.toMatchObject({
      code: "SLIP_EVENT_REFUSED",
      data: { reason: "extension-after-due", dueOn: "2026-07-31" },
    });
  });

  test("is not answered by a clerk, neither here nor by the way", async () => {
    const { desk, slipId, ask, granted } = await signed();
    await ask("2026-07-13");
    await expect(desk.referral.decideExtension({ slipId, decision: granted() })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    const facts = {
      act: "grant-extension",
      on: day("2026-07-13"),
      until: day("2026-08-14"),
      approver: "王安",
      note: "",
      toldOn: null,
      toldWay: "",
    } as const;
    await expect(desk.referral.record({ slipId, facts })).rejects.toMatchObject({ code: "NOT_HERE" });
  });

  test("in a petition waits until the visitor was told", async () => {
    const { later, as, slipId, ask, granted } = await signed({ isPetition: true });
    await later("2026-07-31");
    await ask("2026-07-31");
    const { desk: director } = await as(["COMMISSIONER"]);
    await expect(director.referral.decideExtension({ slipId, decision: granted() })).rejects.toMatchObject({
      data: { reason: "visitor-not-told" },
    });
    const decided = await director.referral.decideExtension({ slipId, decision: granted("2026-07-31") });
    expect(decided.slip.events).toHaveLength(3);
  });

  test("leaves C-08 behind, with room for the opinion and then with it", async () => {
    const { desk, store, later, as, slipId, ask, granted } = await signed();
    await later("2026-07-31");
    await expect(desk.referral.issueExtension({ slipId })).rejects.toMatchObject({ code: "NOTHING_ASKED" });
    await ask("2026-07-31");
    const open = store.table(papers).get((await desk.referral.issueExtension({ slipId })).paperId);
    expect(open.no).toBe("宁远堡综延〔2026〕1号");
    expect(open.payload).toMatchObject({
      dueOn: "2026-07-31",
      until: "2026-08-14",
      ordinal: 1,
      opinion: null,
    });
    const { desk: director } = await as(["DIRECTOR"]);
    await director.referral.decideExtension({ slipId, decision: granted() });
    const decided = store.table(papers).get((await desk.referral.issueExtension({ slipId })).paperId);
    expect(decided.payload).toMatchObject({
      dueOn: "2026-07-31",
      opinion: { granted: true, on: "2026-07-31" },
    });
  });
});

const NOT_CALLED = { called: 0, cameInTime: 0, didNotCome: 0, tasks: 0, tasksOnTime: 0 };

describe("what units did with their slips", () => {
  test("is told by name: issued, in time, late, returned, open, overdue, supervised", async () => {
    const { desk, later, matterId, slipId } = await signed();
    const send = async (unitId: string) =>
      (await desk.referral.issue({ form: aSlipForm({ matterId, unitId, dueOn: day("2026-07-31") }) })).slipId;
    const reply = (id: string, on: string) =>
      desk.referral.record({
        slipId: id,
        facts: { act: "reply", on: day(on), result: "RESOLVED", text: "已办结。", toldOn: null, toldWay: "" },
      });
    const sign = (id: string) =>
      desk.referral.record({ slipId: id, facts: { act: "sign", on: day("2026-07-13"), signedBy: "赵所" } });
    await reply(slipId, "2026-07-13");
    const late = await send(testUnits.land.id);
    await sign(late);
    const returned = await send(testUnits.justice.id);
    await desk.referral.record({
      slipId: returned,
      facts: { act: "deliver", on: day("2026-07-13"), way: "HAND", receivedBy: "" },
    });
    await desk.referral.record({
      slipId: returned,
      facts: { act: "return", on: day("2026-07-13"), reason: "不属于本所职责", consentBy: "" },
    });
    await sign(await send(testUnits.justice.id));
    const voided = await send(testUnits.labour.id);
    await desk.referral.record({
      slipId: voided,
      facts: { act: "void", on: day("2026-07-13"), reason: "选错" },
    });
    await later("2026-08-03");
    await reply(late, "2026-08-03");

    const year = { from: day("2026-01-01"), to: day("2026-12-31") };
    expect(await desk.referral.unitRecords(year)).toEqual([
      {
        unitId: testUnits.justice.id,
        unitName: "宁远堡镇司法所",
        issued: 2,
        onTime: 0,
        late: 0,
        returned: 1,
        open: 1,
        overdue: 1,
        supervised: 0,
        ...NOT_CALLED,
      },
      {
        unitId: testUnits.land.id,
        unitName: "宁远堡镇自然资源所",
        issued: 2,
        onTime: 1,
        late: 1,
        returned: 0,
        open: 0,
        overdue: 0,
        supervised: 0,
        ...NOT_CALLED,
      },
    ]);
    expect(await desk.referral.unitRecords({ from: day("2025-01-01"), to: day("2025-12-31") })).toEqual([]);
  });
});
