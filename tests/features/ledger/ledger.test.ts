import { describe, expect, test } from "vitest";
import { visits } from "#electron/tables/matter.ts";
import { LEDGERS, type LedgerFilter, type LedgerKind } from "#shared/domain/ledger/ledger.ts";
import type { VisitForm } from "#shared/domain/visit/visit.ts";
import { day } from "#shared/kernel/plain-date.ts";
import {
  anAcceptance,
  anId,
  aRespondent,
  aSlipForm,
  aVisit,
  aVisitForm,
  WEST_BAY,
} from "#tests/support/builders.ts";
import { aConclusion, ACTS } from "#tests/support/closing.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";
import { aFoundDispute, aNilForm, aScreeningForm } from "#tests/support/screenings.ts";

const JULY: LedgerFilter = { from: day("2026-07-01"), to: day("2026-07-31") };

const opened = async () => {
  const open = await openTestDesk({ today: "2026-07-10" });
  const { desk } = open;
  const today = day("2026-07-10");
  const registered = (form: Partial<VisitForm> = {}) => desk.visit.register({ form: aVisitForm(form) });
  const rows = async (kind: LedgerKind, filter: Partial<LedgerFilter> = {}) =>
    (await desk.ledger.list({ kind, filter: { ...JULY, ...filter }, offset: 0, limit: 200 })).rows;
  const exported = async (kind: LedgerKind, columns: readonly string[], unmask = "", filter = JULY) => {
    const all: (string | number | null)[][] = [];
    for await (const step of await desk.ledger.export({ kind, filter, columns: [...columns], unmask })) {
      if (step.phase === "rows") all.push(...step.rows);
      else expect(step.rows).toBe(all.length);
    }
    return all;
  };
  return { ...open, today, registered, rows, exported };
};

describe("the ledgers", () => {
  test("a matter stands in its ledger with days, words and money as they are, its names masked", async () => {
    const { desk, registered, rows, today } = await opened();
    const { matterId, matterNo } = await registered({ amount: { exactFen: 520_000, asSaid: "五千二" } });
    await desk.matter.decide({ matterId, form: anAcceptance() });
    const told = { on: today, way: "PHONE", whom: "张大山" } as const;
    await desk.matter.record({
      matterId,
      facts: { act: "conclude", on: today, form: aConclusion({ told }) },
    });
    const [row, ...others] = await rows("matters");
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      opens: { kind: "matter", id: matterId },
      cells: {
        matterNo,
        openedOn: "2026-07-10",
        speaker: "张**",
        village: "西湾村",
        amount: 520_000,
        matterStatus: "CONCLUDED",
        concludedOn: "2026-07-10",
        outcome: "RESOLVED",
      },
    });
  });

  test("every row has a cell for every column of its ledger", async () => {
    const { desk, registered, rows, today } = await opened();
    const { matterId } = await registered();
    const form = aSlipForm({ matterId, unitId: testUnits.land.id, dueOn: day("2026-07-20") });
    await desk.matter.decide({ matterId, form: anAcceptance() });
    const slip = await desk.referral.issue({ form });
    await desk.referral.record({
      slipId: slip.slipId,
      facts: { act: "void", on: today, reason: "写错了单位" },
    });
    const told = { on: today, way: "PHONE", whom: "张大山" } as const;
    await desk.matter.record({
      matterId,
      facts: { act: "conclude", on: today, form: aConclusion({ told }) },
    });
    await desk.matter.record({ matterId, facts: { ...ACTS.archive, on: today } });
    await desk.matter.record({ matterId, facts: { ...ACTS["follow-up"], on: today } });
    for (const kind of ["visits", "matters", "slips", "followUps"] as const) {
      const [row] = await rows(kind);
      expect(Object.keys(row?.cells ?? {}), kind).toEqual(LEDGERS[kind].columns.map(({ key }) => key));
    }
    expect((await rows("slips"))[0]?.cells).toMatchObject({
      slipOutcome: "VOIDED",
      unit: testUnits.land.name,
    });
    expect((await rows("followUps"))[0]?.cells).toMatchObject({ askedOn: "2026-07-10", whom: "张**" });
  });

  test("the period, the village, the category and the state narrow every ledger alike, on whichever way they are answered", async () => {
    const { desk, registered, rows, today } = await opened();
    const place = { villageCode: "620302100203", group: "", text: "" };
    const here = await registered({ category: "0202" });
    const there = await registered({ category: "0804", place, channel: "PHONE" });
    for (const { matterId } of [here, there]) {
      await desk.matter.decide({ matterId, form: anAcceptance() });
      const form = aSlipForm({ matterId, unitId: testUnits.justice.id, dueOn: day("2026-07-20") });
      await desk.referral.issue({ form });
    }
    for (const kind of ["visits", "matters", "slips"] as const) {
      expect((await rows(kind)).length, kind).toBe(2);
      expect((await rows(kind, { to: day("2026-07-09") })).length, kind).toBe(0);
      const inVillage = await rows(kind, { villageCode: WEST_BAY });
      expect(inVillage.map(({ opens }) => opens.within)).toEqual([here.matterId]);
      const ofKind = await rows(kind, { category: "08" });
      expect(ofKind.map(({ opens }) => opens.within)).toEqual([there.matterId]);
    }
    expect((await rows("visits", { state: "PHONE" })).length).toBe(1);
    expect((await rows("matters", { state: "REFERRED" })).length).toBe(2);
    expect((await rows("slips", { state: "OPEN", villageCode: WEST_BAY })).length).toBe(1);
    expect(today).toBe("2026-07-10");
  });

  test("a screening has a line for every dispute found, and one where a village states that it found none", async () => {
    const { desk } = await openTestDesk({ today: "2026-07-10", roles: ["DIRECTOR"] });
    await desk.screening.savePlan({
      plan: { rhythm: "HALF_MONTHLY", startsOn: day("2026-07-01"), important: [] },
    });
    const [round] = (await desk.screening.board({ offset: 0, limit: 1 })).rounds;
    const roundId = round?.id ?? "";
    await desk.screening.report({ roundId, villageCode: "620302100203", form: aNilForm() });
    const found = [
      aFoundDispute({ person: "赵有田", otherSide: "流转承包人" }),
      aFoundDispute({ category: "0202" }),
    ];
    await desk.screening.report({ roundId, villageCode: WEST_BAY, form: aScreeningForm({ found }) });
    const list = async (filter: Partial<LedgerFilter> = {}) =>
      (await desk.ledger.list({ kind: "screenings", filter: { ...JULY, ...filter }, offset: 0, limit: 50 }))
        .rows;
    const rows = await list();
    expect(rows.map(({ cells }) => cells["screened"])).toEqual(["NIL", "OPEN", "OPEN"]);
    expect(rows[1]).toMatchObject({
      opens: { kind: "screening", id: roundId, within: WEST_BAY },
      cells: { person: "赵**", otherSide: "流转承包人", village: "西湾村", matterNo: null },
    });
    expect(rows[2]?.cells).toMatchObject({ otherSide: "周**" });
    expect((await list({ state: "NIL" })).length).toBe(1);
    expect((await list({ villageCode: WEST_BAY })).length).toBe(2);
  });

  test("pages of the list hold, one after the other, what the export holds", async () => {
    const { desk, registered, exported } = await opened();
    for (let count = 0; count < 7; count += 1) await registered();
    const numbers: unknown[] = [];
    for (let offset = 0; offset < 9; offset += 3) {
      const page = await desk.ledger.list({ kind: "visits", filter: JULY, offset, limit: 3 });
      expect(page.total).toBe(7);
      numbers.push(...page.rows.map(({ cells }) => cells["visitNo"]));
    }
    expect(await exported("visits", ["visitNo"])).toEqual(numbers.map((no) => [no]));
  });

  test("an export leaves a line in the trail; names and phones in full need a reason, which stands there too", async () => {
    const { registered, exported, as } = await opened();
    await registered({ respondents: [aRespondent({ kind: "PERSON", name: "李长河" })] });
    expect(await exported("visits", ["speaker", "phone", "respondents"])).toEqual([
      ["张**", "139****0001", "李**"],
    ]);
    expect(await exported("visits", ["speaker", "phone", "respondents"], "县委政法委检查")).toEqual([
      ["张大山", "13900000001", "李长河"],
    ]);
    const director = await as(["DIRECTOR"]);
    const { rows } = await director.desk.trail.list({
      limit: 5,
      acts: ["ledger.export", "ledger.exportWhole"],
    });
    expect(rows.map(({ act, reason }) => [act, reason])).toEqual([
      ["ledger.exportWhole", "visits 2026-07-01—2026-07-31：县委政法委检查"],
      ["ledger.export", "visits 2026-07-01—2026-07-31"],
    ]);
  });

  test("an export that is stopped never comes to its end, so that no part of it is taken for the whole", async () => {
    const { desk, store, registered } = await opened();
    const { matterId } = await registered();
    await store.commit({ act: "test.fill", by: "test", requestId: anId() }, (tx) => {
      for (let n = 0; n < 2_000; n += 1) tx.put(visits, aVisit({ id: anId(), matterId }));
    });
    const stop = new AbortController();
    const input = { kind: "visits", filter: JULY, columns: ["visitNo"], unmask: "" } as const;
    const phases: string[] = [];
    let rows = 0;
    const taken = async () => {
      for await (const step of await desk.ledger.export(
        { ...input, columns: [...input.columns] },
        { signal: stop.signal },
      )) {
        phases.push(step.phase);
        if (step.phase === "rows") rows += step.rows.length;
        stop.abort();
      }
    };
    await taken().catch(() => undefined);
    expect(phases).not.toContain("end");
    expect(rows).toBeLessThan(2_001);
  });

  test("an auditor may look, not take a copy away", async () => {
    const { as } = await opened();
    const { desk } = await as(["AUDITOR"]);
    await expect(desk.ledger.list({ kind: "cases", filter: JULY, offset: 0, limit: 10 })).resolves.toEqual({
      rows: [],
      total: 0,
    });
    await expect(
      desk.ledger.export({ kind: "cases", filter: JULY, columns: ["caseNo"], unmask: "" }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });
});
