import { describe, expect, test } from "vitest";
import { papers, visits } from "#electron/tables/matter.ts";
import { clocks, screeningRounds, screenings } from "#electron/tables/watch.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aVisitForm, WEST_BAY } from "#tests/support/builders.ts";
import { openTestDesk, testVillages } from "#tests/support/desk.ts";
import { aFoundDispute, aNilForm, aScreeningForm } from "#tests/support/screenings.ts";

const HALF_MONTHS = { rhythm: "HALF_MONTHLY", startsOn: day("2026-07-01"), important: [] } as const;

/** It is Friday 10 July 2026; the villages report twice a month since the first. */
async function screened(today = "2026-07-10") {
  const open = await openTestDesk({ today, roles: ["DIRECTOR"], holidays: presetHolidayYears() });
  await open.desk.screening.savePlan({ plan: HALF_MONTHS });
  const board = () => open.desk.screening.board({ offset: 0, limit: 6 });
  const [round] = (await board()).rounds;
  const roundId = round!.id; // the plan has opened it
  const village = (villageCode = WEST_BAY) => open.desk.screening.village({ roundId, villageCode });
  const statusOf = async () =>
    Object.fromEntries(
      (await board()).rounds[0]!.cells.map(({ villageCode, status }) => [villageCode, status]),
    ); // as above
  return { ...open, board, roundId, village, statusOf };
}

describe("rounds", () => {
  test("nobody is asked for anything before the office has set a rhythm", async () => {
    const { desk, whole, store } = await openTestDesk();
    await whole.core.lookAround();
    expect(await desk.screening.board({ offset: 0, limit: 6 })).toEqual({
      hasPlan: false,
      rounds: [],
      total: 0,
    });
    expect(store.table(clocks).count()).toBe(0);
  });

  test("begin by themselves with their period, and each village has a clock that says why", async () => {
    const { desk, whole, later, board, roundId } = await screened();
    expect((await board()).rounds).toHaveLength(1);
    await later("2026-07-16");
    await whole.core.lookAround();
    await whole.core.lookAround();
    expect((await board()).rounds.map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual([
      ["2026-07-16", "2026-07-31"],
      ["2026-07-01", "2026-07-15"],
    ]);
    const { rows } = await desk.deadline.list({ filter: { kind: "screening" }, offset: 0, limit: 50 });
    expect(rows).toHaveLength(2 * testVillages.length);
    const first = rows.find(
      ({ clock }) => clock.subject === `screeningRound/${roundId}` && clock.part === WEST_BAY,
    );
    expect(first).toMatchObject({
      title: "西湾村 2026年7月1日至15日",
      clock: { ruleId: "D-32", startedOn: "2026-07-15", dueOn: "2026-07-16" },
    });
    const why = await desk.deadline.explain({ clockId: first!.clock.id }); // it is in the list
    expect(why).toMatchObject({ rule: { id: "D-32", trigger: "PERIOD_ENDED" } });
  });

  test("are late when the working day after the period is over, and not on a weekend", async () => {
    const { later, statusOf } = await screened();
    const of = async (today: string) => {
      await later(today);
      return (await statusOf())[WEST_BAY];
    };
    expect(await of("2026-07-15")).toBe("RUNNING");
    expect(await of("2026-07-16")).toBe("DUE");
    expect(await of("2026-07-17")).toBe("LATE");
  });

  test("under way end earlier when important days begin, and the clock moves along", async () => {
    const { desk, store, board, roundId } = await screened();
    const important = [{ name: "文化节", fromOn: day("2026-07-11"), toOn: day("2026-07-14") }];
    await desk.screening.savePlan({ plan: { ...HALF_MONTHS, important } });
    expect(store.table(screeningRounds).get(roundId).toOn).toBe("2026-07-10");
    expect(store.table(clocks).get(`screeningRound/${roundId}#screening/${WEST_BAY}`)).toMatchObject({
      startedOn: "2026-07-10",
      dueOn: "2026-07-13",
    });
    expect((await board()).rounds).toHaveLength(1);
  });

  test("are set by the director alone", async () => {
    const { as } = await screened();
    const clerk = await as(["CLERK"]);
    await expect(clerk.desk.screening.savePlan({ plan: HALF_MONTHS })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
  });
});

describe("a village's report", () => {
  test("takes a number and ends the village's clock; a second one is refused", async () => {
    const { desk, store, roundId, statusOf } = await screened();
    const reported = await desk.screening.report({ roundId, villageCode: WEST_BAY, form: aNilForm() });
    expect(reported.no).toBe("宁远堡综排〔2026〕1号");
    expect(store.table(clocks).get(`screeningRound/${roundId}#screening/${WEST_BAY}`).endedOn).toBe(
      "2026-07-10",
    );
    expect(await statusOf()).toEqual({
      "620302100203": "RUNNING",
      "620302100204": "RUNNING",
      [WEST_BAY]: "NIL",
    });
    await expect(
      desk.screening.report({ roundId, villageCode: WEST_BAY, form: aNilForm() }),
    ).rejects.toMatchObject({ code: "REPORTED_ALREADY", data: { reportId: reported.id } });
  });

  test("is never nil by default", async () => {
    const { desk, roundId } = await screened();
    const form = aScreeningForm({ found: [] });
    await expect(desk.screening.report({ roundId, villageCode: WEST_BAY, form })).rejects.toMatchObject({
      code: "REPORT_REFUSED",
      data: { reason: "nothing-said" },
    });
  });

  test("that is corrected keeps what it said, and voids the sheet that was printed of it", async () => {
    const { desk, store, roundId, village, statusOf } = await screened();
    const { id: reportId } = await desk.screening.report({
      roundId,
      villageCode: WEST_BAY,
      form: aNilForm(),
    });
    const { paperId } = await desk.screening.issue({ reportId });
    const form = aScreeningForm();
    await desk.screening.correct({ reportId, form, reason: "漏报一件" });
    const { report, paperId: current } = await village();
    expect(report).toMatchObject({
      form,
      former: [{ form: { nil: { words: "逐户走访，未发现矛盾纠纷" } }, reason: "漏报一件" }],
    });
    expect(current).toBeNull();
    expect(store.table(papers).get(paperId).voided).toMatchObject({ reason: "漏报一件" });
    expect((await statusOf())[WEST_BAY]).toBe("FOUND");
  });
});

describe("a found dispute", () => {
  async function found() {
    const open = await screened();
    const dispute = aFoundDispute();
    const { id: reportId } = await open.desk.screening.report({
      roundId: open.roundId,
      villageCode: WEST_BAY,
      form: aScreeningForm({ found: [dispute] }),
    });
    return { ...open, reportId, foundId: dispute.id };
  }

  test("becomes a visit and a matter found by screening, with nothing typed again, once", async () => {
    const { desk, store, reportId, foundId, village } = await found();
    const { matterId } = await desk.screening.enterFound({ reportId, foundId, linkTo: null });
    const { matter } = await desk.matter.file({ id: matterId });
    expect(matter).toMatchObject({
      channel: "SCREENING",
      category: "0202",
      place: { villageCode: WEST_BAY },
    });
    const visit = store.table(visits).get(matter.visits[0]!.visitId); // a matter has a visit
    expect(visit.form).toMatchObject({
      channelNo: "宁远堡综排〔2026〕1号",
      visitors: [{ name: "马长河", phone: "13900000003" }],
      respondents: [{ name: "周有水" }],
      statement: "两家为排水沟走向争执，周有水堵了沟。",
    });
    expect((await village()).found).toMatchObject([{ status: "REGISTERED", acts: [], last: { matterId } }]);
    await expect(desk.screening.enterFound({ reportId, foundId, linkTo: null })).rejects.toMatchObject({
      code: "FOUND_REFUSED",
      data: { act: "register", status: "REGISTERED" },
    });
  });

  test("is added to a matter that is open, as one visit more", async () => {
    const { desk, reportId, foundId } = await found();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    await desk.screening.enterFound({ reportId, foundId, linkTo: matterId });
    expect((await desk.matter.file({ id: matterId })).matter.visits).toHaveLength(2);
  });

  test("that was settled on the spot stands on the sheet with the sentence, and may still become a matter", async () => {
    const { desk, store, reportId, foundId } = await found();
    await desk.screening.settleFound({ reportId, foundId, on: day("2026-07-10"), how: "当场疏通了沟" });
    const { paperId } = await desk.screening.issue({ reportId });
    expect(store.table(papers).get(paperId).payload).toMatchObject({
      kind: "SCREENING_REPORT",
      village: "西湾村",
      found: [{ person: "马长河", became: "当场化解：当场疏通了沟" }],
    });
    const { matterNo } = await desk.screening.enterFound({ reportId, foundId, linkTo: null });
    expect(store.table(screenings).get(reportId).events).toHaveLength(2);
    expect(matterNo).toBe("宁远堡事〔2026〕0001号");
  });
});

test("the summary lists the villages as the directory does, with those that have not reported", async () => {
  const { desk, store, roundId } = await screened();
  await desk.screening.report({ roundId, villageCode: WEST_BAY, form: aNilForm() });
  await desk.screening.report({ roundId, villageCode: "620302100204", form: aScreeningForm() });
  const { paperId } = await desk.screening.issueSummary({ roundId });
  const paper = store.table(papers).get(paperId);
  expect(paper.no).toBe("宁远堡综排〔2026〕3号");
  expect(paper.payload).toMatchObject({
    rows: [
      { village: "中牌村", result: "未报" },
      { village: "东湾村", result: "查出1件", open: 1 },
      { village: "西湾村", result: "零报告" },
    ],
    totals: { villages: 3, reported: 2, nil: 1, found: 1, registered: 0 },
  });
});
