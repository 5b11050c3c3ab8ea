import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportPayload } from "#shared/domain/report/report-paper.ts";
import { printCell } from "#shared/domain/report/table.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { issued, LONG_NAME } from "./payloads.ts";
import { Press } from "./press.ts";
import { bare, expectInOrder, printedBy } from "./printed.ts";
import { aYearsReport } from "./report-payloads.ts";

const press = new Press();
let payload: ReportPayload;
beforeAll(async () => {
  payload = await aYearsReport();
  await press.open();
}, 180_000);
afterAll(() => press.close());

const NO = "宁远堡综统〔2026〕1号";

describe("the report on paper", { timeout: 120_000 }, () => {
  test("says what it is, then the text, the seal, and every table in its order", async () => {
    const { text } = await printedBy(press, "report", payload, issued(NO));
    expectInOrder(text, [
      payload.title,
      NO,
      payload.narrative[0]?.title ?? "",
      "下一步工作",
      "填报人：王安",
      ...payload.tables.map(({ title }, index) => `${index + 1}．${title}`),
    ]);
    for (const { text: said } of payload.narrative) expect(bare(text)).toContain(bare(said));
  });

  test("has every number of every table", async () => {
    const { text } = await printedBy(press, "report", payload, issued(NO));
    const printed = bare(text);
    for (const { rows } of payload.tables)
      for (const { cells } of rows)
        for (const cell of cells) expect(printed).toContain(bare(printCell(cell)));
  });

  test("keeps who wrote it on one line beside the longest name under the seal", async () => {
    const long = { ...payload, scopeName: LONG_NAME, sealName: LONG_NAME };
    const { text } = await printedBy(press, "report-long-name", long, issued(NO));
    expect(text).toContain("填报人：王安");
    expect(bare(text)).toContain(bare(LONG_NAME));
  });

  test("lies across for wide tables", async () => {
    const { sizes } = await printedBy(press, "report-wide", payload, issued(NO), "A4_WIDE");
    expect(sizes.length).toBeGreaterThan(3);
  });

  test("of a correction says which report, why, and each number before and after", async () => {
    const correction = {
      no: NO,
      frozenOn: day("2026-07-10"),
      reason: "补录6月30日来访",
      differences: [{ label: "工作总体情况 · 接待人次（人次） · 本期", before: "7", after: "10" }],
    };
    const { text } = await printedBy(
      press,
      "report-corrected",
      { ...payload, title: `${payload.title}（更正）`, correction },
      issued("宁远堡综统〔2026〕2号"),
    );
    expectInOrder(text, ["更正说明", NO, "补录6月30日来访", "原报告", "更正为", "接待人次", "填报人"]);
  });
});
