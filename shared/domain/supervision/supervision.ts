import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";
import { SlipAct } from "../referral/slip-status.ts";
import { SupervisionLevel, SupervisionProblem } from "./supervision-status.ts";

/** A supervision as the clerk writes it. */
export const SupervisionForm = z
  .object({
    slipId: RecordId,
    level: SupervisionLevel,
    problem: SupervisionProblem,
    requirement: prose(4000).refine((text) => text.trim() !== "", { error: "required" }),
    /** By when the unit must have acted: a day of its own, the slip's stays. */
    dueOn: PlainDate,
    /** Why an earlier level was left out; empty when none was. */
    skipReason: line(200),
    /** 签发人: the director or the commissioner who signs. */
    signer: requiredLine(40),
  })
  .readonly();
export type SupervisionForm = z.infer<typeof SupervisionForm>;

/** What was recorded on it, in the order it was recorded. `slipAct`: ended by what the unit did on the slip; null = by a person. */
export const SupervisionEventFacts = z.discriminatedUnion("act", [
  z.object({ act: z.literal("deliver"), on: PlainDate, receivedBy: line(40) }),
  z.object({
    act: z.literal("feedback"),
    on: PlainDate,
    text: prose(4000).refine((text) => text.trim() !== "", { error: "required" }),
    from: line(40),
  }),
  z.object({ act: z.literal("end"), on: PlainDate, slipAct: SlipAct.nullable(), note: line(300) }),
  z.object({ act: z.literal("void"), on: PlainDate, reason: requiredLine(300) }),
]);
export type SupervisionEventFacts = z.infer<typeof SupervisionEventFacts>;

export const SupervisionEvent = z.object({ at: Instant, by: Actor, facts: SupervisionEventFacts }).readonly();
export type SupervisionEvent = z.infer<typeof SupervisionEvent>;

/** A supervision (督办单, C-06) of a slip that its unit does not deal with as it should. What it was issued with stays. */
export const Supervision = z
  .object({
    id: RecordId,
    no: z.string(),
    form: SupervisionForm,
    matterId: RecordId,
    slipNo: z.string(),
    unitId: RecordId,
    unitName: z.string(),
    /** The day the slip was due, extension and rework counted, and how many days ago that was; 0 = not yet past. */
    slipDueOn: PlainDate,
    daysLate: z.int().nonnegative(),
    issuedAt: Instant,
    issuedOn: PlainDate,
    issuedBy: Actor,
    paperId: RecordId,
    events: z.array(SupervisionEvent).readonly(),
  })
  .readonly();
export type Supervision = z.infer<typeof Supervision>;
