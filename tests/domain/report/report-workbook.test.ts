import readExcelFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { reportWorkbook } from "#shared/domain/report/report-workbook.ts";
import type { ReportCell, ReportTable } from "#shared/domain/report/table.ts";
import { workbookBytes } from "#shared/kernel/workbook.ts";

const cell = (
  value: ReportCell["value"],
  format: ReportCell["format"],
  n: number | null = null,
): ReportCell => ({
  value,
  format,
  key: null,
  n,
  ofKey: null,
});

const table: ReportTable = {
  id: "headline",
  title: "工作总体情况",
  rowHead: "项目",
  isList: false,
  columns: [
    { id: "now", name: "本期", width: 7 },
    { id: "on-before", name: "环比", width: 7 },
  ],
  rows: [
    {
      id: "a",
      name: "受理数（件）",
      level: 0,
      isTotal: false,
      matterId: null,
      cells: [cell(12, "count"), cell(20, "change")],
    },
    {
      id: "b",
      name: "化解率",
      level: 0,
      isTotal: false,
      matterId: null,
      cells: [cell(98.3, "rate", 581), cell(-1.5, "points")],
    },
    {
      id: "c",
      name: "履行率",
      level: 1,
      isTotal: false,
      matterId: null,
      cells: [cell(null, "rate", 3), cell(null, "points")],
    },
    {
      id: "d",
      name: "金额（万元）",
      level: 0,
      isTotal: false,
      matterId: null,
      cells: [cell(3.2, "wan"), cell(null, "change")],
    },
  ],
  notes: ["统计口径。"],
};

describe("the spreadsheet of a report", () => {
  const bytes = workbookBytes(
    reportWorkbook({
      title: "2026年3月矛盾纠纷排查化解工作情况报告",
      tables: [table],
      narrative: [{ id: "totals", title: "总体情况", text: "总体平稳。" }],
    }),
  );

  test("opens in another reader with its text in front and numbers as numbers", async () => {
    const sheets = await readExcelFile(Buffer.from(bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["文字情况", "工作总体情况"]);
    expect(sheets[0]?.data.at(-1)).toEqual(["总体情况", "总体平稳。"]);
    expect(sheets[1]?.data).toEqual([
      ["2026年3月矛盾纠纷排查化解工作情况报告", null, null],
      ["工作总体情况", null, null],
      ["项目", "本期", "环比"],
      ["受理数（件）", 12, 0.2],
      ["化解率", 0.983, -1.5],
      ["履行率", "—（n=3）", "—"],
      ["金额（万元）", 3.2, "—"],
      ["注1：统计口径。", null, null],
    ]);
  });
});
