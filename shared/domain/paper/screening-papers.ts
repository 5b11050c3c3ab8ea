import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";

/** As every centre paper. */
const Head = { centerName: z.string(), demo: z.boolean() };

/** C-15 矛盾纠纷排查登记表, of one village. */
export const ScreeningReportPayload = z.object({
  kind: z.literal("SCREENING_REPORT"),
  ...Head,
  village: z.string(),
  fromOn: PlainDate,
  toOn: PlainDate,
  important: z.string(),
  screeners: z.array(z.string()),
  days: z.array(PlainDate),
  found: z.array(
    z.object({
      person: z.string(),
      otherSide: z.string(),
      group: z.string(),
      category: z.string(),
      summary: z.string(),
      risk: z.string(),
      /** What became of it: 已登记为事项（宁远堡事〔2026〕0012号）. */
      became: z.string(),
    }),
  ),
  /** Null when something was found. */
  nil: z.object({ words: z.string(), by: z.string() }).nullable(),
  reportedOn: PlainDate,
  reportedBy: z.string(),
  /** How often it was corrected. */
  corrections: z.int(),
});
export type ScreeningReportPayload = z.infer<typeof ScreeningReportPayload>;

/** C-15 矛盾纠纷排查情况汇总表: all villages of a period, in the order of the directory. */
export const ScreeningSummaryPayload = z.object({
  kind: z.literal("SCREENING_SUMMARY"),
  ...Head,
  fromOn: PlainDate,
  toOn: PlainDate,
  important: z.string(),
  rows: z.array(
    z.object({
      village: z.string(),
      /** 查出3件 · 零报告 · 未报 */
      result: z.string(),
      screeners: z.string(),
      registered: z.int(),
      settled: z.int(),
      open: z.int(),
      reportedOn: PlainDate.nullable(),
    }),
  ),
  totals: z.object({
    villages: z.int(),
    reported: z.int(),
    nil: z.int(),
    found: z.int(),
    registered: z.int(),
    settled: z.int(),
  }),
  madeOn: PlainDate,
  madeBy: z.string(),
});
export type ScreeningSummaryPayload = z.infer<typeof ScreeningSummaryPayload>;

/** C-14 风险／紧急情况报告单 */
export const RiskReportPayload = z.object({
  kind: z.literal("RISK_REPORT"),
  ...Head,
  sealName: z.string(),
  /** 首报 · 续报第1次 · 终报 */
  stage: z.string(),
  /** Number of the first report; empty on the first report itself. */
  firstNo: z.string(),
  matterNo: z.string(),
  on: PlainDate,
  at: z.string(),
  place: z.string(),
  persons: z.string(),
  tags: z.string(),
  facts: z.string(),
  measures: z.string(),
  told: z.array(
    z.object({ unit: z.string(), person: z.string(), on: PlainDate, at: z.string(), way: z.string() }),
  ),
  /** Empty while none is known. */
  result: z.string(),
  nextOn: PlainDate.nullable(),
  reportedOn: PlainDate,
  reportedBy: z.string(),
  phone: z.string(),
});
export type RiskReportPayload = z.infer<typeof RiskReportPayload>;
