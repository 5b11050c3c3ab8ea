import { describe, expect, test } from "vitest";
import { anAcceptance, aRefusal, aVisitForm, aVisitor } from "#tests/support/builders.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { openTestDesk } from "#tests/support/desk.ts";

describe("deciding", () => {
  const registered = async () => {
    const open = await openTestDesk({ today: "2026-07-10" });
    const { matterId } = await open.desk.visit.register({ form: aVisitForm() });
    return { ...open, matterId };
  };

  test("a public matter that is no quarrel is answered on the spot, and stands as answered (CASE-05)", async () => {
    const { desk } = await openTestDesk();
    const visitors = [aVisitor({ name: "何玉兰", representing: "REPRESENTATIVE" })];
    const form = aVisitForm({
      category: "1301",
      visitors,
      headCount: 3,
      respondents: [],
      statement: "便民市场摊位乱、污水多。",
      wish: "请镇上组织清理。",
    });
    const { matterId } = await desk.visit.register({ form });
    const decision = await desk.matter.decide({
      matterId,
      form: { kind: "ANSWERED", answer: "已联系社区和报到单位，本周清理。" },
    });
    expect(decision.paperId).toBeNull();
    const file = await desk.matter.file({ id: matterId });
    expect(file).toMatchObject({
      status: "ANSWERED",
      matter: { title: "何某等3人反映城市管理" },
      slips: [],
      papers: [],
    });
  });

  test("a refusal without a destination is not taken and leaves no trace", async () => {
    const { desk, matterId, store } = await registered();
    const before = store.last().seq;
    await expect(
      desk.matter.decide({ matterId, form: aRefusal({ destination: null }) }),
    ).rejects.toMatchObject({
      code: "DECISION_REFUSED",
      data: { reason: "destination-missing" },
    });
    expect(store.last().seq).toBe(before);
  });

  test("a refusal prints a notice with a number of its own", async () => {
    const { desk, matterId } = await registered();
    const { paperId } = await desk.matter.decide({ matterId, form: aRefusal() });
    const paper = await desk.paper.open({ id: paperId ?? "" });
    expect(paper).toMatchObject({
      kind: "REFUSAL",
      no: "宁远堡综不受〔2026〕1号",
      payload: { destination: { name: "宁远人民法庭" } },
    });
  });

  test("a second click is the same decision", async () => {
    const { desk, matterId } = await registered();
    const request = { matterId, form: anAcceptance(), requestId: "decide-once" };
    const [first, second] = [await desk.matter.decide(request), await desk.matter.decide(request)];
    expect(second).toEqual(first);
    expect((await desk.matter.file({ id: matterId })).matter.decisions).toHaveLength(1);
  });

  test("an accepted matter is not decided again", async () => {
    const { desk, matterId } = await registered();
    await desk.matter.decide({ matterId, form: anAcceptance() });
    await expect(desk.matter.decide({ matterId, form: aRefusal() })).rejects.toMatchObject({
      data: { reason: "not-open-for-decision", status: "ACCEPTED" },
    });
  });

  test("a refused matter may be decided anew after a later visit", async () => {
    const { desk, matterId, later } = await registered();
    await desk.matter.decide({ matterId, form: aRefusal() });
    await later("2026-07-13");
    await desk.visit.register({ form: aVisitForm({ visitedOn: day("2026-07-13"), linkTo: matterId }) });
    expect((await desk.matter.decide({ matterId, form: anAcceptance() })).form.kind).toBe("ACCEPTED");
  });
});
