import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { Actor } from "../paper/actor.ts";
import type { SlipStatus } from "../referral/slip-status.ts";
import { RiskColor } from "../visit/visit.ts";
import { ConsultationOutcome } from "./consultation-role.ts";

const Common = {
  meetingId: RecordId,
  no: z.string(),
  on: PlainDate,
  at: Instant,
  by: Actor,
  /** Tasks it set that are neither done nor set aside. */
  openTasks: z.int(),
};

/** What a matter keeps of each meeting that dealt with it, renewed with every act on its tasks. */
export const MeetingBrief = z.discriminatedUnion("kind", [
  z
    .object({
      kind: z.literal("CONFERENCE"),
      ...Common,
      /** Colours before and after: a conference is the one that may lower them. */
      before: RiskColor,
      after: RiskColor,
      decision: z.string(),
      /** The one unit that is competent (承办单位), when the conference named it. */
      unitId: RecordId.nullable(),
      unitName: z.string(),
      /** How many slips had been returned: these are dealt with, and later ones count anew. */
      returns: z.int(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal("CONSULTATION"),
      ...Common,
      outcome: ConsultationOutcome,
      resolution: z.string(),
    })
    .readonly(),
]);
export type MeetingBrief = z.infer<typeof MeetingBrief>;
export type ConferenceBrief = Extract<MeetingBrief, { kind: "CONFERENCE" }>;

/** Longest part of a decision that the matter keeps; the whole stands in the minutes. */
export const BRIEF_WORDS = 300;

interface Slips {
  readonly slips: readonly {
    readonly unitId: string;
    readonly status: SlipStatus;
    readonly touchedOn: PlainDate;
  }[];
}

/** Whether the unit that a conference named still waits for its slip. */
export function awaitsSlip(
  { slips }: Slips,
  { unitId, on }: Pick<ConferenceBrief, "unitId" | "on">,
): boolean {
  return (
    unitId !== null &&
    !slips.some((slip) => slip.unitId === unitId && slip.status !== "VOIDED" && slip.touchedOn >= on)
  );
}
