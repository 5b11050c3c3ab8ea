import { describe, expect, test } from "vitest";
import { subjectKey } from "#electron/tables/keys.ts";
import { papers } from "#electron/tables/matter.ts";
import { supervisions } from "#electron/tables/slip.ts";
import { clocks } from "#electron/tables/watch.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";

/** A slip due on Friday 31 July 2026 that its unit took and forgot; it is Monday 3 August. */
async function overdue() {
  const open = await openTestDesk({ today: "2026-07-10", holidays: presetHolidayYears() });
  const { matterId } = await open.desk.visit.register({ form: aVisitForm() });
  const { slipId } = await open.desk.referral.issue({
    form: aSlipForm({ matterId, unitId: testUnits.land.id }),
  });
  await open.desk.referral.record({
    slipId,
    facts: { act: "sign", on: day("2026-07-10"), signedBy: "赵所" },
  });
  await open.desk.referral.record({
    slipId,
    facts: { act: "accept", on: day("2026-07-10"), handlerName: "", phone: "", expectedOn: null },
  });
  await open.later("2026-08-03");
  const form = async (desk = open.desk) => ({
    ...(await desk.supervision.propose({ slipId })).form,
    signer: "陈主任",
  });
  const reply = (on: string) =>
    open.desk.referral.record({
      slipId,
      facts: { act: "reply", on: day(on), result: "RESOLVED", text: "已丈量。", toldOn: null, toldWay: "" },
    });
  return { ...open, matterId, slipId, form, reply };
}

describe("a unit that does not answer", () => {
  test("is urged, supervised and listed in turn, each paper with the notices before it", async () => {
    const { desk, store, later, as, form, matterId, slipId } = await overdue();
    const proposal = await desk.supervision.propose({ slipId });
    expect(proposal).toMatchObject({ suggested: "URGE", daysLate: 3, earlier: [] });
    const urged = await desk.supervision.issue({ form: await form() });
    expect(urged.no).toBe("宁远堡综督〔2026〕1号");
    expect((await desk.matter.file({ id: matterId })).matter.slips[0]).toMatchObject({ supervision: "URGE" });

    await later("2026-08-05");
    expect((await desk.supervision.propose({ slipId })).suggested).toBe("SUPERVISE");
    await desk.supervision.issue({ form: await form() });
    await later("2026-08-07");
    await expect(desk.supervision.issue({ form: await form() })).rejects.toMatchObject({
      code: "SUPERVISION_REFUSED",
      data: { reason: "commissioner-only" },
    });
    const commissioner = await as(["COMMISSIONER"]);
    const listed = await commissioner.desk.supervision.issue({ form: await form(commissioner.desk) });
    expect(store.table(papers).get(listed.paperId).payload).toMatchObject({
      kind: "SUPERVISION",
      level: "挂牌督办",
      unit: "宁远堡镇自然资源所",
      slipDueOn: "2026-07-31",
      daysLate: 7,
      problem: "应办理未办理",
      earlier: [
        { level: "催办", no: "宁远堡综督〔2026〕1号", issuedOn: "2026-08-03" },
        { level: "督办", no: "宁远堡综督〔2026〕2号", issuedOn: "2026-08-05" },
      ],
    });
    const { rows } = await desk.matter.list({
      filter: {},
      sort: "openedAt",
      descending: true,
      offset: 0,
      limit: 10,
    });
    expect(rows[0]?.supervision).toBe("LISTED");
  });

  test("ends every supervision with its answer, and the clocks with it", async () => {
    const { desk, store, form, reply, matterId, slipId } = await overdue();
    const { supervisionId } = await desk.supervision.issue({ form: await form() });
    const running = () =>
      [`referral/${slipId}`, `supervision/${supervisionId}`]
        .flatMap((subject) => store.table(clocks).lookup(subjectKey(subject)))
        .filter(({ endedOn }) => endedOn === null)
        .map(({ name }) => name)
        .sort();
    expect(running()).toEqual(["slip-answer", "slip-return", "supervise", "supervision-answer"]);
    await desk.supervision.record({
      supervisionId,
      facts: { act: "feedback", on: day("2026-08-03"), text: "正在外业测绘。", from: "赵所" },
    });
    expect(running()).toEqual(["slip-answer", "slip-return", "supervise"]);
    await reply("2026-08-03");
    expect(running()).toEqual([]);
    const [entry] = await desk.supervision.ofMatter({ matterId });
    expect(entry).toMatchObject({ status: "ENDED", acts: [] });
    expect(entry?.supervision.events.at(-1)?.facts).toMatchObject({ act: "end", slipAct: "reply" });
    expect((await desk.matter.file({ id: matterId })).matter.slips[0]?.supervision).toBeNull();
  });

  test("that answers late is reminded of nothing any more, nor after a rework before its new day is over", async () => {
    const { desk, later, reply, matterId, slipId } = await overdue();
    await later("2026-08-05");
    const shown = async () =>
      (await desk.deadline.ofMatter({ matterId })).map(({ clock, colour }) => [clock.name, colour]);
    expect(await shown()).toEqual(expect.arrayContaining([["remind", "red"]]));
    await reply("2026-08-05");
    expect((await shown()).filter(([, colour]) => colour === "red")).toEqual([]);
    await desk.referral.record({
      slipId,
      facts: { act: "rework", on: day("2026-08-05"), reason: "未答复", dueOn: day("2026-08-12") },
    });
    expect(await shown()).toEqual(
      expect.arrayContaining([
        ["slip-answer", "green"],
        ["remind", "green"],
      ]),
    );
  });

  test("begins afresh after a rework, with no notice of before on the paper", async () => {
    const { desk, later, form, reply, slipId } = await overdue();
    await desk.supervision.issue({ form: await form() });
    await reply("2026-08-03");
    await desk.referral.record({
      slipId,
      facts: { act: "rework", on: day("2026-08-03"), reason: "未答复", dueOn: day("2026-08-05") },
    });
    await later("2026-08-06");
    expect(await desk.supervision.propose({ slipId })).toMatchObject({
      form: { level: "URGE" },
      slipDueOn: "2026-08-05",
      earlier: [],
    });
  });

  test("a voided supervision does not count, and its paper says so", async () => {
    const { desk, store, form, slipId } = await overdue();
    const { supervisionId, paperId } = await desk.supervision.issue({ form: await form() });
    await desk.supervision.record({
      supervisionId,
      facts: { act: "void", on: day("2026-08-03"), reason: "单位写错" },
    });
    expect(store.table(papers).get(paperId).voided?.reason).toBe("单位写错");
    expect((await desk.supervision.propose({ slipId })).form.level).toBe("URGE");
    const year = { from: day("2026-01-01"), to: day("2026-12-31") };
    expect((await desk.referral.unitRecords(year))[0]?.supervised).toBe(0);
  });

  test("is skipped a level only with a reason, which is printed and in the trail", async () => {
    const { desk, store, form } = await overdue();
    const harder = { ...(await form()), level: "SUPERVISE" as const }; // the literal is the level
    await expect(desk.supervision.preview({ form: harder })).rejects.toMatchObject({
      data: { reason: "earlier-level-missing", missing: "URGE" },
    });
    const withReason = { ...harder, skipReason: "已电话催办两次" };
    expect(await desk.supervision.preview({ form: withReason })).toMatchObject({
      skipReason: "已电话催办两次",
    });
    const { supervisionId } = await desk.supervision.issue({ form: withReason });
    expect(store.table(supervisions).get(supervisionId).form.skipReason).toBe("已电话催办两次");
    const [line] = await store.trail({ limit: 1 });
    expect(line).toMatchObject({ act: "supervision.issue", reason: "已电话催办两次" });
  });

  test("a second click issues one supervision", async () => {
    const { desk, store, form } = await overdue();
    const request = { form: await form(), requestId: "urge-once" };
    const first = await desk.supervision.issue(request);
    expect(await desk.supervision.issue(request)).toEqual(first);
    expect(store.table(supervisions).count()).toBe(1);
  });
});
