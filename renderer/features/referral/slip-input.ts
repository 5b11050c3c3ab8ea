import { z } from "zod";
import { DueBasis, SlipForm } from "#shared/domain/referral/slip.ts";
import { SlipCaution, SlipKind, Urgency } from "#shared/domain/referral/slip-kind.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";

const AttachmentInput = z.object({
  name: z.string(),
  pages: z.int(),
  attachmentId: z.string().nullable(),
});

/** What the clerk changed of the proposal; everything else follows the proposal, also when the kind is changed. */
export const SlipEdits = z.object({
  unitId: z.string().exactOptional(),
  urgency: Urgency.exactOptional(),
  summary: z.string().exactOptional(),
  claim: z.string().exactOptional(),
  workDone: z.string().exactOptional(),
  requirement: z.string().exactOptional(),
  cautions: z.array(SlipCaution).readonly().exactOptional(),
  feedback: z.string().exactOptional(),
  dueOn: PlainDate.nullable().exactOptional(),
  dueBasis: DueBasis.exactOptional(),
  attachments: z.array(AttachmentInput).readonly().exactOptional(),
  contactName: z.string().exactOptional(),
  contactPhone: z.string().exactOptional(),
  approver: z.string().exactOptional(),
});
export type SlipEdits = z.infer<typeof SlipEdits>;

/** A slip that was begun, as the draft keeps it. */
export const SlipDraft = z.object({ kind: SlipKind, edits: SlipEdits });
export type SlipDraft = z.infer<typeof SlipDraft>;

export const NO_DRAFT: SlipDraft = { kind: "REFER", edits: {} };

/** The form as it stands on the page: it may lack a unit or a day. */
export type SlipInput = Omit<SlipForm, "unitId" | "dueOn" | "attachments"> & {
  readonly unitId?: string | undefined;
  readonly dueOn: PlainDate | null;
  readonly attachments: readonly z.infer<typeof AttachmentInput>[];
};

export type SlipField = keyof SlipForm;

/** The form when it is complete, otherwise the fields that are not, with why. */
export function readSlip(input: SlipInput):
  | { readonly ok: true; readonly form: SlipForm }
  | {
      readonly ok: false;
      readonly wrong: ReadonlyMap<string, "required" | "too-long" | "control-character">;
    } {
  const read = SlipForm.safeParse(input);
  if (read.success) return { ok: true, form: read.data };
  const wrong = new Map<string, "required" | "too-long" | "control-character">();
  for (const { path, code, message } of read.error.issues) {
    const field = String(path[0]);
    if (wrong.has(field)) continue;
    if (code === "too_big") wrong.set(field, "too-long");
    else wrong.set(field, message === "control-character" ? "control-character" : "required");
  }
  return { ok: false, wrong };
}
