import { describe, expect, test } from "vitest";
import { presetRule } from "#shared/domain/deadline/deadline-rules.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { clockFills, clocks } from "#electron/tables/watch.ts";
import { fillClocks } from "#electron/clocks.ts";
import { countyEntries } from "#electron/sync/tables.ts";
import { openMemoryStore } from "#electron/storage/memory-store.ts";
import { aSlipForm, aVisitForm, anAcceptance } from "#tests/support/builders.ts";
import { openTestDesk, TestClock, testUnits } from "#tests/support/desk.ts";
import { anAcceptedCase, putCaseInto } from "#tests/support/sittings.ts";

const HOLIDAYS = presetHolidayYears();

const open = async (form = {}) => {
  const desk = await openTestDesk({ today: "2026-07-10", holidays: HOLIDAYS });
  const { matterId } = await desk.desk.visit.register({ form: aVisitForm(form) });
  const running = async () =>
    (await desk.desk.deadline.ofMatter({ matterId })).map(({ clock }) => [clock.name, clock.dueOn]);
  return { ...desk, matterId, running };
};

describe("the clocks of a matter", () => {
  test("begin with its registration and end with what was owed, in the same act", async () => {
    const { desk, matterId, running, store } = await open();
    expect(await running()).toEqual([["decide", "2026-07-13"]]);
    await desk.matter.decide({
      matterId,
      form: anAcceptance({ mode: "REFER", expectedOn: day("2026-08-10") }),
    });
    expect(await running()).toEqual([
      ["dispatch", "2026-07-13"],
      ["promised", "2026-08-10"],
    ]);
    const { slipId } = await desk.referral.issue({
      form: aSlipForm({ matterId, unitId: testUnits.land.id, dueOn: day("2026-07-31") }),
    });
    expect(await running()).toEqual([
      ["slip-answer", "2026-07-31"],
      ["promised", "2026-08-10"],
    ]);
    await desk.referral.record({
      slipId,
      facts: { act: "deliver", on: day("2026-07-10"), way: "HAND", receivedBy: "" },
    });
    expect((await running()).slice(0, 2)).toEqual([
      ["slip-sign", "2026-07-13"],
      ["slip-return", "2026-07-17"],
    ]);
    const put = store.entryAt(store.last().seq).puts.map(({ table, id }) => `${table}/${id}`);
    expect(put).toEqual(expect.arrayContaining([`referral/${slipId}`, `clock/referral/${slipId}#slip-sign`]));
  });

  test("of a report by code: somebody is called within thirty minutes", async () => {
    const { desk, later } = await open({ channel: "QR" });
    const colourAt = async (time: string) => {
      await later("2026-07-10", time);
      return (await desk.today.board()).callBacks.rows[0]?.colour;
    };
    const colours = [await colourAt("09:19"), await colourAt("09:20"), await colourAt("09:29")];
    expect([...colours, await colourAt("09:30")]).toEqual(["green", "amber", "amber", "red"]);
  });

  test("of a petition: registered, told and concluded in time", async () => {
    const { desk, matterId, running } = await open({ isPetition: true });
    expect(await running()).toEqual([
      ["decide", "2026-07-13"],
      ["petition-dispose", "2026-07-27"],
      ["petition-notice", "2026-07-27"],
    ]);
    await desk.matter.decide({ matterId, form: anAcceptance({ expectedOn: day("2026-08-10") }) });
    expect(await running()).toEqual([
      ["dispatch", "2026-07-13"],
      ["promised", "2026-08-10"],
      ["petition-conclude", "2026-09-08"],
    ]);
  });
});

test("a folder whose records have no clocks yet gets them once, as an act of the desk", async () => {
  const clock = new TestClock("2026-07-10");
  const store = openMemoryStore(clock);
  await putCaseInto(store, anAcceptedCase());
  expect(store.table(clocks).count()).toBe(0);
  await fillClocks(store, clock, () => true);
  const { seq } = store.last();
  expect(store.entryAt(seq)).toMatchObject({ act: "deadline.fill", by: "desk" });
  expect(store.table(clockFills).count()).toBe(1);
  expect([...store.table(clocks).all()].map(({ name }) => name)).toContain("decide");
  await fillClocks(store, clock, () => true);
  expect(store.last().seq).toBe(seq);
});

describe("appraisal time", () => {
  test("stops the clock of a medical case and lengthens it; the case knows its new end", async () => {
    const { desk, later, store } = await openTestDesk({ today: "2026-07-01", holidays: HOLIDAYS });
    const period = {
      ruleId: "D-02",
      from: day("2026-07-01"),
      bareOn: day("2026-08-12"),
      dueOn: day("2026-08-12"),
    };
    const mediation = { ...anAcceptedCase({ category: "0502" }), due: period };
    await putCaseInto(store, mediation);
    const caseId = mediation.id;
    const clockId = `mediation/${caseId}#mediate`;
    const before = (await desk.mediation.file({ id: caseId })).mediation.due;
    await later("2026-07-06");
    await desk.deadline.pause({ clockId, from: day("2026-07-06"), reason: "委托医疗损害鉴定" });
    const paused = await desk.deadline.explain({ clockId });
    expect(paused.row.colour).toBeUndefined();
    await expect(
      desk.deadline.pause({ clockId, from: day("2026-07-06"), reason: "再次" }),
    ).rejects.toMatchObject({ data: { reason: "paused-already" } });
    await later("2026-07-20");
    const { clock } = await desk.deadline.resume({ clockId, to: day("2026-07-20") });
    expect([before?.dueOn, clock.dueOn]).toEqual(["2026-08-12", "2026-08-26"]);
    expect(clock.moves).toMatchObject([{ why: "pause", fromDue: "2026-08-12", toDue: "2026-08-26" }]);
    expect((await desk.mediation.file({ id: caseId })).mediation.due).toMatchObject({ dueOn: "2026-08-26" });
  });

  test("is not taken out of a clock whose rule does not know it", async () => {
    const { desk, matterId } = await open();
    await expect(
      desk.deadline.pause({ clockId: `matter/${matterId}#decide`, from: day("2026-07-10"), reason: "x" }),
    ).rejects.toMatchObject({ code: "PAUSE_REFUSED", data: { reason: "not-pausable" } });
  });
});

describe("a rule of the office", () => {
  const director = async () => {
    const desk = await openTestDesk({ today: "2026-07-10", roles: ["DIRECTOR"], holidays: HOLIDAYS });
    const register = async () => (await desk.desk.visit.register({ form: aVisitForm() })).matterId;
    return { ...desk, register };
  };
  const longer = { ...presetRule("D-23"), limit: { length: 3, unit: "WORKING" as const } };

  test("says beforehand what saving does, moves the clocks in one act, and restoring moves them back", async () => {
    const { desk, store, register } = await director();
    const [one] = [await register(), await register()];
    expect(await desk.deadline.preview({ rule: longer })).toEqual({ moves: 2, ends: 0, fixed: 0, same: 0 });
    const before = store.last().seq;
    expect(await desk.deadline.saveRule({ rule: longer })).toEqual({ moves: 2, ends: 0, fixed: 0, same: 0 });
    expect(store.last().seq).toBe(before + 1);
    const explained = await desk.deadline.explain({ clockId: `matter/${one}#decide` });
    expect(explained.row.clock.dueOn).toBe("2026-07-15");
    expect(explained.moves).toMatchObject([{ why: "rule", fromDue: "2026-07-13", toDue: "2026-07-15" }]);
    expect(explained.trace.map(({ on, effect }) => [on.slice(5), effect])).toEqual([
      ["07-11", "skipped"],
      ["07-12", "skipped"],
      ["07-13", "counted"],
      ["07-14", "counted"],
      ["07-15", "end"],
    ]);
    expect((await desk.deadline.rules()).rows.find(({ rule }) => rule.id === "D-23")).toMatchObject({
      isChanged: true,
      running: 2,
    });
    expect(await desk.deadline.restoreDefault({ ruleId: "D-23" })).toMatchObject({ moves: 2 });
    expect((await desk.deadline.rules()).rows.some(({ isChanged }) => isChanged)).toBe(false);
  });

  test("never moves a day that stands on a slip, and says so", async () => {
    const { desk, register } = await director();
    const matterId = await register();
    const { slipId } = await desk.referral.issue({
      form: aSlipForm({ matterId, unitId: testUnits.land.id, dueOn: day("2026-07-31") }),
    });
    const rule = { ...presetRule("D-27"), limit: { length: 5, unit: "WORKING" as const } };
    expect(await desk.deadline.saveRule({ rule })).toMatchObject({ moves: 0, fixed: 1 });
    const { row } = await desk.deadline.explain({ clockId: `referral/${slipId}#slip-answer` });
    expect([row.clock.dueOn, row.clock.moves]).toEqual(["2026-07-31", []]);
    expect((await desk.referral.propose({ matterId, kind: "REFER" })).form.dueOn).toBe("2026-07-17");
  });

  test("keeps what it is for and what starts it; one of the office's own needs a name", async () => {
    const { desk } = await director();
    const misfit = (change: object) => desk.deadline.saveRule({ rule: { ...presetRule("D-23"), ...change } });
    await expect(misfit({ trigger: "KNOWN" })).rejects.toMatchObject({ data: { problem: "trigger" } });
    await expect(misfit({ limit: { length: 5, unit: "MINUTE" } })).rejects.toMatchObject({
      data: { problem: "unit" },
    });
    await expect(misfit({ id: "own-1" })).rejects.toMatchObject({ data: { problem: "name" } });
  });

  test("a new year of holidays moves what guessed, in the act that enters it", async () => {
    const { desk, later } = await director();
    await later("2026-12-31");
    const { matterId } = await desk.visit.register({ form: aVisitForm({ visitedOn: day("2026-12-31") }) });
    const read = async () =>
      (await desk.deadline.explain({ clockId: `matter/${matterId}#decide` })).row.clock;
    expect(await read()).toMatchObject({ dueOn: "2027-01-01", calendarUnpublished: true });
    expect((await desk.deadline.rules()).unpublished).toBe(1);
    const restDays = ["2027-01-01", "2027-01-02", "2027-01-03"].map((on) => ({ on: day(on), name: "元旦" }));
    await desk.office.saveHolidayYear({ year: { id: "2027", restDays, makeUpWorkdays: [] } });
    expect(await read()).toMatchObject({ dueOn: "2027-01-04", calendarUnpublished: false });
    expect((await desk.deadline.rules()).unpublished).toBe(0);
  });

  test("that the county sent down waits until the director takes it over", async () => {
    const { desk, store, register } = await director();
    const matterId = await register();
    const misfitting = { ...presetRule("D-24"), trigger: "KNOWN" };
    const text = JSON.stringify({
      office: "620302100",
      seq: 1,
      kind: "deadline-rules",
      at: "2026-07-09T02:00:00.000Z",
      body: { version: "2026-2", rules: [longer, presetRule("D-25"), misfitting, { id: "?" }] },
      prev: "0".repeat(64),
    });
    const signed = { text, key: "county", signature: "" };
    const kept = { outcome: "kept", reason: "", kind: "deadline-rules" } as const;
    const sent = { id: "000000000001", seq: 1, at: "2026-07-09T02:00:00.000Z", hash: "0".repeat(64), signed };
    await store.commit({ act: "sync.apply", by: "county", requestId: "sent" }, (tx) =>
      tx.put(countyEntries, { ...sent, ...kept }),
    );
    const { offered } = await desk.deadline.rules();
    expect(offered).toMatchObject({ version: "2026-2", rules: [{ id: "D-23", limit: { length: 3 } }] });
    expect(await desk.deadline.takeOver({ version: "2026-2" })).toMatchObject({ moves: 1 });
    const { row } = await desk.deadline.explain({ clockId: `matter/${matterId}#decide` });
    expect(row.clock.dueOn).toBe("2026-07-15");
    expect((await desk.deadline.rules()).offered).toBeNull();
    await expect(desk.deadline.takeOver({ version: "2026-2" })).rejects.toMatchObject({
      code: "NOTHING_OFFERED",
    });
  });
});
