import { read, utils } from "@e965/xlsx";
import readExcelFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { workbookBytes, type WorkbookTable } from "#shared/kernel/workbook.ts";

const table: WorkbookTable = {
  name: "台账: 2026/1",
  caption: ["宁远堡镇综治中心"],
  columns: [
    { head: "编号", format: "text", width: 20 },
    { head: "日期", format: "day", width: 12 },
    { head: "人数", format: "number", width: 8 },
    { head: "金额（元）", format: "money", width: 12 },
  ],
  rows: [
    ["临访〔2026〕1号", "2026-03-02", 3, 120_050],
    ["=1+1", null, null, null],
  ],
};

describe("a workbook", () => {
  test("opens in another reader with days as days, numbers as numbers and money in yuan", async () => {
    const [sheet] = await readExcelFile(Buffer.from(workbookBytes([table])));
    expect(sheet?.data).toEqual([
      ["宁远堡镇综治中心", null, null, null],
      ["编号", "日期", "人数", "金额（元）"],
      ["临访〔2026〕1号", new Date("2026-03-02T00:00:00.000Z"), 3, 1200.5],
      ["=1+1", null, null, null],
    ]);
  });

  test("holds what looks like a formula as words", () => {
    const { Sheets, SheetNames } = read(workbookBytes([table]), { type: "array", cellFormula: true });
    expect(SheetNames).toEqual(["台账  2026 1"]);
    expect(Sheets["台账  2026 1"]?.["A4"]).toMatchObject({ t: "s", v: "=1+1" });
    expect(utils.decode_range(Sheets["台账  2026 1"]?.["!ref"] ?? "")).toMatchObject({ e: { r: 3, c: 3 } });
  });
});
