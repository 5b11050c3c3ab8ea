import { z } from "zod";

/** How an office counts where the field has two ways. One document, id `"report"`. Every table prints which way it was counted. */
export const ReportSettings = z
  .object({
    id: z.literal("report"),
    /** 化解率: resolved by accepted (R÷N, as the ministry's reports do) or by closed (R÷C). */
    resolvedBy: z.enum(["ACCEPTED", "CLOSED"]),
    /** Whether what was answered on the spot (当场答复) counts as accepted. */
    countAnswered: z.boolean(),
  })
  .readonly();
export type ReportSettings = z.infer<typeof ReportSettings>;

export const DEFAULT_REPORT_SETTINGS: ReportSettings = {
  id: "report",
  resolvedBy: "ACCEPTED",
  countAnswered: false,
};
