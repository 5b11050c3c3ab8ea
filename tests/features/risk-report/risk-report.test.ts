import { describe, expect, test } from "vitest";
import { subjectKey } from "#electron/tables/keys.ts";
import { papers } from "#electron/tables/matter.ts";
import { clocks, riskReports } from "#electron/tables/watch.ts";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { maskDocument, matterOf } from "#shared/domain/sync/policy.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";
import { aRiskForm } from "#tests/support/screenings.ts";

describe("a risk report", () => {
  test("about an event takes a number and freezes the paper, with whom it was told", async () => {
    const { desk, store } = await openTestDesk();
    const { no, paperId } = await desk.riskReport.issue({ form: aRiskForm() });
    expect(no).toBe("宁远堡综险〔2026〕1号");
    expect(store.table(papers).get(paperId)).toMatchObject({
      no,
      matterId: null,
      payload: {
        kind: "RISK_REPORT",
        stage: "首报",
        matterNo: "",
        place: "西湾村三组村委会门口",
        tags: "涉众（10人以上）",
        told: [{ unit: "宁远堡派出所", at: "08:45", way: "电话" }],
      },
    });
  });

  test("about an event begins with an empty form", async () => {
    const { desk } = await openTestDesk();
    expect(await desk.riskReport.propose({})).toMatchObject({
      form: { matterId: null, on: "2026-07-10", at: "09:00", facts: "", tags: [] },
      matter: null,
    });
  });

  test("about a matter puts its labels on the matter and stands among its papers", async () => {
    const { desk } = await openTestDesk();
    const { matterId } = await desk.visit.register({
      form: aVisitForm({ statement: "再不解决我就去堵门。" }),
    });
    const [warning] = await desk.warning.ofMatter({ matterId });
    const { form, matter } = await desk.riskReport.propose({ warningId: warning!.warning.id }); // the words raise it
    expect(matter?.id).toBe(matterId);
    expect(form).toMatchObject({ tags: ["EXTREME"], persons: "张大山、李有田" });
    const { id, paperId } = await desk.riskReport.issue({
      form: { ...aRiskForm(), matterId, tags: ["EXTREME"] },
    });
    const file = await desk.matter.file({ id: matterId });
    expect(file.matter.tags).toContain("EXTREME");
    expect(file.papers.map((paper) => paper.id)).toContain(paperId);
    expect(await desk.riskReport.ofMatter({ matterId })).toMatchObject([{ id, status: "REPORTED", told: 1 }]);
  });

  test("is followed on, told to another unit and ended, each report on a paper numbered after the first", async () => {
    const { desk, store, later } = await openTestDesk();
    const { id, no } = await desk.riskReport.issue({ form: aRiskForm({ nextOn: day("2026-07-11") }) });
    const running = () =>
      store
        .table(clocks)
        .lookup(subjectKey(`riskReport/${id}`))
        .filter(({ endedOn }) => endedOn === null)
        .map(({ name, dueOn }) => [name, dueOn]);
    expect(running()).toEqual([["risk-follow-on", "2026-07-11"]]);
    await later("2026-07-11");
    const on = day("2026-07-11");
    const followed = await desk.riskReport.record({
      id,
      facts: { act: "follow-on", on, facts: "人员散去。", measures: "派人值守。", nextOn: day("2026-07-12") },
    });
    expect(running()).toEqual([["risk-follow-on", "2026-07-12"]]);
    expect(store.table(papers).get(followed.paperId!)).toMatchObject({
      no: `${no}（续报1）`,
      payload: { stage: "续报第1次", firstNo: no, facts: "人员散去。", nextOn: "2026-07-12" },
    }); // a follow-on makes a paper
    await desk.riskReport.record({
      id,
      facts: {
        act: "tell",
        unitId: null,
        unitName: "镇党委",
        person: "书记",
        on,
        at: "10:00",
        way: "WRITTEN",
      },
    });
    const ended = await desk.riskReport.record({
      id,
      facts: { act: "final", on, facts: "工钱付清。", result: "事态平息。" },
    });
    expect(store.table(papers).get(ended.paperId!).payload).toMatchObject({
      stage: "终报",
      result: "事态平息。",
      told: [{ unit: "宁远堡派出所" }, { unit: "镇党委" }],
    }); // as above
    expect(running()).toEqual([]);
    const { rows, byStatus } = await desk.riskReport.list({ offset: 0, limit: 10 });
    expect(rows).toMatchObject([{ id, followOns: 1, told: 2, nextOn: null }]);
    expect(byStatus).toEqual({ ENDED: 1 });
  });

  test("that is void keeps its paper, voided with the reason; nothing more is recorded on it", async () => {
    const { desk, store } = await openTestDesk();
    const { id, paperId } = await desk.riskReport.issue({ form: aRiskForm() });
    const on = day("2026-07-10");
    await desk.riskReport.record({ id, facts: { act: "void", on, reason: "重复填写" } });
    expect(store.table(papers).get(paperId).voided).toMatchObject({ reason: "重复填写" });
    await expect(
      desk.riskReport.record({ id, facts: { act: "result", on, text: "无" } }),
    ).rejects.toMatchObject({ code: "RISK_REPORT_REFUSED", data: { reason: "not-in-this-status" } });
  });

  test("says on its matter's time line who was told and what came of it, without their names to an auditor", async () => {
    const { desk, as, later } = await openTestDesk();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    const { id, no } = await desk.riskReport.issue({ form: { ...aRiskForm(), matterId } });
    await later("2026-07-11");
    const on = day("2026-07-11");
    await desk.riskReport.record({ id, facts: { act: "result", on, text: "已平息。" } });
    const notes = async (who = desk) => (await who.matter.file({ id: matterId })).riskNotes;
    expect(await notes()).toMatchObject([
      { no, facts: { act: "tell", unitName: "宁远堡派出所", at: "08:45", person: "值班民警" } },
      { no, facts: { act: "result", text: "已平息。" } },
    ]);
    const auditor = await as(["AUDITOR"]);
    expect(JSON.stringify(await notes(auditor.desk))).not.toContain("值班民警");
  });

  test("goes up with its matter; by itself without people and without what happened", async () => {
    const { desk, store } = await openTestDesk();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    const { id } = await desk.riskReport.issue({ form: { ...aRiskForm(), matterId } });
    const report = store.table(riskReports).get(id);
    const policy = POLICY["riskReport"]!; // it is in the table
    expect(matterOf(policy, report)).toBe(matterId);
    const text = JSON.stringify(maskDocument(policy.fields, report));
    for (const secret of ["马长河", "十余名村民", "村委会门口"]) expect(text).not.toContain(secret);
    for (const shown of ["宁远堡派出所", "CROWD_10", report.no]) expect(text).toContain(shown);
  });
});
