import { describe, expect, test } from "vitest";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import type { ClosingFacts } from "#shared/domain/matter/closing.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anAcceptance, aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { aConclusion, ACTS, aFollowUp } from "#tests/support/closing.ts";
import { openTestDesk, testUnits, type TestDeskOptions } from "#tests/support/desk.ts";
import { subjectKey } from "#electron/tables/keys.ts";
import { clocks } from "#electron/tables/watch.ts";

const accepted = async (options: TestDeskOptions = {}) => {
  const open = await openTestDesk({ today: "2026-07-10", holidays: presetHolidayYears(), ...options });
  const { matterId } = await open.desk.visit.register({ form: aVisitForm() });
  await open.desk.matter.decide({ matterId, form: anAcceptance() });
  return { ...open, matterId };
};
type Opened = Awaited<ReturnType<typeof accepted>>;

const on = <Facts extends ClosingFacts>(facts: Facts, when: string): Facts => ({ ...facts, on: day(when) });
const concluding = (when: string) => ({
  ...ACTS.conclude,
  on: day(when),
  form: aConclusion({ told: { on: day(when), way: "PHONE", whom: "张大山" } }),
});
const conclude = ({ desk, matterId }: Pick<Opened, "desk" | "matterId">, when = "2026-07-10") =>
  desk.matter.record({ matterId, facts: concluding(when) });

describe("from a slip that was verified to the closing", () => {
  const replied = async () => {
    const open = await accepted();
    const { desk, matterId } = open;
    const { slipId } = await desk.referral.issue({
      form: aSlipForm({ matterId, unitId: testUnits.land.id }),
    });
    const record = (facts: Parameters<typeof desk.referral.record>[0]["facts"]) =>
      desk.referral.record({ slipId, facts });
    const today = day("2026-07-10");
    await record({ act: "deliver", on: today, way: "HAND", receivedBy: "" });
    await record({ act: "sign", on: today, signedBy: "赵所" });
    await record({
      act: "reply",
      on: today,
      result: "PARTLY",
      text: "已丈量，界石未立。",
      toldOn: null,
      toldWay: "",
    });
    return { ...open, slipId, record };
  };

  test("an answer nobody has looked at keeps it open, and the refusal names the slip", async () => {
    const open = await replied();
    await expect(conclude(open)).rejects.toMatchObject({
      code: "CLOSING_REFUSED",
      data: { reason: "slip-unverified", slipId: open.slipId },
    });
    const { obstacles } = await open.desk.matter.file({ id: open.matterId });
    expect(obstacles).toMatchObject([{ reason: "slip-unverified" }]);
  });

  test("the unit's answer proposes outcome, course and result", async () => {
    const { desk, matterId, record } = await replied();
    await record({ act: "verify", on: day("2026-07-10"), note: "" });
    const proposed = await desk.matter.proposeConclusion({ matterId });
    expect(proposed).toMatchObject({
      outcome: "PARTLY",
      result: "已丈量，界石未立。",
      handlerName: "宁远堡镇自然资源所",
      told: { on: "2026-07-10", whom: "张大山" },
    });
    expect(proposed.process).toContain("宁远堡综转〔2026〕1号");
  });
});

describe("a conclusion", () => {
  test("issues C-09 with a number of its own, in the same act", async () => {
    const open = await accepted();
    const { event, status } = await conclude(open);
    expect(status).toBe("CONCLUDED");
    const { papers } = await open.desk.matter.file({ id: open.matterId });
    expect(papers.find(({ id }) => id === event.paperId)).toMatchObject({
      kind: "CONCLUSION_REPORT",
      no: "宁远堡综结〔2026〕1号",
    });
  });

  test("the same request twice is one conclusion", async () => {
    const { desk, matterId } = await accepted();
    const request = { requestId: "conclude-once", matterId, facts: concluding("2026-07-10") };
    const first = await desk.matter.record(request);
    expect(await desk.matter.record(request)).toEqual(first);
  });

  test("takes the promise off the list and starts the clocks of filing and follow-up", async () => {
    const open = await accepted();
    await conclude(open);
    const running = open.store
      .table(clocks)
      .lookup(subjectKey(`matter/${open.matterId}`))
      .filter(({ endedOn }) => endedOn === null)
      .map(({ name, dueOn }) => [name, dueOn]);
    // Thirty days end on Sunday 9 August; ten working days on 24 July.
    expect(running.sort()).toEqual([
      ["file-dossier", "2026-07-24"],
      ["follow-up", "2026-08-10"],
    ]);
  });

  test.each([
    [{ riskColor: "RED" }, "2026-07-17"],
    [{ channel: "HOTLINE", channelNo: "12345-1" }, "2026-07-13"],
  ] as const)(
    "high risk is asked after in a week, the hotline on the next working day",
    async (form, due) => {
      const open = await openTestDesk({ today: "2026-07-10", holidays: presetHolidayYears() });
      const { matterId } = await open.desk.visit.register({ form: aVisitForm(form) });
      await open.desk.matter.decide({ matterId, form: anAcceptance() });
      await conclude({ ...open, matterId });
      const found = open.store.table(clocks).lookup(subjectKey(`matter/${matterId}`));
      expect(found.find(({ name }) => name === "follow-up")?.dueOn).toBe(due);
    },
  );
});

describe("after the conclusion", () => {
  test("filed, followed up, asked by another account, closed, reopened by a reason", async () => {
    const open = await accepted();
    const { desk, matterId, later } = open;
    await conclude(open);
    const facts = (act: keyof typeof ACTS, when: string) => on(ACTS[act], when);
    expect((await desk.matter.record({ matterId, facts: facts("archive", "2026-07-10") })).status).toBe(
      "ARCHIVED",
    );

    await later("2026-07-17");
    const asked = await desk.matter.record({ matterId, facts: facts("follow-up", "2026-07-17") });
    expect(asked.status).toBe("SETTLED");
    await expect(desk.matter.record({ matterId, facts: facts("rate", "2026-07-17") })).rejects.toMatchObject({
      data: { reason: "rated-by-handler" },
    });
    const other = await open.as(["REVIEWER"]);
    const rated = await other.desk.matter.record({ matterId, facts: facts("rate", "2026-07-17") });
    await expect(
      other.desk.matter.record({ matterId, facts: facts("rate", "2026-07-17") }),
    ).rejects.toMatchObject({ data: { reason: "rated-already" } });

    const { papers } = await desk.matter.file({ id: matterId });
    const kindOf = (id: string | null) => papers.find((paper) => paper.id === id)?.kind;
    expect([kindOf(asked.event.paperId), kindOf(rated.event.paperId)]).toEqual([
      "FOLLOW_UP_FORM",
      "SATISFACTION_FORM",
    ]);

    expect((await desk.matter.record({ matterId, facts: facts("close", "2026-07-17") })).status).toBe(
      "CLOSED",
    );
    const stillRunning = open.store
      .table(clocks)
      .lookup(subjectKey(`matter/${matterId}`))
      .filter(({ endedOn }) => endedOn === null);
    expect(stillRunning).toEqual([]);
    await expect(
      desk.referral.issue({ form: aSlipForm({ matterId, unitId: testUnits.land.id }) }),
    ).rejects.toMatchObject({ data: { reason: "matter-not-open", status: "CLOSED" } });

    expect((await desk.matter.record({ matterId, facts: facts("reopen", "2026-07-17") })).status).toBe(
      "REOPENED",
    );
    await desk.referral.issue({ form: aSlipForm({ matterId, unitId: testUnits.land.id }) });
    expect((await desk.matter.file({ id: matterId })).status).toBe("REFERRED");
  });

  test("a promise of before the matter was taken up again does not come back as broken; a new one counts", async () => {
    const open = await accepted();
    const { desk, matterId, later } = open;
    await conclude(open);
    await later("2026-11-02");
    await desk.matter.record({ matterId, facts: on(ACTS.reopen, "2026-11-02") });
    const promised = async () =>
      (await desk.deadline.ofMatter({ matterId }))
        .filter(({ clock }) => clock.name === "promised")
        .map(({ clock, colour }) => [clock.dueOn, colour]);
    await desk.referral.issue({
      form: aSlipForm({ matterId, unitId: testUnits.land.id, dueOn: day("2026-11-20") }),
    });
    expect((await desk.matter.file({ id: matterId })).status).toBe("REFERRED");
    expect(await promised()).toEqual([]);
    const { slips } = (await desk.matter.file({ id: matterId })).matter;
    await desk.referral.record({
      slipId: slips[0]!.slipId, // issued above
      facts: { act: "void", on: day("2026-11-02"), reason: "受文单位写错" },
    });
    await desk.matter.decide({ matterId, form: anAcceptance({ expectedOn: day("2026-11-30") }) });
    expect(await promised()).toEqual([["2026-11-30", "green"]]);
  });

  test("an office that asks first and files then says so", async () => {
    const open = await accepted({ roles: ["DIRECTOR"] });
    const { desk, matterId } = open;
    const { office } = await desk.office.get();
    const { id: _id, township: _township, demo: _demo, ...given } = office;
    await desk.office.update({ office: { ...given, closingOrder: "FOLLOW_UP_FIRST" } });
    await conclude(open);
    expect((await desk.matter.file({ id: matterId })).acts).not.toContain("archive");
    await expect(
      desk.matter.record({ matterId, facts: on(ACTS.archive, "2026-07-10") }),
    ).rejects.toMatchObject({ data: { reason: "out-of-turn", first: "follow-up" } });
  });

  test("a later visit is linked to the closed matter and leaves it closed", async () => {
    const open = await accepted();
    const { desk, matterId } = open;
    await conclude(open);
    const again = await desk.visit.register({ form: aVisitForm({ linkTo: matterId }) });
    expect(again.matterId).toBe(matterId);
    expect(again.status).toBe("CONCLUDED");
    expect((await desk.matter.file({ id: matterId })).acts).toContain("reopen");
  });

  test("the list counts it apart, and an auditor sees no names", async () => {
    const open = await accepted();
    await conclude(open);
    const { byStatus } = await open.desk.matter.counts();
    expect(byStatus).toEqual({ CONCLUDED: 1 });
    const auditor = await open.as(["AUDITOR"]);
    const { matter } = await auditor.desk.matter.file({ id: open.matterId });
    expect(JSON.stringify(matter.closing)).not.toContain("张大山");
    await expect(
      auditor.desk.matter.record({ matterId: open.matterId, facts: on(ACTS.archive, "2026-07-10") }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  test("a follow-up that arranges another ends its clock and starts one of the arranged day", async () => {
    const open = await accepted();
    const { desk, matterId } = open;
    await conclude(open);
    await desk.matter.record({ matterId, facts: on(ACTS.archive, "2026-07-10") });
    const form = aFollowUp({ solved: "PARTLY", next: "CONTINUE", againOn: day("2026-07-24") });
    await desk.matter.record({ matterId, facts: { act: "follow-up", on: day("2026-07-10"), form } });
    const { rows } = await desk.followUp.list({ until: day("2026-12-31"), offset: 0, limit: 50 });
    expect(rows).toMatchObject([{ dueOn: "2026-07-24", ruleId: null, from: "2026-07-10" }]);
  });
});
