import { describe, expect, test } from "vitest";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aRespondent, aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";

describe("S7: a slip that was sent to the wrong unit", () => {
  const delivered = async () => {
    const open = await openTestDesk({ today: "2026-07-10", holidays: presetHolidayYears() });
    const { matterId } = await open.desk.visit.register({ form: aVisitForm() });
    const { slipId } = await open.desk.referral.issue({
      form: aSlipForm({ matterId, unitId: testUnits.land.id }),
    });
    await open.desk.referral.record({
      slipId,
      facts: { act: "deliver", on: day("2026-07-10"), way: "HAND", receivedBy: "" },
    });
    const giveBack = (on: string, consentBy = "") =>
      open.desk.referral.record({
        slipId,
        facts: { act: "return", on: day(on), reason: "不属于本所职责", consentBy },
      });
    return { ...open, matterId, slipId, giveBack };
  };

  test("comes back with a reason until Friday 17 July, and the matter asks to be dealt with", async () => {
    const { desk, later, giveBack, matterId } = await delivered();
    await later("2026-07-17");
    expect((await giveBack("2026-07-17")).status).toBe("RETURNED");
    expect((await desk.matter.file({ id: matterId })).status).toBe("RETURNED");
    const again = await desk.referral.issue({
      form: aSlipForm({ matterId, unitId: testUnits.justice.id, dueOn: day("2026-08-07") }),
    });
    expect(again.no).toBe("宁远堡综转〔2026〕2号");
    expect((await desk.matter.file({ id: matterId })).status).toBe("REFERRED");
  });

  test("on 18 July comes back only with the issuer's agreement", async () => {
    const { later, giveBack } = await delivered();
    await later("2026-07-18");
    await expect(giveBack("2026-07-18")).rejects.toMatchObject({
      code: "SLIP_EVENT_REFUSED",
      data: { reason: "return-needs-consent", lastDay: "2026-07-17" },
    });
    expect((await giveBack("2026-07-18", "陈主任")).status).toBe("RETURNED");
  });
});

describe("a complaint about an official (15*)", () => {
  const about = async () => {
    const open = await openTestDesk({ today: "2026-07-10" });
    const respondents = [
      aRespondent({ name: "赵某", unitId: testUnits.land.id, note: "自然资源所工作人员" }),
    ];
    const { matterId } = await open.desk.visit.register({
      form: aVisitForm({ category: "1502", respondents }),
    });
    return { ...open, matterId };
  };

  test("is never sent to the unit complained about, neither previewed nor issued", async () => {
    const { desk, matterId } = await about();
    const form = aSlipForm({ matterId, unitId: testUnits.land.id });
    const refusal = {
      code: "SLIP_REFUSED",
      data: { reason: "addressee-is-accused", unitName: "宁远堡镇自然资源所" },
    };
    await expect(desk.referral.preview({ form })).rejects.toMatchObject(refusal);
    await expect(desk.referral.issue({ form })).rejects.toMatchObject(refusal);
  });

  test("is proposed for the discipline organ, and the closed unit is named with the reason", async () => {
    const { desk, matterId } = await about();
    const proposal = await desk.referral.propose({ matterId, kind: "HANDOVER" });
    expect(proposal.closedUnits).toEqual([{ unitId: testUnits.land.id, respondent: "赵某" }]);
    expect(proposal.suggestedUnits).toEqual([expect.objectContaining({ unitId: testUnits.discipline.id })]);
  });
});

describe("who receives a slip", () => {
  test("is read from the duty roster of the day of issue, and stays on the paper", async () => {
    const { desk } = await openTestDesk({ today: "2026-07-10" });
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    const shift = { unitId: testUnits.land.id, phone: "13909361288", active: true };
    const days = { fromOn: day("2026-07-06"), toOn: day("2026-07-10") };
    await desk.directory.saveShift({ shift: { ...shift, ...days, person: "赵立新" } });
    const later = { fromOn: day("2026-07-11"), toOn: day("2026-07-17") };
    await desk.directory.saveShift({ shift: { ...shift, ...later, person: "钱二" } });
    const form = aSlipForm({ matterId, unitId: testUnits.land.id, cautions: ["CAREFUL"] });
    const printed = { receiver: "赵立新 13909361288", cautions: ["CAREFUL"] };
    expect(await desk.referral.preview({ form })).toMatchObject(printed);
    const { paperId } = await desk.referral.issue({ form });
    expect((await desk.paper.open({ id: paperId })).payload).toMatchObject(printed);
  });
});

describe("a repeated request", () => {
  test("records the event once and has the same answer, although the status has moved on", async () => {
    const { desk } = await openTestDesk({ today: "2026-07-10" });
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    const { slipId } = await desk.referral.issue({
      form: aSlipForm({ matterId, unitId: testUnits.land.id }),
    });
    const request = {
      slipId,
      facts: { act: "sign", on: day("2026-07-10"), signedBy: "赵所" },
      requestId: "sign-once",
    } as const;
    const first = await desk.referral.record(request);
    await desk.referral.record({
      slipId,
      facts: { act: "accept", on: day("2026-07-10"), handlerName: "", phone: "", expectedOn: null },
    });
    expect(await desk.referral.record(request)).toEqual(first);
    expect((await desk.matter.file({ id: matterId })).slips[0]?.slip.events).toHaveLength(2);
  });
});
