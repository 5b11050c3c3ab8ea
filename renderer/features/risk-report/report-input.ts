import { z } from "zod";
import type { TextKey } from "#shared/locales/texts.ts";
import { RiskReportForm } from "#shared/domain/risk-report/risk-report.ts";
import { ToldWay } from "#shared/domain/matter/closing.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";

export const ToldInput = z.object({
  key: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string(),
  person: z.string(),
  on: PlainDate.nullable(),
  at: z.string(),
  way: ToldWay,
});
export type ToldInput = z.infer<typeof ToldInput>;

/** A risk report as it is being typed, and as the draft keeps it. */
export const RiskInput = z.object({
  matterId: z.string().nullable(),
  on: PlainDate.nullable(),
  at: z.string(),
  villageCode: z.string().nullable(),
  group: z.string(),
  placeText: z.string(),
  persons: z.string(),
  facts: z.string(),
  tags: z.array(z.string()),
  measures: z.string(),
  told: z.array(ToldInput),
  nextOn: PlainDate.nullable(),
});
export type RiskInput = z.infer<typeof RiskInput>;

/** What the desk proposes, as the page begins with it. */
export function inputFrom(
  form: Omit<RiskReportForm, "tags"> & { readonly tags: readonly string[] },
): RiskInput {
  const { place, told, tags, ...rest } = form;
  return {
    ...rest,
    villageCode: place.villageCode,
    group: place.group,
    placeText: place.text,
    tags: [...tags],
    told: told.map((each, index) => ({ ...each, key: `${index}` })),
  };
}

type ReadRisk =
  | { readonly ok: true; readonly form: RiskReportForm }
  /** Field by field (`facts`, `told.0.unitName`), the sentence that says why. */
  | { readonly ok: false; readonly wrong: ReadonlyMap<string, TextKey> };

export function readRisk({ villageCode, group, placeText, ...rest }: RiskInput): ReadRisk {
  const read = RiskReportForm.safeParse({ ...rest, place: { villageCode, group, text: placeText } });
  if (read.success) return { ok: true, form: read.data };
  return {
    ok: false,
    wrong: new Map(read.error.issues.map(({ path, code }) => [path.join("."), wrongText(code)])),
  };
}

/** What a problem of the schema is called; nothing typed yet reads as a time that is no time. */
export function wrongText(code: string): TextKey {
  if (code === "too_big") return "risk.wrong.too-long";
  return code === "invalid_format" ? "risk.wrong.format" : "risk.wrong.required";
}
