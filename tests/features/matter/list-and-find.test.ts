import { beforeEach, describe, expect, test } from "vitest";
import { agreements } from "#electron/tables/mediation.ts";
import type { MatterFilter } from "#shared/contract/matter.ts";
import { codeText } from "#shared/domain/paper/paper.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anAgreement } from "#tests/support/agreements.ts";
import { anAcceptance, aSlipForm, aVisitForm, aVisitor } from "#tests/support/builders.ts";
import { openTestDesk, testUnits, type TestDesk } from "#tests/support/desk.ts";
import { anAcceptedCase, putCaseInto } from "#tests/support/sittings.ts";

describe("the list of matters", () => {
  let open: TestDesk;
  let ids: Readonly<Record<"quarrel" | "wages" | "pension", string>>;
  const list = (filter: MatterFilter, sort: "openedAt" | "riskColor" | "nextDueOn" = "openedAt", page = {}) =>
    open.desk.matter.list({ filter, sort, descending: false, offset: 0, limit: 20, ...page });
  const numbers = async (filter: MatterFilter) =>
    (await list(filter)).rows.map(({ no }) => no.replace(/^.*〕0*|号$/gu, ""));

  beforeEach(async () => {
    open = await openTestDesk({ today: "2026-07-10" });
    const register = async (form: Parameters<typeof aVisitForm>[0]) =>
      (await open.desk.visit.register({ form: aVisitForm(form) })).matterId;
    ids = {
      quarrel: await register({}),
      wages: await register({
        category: "0701",
        riskColor: "RED",
        visitors: [aVisitor({ name: "关大成" })],
        channel: "PHONE",
      }),
      pension: await register({
        category: "1202",
        riskColor: "YELLOW",
        visitedOn: day("2026-07-01"),
        respondents: [],
      }),
    };
  });

  test("shows names masked", async () => {
    const { rows, total } = await list({});
    expect(total).toBe(3);
    expect(rows.map(({ speaker }) => speaker)).toEqual(["张**", "关**", "张**"]);
    expect(JSON.stringify(rows)).not.toContain("关大成");
  });

  test("filters by category on both levels, risk, channel, village, status and day", async () => {
    expect(await numbers({ category: ["02"] })).toEqual(["1"]);
    expect(await numbers({ category: ["0701", "12"] })).toEqual(["2", "3"]);
    expect(await numbers({ riskColor: ["RED", "YELLOW"] })).toEqual(["2", "3"]);
    expect(await numbers({ channel: ["PHONE"] })).toEqual(["2"]);
    expect(await numbers({ villageCode: ["620302100203"] })).toEqual([]);
    expect(await numbers({ openedTo: day("2026-07-05") })).toEqual(["3"]);
    expect(await numbers({ openedFrom: day("2026-07-05") })).toEqual(["1", "2"]);
    await open.desk.matter.decide({ matterId: ids.wages, form: anAcceptance() });
    expect(await numbers({ status: ["ACCEPTED"] })).toEqual(["2"]);
    expect(await open.desk.matter.counts()).toEqual({
      byStatus: { REGISTERED: 2, ACCEPTED: 1 },
      overdue: 0,
      total: 3,
    });
  });

  test("sorts by how grave the risk is, and pages", async () => {
    const { rows, total } = await list({}, "riskColor", { descending: true, limit: 2 });
    expect([rows.map(({ riskColor }) => riskColor), total]).toEqual([["RED", "YELLOW"], 3]);
    expect(
      (await list({}, "riskColor", { descending: true, offset: 2 })).rows.map(({ riskColor }) => riskColor),
    ).toEqual(["GREEN"]);
  });

  test("finds by any number, loosely typed, and by the whole name of a visitor", async () => {
    const named = async (text: string) => (await list({ text })).rows.map(({ id }) => id);
    expect(await named("宁远堡事〔2026〕0002号")).toEqual([ids.wages]);
    expect(await named("宁远堡访2026-2")).toEqual([ids.wages]);
    expect(await named("访 3")).toEqual([ids.pension]);
    expect(await named("关大成")).toEqual([ids.wages]);
    expect(await named("关")).toEqual([]);
    expect((await list({ text: "关大成", riskColor: ["GREEN"] })).total).toBe(0);
  });

  test("shows what is overdue, and forgets it when the answer is in", async () => {
    const form = aSlipForm({ matterId: ids.quarrel, unitId: testUnits.land.id, dueOn: day("2026-07-15") });
    const { slipId } = await open.desk.referral.issue({ form });
    expect((await list({}, "nextDueOn")).rows[0]).toMatchObject({
      id: ids.quarrel,
      nextDueOn: "2026-07-15",
      overdue: false,
    });
    await open.later("2026-07-16");
    expect((await list({ overdue: true })).rows).toEqual([
      expect.objectContaining({ id: ids.quarrel, overdue: true, unitName: "宁远堡镇自然资源所" }),
    ]);
    expect((await open.desk.matter.counts()).overdue).toBe(1);
    await open.desk.referral.record({
      slipId,
      facts: { act: "sign", on: day("2026-07-16"), signedBy: "赵所" },
    });
    const reply = {
      act: "reply",
      on: day("2026-07-16"),
      result: "RESOLVED",
      text: "已丈量。",
      toldOn: null,
      toldWay: "",
    } as const;
    await open.desk.referral.record({ slipId, facts: reply });
    expect((await list({ overdue: true })).total).toBe(0);
  });

  test("finds a mediation case and its agreement by their numbers, with and without brackets", async () => {
    const mediation = await putCaseInto(open.store, anAcceptedCase({ matterId: ids.quarrel }));
    const inForce = { ...anAgreement({}, mediation), no: "宁远堡人调协〔2026〕第7号" };
    await open.store.commit({ act: "test.agreement", by: "desk", requestId: "agreement" }, (tx) =>
      tx.put(agreements, inForce),
    );
    const kinds = async (text: string) =>
      (await open.desk.matter.find({ text })).map(({ kind, caseId }) => [kind, caseId]);
    expect(await kinds(mediation.no)).toEqual([["case", mediation.id]]);
    expect(await kinds(mediation.no.replaceAll(/[〔〕第号字]/gu, " "))).toEqual([["case", mediation.id]]);
    expect(await kinds(inForce.no)).toEqual([["agreement", mediation.id]]);
    expect(await kinds(inForce.no.replace("〔", "").replace("〕", "-"))).toEqual([
      ["agreement", mediation.id],
    ]);
  });

  test("opens a slip by its scanned code, and refuses a code whose digest is not the paper's", async () => {
    const issued = await open.desk.referral.issue({
      form: aSlipForm({ matterId: ids.quarrel, unitId: testUnits.land.id }),
    });
    const code = codeText(await open.desk.paper.open({ id: issued.paperId }));
    const found = [
      expect.objectContaining({ kind: "slip", id: issued.slipId, matterId: ids.quarrel, no: issued.no }),
    ];
    expect(await open.desk.matter.find({ text: code })).toEqual(found);
    expect(await open.desk.matter.find({ text: code.replaceAll("|", "｜") })).toEqual(found);
    expect(await open.desk.matter.find({ text: "综转2026-1" })).toEqual(found);
    const forged = code.slice(0, -1) + (code.endsWith("0") ? "1" : "0");
    await expect(open.desk.matter.find({ text: forged })).rejects.toMatchObject({
      code: "CODE_DIGEST_WRONG",
      data: { no: issued.no },
    });
  });
});
