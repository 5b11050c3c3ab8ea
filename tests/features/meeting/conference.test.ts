import { describe, expect, test } from "vitest";
import { paperKey, subjectKey } from "#electron/tables/keys.ts";
import { papers } from "#electron/tables/matter.ts";
import { clocks } from "#electron/tables/watch.ts";
import { DEFAULT_MEETING_RULES } from "#shared/domain/meeting/meeting-rules.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";
import { aConferenceForm, aConferenceItem, aTaskForm } from "#tests/support/meetings.ts";

const PLAN = { on: day("2026-07-17"), from: "15:00", place: "二楼会议室" };
type Open = Awaited<ReturnType<typeof openTestDesk>>;

async function returned({ desk }: Open, matterId: string, unitId: string) {
  const on = day("2026-07-10");
  const { slipId } = await desk.referral.issue({ form: aSlipForm({ matterId, unitId }) });
  await desk.referral.record({ slipId, facts: { act: "sign", on, signedBy: "赵所" } });
  const reason = "不属本单位职责";
  await desk.referral.record({
    slipId,
    facts: { act: "return", on, reason, consentBy: "" },
  });
}

/** A matter that two units sent back, and a conference planned for Friday. */
async function bounced() {
  const open = await openTestDesk({ today: "2026-07-10" });
  const { matterId } = await open.desk.visit.register({ form: aVisitForm({ riskColor: "RED" }) });
  await returned(open, matterId, testUnits.land.id);
  await returned(open, matterId, testUnits.labour.id);
  const { id } = await open.desk.conference.plan({ plan: PLAN });
  return { ...open, matterId, id };
}

describe("a case conference", () => {
  test("stands on the board by its day, with what has to be dealt with, and why", async () => {
    const { desk, id, matterId, store } = await bounced();
    const { agenda, status, acts } = await desk.conference.file({ id });
    expect({ status, acts }).toEqual({ status: "PLANNED", acts: ["arrange", "hold", "cancel"] });
    expect(agenda).toMatchObject([
      { matterId, reasons: ["RETURNED", "RED"], returns: 2, history: [{ colour: "RED", by: "OPENED" }] },
    ]);
    const { rows } = await desk.deadline.list({ filter: {}, offset: 0, limit: 50 });
    expect(rows.find(({ clock }) => clock.name === "conference")).toMatchObject({
      clock: { dueOn: "2026-07-17" },
      title: "15:00 二楼会议室",
    });
    expect(store.table(clocks).lookup(subjectKey(`conference/${id}`))).toHaveLength(1);
  });

  test("that deals with returned slips settles them: the warning ends, the colour is its own, the slip can go to one unit", async () => {
    const { desk, id, matterId, later, store } = await bounced();
    const before = await desk.warning.ofMatter({ matterId });
    expect(before.map(({ warning }) => warning.rule)).toContain("W10");
    await later("2026-07-17", "16:40");
    const item = aConferenceItem(matterId, { unitId: testUnits.justice.id, tasks: [aTaskForm()] });
    const { no, paperId } = await desk.conference.hold({ id, form: aConferenceForm([item]) });
    expect(no).toBe("宁远堡综会〔2026〕1号");
    expect(await desk.matter.find({ text: "综会 2026 1" })).toMatchObject([
      { kind: "conference", id, matterId: null, no, title: "2026-07-17" },
    ]);
    expect(store.table(papers).get(paperId).payload).toMatchObject({
      kind: "CONFERENCE_MINUTES",
      items: [{ before: "红色", after: "黄色", unit: "宁远堡镇司法所", tasks: [{ what: item.decision }] }],
    });
    const { matter, obstacles } = await desk.matter.file({ id: matterId });
    expect(matter.riskColor).toBe("YELLOW");
    expect(matter.meetings).toMatchObject([
      { kind: "CONFERENCE", no, before: "RED", after: "YELLOW", returns: 2, openTasks: 1 },
    ]);
    expect(obstacles).toContainEqual({ reason: "task-open", no, count: 1 });
    const after = await desk.warning.ofMatter({ matterId });
    expect(after.map(({ warning }) => warning.rule)).not.toContain("W10");
    const dealt = async () => (await desk.conference.file({ id })).dealt[0]?.canIssueSlip;
    expect(await dealt()).toBe(true);
    const form = aSlipForm({ matterId, unitId: testUnits.justice.id, dueOn: day("2026-08-07") });
    await desk.referral.issue({ form });
    expect(await dealt()).toBe(false);
  });

  test("plans the next week's, which takes along what was brought and not dealt with", async () => {
    const { desk, id, matterId, later } = await bounced();
    const other = await desk.visit.register({ form: aVisitForm() });
    await desk.conference.bring({ matterId: other.matterId, note: "两家又吵了" });
    expect(await desk.conference.ofMatter({ matterId: other.matterId })).toMatchObject({ isBrought: true });
    await later("2026-07-17", "16:40");
    await desk.conference.hold({ id, form: aConferenceForm([aConferenceItem(matterId)]) });
    const { rows } = await desk.conference.list({ offset: 0, limit: 10 });
    expect(rows).toMatchObject([
      { status: "PLANNED", on: "2026-07-24", matters: 1 },
      { status: "HELD", on: "2026-07-17", matters: 1, host: "陈志远" },
    ]);
    const next = await desk.conference.file({ id: rows[0]?.id ?? "" });
    expect(next.agenda.map(({ no, reasons }) => [no, reasons])).toEqual([
      [other.matterNo, ["BROUGHT"]],
      [expect.any(String), ["YELLOW"]],
    ]);
    await desk.conference.withdraw({ id: next.conference.id, matterId: other.matterId });
    expect((await desk.conference.file({ id: next.conference.id })).agenda).toHaveLength(1);
  });

  test("is planned by bringing a matter when none was", async () => {
    const { desk } = await openTestDesk({ today: "2026-07-10" });
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    expect(await desk.conference.bring({ matterId, note: "" })).toMatchObject({ on: "2026-07-17" });
  });

  test("sets tasks that run until they are done or set aside with a reason", async () => {
    const { desk, id, matterId, later, store } = await bounced();
    await later("2026-07-17", "16:40");
    const tasks = [aTaskForm({ what: "上门走访" }), aTaskForm({ what: "丈量地界" })];
    await desk.conference.hold({ id, form: aConferenceForm([aConferenceItem(matterId, { tasks })]) });
    const [first, second] = await desk.task.ofMatter({ matterId });
    const running = async () =>
      (await desk.deadline.ofMatter({ matterId })).filter(({ clock }) => clock.name === "meeting-task");
    expect((await running()).map(({ title }) => title)).toEqual([
      "宁远堡镇司法所：上门走访",
      "宁远堡镇司法所：丈量地界",
    ]);
    await later("2026-07-20");
    const on = day("2026-07-20");
    await desk.task.record({ id: first?.task.id ?? "", facts: { act: "finish", on, note: "已走访" } });
    const aside = { act: "set-aside", on, reason: "双方已和好" } as const;
    await desk.task.record({ id: second?.task.id ?? "", facts: aside });
    expect(await running()).toEqual([]);
    expect((await desk.matter.file({ id: matterId })).matter.meetings[0]?.openTasks).toBe(0);
    await expect(
      desk.task.record({ id: second?.task.id ?? "", facts: { act: "finish", on, note: "" } }),
    ).rejects.toMatchObject({ code: "TASK_REFUSED", data: { status: "SET_ASIDE" } });
    await desk.task.record({ id: second?.task.id ?? "", facts: { act: "resume", on, reason: "又吵了" } });
    expect(await running()).toHaveLength(1);
    expect(store.table(clocks).lookup(subjectKey(`conference/${id}`))[0]?.endedOn).toBe("2026-07-17");
  });

  test("cannot be held before its day, twice, or about a matter that is listed twice", async () => {
    const { desk, id, matterId, later } = await bounced();
    const item = aConferenceItem(matterId);
    const hold = (form = aConferenceForm([item])) => desk.conference.hold({ id, form });
    await expect(hold()).rejects.toMatchObject({ data: { reason: "day-in-future" } });
    await later("2026-07-17", "16:40");
    await expect(hold(aConferenceForm([item, item]))).rejects.toMatchObject({
      data: { reason: "matter-not-open" },
    });
    await expect(hold(aConferenceForm([]))).rejects.toMatchObject({ data: { reason: "nothing-dealt-with" } });
    await hold();
    await expect(hold()).rejects.toMatchObject({
      data: { reason: "not-in-this-status", act: "hold", status: "HELD" },
    });
  });

  test("cancelled says why, and what was brought goes to the next", async () => {
    const { desk, id, matterId } = await bounced();
    await desk.conference.bring({ matterId, note: "" });
    await desk.conference.cancel({ id, reason: "全镇防汛" });
    const { rows } = await desk.conference.list({ offset: 0, limit: 10 });
    expect(rows).toMatchObject([
      { status: "PLANNED", on: "2026-07-24", matters: 1 },
      { status: "CANCELLED", on: "2026-07-17" },
    ]);
    expect(await desk.conference.counts()).toMatchObject({
      byStatus: { PLANNED: 1, CANCELLED: 1 },
      total: 2,
    });
  });

  test("has one agenda that counts: unchanged it is printed again, changed it takes the place of the one before", async () => {
    const { desk, id, store } = await bounced();
    const { paperId } = await desk.conference.issueAgenda({ id });
    expect(await desk.conference.issueAgenda({ id })).toEqual({ paperId });
    const reissued = async () => {
      const { matterId } = await desk.visit.register({ form: aVisitForm() });
      await desk.conference.bring({ matterId, note: "" });
      return store.table(papers).get((await desk.conference.issueAgenda({ id })).paperId);
    };
    expect((await reissued()).no).toBe("会商议题 2026-07-17-2");
    expect((await reissued()).no).toBe("会商议题 2026-07-17-3");
    const all = store.table(papers).lookup(paperKey(`conference/${id}`, "CONFERENCE_AGENDA"));
    expect(all.map(({ no, voided }) => [no, voided?.reason]).sort()).toEqual([
      ["会商议题 2026-07-17", "议题有变，已重新出具"],
      ["会商议题 2026-07-17-2", "议题有变，已重新出具"],
      ["会商议题 2026-07-17-3", undefined],
    ]);
  });

  test("prints its agenda, and corrections under the number of the minutes", async () => {
    const { desk, id, matterId, later, store } = await bounced();
    const agenda = await desk.conference.issueAgenda({ id });
    expect(store.table(papers).get(agenda.paperId).payload).toMatchObject({
      kind: "CONFERENCE_AGENDA",
      rows: [{ colour: "红色", history: ["2026年7月10日登记红色"], why: "反复退回、红色" }],
    });
    await later("2026-07-17", "16:40");
    await desk.conference.hold({ id, form: aConferenceForm([aConferenceItem(matterId)]) });
    const form = { reason: "参加人员漏记", text: "参加人员增加罗所长。" };
    await desk.conference.amend({ id, form });
    const { no } = await desk.conference.amend({ id, form });
    expect(no).toBe("宁远堡综会〔2026〕1号补2");
    const { papers: issued } = await desk.conference.file({ id });
    expect(issued.map(({ kind }) => kind)).toEqual([
      "CONFERENCE_AGENDA",
      "CONFERENCE_MINUTES",
      "MEETING_ADDENDUM",
      "MEETING_ADDENDUM",
    ]);
  });

  test("keeps to the day and hour that the director sets", async () => {
    const open = await openTestDesk({ today: "2026-07-10", roles: ["DIRECTOR"] });
    const rules = { ...DEFAULT_MEETING_RULES, weekday: 1, from: "09:00", place: "一楼" };
    await open.desk.conference.saveRules({ rules });
    expect(await open.desk.conference.propose()).toEqual({ on: "2026-07-13", from: "09:00", place: "一楼" });
    const clerk = await open.as(["CLERK"]);
    await expect(clerk.desk.conference.saveRules({ rules })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});
