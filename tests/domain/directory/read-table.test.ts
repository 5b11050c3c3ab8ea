import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanCount, cleanDay, cleanPhone } from "#shared/domain/directory/clean-cell.ts";
import { readTable } from "#shared/domain/directory/read-table.ts";
import { testUnits, testVillages } from "#tests/support/desk.ts";

const surroundings = { villages: testVillages, units: Object.values(testUnits) };
const grids = (rows: readonly (readonly string[])[]) => readTable("grid", rows, surroundings);
const HEADS = ["网格编码", "所属村", "网格员", "联系电话", "户数"];

function reading<T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe("a list of grids as another office made it", () => {
  test("has title lines, other heads, merged villages, wide digits and totals, and is read all the same", () => {
    const { accepted, rejected, skipped, ignored } = reading(
      grids([
        ["宁远堡镇网格员花名册", "", "", "", "", ""],
        ["", "制表时间：2026年3月", "", "", "", ""],
        ["序号", "网格编号", "村（社区）", "姓 名", "手机号码", "户 数"],
        ["1", "６２０３０２１００２０５００１", "西湾村", "张 三丰", "138-0000-1111", "1,248户"],
        ["2", " 620302100205002", "", "李四", "0935 8210000、13900002222", "408"],
        ["3", "'620302100203001", "中牌村委会", "王五　", "无", ""],
        ["", "", "", "", "", ""],
        ["合计", "", "3", "", "", "1656"],
      ]),
    );
    expect(rejected).toEqual([]);
    expect(skipped).toBe(3);
    expect(ignored).toEqual(["序号"]);
    expect(
      accepted.map(({ line, row }) => [
        line,
        row.code,
        row.villageCode,
        row.worker,
        row.phone,
        row.households,
      ]),
    ).toEqual([
      [4, "620302100205001", "620302100205", "张三丰", "13800001111", 1248],
      [5, "620302100205002", "620302100205", "李四", "09358210000 / 13900002222", 408],
      [6, "620302100203001", "620302100203", "王五", "", null],
    ]);
  });

  test.each([
    [["6.20302E+14", "西湾村", "张三", "", ""], "code", "number-mangled"],
    [["620302100205001", "东风村", "张三", "", ""], "village", "unknown-village"],
    [["620302100205001", "西湾村", "张三", "1.38E+10", ""], "phone", "number-mangled"],
    [["620302100205001", "西湾村", "张三", "打他媳妇", ""], "phone", "not-a-phone"],
    [["620302100205001", "西湾村", "张三", "138000011112", ""], "phone", "not-a-phone"],
    [["620302100205001", "西湾村", "张三", "", "很多"], "households", "not-a-number"],
    [["", "西湾村", "张三", "", ""], "code", "missing"],
    [["620302100205001", "西湾村", "张".repeat(41), "", ""], "worker", "too-long"],
    [["6203021002050010000001", "西湾村", "张三", "", ""], "code", "too-long"],
    [["620302100205001", "西湾村", "张\u0007三", "", ""], "worker", "control-character"],
  ] as const)("a line %j is not taken, and %s says %s", (cells, field, problem) => {
    const { accepted, rejected } = reading(grids([HEADS, cells]));
    expect(accepted).toEqual([]);
    expect(
      rejected.map(({ line, problems }) => [line, problems.map((each) => [each.field, each.problem])]),
    ).toEqual([[2, [[field, problem]]]]);
  });

  test("a code that stands twice is taken once, the second line says so", () => {
    const cells = ["620302100205001", "西湾村", "张三", "", ""];
    const { accepted, rejected } = reading(grids([HEADS, cells, cells]));
    expect(accepted.map(({ line }) => line)).toEqual([2]);
    expect(rejected).toMatchObject([{ line: 3, problems: [{ field: "code", problem: "twice" }] }]);
  });

  test("without the heads it needs nothing is guessed: they are named", () => {
    expect(
      grids([
        ["姓名", "电话"],
        ["张三", "13800001111"],
      ]),
    ).toEqual({
      ok: false,
      error: { needed: ["网格编码", "所属村"] },
    });
  });

  test("whatever a file holds, every line after the heads is accepted, rejected, skipped or empty", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom("西湾村", "620302100205001", "13800001111", "合计", "", "1.2E+9", "12"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 0, maxLength: 7 }), { maxLength: 12 }), (rows) => {
        const { accepted, rejected, skipped } = reading(grids([HEADS, ...rows]));
        const empty = rows.filter((cells) =>
          cells.every((text) => text.replace(/[\s\u3000\u200B-\u200F\u2060\uFEFF'‘’]/gu, "") === ""),
        ).length;
        expect(accepted.length + rejected.length + skipped).toBeLessThanOrEqual(rows.length);
        expect(accepted.length + rejected.length + skipped).toBeGreaterThanOrEqual(rows.length - empty);
        expect(rejected.every(({ problems }) => problems.length > 0)).toBe(true);
        expect(new Set(accepted.map(({ row }) => row.code)).size).toBe(accepted.length);
      }),
    );
  });
});

describe("a duty roster", () => {
  test("reads days in the usual spellings; one day alone is its own end", () => {
    const { accepted, rejected } = reading(
      readTable(
        "duty",
        [
          ["单位", "值班日期", "结束日期", "值班人", "电话"],
          ["宁远堡镇司法所", "2026年3月2日", "2026/3/8", "张敏", "8210000"],
          ["", "2026.3.9", "", "李强", ""],
          ["镇里", "2026-03-02", "", "王五", ""],
          ["宁远堡镇司法所", "3月2日", "", "王五", ""],
          ["宁远堡镇司法所", "20260310", "2026-03-09", "王五", ""],
        ],
        surroundings,
      ),
    );
    expect(accepted.map(({ row }) => [row.unitId, row.fromOn, row.toOn, row.person])).toEqual([
      [testUnits.justice.id, "2026-03-02", "2026-03-08", "张敏"],
      [testUnits.justice.id, "2026-03-09", "2026-03-09", "李强"],
    ]);
    expect(rejected.map(({ problems }) => problems[0]?.problem)).toEqual([
      "unknown-unit",
      "not-a-day",
      "ends-before-it-begins",
    ]);
  });
});

describe("a cell", () => {
  test.each([
    ["138 0000 1111", "13800001111"],
    ["（0935）8210000", "(0935)8210000"],
    ["0935-8210000", "0935-8210000"],
    ["１３８００００１１１１", "13800001111"],
    ["", ""],
  ])("with the telephone %j is %j", (cell, phone) => {
    expect(cleanPhone(cell)).toEqual({ ok: true, value: phone });
  });

  test("with a day that is not in the calendar is no day", () => {
    expect(cleanDay("2026-02-30").ok).toBe(false);
    expect(cleanDay("2026-2-28 00:00:00")).toEqual({ ok: true, value: "2026-02-28" });
  });

  test("with a count keeps no decimals that a spreadsheet added", () => {
    expect(cleanCount("12.00")).toEqual({ ok: true, value: 12 });
    expect(cleanCount("12.5").ok).toBe(false);
  });
});
