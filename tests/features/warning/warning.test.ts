import { describe, expect, test } from "vitest";
import { DEFAULT_WARNING_RULES } from "#shared/domain/warning/warning-rules.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aRespondent, aVisitForm, aVisitor } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";

const OPEN = { status: ["OPEN" as const], offset: 0, limit: 50 };

async function openDesk() {
  const opened = await openTestDesk({ roles: ["DIRECTOR"] });
  const rules = async () =>
    (await opened.desk.warning.list(OPEN)).rows
      .map(({ warning }) => `${warning.rule} ${warning.level}`)
      .sort();
  return { ...opened, rules };
}

describe("warnings follow what is recorded", () => {
  test("a threat in what was said is warned of in the act that registers it, and shown on the matter", async () => {
    const { desk, store } = await openDesk();
    const before = store.last().seq;
    const { matterId } = await desk.visit.register({ form: aVisitForm({ statement: "再不给钱就去堵门。" }) });
    expect(store.last().seq).toBe(before + 1);
    const [row] = await desk.warning.ofMatter({ matterId });
    expect(row).toMatchObject({
      status: "OPEN",
      warning: { rule: "W5", level: "RED", reason: { words: ["堵门"] } },
    });
  });

  test("the second visit in thirty days, and the second matter against one respondent, are warned of", async () => {
    const { desk, rules } = await openDesk();
    const form = aVisitForm({
      visitors: [aVisitor({ name: "孙桂英" })],
      respondents: [aRespondent({ name: "某砖厂" })],
    });
    const { matterId } = await desk.visit.register({ form });
    expect(await rules()).toEqual([]);
    await desk.visit.register({ form: { ...form, linkTo: matterId } });
    expect(await rules()).toEqual(["W1 YELLOW"]);
    await desk.visit.register({
      form: aVisitForm({
        visitors: [aVisitor({ name: "刘长顺" })],
        respondents: [aRespondent({ name: "某砖厂" })],
      }),
    });
    expect(await rules()).toContain("W2 YELLOW");
  });

  test("two who were said to be the same person are counted as one, until that is taken back", async () => {
    const { desk, rules } = await openDesk();
    const register = (name: string, respondent: string) =>
      desk.visit.register({
        form: aVisitForm({
          visitors: [aVisitor({ name })],
          respondents: [aRespondent({ name: respondent })],
        }),
      });
    const registered = [
      await register("孙桂英", "某砖厂"),
      await register("孙贵英", "某煤矿"),
      await register("孙桂瑛", "某粮站"),
    ];
    expect(await rules()).toEqual([]);
    const [a, b, c] = registered.map(
      ({ visitId }) => ({ record: "visit", recordId: visitId, role: "VISITOR", part: "0" }) as const,
    );
    if (!a || !b || !c) throw new Error("three were registered");
    await desk.person.link({ a, b, reason: "核对过身份证" });
    const { id } = await desk.person.link({ a: b, b: c, reason: "核对过身份证" });
    expect(await rules()).toEqual(["W1 YELLOW", "W1 YELLOW", "W1 YELLOW"]);
    await desk.person.unlink({ linkId: id, reason: "认错了人" });
    expect(await rules()).toEqual([]);
  });

  test("seven quiet days are noticed by the daily look, once, and a new entry ends it", async () => {
    const { desk, later, whole, rules, store } = await openDesk();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    await later("2026-07-20");
    await whole.core.lookAround();
    expect(await rules()).toContain("W11 YELLOW");
    const seq = store.last().seq;
    await whole.core.lookAround();
    expect(store.last().seq).toBe(seq);
    await desk.contact.log({
      matterId,
      form: { way: "CALL_OUT", whom: "来访人", text: "告知进展", missed: false, callBack: false },
    });
    expect(await rules()).not.toContain("W11 YELLOW");
  });

  test("a changed threshold is applied to the matters that are open", async () => {
    const { desk, whole, rules } = await openDesk();
    await desk.visit.register({ form: aVisitForm({ involvedCount: 4 }) });
    expect(await rules()).toEqual([]);
    const { crowd } = DEFAULT_WARNING_RULES;
    await desk.warning.saveRules({ rules: { ...DEFAULT_WARNING_RULES, crowd: { ...crowd, amber: 3 } } });
    await whole.core.lookAround();
    expect(await rules()).toEqual(["W2 YELLOW"]);
    await desk.warning.saveRules({ rules: { ...DEFAULT_WARNING_RULES, crowd: { ...crowd, active: false } } });
    await whole.core.lookAround();
    expect(await rules()).toEqual([]);
  });

  test("thresholds that make no sense are refused, and only the director sets them", async () => {
    const { desk, as } = await openDesk();
    const rules = { ...DEFAULT_WARNING_RULES, crowd: { ...DEFAULT_WARNING_RULES.crowd, red: 1 } };
    await expect(desk.warning.saveRules({ rules })).rejects.toMatchObject({
      code: "RULES_REFUSED",
      data: { problem: "crowd-not-rising" },
    });
    const clerk = await as(["CLERK"]);
    await expect(clerk.desk.warning.saveRules({ rules: DEFAULT_WARNING_RULES })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
  });

  test("a month fuller than the months before is warned of without a matter", async () => {
    const { desk, whole, later } = await openDesk();
    await desk.visit.register({ form: aVisitForm({ category: "0201" }) });
    await later("2026-08-10");
    const ofAugust = { category: "0201", visitedOn: day("2026-08-10") };
    for (let i = 0; i < 6; i += 1) await desk.visit.register({ form: aVisitForm(ofAugust) });
    await whole.core.lookAround();
    const { rows } = await desk.warning.list({ ...OPEN, rules: ["W9"] });
    expect(rows.map(({ warning }) => warning.reason)).toContainEqual({
      of: "W9-category",
      category: "0201",
      count: 6,
      usual: 0.2,
    });
    expect(rows.every(({ warning }) => warning.matterId === null)).toBe(true);
  });
});

describe("a person decides", () => {
  test("confirming or dismissing needs a reason, is kept with who and when, and takes the warning off the list of open ones", async () => {
    const { desk, rules, account } = await openDesk();
    await desk.visit.register({ form: aVisitForm({ tags: ["EXTREME"] }) });
    const [row] = (await desk.warning.list(OPEN)).rows;
    const id = row?.warning.id ?? "";
    await expect(desk.warning.judge({ id, verdict: "DISMISSED", reason: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const judged = await desk.warning.judge({ id, verdict: "DISMISSED", reason: "当面核实，只是气话" });
    expect(judged.status).toBe("DISMISSED");
    expect(judged.warning.judgements[0]).toMatchObject({
      by: { accountId: account.id },
      reason: "当面核实，只是气话",
    });
    expect(await rules()).toEqual([]);
    await expect(
      desk.warning.judge({ id: "W5:none", verdict: "CONFIRMED", reason: "x" }),
    ).rejects.toMatchObject({
      code: "WARNING_NOT_FOUND",
    });
  });
});
