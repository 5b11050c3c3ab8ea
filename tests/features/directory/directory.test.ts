import { describe, expect, test } from "vitest";
import { day } from "#shared/kernel/plain-date.ts";
import { anId } from "#tests/support/builders.ts";
import { openTestDesk, testUnits } from "#tests/support/desk.ts";

const director = () => openTestDesk({ roles: ["DIRECTOR"] });
const HEADS = ["网格编码", "所属村", "网格员", "联系电话"];
const LINES = [
  ["620302100205001", "西湾村", "张三", "13800001111"],
  ["620302100205002", "西湾村", "李四", "13800002222"],
  ["620302100205003", "没有的村", "王五", ""],
];
const grid = {
  code: "620302100205009",
  name: "",
  villageCode: "620302100205",
  worker: "赵六",
  phone: "",
  households: null,
  people: null,
  active: true,
};

describe("grids from a file", () => {
  test("are read without changing anything, and taken in in one act; lines that are wrong stay outside and say why", async () => {
    const { desk, store } = await director();
    const rows = [HEADS, ...LINES];
    const before = store.last().seq;
    const read = await desk.directory.readImport({ target: "grid", rows });
    expect(read).toMatchObject({ fresh: 2, changed: 0, same: 0 });
    expect(read.rejected).toEqual([
      { line: 4, problems: [{ field: "village", problem: "unknown-village", value: "没有的村" }] },
    ]);
    expect(store.last().seq).toBe(before);

    expect(await desk.directory.import({ target: "grid", rows })).toEqual(read);
    expect(store.last().seq).toBe(before + 1);
    expect((await desk.directory.get()).grids.map(({ code, worker }) => [code, worker])).toEqual([
      ["620302100205001", "张三"],
      ["620302100205002", "李四"],
    ]);
  });

  test("that are known by their code are changed, and a file that brings nothing new is refused", async () => {
    const { desk } = await director();
    const rows = [HEADS, ...LINES];
    await desk.directory.import({ target: "grid", rows });
    await expect(desk.directory.import({ target: "grid", rows })).rejects.toMatchObject({
      code: "NOTHING_TO_IMPORT",
    });
    const moved = [HEADS, ["620302100205001", "中牌村", "张三", "13800001111"], LINES[1] ?? []];
    expect(await desk.directory.import({ target: "grid", rows: moved })).toMatchObject({
      fresh: 0,
      changed: 1,
      same: 1,
    });
    const [first] = (await desk.directory.get()).grids;
    expect(first?.villageCode).toBe("620302100203");
  });

  test("without the heads it needs is refused with their names", async () => {
    const { desk } = await director();
    await expect(
      desk.directory.readImport({ target: "grid", rows: [["姓名"], ["张三"]] }),
    ).rejects.toMatchObject({
      code: "HEADER_MISSING",
      data: { needed: ["网格编码", "所属村"] },
    });
  });

  test("a file longer than five thousand lines does not come in", async () => {
    const { desk } = await director();
    const rows = Array.from({ length: 5001 }, () => ["x"]);
    await expect(desk.directory.readImport({ target: "grid", rows })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  test("may only be brought in by the director", async () => {
    const { as } = await director();
    const { desk } = await as(["CLERK"]);
    await expect(desk.directory.import({ target: "grid", rows: [HEADS, ...LINES] })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    expect((await desk.directory.get()).grids).toEqual([]);
  });
});

describe("units from a file", () => {
  test("that are known by name get what the file says; an empty cell wipes nothing", async () => {
    const { desk } = await director();
    const heads = ["单位", "联系人", "电话", "地址"];
    await desk.directory.import({
      target: "unit",
      rows: [
        heads,
        [testUnits.justice.name, "张敏", "8210000", ""],
        ["宁远堡镇供水站", "", "8210001", "镇东"],
      ],
    });
    await desk.directory.import({ target: "unit", rows: [heads, [testUnits.justice.name, "李强", "", ""]] });
    const { units } = await desk.office.get();
    expect(units.find(({ id }) => id === testUnits.justice.id)).toEqual({
      ...testUnits.justice,
      contactName: "李强",
      phone: "8210000",
    });
    expect(units.find(({ name }) => name === "宁远堡镇供水站")).toMatchObject({
      address: "镇东",
      active: true,
    });
  });
});

describe("the duty roster", () => {
  test("says who receives something on a day, first and last day included", async () => {
    const { desk } = await director();
    const shift = { unitId: testUnits.justice.id, person: "张敏", phone: "8210000", active: true };
    await desk.directory.saveShift({
      shift: { ...shift, fromOn: day("2026-07-06"), toOn: day("2026-07-12") },
    });
    const on = async (date: string) =>
      (await desk.directory.duty({ on: day(date) })).map(({ person }) => person);
    expect(await on("2026-07-05")).toEqual([]);
    expect(await on("2026-07-06")).toEqual(["张敏"]);
    expect(await on("2026-07-12")).toEqual(["张敏"]);
    expect(await on("2026-07-13")).toEqual([]);
  });

  test("refuses a shift that ends before it begins, and keeps one that was taken out of use", async () => {
    const { desk } = await director();
    const shift = {
      unitId: null,
      person: "王安",
      phone: "",
      active: true,
      fromOn: day("2026-07-10"),
      toOn: day("2026-07-09"),
    };
    await expect(desk.directory.saveShift({ shift })).rejects.toMatchObject({
      code: "ENDS_BEFORE_IT_BEGINS",
    });
    const saved = await desk.directory.saveShift({ shift: { ...shift, toOn: day("2026-07-10") } });
    await desk.directory.saveShift({ shift: { ...saved, active: false } });
    expect(await desk.directory.duty({ on: day("2026-07-10") })).toEqual([]);
    expect((await desk.directory.get()).shifts).toHaveLength(1);
  });
});

describe("a grid or a contact point", () => {
  test("is added and changed; two grids never share a code", async () => {
    const { desk } = await director();
    const saved = await desk.directory.saveGrid({ grid });
    await desk.directory.saveGrid({ grid: { ...saved, worker: "钱七" } });
    await expect(desk.directory.saveGrid({ grid })).rejects.toMatchObject({
      code: "GRID_CODE_TAKEN",
      data: { code: grid.code },
    });
    expect((await desk.directory.get()).grids).toEqual([{ ...saved, worker: "钱七" }]);
    const point = {
      kind: "JUDGE",
      name: "宁远堡法官联系点",
      person: "周法官",
      phone: "",
      villageCodes: [],
      active: true,
    } as const;
    const kept = await desk.directory.savePoint({ point });
    expect((await desk.directory.get()).points).toEqual([kept]);
    const there = await desk.directory.ofVillage({ villageCode: grid.villageCode });
    expect(there).toEqual({ grids: [{ ...saved, worker: "钱七" }], points: [kept] });
    await desk.directory.saveGrid({ grid: { ...saved, villageCode: "620302100203" } });
    expect((await desk.directory.ofVillage({ villageCode: grid.villageCode })).grids).toEqual([]);
    await expect(desk.directory.savePoint({ point: { ...point, id: anId() } })).rejects.toMatchObject({
      code: "ENTRY_NOT_FOUND",
    });
  });
});
