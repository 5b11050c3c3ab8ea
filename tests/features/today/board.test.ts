import { describe, expect, test } from "vitest";
import { ClockKind } from "#shared/domain/deadline/clock-kind.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aSlipForm, aVisitForm, WEST_BAY } from "#tests/support/builders.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";

const open = () => openTestDesk({ today: "2026-07-10", holidays: presetHolidayYears() });

describe("the board of the day", () => {
  test("shows nothing on a day that asks for nothing", async () => {
    const { desk } = await open();
    const board = await desk.today.board();
    expect([board.callBacks.total, board.overdue.total, ...board.due.map(({ total }) => total)]).toEqual(
      Array.from({ length: 2 + ClockKind.options.length }, () => 0),
    );
  });

  test("a matter not decided is amber on its last day and overdue on the next", async () => {
    const { desk, later } = await open();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    const due = async (kind: string) => (await desk.today.board()).due.find((part) => part.kind === kind);
    expect((await due("matter"))?.total).toBe(0);
    await later("2026-07-13");
    expect((await due("matter"))?.rows).toMatchObject([{ colour: "amber", clock: { matterId } }]);
    await later("2026-07-14");
    expect((await due("matter"))?.total).toBe(0);
    expect((await desk.today.board()).overdue).toMatchObject({
      total: 1,
      rows: [{ colour: "red", clock: { name: "decide" } }],
    });
  });

  test("tells once what turned in between", async () => {
    const { desk, clock, later } = await open();
    await desk.visit.register({ form: aVisitForm() });
    const friday = clock.now();
    await later("2026-07-13");
    const turned = await desk.today.news({ since: friday });
    expect(turned.turned).toMatchObject([{ colour: "amber" }]);
    expect((await desk.today.news({ since: turned.at })).turned).toEqual([]);
    await later("2026-07-14");
    expect(await desk.today.news({ since: turned.at })).toMatchObject({
      overdue: 1,
      turned: [{ colour: "red" }],
    });
  });

  test("the list finds by kind, colour, unit, village and person", async () => {
    const { desk, later, as } = await open();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    await desk.referral.issue({
      form: aSlipForm({ matterId, unitId: testUnits.land.id, dueOn: day("2026-07-31") }),
    });
    const other = (await as(["MEDIATOR"])).desk;
    await other.visit.register({
      form: aVisitForm({ place: { villageCode: WEST_BAY, group: "", text: "" } }),
    });
    const names = async (filter: Parameters<typeof desk.deadline.list>[0]["filter"]) =>
      (await desk.deadline.list({ filter, offset: 0, limit: 50 })).rows.map(({ clock }) => clock.name);
    expect(await names({})).toEqual(["decide", "slip-answer"]);
    expect(await names({ kind: "slip" })).toEqual(["slip-answer"]);
    expect(await names({ unitId: testUnits.land.id })).toEqual(["slip-answer"]);
    expect(await names({ villageCode: WEST_BAY, kind: "matter" })).toEqual(["decide"]);
    expect(await names({ mine: true })).toEqual(["slip-answer"]);
    await later("2026-07-29");
    expect(await names({ colour: "red" })).toEqual(["decide"]);
    expect(await names({ colour: "amber" })).toEqual(["slip-answer"]);
  });
});
