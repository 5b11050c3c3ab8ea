import { z } from "zod";
import { ScreeningForm, type ScreeningReport } from "#shared/domain/screening/report.ts";
import { RiskColor } from "#shared/domain/visit/visit.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";

export const FoundInput = z.object({
  id: z.string(),
  person: z.string(),
  phone: z.string(),
  otherSide: z.string(),
  group: z.string(),
  category: z.string(),
  summary: z.string(),
  riskColor: RiskColor,
});
export type FoundInput = z.infer<typeof FoundInput>;

/** A village's report as it is being typed, and as the draft keeps it. Which of the two results it is nobody presumes. */
export const ReportInput = z.object({
  villageCode: z.string(),
  screeners: z.array(z.string()),
  days: z.array(PlainDate),
  result: z.enum(["FOUND", "NIL"]).nullable(),
  found: z.array(FoundInput),
  nilWords: z.string(),
  nilBy: z.string(),
  /** Why it is corrected; not asked of a first report. */
  reason: z.string(),
});
export type ReportInput = z.infer<typeof ReportInput>;

export function emptyFound(): FoundInput {
  return {
    id: crypto.randomUUID(),
    person: "",
    phone: "",
    otherSide: "",
    group: "",
    category: "",
    summary: "",
    riskColor: "GREEN",
  };
}

export function emptyReport(villageCode: string): ReportInput {
  return {
    villageCode,
    screeners: [],
    days: [],
    result: null,
    found: [emptyFound()],
    nilWords: "",
    nilBy: "",
    reason: "",
  };
}

/** What a correction starts with: the report as it stands. */
export function inputOf({ villageCode, form }: ScreeningReport): ReportInput {
  return {
    villageCode,
    screeners: [...form.screeners],
    days: [...form.days],
    result: form.nil === null ? "FOUND" : "NIL",
    found: form.found.length === 0 ? [emptyFound()] : [...form.found],
    nilWords: form.nil?.words ?? "",
    nilBy: form.nil?.by ?? "",
    reason: "",
  };
}

type ReadReport =
  | { readonly ok: true; readonly form: ScreeningForm }
  /** Where it is not complete: `screeners`, `days`, `result`, `found.0.person`, `nil.words`. */
  | { readonly ok: false; readonly wrong: ReadonlySet<string> };

export function readReport({ screeners, days, result, found, nilWords, nilBy }: ReportInput): ReadReport {
  const read = ScreeningForm.safeParse({
    screeners,
    days,
    found: result === "FOUND" ? found : [],
    nil: result === "NIL" ? { words: nilWords, by: nilBy } : null,
  });
  if (read.success && result !== null) return { ok: true, form: read.data };
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path.join(".")));
  if (result === null) wrong.add("result");
  return { ok: false, wrong };
}
