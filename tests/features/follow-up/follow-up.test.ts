import { describe, expect, test } from "vitest";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import type { VisitForm } from "#shared/domain/visit/visit.ts";
import { CallScripts, DEFAULT_CALL_SCRIPTS } from "#shared/domain/matter/call-scripts.ts";
import { addDays, day } from "#shared/kernel/plain-date.ts";
import { anAcceptance, aVisitForm } from "#tests/support/builders.ts";
import { aConclusion, ACTS } from "#tests/support/closing.ts";
import { caseActs } from "#tests/support/cases.ts";
import { openTestDesk } from "#tests/support/desk.ts";
import { anAcceptedCase, putCaseInto } from "#tests/support/sittings.ts";

const opened = async () => {
  const open = await openTestDesk({ today: "2026-07-10", holidays: presetHolidayYears() });
  const { desk } = open;
  const today = day("2026-07-10");
  const concluded = async (form: Partial<VisitForm> = {}) => {
    const { matterId } = await desk.visit.register({ form: aVisitForm(form) });
    await desk.matter.decide({ matterId, form: anAcceptance() });
    const told = { on: today, way: "PHONE", whom: "张大山" } as const;
    await desk.matter.record({
      matterId,
      facts: { act: "conclude", on: today, form: aConclusion({ told }) },
    });
    return matterId;
  };
  const until = (on: string, offset = 0) => desk.followUp.list({ until: day(on), offset, limit: 50 });
  return { ...open, concluded, until, today };
};

describe("whom to ask", () => {
  test("the most overdue first, each with why by then, numbers masked", async () => {
    const { concluded, until, later } = await opened();
    const ordinary = await concluded();
    const risky = await concluded({ riskColor: "RED" });
    const hotline = await concluded({ channel: "HOTLINE" });
    expect((await until("2026-07-17")).rows.map(({ matterId }) => matterId)).toEqual([hotline, risky]);

    await later("2026-07-15");
    const { rows, counts } = await until("2026-08-31");
    expect(rows.map(({ matterId }) => matterId)).toEqual([hotline, risky, ordinary]);
    expect(counts).toEqual({ today: 1, week: 2, all: 3, overdue: 1 });
    expect(rows[0]).toMatchObject({
      overdue: true,
      ruleId: "D-30c",
      from: "2026-07-10",
      dueOn: "2026-07-13",
    });
    expect(rows[1]).toMatchObject({ overdue: false, ruleId: "D-30b", dueOn: "2026-07-17" });
    expect(rows[0]?.people).toMatchObject([{ name: "张大山", phone: "139****0001", reveal: { visitor: 0 } }]);
  });

  test("says that the file comes first, how often nobody answered, and whether this seat may ask for satisfaction", async () => {
    const { desk, concluded, until, as, today } = await opened();
    const matterId = await concluded();
    const missed = { way: "CALL_OUT", whom: "张大山", text: "", missed: true, callBack: false } as const;
    await desk.contact.log({ matterId, form: missed });
    expect((await until("2026-08-31")).rows[0]).toMatchObject({
      missed: 1,
      of: { kind: "matter", mustArchive: true, mayRate: false, outcome: "RESOLVED" },
    });
    await desk.matter.record({ matterId, facts: { ...ACTS.archive, on: today } });
    const other = await as(["REVIEWER"]);
    const { rows } = await other.desk.followUp.list({ until: addDays(today, 60), offset: 0, limit: 50 });
    expect(rows[0]?.of).toMatchObject({ mustArchive: false, mayRate: true });
  });

  test("whoever was asked is off the list", async () => {
    const { desk, concluded, until, today } = await opened();
    const matterId = await concluded();
    await desk.matter.record({ matterId, facts: { ...ACTS.archive, on: today } });
    await desk.matter.record({ matterId, facts: { ...ACTS["follow-up"], on: today } });
    expect((await until("2026-12-31")).counts.all).toBe(0);
  });

  test("an auditor does not call", async () => {
    const { as } = await opened();
    const auditor = await as(["AUDITOR"]);
    await expect(
      auditor.desk.followUp.list({ until: day("2026-12-31"), offset: 0, limit: 50 }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});

describe("what is asked", () => {
  test("is the office's own wording once the director has saved it, and the default before and after", async () => {
    const { desk, as } = await opened();
    expect(await desk.followUp.scripts()).toEqual(DEFAULT_CALL_SCRIPTS);
    const director = await as(["DIRECTOR"]);
    const own = { ...DEFAULT_CALL_SCRIPTS, always: ["您满意不满意？"] };
    const copy = CallScripts.parse(own);
    await director.desk.followUp.saveScripts({ scripts: copy });
    expect(await desk.followUp.scripts()).toEqual(own);
    await expect(
      director.desk.followUp.saveScripts({ scripts: { ...copy, closing: "请打{手机}。" } }),
    ).rejects.toMatchObject({ code: "SCRIPTS_REFUSED", data: { reason: "unknown-place", place: "手机" } });
    const clerk = await as(["CLERK"]);
    await expect(clerk.desk.followUp.saveScripts({ scripts: copy })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await director.desk.followUp.saveScripts({ scripts: CallScripts.parse(DEFAULT_CALL_SCRIPTS) });
    expect(await desk.followUp.scripts()).toEqual(DEFAULT_CALL_SCRIPTS);
  });
});

describe("a mediation case that is over", () => {
  test("stands among those to be asked, its parties masked, and is off the list once it was followed up", async () => {
    const { desk, store, until } = await opened();
    const accepted = anAcceptedCase();
    await putCaseInto(store, accepted);
    const { id: caseId, matterId, no } = accepted;
    await desk.mediation.record({ caseId, facts: caseActs.end("2026-07-10") });
    const { rows, counts } = await until("2026-12-31");
    expect(counts.all).toBe(1);
    const of = { kind: "mediation", caseId };
    const clock = { from: "2026-07-10", ruleId: "D-30", overdue: false, missed: 0 };
    expect(rows[0]).toMatchObject({ of, no, matterId, ...clock });
    const [party] = accepted.form.parties;
    expect(rows[0]?.people[0]).toMatchObject({
      name: party?.name,
      reveal: { of: "party", caseId, partyId: party?.id },
    });
    expect(rows[0]?.people[0]?.phone).not.toBe(party?.phone);

    const missed = { way: "CALL_OUT", whom: "张大山", text: "", missed: true, callBack: false } as const;
    await desk.contact.log({ matterId, form: missed });
    expect((await until("2026-12-31")).rows[0]?.missed).toBe(1);
    await desk.mediation.record({ caseId, facts: caseActs.followUp("2026-07-10") });
    expect((await until("2026-12-31")).counts.all).toBe(0);
  });
});

test("the list goes on where a page of it ended: nobody is left out or listed twice", async () => {
  const { desk, concluded, until } = await opened();
  for (let count = 0; count < 7; count += 1) await concluded();
  const whole = (await until("2026-12-31")).rows.map(({ id }) => id);
  const page = async (offset: number) =>
    (await desk.followUp.list({ until: day("2026-12-31"), offset, limit: 3 })).rows.map(({ id }) => id);
  const pages = [await page(0), await page(3), await page(6), await page(9)];
  expect(pages.map(({ length }) => length)).toEqual([3, 3, 1, 0]);
  expect(pages.flat()).toEqual(whole);
});
