import { describe, expect, test } from "vitest";
import type { DeskClient } from "#electron/desk.ts";
import type { SearchGroup, SearchHit } from "#shared/domain/search/search.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aRespondent, aVisitForm, aVisitor, WEST_BAY } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";
import { aRiskForm, aScreeningForm } from "#tests/support/screenings.ts";

type Found = SearchHit & { readonly group: SearchGroup };

/** What is found once the index is whole: on a busy machine its first building outlasts the desk's patience. */
async function found(desk: DeskClient, text: string, group?: SearchGroup): Promise<readonly Found[]> {
  const { groups, state } = await desk.search.find(group === undefined ? { text } : { text, group });
  if (state.phase === "building") return found(desk, text, group);
  return groups.flatMap(({ group: of, hits }) => hits.map((hit) => ({ ...hit, group: of })));
}

const spelling = (hits: readonly { readonly kind: string; readonly no: string }[]) =>
  hits.map(({ kind, no }) => `${kind} ${no}`);

describe("finding records", () => {
  test("a visit is found by its words, its people and its number as soon as it is registered", async () => {
    const { desk } = await openTestDesk();
    const form = aVisitForm({
      visitors: [aVisitor({ name: "单建国", phone: "13912345678" })],
      statement: "水渠被堵了三天。",
    });
    const { no, matterNo } = await desk.visit.register({ form });
    for (const typed of ["水渠", "渠", "sjg", "shan", "单建国", "5678", no, "访[2026]1", "2026 1"]) {
      expect(spelling(await found(desk, typed)), typed).toContain(`visit ${no}`);
    }
    expect(spelling(await found(desk, "sjg"))).toContain(`matter ${matterNo}`);
    expect(await found(desk, "水坝")).toEqual([]);
    expect(await found(desk, "  ")).toEqual([]);
  });

  test("a village's name finds what happened there", async () => {
    const { desk } = await openTestDesk();
    const { no } = await desk.visit.register({ form: aVisitForm() });
    const hits = await found(desk, "西湾");
    expect(spelling(hits)).toContain(`visit ${no}`);
    expect(hits.find(({ kind }) => kind === "visit")).toMatchObject({ where: "village", excerpt: "西湾村" });
    expect(spelling(hits)).toContain("village ");
  });

  test("the newest come first, in each group as many as asked for, and the rest on request", async () => {
    const { desk, clock } = await openTestDesk();
    const numbers: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      clock.pass(1);
      numbers.unshift((await desk.visit.register({ form: aVisitForm({ statement: `第${n}次说水渠` }) })).no);
    }
    const first = await desk.search.find({ text: "水渠", group: "VISIT", limit: 2 });
    expect(first.groups).toMatchObject([{ group: "VISIT", more: true }]);
    expect(first.groups[0]?.hits.map(({ no }) => no)).toEqual(numbers.slice(0, 2));
    const rest = await desk.search.find({ text: "水渠", group: "VISIT", limit: 3, after: 2 });
    expect(rest.groups[0]).toMatchObject({ more: false });
    expect(rest.groups[0]?.hits.map(({ no }) => no)).toEqual(numbers.slice(2));
  });

  test("a changed record is found by what it says now, once", async () => {
    const { desk } = await openTestDesk();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    await desk.matter.decide({ matterId, form: { kind: "ANSWERED", answer: "已当面解释清楚" } });
    const hits = await found(desk, "当面解释", "MATTER");
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({ id: matterId, where: "answer", matterId });
  });

  test("masks stay on, and nothing is written to the trail", async () => {
    const { desk, store } = await openTestDesk();
    await desk.visit.register({ form: aVisitForm({ visitors: [aVisitor({ phone: "13912345678" })] }) });
    const before = store.last().seq;
    const [hit] = await found(desk, "12345678", "VISIT");
    expect(hit).toMatchObject({ where: "phone", excerpt: "139****5678" });
    expect(store.last().seq).toBe(before);
  });
});

describe("in the rights of the person asking", () => {
  test("an auditor finds matters by what they are about, and nothing by a name or a phone", async () => {
    const { desk, as } = await openTestDesk();
    await desk.visit.register({
      form: aVisitForm({
        visitors: [aVisitor({ name: "张大山", phone: "13912345678" })],
        respondents: [aRespondent({ name: "李有田" })],
      }),
    });
    const { desk: auditor } = await as(["AUDITOR"]);
    expect((await found(auditor, "纠纷")).map(({ kind }) => kind)).toEqual(["matter"]);
    for (const typed of ["张大山", "大山", "zds", "李有田", "13912345678", "地界"])
      expect(await found(auditor, typed), typed).toEqual([]);
  });

  test("a risk report and a screening are found by what they say and by their numbers, and not by an auditor", async () => {
    const { desk, as } = await openTestDesk({ roles: ["DIRECTOR"], holidays: presetHolidayYears() });
    const risk = await desk.riskReport.issue({ form: aRiskForm() });
    await desk.screening.savePlan({
      plan: { rhythm: "HALF_MONTHLY", startsOn: day("2026-07-01"), important: [] },
    });
    const [round] = (await desk.screening.board({ offset: 0, limit: 1 })).rounds;
    const screening = await desk.screening.report({
      roundId: round!.id, // the plan has opened it
      villageCode: WEST_BAY,
      form: aScreeningForm(),
    });
    for (const typed of ["十余名村民", "派出所", risk.no, "综险 2026 1"])
      expect(spelling(await found(desk, typed)), typed).toContain(`riskReport ${risk.no}`);
    for (const typed of ["排水沟", "周有水", "西湾", screening.no]) {
      const hit = (await found(desk, typed)).find(({ kind }) => kind === "screening");
      expect(hit, typed).toMatchObject({ title: "西湾村", round: { id: round!.id, villageCode: WEST_BAY } }); // as above
    }
    expect(await desk.matter.find({ text: screening.no })).toMatchObject([
      { kind: "screening", id: screening.id, matterId: null },
    ]);
    expect(await desk.matter.find({ text: risk.no })).toMatchObject([{ kind: "riskReport", id: risk.id }]);
    const { desk: auditor } = await as(["AUDITOR"]);
    for (const typed of ["十余名村民", "排水沟"]) expect(await found(auditor, typed), typed).toEqual([]);
  });

  test("a draft is found by the person who types it, and by nobody else", async () => {
    const { desk, as } = await openTestDesk();
    await desk.draft.save({ form: "visit", content: { statement: "还没写完的水渠" } });
    expect(await found(desk, "水渠")).toMatchObject([{ kind: "draft", form: "visit", group: "DRAFT" }]);
    const { desk: other } = await as(["DIRECTOR"]);
    expect(await found(other, "水渠")).toEqual([]);
  });
});
