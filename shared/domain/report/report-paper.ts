import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";
import { VillageCode } from "../office/office.ts";
import { Difference } from "./frozen-report.ts";
import { Paragraph } from "./narrative.ts";
import { Period } from "./period.ts";
import { ReportSettings } from "./report-settings.ts";
import { ReportTable } from "./table.ts";

/** The report on paper (工作情况报告): everything it takes to print it, or its spreadsheet, again. */
export const ReportPayload = z.object({
  kind: z.literal("REPORT"),
  centerName: z.string(),
  sealName: z.string(),
  demo: z.boolean(),
  /** 2026年3月矛盾纠纷排查化解工作情况报告 */
  title: z.string(),
  /** Whose numbers they are: the centre or a village. */
  scopeName: z.string(),
  period: Period,
  villageCode: VillageCode.nullable(),
  from: PlainDate,
  to: PlainDate,
  /** The day whose records it was made from. */
  madeOn: PlainDate,
  preparedBy: z.string(),
  settings: ReportSettings,
  tables: z.array(ReportTable),
  narrative: z.array(Paragraph),
  /** Of a correction: which report, why, and what differs. */
  correction: z
    .object({ no: z.string(), frozenOn: PlainDate, reason: z.string(), differences: z.array(Difference) })
    .nullable(),
});
export type ReportPayload = z.infer<typeof ReportPayload>;
