import { describe, expect, test } from "vitest";
import { matterKey } from "#electron/tables/keys.ts";
import { papers } from "#electron/tables/matter.ts";
import { offices } from "#electron/tables/office.ts";
import { whistles } from "#electron/tables/slip.ts";
import { clocks } from "#electron/tables/watch.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import type { WhistleForm } from "#shared/domain/whistle/whistle.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anAcceptance, aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";
import { aWhistleForm } from "#tests/support/whistles.ts";

const [JUSTICE, LAND, LABOUR] = [testUnits.justice.id, testUnits.land.id, testUnits.labour.id];
const on = day("2026-07-10");

/** CASE-05: a market in filth, a public matter and no quarrel. It is Friday 10 July 2026, 09:00. */
async function market(visit = {}) {
  const open = await openTestDesk({ today: "2026-07-10", holidays: presetHolidayYears() });
  const { matterId } = await open.desk.visit.register({
    form: aVisitForm({ category: "1301", respondents: [], statement: "便民市场摊位乱、污水多。", ...visit }),
  });
  const called = (more: Partial<WhistleForm> = {}) =>
    aWhistleForm({
      matterId,
      gatherAt: "10:00",
      units: [JUSTICE, LAND].map((unitId) => ({ unitId, expected: "到场会商" })),
      ...more,
    });
  const issue = async (more: Partial<WhistleForm> = {}) =>
    (await open.desk.whistle.issue({ form: called(more) })).whistleId;
  const clocksOf = () =>
    [...open.store.table(clocks).lookup(matterKey(matterId))]
      .filter(({ name }) => name.startsWith("whistle"))
      .map(({ name, unitId, dueOn, dueAt, endedOn, ruleId }) => ({
        name,
        unitId,
        due: dueAt ?? dueOn,
        endedOn,
        ruleId,
      }));
  return { ...open, matterId, called, issue, clocksOf };
}

const came = (unitId: string, at = "09:55") => ({ came: true, unitId, who: "赵所", at }) as const;
const absent = (unitId: string) => ({ came: false, unitId, reason: "下乡" }) as const;
const arrive = (...arrivals: readonly (ReturnType<typeof came> | ReturnType<typeof absent>)[]) =>
  ({ act: "arrive", on, why: "", arrivals }) as const;

describe("a whistle", () => {
  test("is proposed from the matter, within the limit of the office's rule", async () => {
    const { desk, matterId } = await market();
    const proposal = await desk.whistle.propose({ matterId });
    expect(proposal).toMatchObject({
      form: {
        level: "ORDINARY",
        what: "便民市场摊位乱、污水多。",
        place: "西湾村",
        gatherOn: "2026-07-10",
        gatherAt: "09:30",
      },
      latest: { URGENT: { on: "2026-07-10", at: "11:00" }, ORDINARY: { on: "2026-07-13" } },
      isMass: false,
    });
  });

  test("of a matter without a village and in an office without a phone leaves place and phone to the clerk", async () => {
    const { desk, store, matterId } = await market({ place: { villageCode: null, group: "", text: "" } });
    await store.commit({ act: "office.update", by: "desk", requestId: "1" }, (tx) =>
      tx.put(offices, { ...tx.table(offices).get("office"), phone: "" }),
    );
    expect((await desk.whistle.propose({ matterId })).form).toMatchObject({ place: "", contactPhone: "" });
  });

  test("takes a number, freezes its paper and shows on the matter", async () => {
    const { desk, store, matterId, called } = await market();
    expect(await desk.whistle.preview({ form: called() })).toMatchObject({ kind: "WHISTLE", level: "普通" });
    const { whistleId, no, paperId } = await desk.whistle.issue({ form: called() });
    expect(no).toBe("宁远堡综哨〔2026〕1号");
    expect(store.table(papers).get(paperId)).toMatchObject({
      kind: "WHISTLE",
      subject: `whistle/${whistleId}`,
      payload: { units: [{ name: "宁远堡镇司法所" }, { name: "宁远堡镇自然资源所" }], heads: null },
    });
    const file = await desk.matter.file({ id: matterId });
    expect(file).toMatchObject({
      status: "WHISTLED",
      obstacles: [{ reason: "whistle-open", no }],
      whistles: [{ status: "CALLED" }],
      matter: { whistles: [{ whistleId, dueOn: "2026-07-10" }] },
    });
    expect(await desk.matter.find({ text: "综哨1号" })).toMatchObject([{ kind: "whistle", id: whistleId }]);
  });

  test("of many people carries the table of heads", async () => {
    const { desk, called } = await market({ headCount: 12, involvedCount: 40 });
    expect(await desk.whistle.preview({ form: called() })).toMatchObject({
      heads: { involved: 40, visits: [{ count: 12 }] },
    });
  });

  test("that asks units to come too late is refused with the last moment", async () => {
    const { desk, called, store } = await market();
    const before = store.last().seq;
    await expect(desk.whistle.issue({ form: called({ gatherOn: day("2026-07-14") }) })).rejects.toMatchObject(
      {
        code: "WHISTLE_REFUSED",
        data: { reason: "gather-too-late", until: "2026-07-13" },
      },
    );
    expect(store.last().seq).toBe(before);
  });

  test("starts a clock for each unit: a working day, or two hours", async () => {
    const { issue, clocksOf } = await market();
    await issue({ units: [{ unitId: JUSTICE, expected: "到场" }] });
    expect(clocksOf()).toEqual([
      { name: "whistle-arrive", unitId: JUSTICE, due: "2026-07-13", endedOn: null, ruleId: "D-28" },
    ]);
    await issue({ level: "URGENT", units: [{ unitId: LAND, expected: "到场" }] });
    expect(clocksOf().find(({ unitId }) => unitId === LAND)).toMatchObject({
      due: "2026-07-10T03:00:00.000Z",
      ruleId: "D-28b",
    });
  });

  test("stands on the board under its unit and number until the unit is recorded", async () => {
    const { desk, issue, later } = await market();
    const whistleId = await issue({ level: "URGENT", gatherAt: "10:00" });
    await later("2026-07-10", "11:05");
    const shown = async () =>
      (await desk.deadline.list({ filter: { colour: "red" }, offset: 0, limit: 20 })).rows.filter(
        ({ clock: { name } }) => name === "whistle-arrive",
      );
    expect(await shown()).toMatchObject([
      { no: "宁远堡综哨〔2026〕1号", unitName: "宁远堡镇司法所" },
      { unitName: "宁远堡镇自然资源所" },
    ]);
    await desk.whistle.record({ whistleId, facts: arrive(came(JUSTICE), absent(LAND)) });
    expect(await shown()).toEqual([]);
  });
});

describe("a public matter is dealt with by a whistle alone (CASE-05)", () => {
  test("from the call to the closed matter, without a mediation case", async () => {
    const { desk, matterId, issue, later, clocksOf, store } = await market();
    await desk.matter.decide({ matterId, form: anAcceptance({ mode: "WHISTLE" }) });
    const dispatch = () =>
      store
        .table(clocks)
        .lookup(matterKey(matterId))
        .find(({ name }) => name === "dispatch");
    expect(dispatch()?.endedOn).toBeNull();
    const whistleId = await issue();
    expect(dispatch()?.endedOn).toBe("2026-07-10");
    await later("2026-07-10", "10:30");
    await desk.whistle.record({ whistleId, facts: arrive(came(JUSTICE)) });
    expect((await desk.whistle.file({ id: whistleId })).status).toBe("CALLED");
    await desk.whistle.record({ whistleId, facts: arrive(came(LAND, "10:20")) });
    await desk.whistle.record({
      whistleId,
      facts: {
        act: "talk",
        on,
        conclusion: "三日内清理完毕。",
        tasks: [{ unitId: LAND, text: "清理污水沟", dueOn: day("2026-07-13") }],
      },
    });
    expect((await desk.matter.file({ id: matterId })).obstacles).toMatchObject([
      { reason: "whistle-tasks-open", openTasks: 1 },
    ]);
    const close = {
      act: "close",
      on: day("2026-07-14"),
      outcome: "市场已清理。",
      ratings: [
        { unitId: JUSTICE, rating: "QUICK" },
        { unitId: LAND, rating: "USUAL" },
      ],
    } as const;
    await later("2026-07-14");
    await expect(desk.whistle.record({ whistleId, facts: close })).rejects.toMatchObject({
      code: "WHISTLE_EVENT_REFUSED",
      data: { reason: "task-open", text: "清理污水沟" },
    });
    await desk.whistle.record({
      whistleId,
      facts: { act: "settle", on: day("2026-07-14"), taskNo: 1, result: "DONE", text: "晚一天", why: "" },
    });
    await desk.whistle.record({ whistleId, facts: close });
    expect(clocksOf().every(({ endedOn }) => endedOn !== null)).toBe(true);

    const file = await desk.matter.file({ id: matterId });
    expect(file).toMatchObject({ status: "JOINTLY_DEALT", obstacles: [] });
    expect(file.matter.cases).toEqual([]);
    const form = await desk.matter.proposeConclusion({ matterId });
    expect(form).toMatchObject({ outcome: "RESOLVED", result: "市场已清理。" });
    const { status } = await desk.matter.record({
      matterId,
      facts: { act: "conclude", on: day("2026-07-14"), form },
    });
    expect(status).toBe("CONCLUDED");
    const year = { from: day("2026-01-01"), to: day("2026-12-31") };
    expect(await desk.referral.unitRecords(year)).toMatchObject([
      { unitId: JUSTICE, issued: 0, called: 1, cameInTime: 1, didNotCome: 0, tasks: 0 },
      { unitId: LAND, called: 1, cameInTime: 0, didNotCome: 0, tasks: 1, tasksOnTime: 0 },
    ]);
  });

  test("a whistle that is called off voids its paper and leaves the matter where it was", async () => {
    const { desk, store, matterId, issue, clocksOf } = await market();
    const whistleId = await issue();
    await desk.whistle.record({ whistleId, facts: { act: "cancel", on, reason: "反映人撤回" } });
    const { paperId } = store.table(whistles).get(whistleId);
    expect(store.table(papers).get(paperId).voided).toMatchObject({ reason: "反映人撤回" });
    expect((await desk.matter.file({ id: matterId })).status).toBe("REGISTERED");
    expect(clocksOf().map(({ endedOn }) => endedOn)).toEqual(["2026-07-10", "2026-07-10"]);
  });
});

describe("the list of whistles", () => {
  test("shows what waits for arrival, whose tasks are open or due, and what is over", async () => {
    const { desk, issue, later } = await market();
    const talked = await issue();
    await issue({ units: [{ unitId: LABOUR, expected: "到场" }] });
    const cancelled = await issue();
    await desk.whistle.record({ whistleId: cancelled, facts: { act: "cancel", on, reason: "重复" } });
    await later("2026-07-10", "10:30");
    await desk.whistle.record({ whistleId: talked, facts: arrive(came(JUSTICE), absent(LAND)) });
    await desk.whistle.record({
      whistleId: talked,
      facts: {
        act: "talk",
        on,
        conclusion: "清理。",
        tasks: [{ unitId: JUSTICE, text: "清理", dueOn: day("2026-07-15") }],
      },
    });
    const numbers = async (show?: "open" | "awaiting" | "tasks" | "due" | "ended") =>
      (
        await desk.whistle.list({ filter: show === undefined ? {} : { show }, offset: 0, limit: 50 })
      ).rows.map(({ no }) => no.replace(/\D+2026\D+/, ""));
    expect(await numbers()).toEqual(["2号", "1号", "3号"]);
    expect(await numbers("open")).toEqual(["2号", "1号"]);
    expect(await numbers("awaiting")).toEqual(["2号"]);
    expect(await numbers("tasks")).toEqual(["1号"]);
    expect(await numbers("due")).toEqual([]);
    expect(await numbers("ended")).toEqual(["3号"]);
    await later("2026-07-15");
    expect(await desk.whistle.counts()).toEqual({
      total: 3,
      shown: { open: 2, awaiting: 1, tasks: 1, due: 1, ended: 1 },
    });
    const { rows } = await desk.whistle.list({ filter: { text: "综哨2号" }, offset: 0, limit: 50 });
    expect(rows).toMatchObject([{ late: true, accounted: 0 }]);
  });
});
