import { describe, expect, test } from "vitest";
import { GBT_31000_FIELDS } from "#shared/codes/gbt31000.ts";
import type { PlatformForm } from "#shared/domain/platform/platform.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aVisitForm, aVisitor } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";
import { countyEntries } from "#electron/sync/tables.ts";
import type { CountyEntry } from "#shared/domain/sync/sync-record.ts";

const FORM: PlatformForm = {
  name: "陇情E通",
  active: true,
  fields: [
    { source: "eventName", label: "标题", format: "PLAIN", most: 10 },
    { source: "openedOn", label: "登记日期", format: "DAY_SLASH", most: null },
    { source: "mainPartyIdNo", label: "身份证号", format: "PLAIN", most: null },
    { source: "involvedCount", label: "人数", format: "PLAIN", most: null },
  ],
};
const JULY = { from: day("2026-07-01"), to: day("2026-07-31") };
const ID = "11010519491231002X";

const opened = async () => {
  const open = await openTestDesk({ today: "2026-07-10", roles: ["DIRECTOR"] });
  const { desk } = open;
  const visitors = [aVisitor({ idPaper: { type: "111", no: ID, confirmed: false } })];
  const { matterId } = await desk.visit.register({ form: aVisitForm({ visitors, involvedCount: 3 }) });
  const exported = async (platformId: string | null) => {
    const rows: (string | number | null)[][] = [];
    for await (const step of await desk.platform.export({ platformId, ...JULY, reason: "月报导入" }))
      if (step.phase === "rows") rows.push(...step.rows);
    return rows;
  };
  const trail = async () =>
    (await desk.trail.list({ limit: 5 })).rows.map(({ act, reason }) => [act, reason] as const);
  return { ...open, matterId, exported, trail };
};

describe("platforms of others", () => {
  test("the order of the standard is there until the office writes down its own", async () => {
    const { desk, matterId } = await opened();
    const [standard, ...others] = await desk.platform.list();
    expect(others).toEqual([]);
    const platformId = standard?.id ?? "";
    const filled = await desk.platform.fields({ matterId, platformId });
    expect(filled.map(({ source }) => source)).toEqual(GBT_31000_FIELDS.map(({ item }) => item));

    const own = await desk.platform.save({ form: FORM });
    expect(await desk.platform.list()).toEqual([own]);
    const changed = await desk.platform.save({ id: own.id, form: { ...FORM, name: "平安甘肃" } });
    expect(changed).toMatchObject({ id: own.id, name: "平安甘肃" });
  });

  test("two platforms of one name, or two fields of one label, are refused", async () => {
    const { desk } = await opened();
    await desk.platform.save({ form: FORM });
    await expect(desk.platform.save({ form: FORM })).rejects.toMatchObject({ code: "NAME_TAKEN" });
    const fields = FORM.fields.map((field) => ({ ...field, label: "一样" }));
    await expect(desk.platform.save({ form: { ...FORM, name: "别的", fields } })).rejects.toMatchObject({
      code: "LABEL_TWICE",
      data: { label: "一样" },
    });
  });

  test("an identity number is masked; to copy it leaves its reason in the trail", async () => {
    const { desk, matterId, trail } = await opened();
    const { id: platformId } = await desk.platform.save({ form: FORM });
    const filled = await desk.platform.fields({ matterId, platformId });
    expect(filled.map(({ text, isHidden }) => [text, isHidden])).toMatchObject([
      [expect.any(String), false],
      ["2026/07/10", false],
      ["110***********002X", true],
      ["3", false],
    ]);
    const revealed = { matterId, platformId, label: "身份证号", reason: "录入平台" };
    expect(await desk.platform.reveal(revealed)).toEqual({ text: ID });
    expect((await trail())[0]).toEqual(["platform.reveal", "mainPartyIdNo: 录入平台"]);
  });

  test("a tick remembers who carried the value over and when, for this matter and platform", async () => {
    const { desk, matterId, clock, account } = await opened();
    const { id: platformId } = await desk.platform.save({ form: FORM });
    const tick = { matterId, platformId, label: "标题" } as const;
    const after = await desk.platform.tick({ ...tick, done: true });
    const by = { accountId: account.id, name: account.name };
    expect(after.map(({ done }) => done)).toEqual([{ at: clock.now(), by }, null, null, null]);
    const other = await desk.visit.register({ form: aVisitForm() });
    const elsewhere = await desk.platform.fields({ matterId: other.matterId, platformId });
    expect(elsewhere.every(({ done }) => done === null)).toBe(true);
    expect((await desk.platform.tick({ ...tick, done: false }))[0]?.done).toBeNull();
  });

  test("an import sheet has the platform's columns, a record of the standard its items, numbers whole", async () => {
    const { desk, exported, trail } = await opened();
    const { id } = await desk.platform.save({ form: FORM });
    expect(await exported(id)).toEqual([[expect.any(String), "2026/07/10", ID, 3]]);
    expect((await trail())[0]).toEqual(["platform.export", "陇情E通 2026-07-01—2026-07-31：月报导入"]);
    const [record] = await exported(null);
    expect(record?.[GBT_31000_FIELDS.findIndex(({ item }) => item === "mainPartyIdNo")]).toBe(ID);
    expect(record?.length).toBe(GBT_31000_FIELDS.length);
  });

  test("a code table of the county is a way to write a field, in the version that came last", async () => {
    const { desk, store, matterId, exported } = await opened();
    const [filled] = await desk.platform.fields({
      matterId,
      platformId: (await desk.platform.list())[0]?.id ?? "",
    });
    const name = filled?.text ?? "";
    const send = (seq: number, version: string, items: readonly unknown[]) =>
      store.commit({ act: "sync.apply", by: "county", requestId: `sent-${seq}` }, (tx) =>
        tx.put(countyEntries, aSentTable(seq, { table: "县级名称", version, items })),
      );
    await send(1, "1", [{ code: "A", name }]);
    await send(2, "2", [{ code: "B", name, since: "2026" }, { code: "", name: "空" }, "?"]);
    expect(await desk.platform.codeTables()).toMatchObject([
      { name: "县级名称", version: "2", items: [{ code: "B", name }] },
    ]);
    const field = { source: "eventName", label: "标题", format: "PLAIN", most: null } as const;
    const fields = [
      { ...field, codeTable: "县级名称" },
      { ...field, label: "原题", codeTable: "没有的表" },
    ];
    const { id: platformId } = await desk.platform.save({ form: { name: "县平台", active: true, fields } });
    expect(await desk.platform.fields({ matterId, platformId })).toMatchObject([
      { text: "B", lacksCode: false },
      { text: name, lacksCode: true },
    ]);
    expect(await exported(platformId)).toEqual([["B", name]]);
  });
});

function aSentTable(seq: number, body: object): CountyEntry {
  const at = "2026-07-09T02:00:00.000Z";
  const text = JSON.stringify({
    office: "620302100",
    seq,
    kind: "code-table",
    at,
    body,
    prev: "0".repeat(64),
  });
  return {
    id: String(seq).padStart(12, "0"),
    seq,
    at,
    kind: "code-table",
    hash: "0".repeat(64),
    signed: { text, key: "county", signature: "" },
    outcome: "kept",
    reason: "",
  };
}
