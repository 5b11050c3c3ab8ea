import { describe, expect, test } from "vitest";
import { papers } from "#electron/tables/matter.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anAcceptance, aVisitForm, WEST_BAY } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";
import { aConsultationForm } from "#tests/support/meetings.ts";

async function planned() {
  const open = await openTestDesk({ today: "2026-07-10" });
  const { matterId } = await open.desk.visit.register({ form: aVisitForm() });
  await open.desk.matter.decide({ matterId, form: anAcceptance({ mode: "CONSULT" }) });
  const { id } = await open.desk.consultation.plan({
    matterId,
    about: { topic: "灌溉渠改道", villageCode: WEST_BAY },
    plan: { on: day("2026-07-13"), from: "09:00", place: "西湾村议事厅" },
  });
  return { ...open, matterId, id };
}

describe("a consultation meeting of a village", () => {
  test("stands on the matter by its day", async () => {
    const { desk, matterId, id } = await planned();
    expect(await desk.consultation.ofMatter({ matterId })).toMatchObject([{ id, status: "PLANNED", no: "" }]);
    const rows = await desk.deadline.ofMatter({ matterId });
    expect(rows.map(({ clock }) => [clock.name, clock.dueOn])).toContainEqual(["consultation", "2026-07-13"]);
  });

  test("that agreed is the ground on which the matter is closed, once its tasks are done", async () => {
    const { desk, store, matterId, id, later } = await planned();
    await later("2026-07-13", "11:30");
    const { no, paperId } = await desk.consultation.hold({ id, form: aConsultationForm() });
    expect(no).toBe("宁远堡综协〔2026〕1号");
    expect(await desk.matter.find({ text: "综协 2026 1" })).toMatchObject([
      { kind: "consultation", id, matterId, no },
    ]);
    const { groups } = await desk.search.find({ text: "综协 2026 1", group: "SITTING" });
    expect(groups[0]?.hits[0]).toMatchObject({ kind: "consultation", id, no });
    expect(store.table(papers).get(paperId).payload).toMatchObject({
      kind: "CONSULTATION_RECORD",
      village: "西湾村",
      outcome: "达成一致",
      members: [
        { group: "1", role: "村党组织书记", present: true },
        { group: "7", present: true },
        { group: "7", present: false, note: "出庭" },
        { group: "X", role: "利益相关方" },
      ],
    });
    const { obstacles } = await desk.matter.file({ id: matterId });
    expect(obstacles).toEqual([{ reason: "task-open", no, count: 1 }]);
    await later("2026-07-20");
    const [entry] = await desk.task.ofMeeting({ meetingId: id });
    const facts = { act: "finish", on: day("2026-07-20"), note: "" } as const;
    await desk.task.record({ id: entry?.task.id ?? "", facts });
    const form = await desk.matter.proposeConclusion({ matterId });
    expect(form).toMatchObject({
      outcome: "RESOLVED",
      basis: `民主协商结果（${no}）`,
      result: "经民主协商达成一致：渠道改走北侧，费用由村集体承担。\n议定事项已落实。",
    });
    const concluded = { act: "conclude", on: day("2026-07-20"), form } as const;
    expect(await desk.matter.record({ matterId, facts: concluded })).toMatchObject({ status: "CONCLUDED" });
  });

  test("that goes on plans the next meeting", async () => {
    const { desk, matterId, id, later } = await planned();
    await later("2026-07-13", "11:30");
    const form = aConsultationForm({
      outcome: "CONTINUES",
      resolution: "",
      tasks: [],
      nextOn: day("2026-07-16"),
    });
    await desk.consultation.hold({ id, form });
    expect(await desk.consultation.ofMatter({ matterId })).toMatchObject([
      { on: "2026-07-16", status: "PLANNED", topic: "灌溉渠改道" },
      { on: "2026-07-13", status: "HELD" },
    ]);
    expect((await desk.matter.proposeConclusion({ matterId })).basis).toBe("");
  });

  test("needs somebody who came, and words for what was agreed", async () => {
    const { desk, id, later } = await planned();
    await later("2026-07-13", "11:30");
    const hold = (parts: Parameters<typeof aConsultationForm>[0]) =>
      desk.consultation.hold({ id, form: aConsultationForm(parts) });
    await expect(hold({ members: [] })).rejects.toMatchObject({ data: { reason: "nobody-came" } });
    await expect(hold({ resolution: " " })).rejects.toMatchObject({ data: { reason: "resolution-missing" } });
    await expect(hold({ to: "08:00" })).rejects.toMatchObject({ data: { reason: "ends-before-it-begins" } });
    await expect(hold({ outcome: "CONTINUES", nextOn: day("2026-07-13") })).rejects.toMatchObject({
      data: { reason: "next-not-later" },
    });
  });

  test("is moved, cancelled with a reason, and corrected when it is on paper", async () => {
    const { desk, id, later, matterId } = await planned();
    await desk.consultation.move({ id, plan: { on: day("2026-07-14"), from: "10:00", place: "" } });
    await later("2026-07-14", "12:00");
    await desk.consultation.hold({ id, form: aConsultationForm({ on: day("2026-07-14") }) });
    const { no } = await desk.consultation.amend({
      id,
      form: { reason: "笔误", text: "费用由村集体垫付。" },
    });
    expect(no).toBe("宁远堡综协〔2026〕1号补1");
    const again = await desk.consultation.plan({
      matterId,
      about: { topic: "复议", villageCode: WEST_BAY },
      plan: { on: day("2026-07-16"), from: "10:00", place: "" },
    });
    await desk.consultation.cancel({ id: again.id, reason: "下雨" });
    const { status, acts } = await desk.consultation.file({ id: again.id });
    expect({ status, acts }).toEqual({ status: "CANCELLED", acts: [] });
  });
});
