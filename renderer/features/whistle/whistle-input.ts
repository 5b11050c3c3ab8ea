import { z } from "zod";
import { WhistleLevel } from "#shared/domain/whistle/whistle-status.ts";
import { type CalledUnit, WhistleForm } from "#shared/domain/whistle/whistle.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";

/** What the clerk changed of the proposal, as the draft keeps it. */
export const WhistleEdits = z.object({
  level: WhistleLevel.exactOptional(),
  what: z.string().exactOptional(),
  place: z.string().exactOptional(),
  gatherOn: PlainDate.nullable().exactOptional(),
  gatherAt: z.string().exactOptional(),
  contactName: z.string().exactOptional(),
  contactPhone: z.string().exactOptional(),
  units: z
    .array(z.object({ unitId: z.string(), expected: z.string() }))
    .readonly()
    .exactOptional(),
});
export type WhistleEdits = z.infer<typeof WhistleEdits>;

export type WhistleInput = Omit<WhistleForm, "gatherOn"> & { readonly gatherOn: PlainDate | null };
export type WhistleField = keyof WhistleForm;

/** What is wrong with a field: nothing said, too long, or not in the form asked for. */
export type WhistleWrong = "required" | "too-long" | "control-character" | "format";

/** The form when it is complete, otherwise the fields that are not, with why. The expectation of a unit is named `units.<n>`. */
export function readWhistle(
  input: WhistleInput,
):
  | { readonly ok: true; readonly form: WhistleForm }
  | { readonly ok: false; readonly wrong: ReadonlyMap<string, WhistleWrong> } {
  const read = WhistleForm.safeParse(input);
  if (read.success) return { ok: true, form: read.data };
  const wrong = new Map<string, WhistleWrong>();
  for (const { path, code, message } of read.error.issues) {
    const [field, index] = path;
    const name = index === undefined ? String(field) : `${String(field)}.${String(index)}`;
    if (!wrong.has(name)) wrong.set(name, wrongOf(code, message, input[field as WhistleField])); // a path begins with a field
  }
  return { ok: false, wrong };
}

function wrongOf(code: string, message: string, value: unknown): WhistleWrong {
  if (code === "too_big") return "too-long";
  if (message === "control-character") return "control-character";
  return code === "invalid_format" && value !== "" ? "format" : "required";
}

/** The units as they were chosen: known ones keep what is expected of them, new ones start with the usual. */
export function withUnits(
  known: readonly CalledUnit[],
  unitIds: readonly string[],
  expectation: string,
): readonly CalledUnit[] {
  return unitIds.map(
    (unitId) => known.find((unit) => unit.unitId === unitId) ?? { unitId, expected: expectation },
  );
}
