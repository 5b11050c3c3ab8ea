import { z } from "zod";
import { MatterStatus } from "../domain/matter/matter-status.ts";
import { LikenessReason } from "../domain/visit/likeness.ts";
import { Visit, VisitForm, VisitProblem } from "../domain/visit/visit.ts";
import { RecordId } from "../kernel/ids.ts";
import { PlainDate } from "../kernel/plain-date.ts";
import { line } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

/** An earlier visit that may be the same people or the same quarrel, for the clerk to compare. Masked. */
export const LookAlike = z.object({
  matterId: RecordId,
  matterNo: z.string(),
  title: z.string(),
  status: MatterStatus,
  /** A visit can be linked only to a matter that is still open. */
  linkable: z.boolean(),
  reasons: z.array(LikenessReason),
  lastVisitOn: PlainDate,
  visitCount: z.int(),
  visitor: z.object({ name: z.string(), idNo: z.string(), phone: z.string(), address: z.string() }),
  respondents: z.array(z.string()),
  category: z.string(),
  statement: z.string(),
});
export type LookAlike = z.infer<typeof LookAlike>;

/** Fields of a visit that are masked until somebody asks for one with a reason. */
export const RevealField = z.enum(["idNo", "phone", "address", "name", "guardianPhone"]);
export type RevealField = z.infer<typeof RevealField>;

const notFound = { VISIT_NOT_FOUND: { data: z.object({ id: RecordId }) } } as const;

export const visit = {
  /** Registers the visit and, unless it is linked, its matter. The number is given here. */
  register: base
    .input(
      act({ form: VisitForm, /** The number the visitor was called by. */ ticketId: RecordId.optional() }),
    )
    .output(
      z.object({
        visitId: RecordId,
        no: z.string(),
        matterId: RecordId,
        matterNo: z.string(),
        ordinal: z.int(),
        /** Where the matter stands with this visit on it: a later visit reopens nothing by itself. */
        status: MatterStatus,
      }),
    )
    .errors(
      refusals({
        VISIT_NOT_READY: { data: z.object({ problems: z.array(VisitProblem) }) },
        MATTER_NOT_LINKABLE: { data: z.object({ matterId: RecordId }) },
      }),
    ),
  /** Best twelve earlier matters that look alike; cheap enough to ask on every pause of typing. */
  lookAlikes: base
    .input(
      z.object({
        visitors: z
          .array(
            z.object({ name: line(60), idNo: line(40), phone: line(30), villageCode: z.string().nullable() }),
          )
          .max(50),
        respondents: z.array(line(80)).max(20),
      }),
    )
    .output(z.array(LookAlike)),
  /** A visit with its sensitive fields masked. */
  get: base
    .input(z.object({ id: RecordId }))
    .output(Visit)
    .errors(refusals(notFound)),
  /** One masked field of one visitor in full. Leaves a line in the trail with the reason. */
  reveal: base
    .input(
      act({
        visitId: RecordId,
        visitor: z.int().nonnegative(),
        field: RevealField,
        reason: line(200).min(2),
      }),
    )
    .output(z.object({ value: z.string() }))
    .errors(refusals(notFound)),
};

export { LikenessReason };
