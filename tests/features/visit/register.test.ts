import { describe, expect, test } from "vitest";
import { day } from "#shared/kernel/plain-date.ts";
import { anId, aRespondent, aVisitForm, aVisitor, WEST_BAY } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";

describe("registering a visit", () => {
  test("gives the visit and its matter their numbers, each counting on", async () => {
    const { desk } = await openTestDesk();
    expect(await desk.visit.register({ form: aVisitForm() })).toMatchObject({
      no: "宁远堡访〔2026〕0001号",
      matterNo: "宁远堡事〔2026〕0001号",
    });
    expect(await desk.visit.register({ form: aVisitForm() })).toMatchObject({
      no: "宁远堡访〔2026〕0002号",
      matterNo: "宁远堡事〔2026〕0002号",
    });
  });

  test("clicked twice is one visit", async () => {
    const { desk, store } = await openTestDesk();
    const request = { form: aVisitForm(), requestId: "visit-once" };
    const first = await desk.visit.register(request);
    const seq = store.last().seq;
    expect(await desk.visit.register(request)).toEqual(first);
    expect(store.last().seq).toBe(seq);
  });

  test("two seats at the same moment get two different numbers", async () => {
    const { desk, as } = await openTestDesk();
    const other = (await as(["MEDIATOR"])).desk;
    const answers = await Promise.all(
      [desk, other, desk, other].map((seat) => seat.visit.register({ form: aVisitForm() })),
    );
    expect(new Set(answers.map(({ no }) => no)).size).toBe(4);
  });

  test("the same visitor is offered as a look-alike on both seats", async () => {
    const { desk, as } = await openTestDesk();
    const other = (await as(["MEDIATOR"])).desk;
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    const asked = {
      visitors: [{ name: "张大山", idNo: "", phone: "", villageCode: WEST_BAY }],
      respondents: [],
    };
    for (const seat of [desk, other]) {
      expect(await seat.visit.lookAlikes(asked)).toEqual([
        expect.objectContaining({ matterId, reasons: ["same-name-village"] }),
      ]);
    }
  });

  test("with problems is refused with every one of them, and takes no number", async () => {
    const { desk } = await openTestDesk();
    const form = aVisitForm({ category: "0000", speaker: 4 });
    await expect(desk.visit.register({ form })).rejects.toMatchObject({
      code: "VISIT_NOT_READY",
      data: { problems: [{ reason: "speaker-missing" }, { reason: "category-unknown" }] },
    });
    expect((await desk.visit.register({ form: aVisitForm() })).no).toBe("宁远堡访〔2026〕0001号");
  });

  test("cannot be linked to a matter that does not exist", async () => {
    const { desk } = await openTestDesk();
    await expect(desk.visit.register({ form: aVisitForm({ linkTo: anId() }) })).rejects.toMatchObject({
      code: "MATTER_NOT_LINKABLE",
    });
  });

  test("keeps any text as it was typed", async () => {
    const { desk } = await openTestDesk();
    const statement = "𠮷田\uE000 👵🏽 مرحبا  尾部空格 ";
    const { visitId } = await desk.visit.register({
      form: aVisitForm({ statement, visitors: [aVisitor({ name: "䶮𬬮" })] }),
    });
    const kept = await desk.visit.get({ id: visitId });
    expect(kept.form.statement).toBe(statement);
    expect(kept.form.visitors[0]?.name).toBe("䶮𬬮");
  });

  test("a control character is bad input", async () => {
    const { desk } = await openTestDesk();
    await expect(
      desk.visit.register({ form: aVisitForm({ statement: "有\u0007声" }) }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("S10: nobody sees more than needed", () => {
  const visitors = [
    aVisitor({
      name: "张大山",
      idPaper: { type: "111", no: "620302198001011234", confirmed: true },
      phone: "13912345678",
    }),
  ];
  const form = aVisitForm({ visitors, respondents: [aRespondent({ name: "李有田" })] });

  test("look-alikes and lists show 张** and 620***********1234", async () => {
    const { desk } = await openTestDesk();
    await desk.visit.register({ form });
    const [found] = await desk.visit.lookAlikes({
      visitors: [{ name: "", idNo: "620302198001011234", phone: "", villageCode: null }],
      respondents: [],
    });
    expect(found?.visitor).toEqual({
      name: "张**",
      idNo: "620***********1234",
      phone: "139****5678",
      address: "西湾村三组***",
    });
    expect(found?.respondents).toEqual(["李**"]);
  });

  test("one field is shown for a reason, and the trail says who, which and why", async () => {
    const { desk, as, account } = await openTestDesk();
    const { visitId, no } = await desk.visit.register({ form });
    expect((await desk.visit.get({ id: visitId })).form.visitors[0]?.phone).toBe("139****5678");
    const revealed = await desk.visit.reveal({ visitId, visitor: 0, field: "phone", reason: "通知到场调解" });
    expect(revealed.value).toBe("13912345678");

    const director = (await as(["DIRECTOR"])).desk;
    const { rows } = await director.trail.list({ limit: 10, acts: ["visit.reveal"] });
    expect(rows).toEqual([
      expect.objectContaining({
        name: account.name,
        reason: "phone: 通知到场调解",
        about: [{ record: `visit/${visitId}`, no }],
      }),
    ]);
  });

  test("without a reason nothing is shown and nothing written", async () => {
    const { desk, store } = await openTestDesk();
    const { visitId } = await desk.visit.register({ form });
    const { seq } = store.last();
    await expect(
      desk.visit.reveal({ visitId, visitor: 0, field: "phone", reason: "" }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(store.last().seq).toBe(seq);
  });

  test("an auditor sees the file without names, and may not unmask or open papers", async () => {
    const { desk, as } = await openTestDesk();
    const { visitId, matterId } = await desk.visit.register({ form });
    const auditor = (await as(["AUDITOR"])).desk;
    const file = JSON.stringify(await auditor.matter.file({ id: matterId }));
    expect(file).not.toContain("张大山");
    expect(file).not.toContain("李有田");
    await expect(
      auditor.visit.reveal({ visitId, visitor: 0, field: "name", reason: "检查" }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(auditor.visit.register({ form })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  test("the title never names a child", async () => {
    const { desk } = await openTestDesk();
    const child = aVisitor({
      name: "张小宝",
      birthOn: day("2015-03-01"),
      guardian: { name: "张大山", relation: "父亲", phone: "" },
    });
    const { matterId } = await desk.visit.register({ form: aVisitForm({ visitors: [child] }) });
    const { matter } = await desk.matter.file({ id: matterId });
    expect(matter.title).toBe("未成年人与李某相邻土地建筑利用纠纷");
    expect(matter.involvesMinor).toBe(true);
  });
});
