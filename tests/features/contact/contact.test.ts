import { describe, expect, test } from "vitest";
import { subjectKey } from "#electron/tables/keys.ts";
import { clocks } from "#electron/tables/watch.ts";
import type { ContactForm } from "#shared/domain/contact/contact.ts";
import { timeLine } from "#shared/domain/matter/time-line.ts";
import { anAcceptance, aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";

const aCall = (parts: Partial<ContactForm> = {}): ContactForm => ({
  way: "CALL_OUT",
  whom: "张大山",
  text: "已约周五下午到场。",
  missed: false,
  callBack: false,
  ...parts,
});
const registered = async (form: Parameters<typeof aVisitForm>[0] = {}) => {
  const open = await openTestDesk({ today: "2026-07-10" });
  const { matterId } = await open.desk.visit.register({ form: aVisitForm(form) });
  return { ...open, matterId };
};

describe("the contact log", () => {
  test("a line carries the desk's time and the person, and stands in the time line", async () => {
    const { desk, clock, matterId, account } = await registered();
    clock.pass(5);
    const line = await desk.contact.log({ matterId, form: aCall() });
    expect(line).toMatchObject({ at: clock.now(), by: { name: account.name } });
    const file = await desk.matter.file({ id: matterId });
    expect(timeLine(file).map(({ kind }) => kind)).toEqual(["visit", "contact"]);
  });

  test.each([
    [{ text: " " }, "text-missing"],
    [{ whom: " " }, "whom-missing"],
    [{ way: "CALL_IN", callBack: true }, "no-call-back"],
  ] as const)("what says nothing is not taken", async (parts, reason) => {
    const { desk, matterId, store } = await registered();
    const before = store.last().seq;
    await expect(desk.contact.log({ matterId, form: aCall(parts) })).rejects.toMatchObject({
      code: "CONTACT_REFUSED",
      data: { reason },
    });
    expect(store.last().seq).toBe(before);
  });

  test("a call that nobody took needs no words", async () => {
    const { desk, matterId } = await registered();
    await desk.contact.log({ matterId, form: aCall({ text: "", missed: true }) });
    expect((await desk.matter.file({ id: matterId })).matter.contacts.count).toBe(1);
  });

  test("calling back ends the half hour a report by code has, other calls do not (D-22)", async () => {
    const { desk, clock, store, matterId } = await registered({ channel: "QR" });
    const half = () =>
      store
        .table(clocks)
        .lookup(subjectKey(`matter/${matterId}`))
        .find(({ name }) => name === "call-back");
    expect(half()).toMatchObject({ endedOn: null, dueAt: "2026-07-10T01:30:00.000Z" });
    clock.pass(9);
    await desk.contact.log({ matterId, form: aCall() });
    expect(half()?.endedOn).toBeNull();
    await desk.contact.log({ matterId, form: aCall({ callBack: true }) });
    expect(half()?.endedOn).toBe("2026-07-10");
  });
});

describe("the contact card", () => {
  test("names who is in charge, the phone, the next day and the village's own people", async () => {
    const { desk, matterId, as } = await registered();
    const director = await as(["DIRECTOR"]);
    await director.desk.office.saveUnit({
      unit: { ...testUnits.village, contactName: "马主任", phone: "0935-8000034" },
    });
    await director.desk.office.saveUnit({ unit: { ...testUnits.land, phone: "0935-8000012" } });
    await desk.matter.decide({ matterId, form: anAcceptance() });
    await desk.referral.issue({ form: aSlipForm({ matterId, unitId: testUnits.land.id }) });
    const form = await desk.contact.proposeCard({ matterId });
    expect(form).toEqual({
      handler: "宁远堡镇自然资源所",
      phone: "0935-8000012",
      next: "承办单位答复",
      nextOn: "2026-07-31",
      villageContact: "西湾村村民委员会 马主任 0935-8000034",
    });
    await desk.contact.issueCard({ matterId, form });
    expect((await desk.matter.file({ id: matterId })).papers).toMatchObject([
      { kind: "ACCEPTANCE" },
      { kind: "SLIP" },
      { kind: "CONTACT_CARD", no: "宁远堡事〔2026〕0001号" },
    ]);
  });
});
