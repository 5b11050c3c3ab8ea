import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { AgreementAct, AgreementStatus } from "./agreement.ts";
import { CaseStatus } from "./mediation-case.ts";

/** Why a court would not confirm an agreement, or not now (2022 interpretation art. 355, 358; People's Mediation Law art. 33). */
export const ConfirmationObstacle = z.enum([
  "not-effective",
  "category",
  "ownership",
  "status",
  "oral",
  "unclear",
  "late",
  "applied",
  "both-sides",
]);
export type ConfirmationObstacle = z.infer<typeof ConfirmationObstacle>;

/** Why written form is forced. */
export const WrittenReason = z.enum(["labour", "land", "land-host", "police-host", "asked"]);
export type WrittenReason = z.infer<typeof WrittenReason>;

/** `ordinal` is the number of the obligation on the paper, from 1. */
const ordinal = z.int().positive();

/** Why something cannot be agreed or recorded like this; the page owns one sentence for each, which says what to do next. */
export const AgreementRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-now"), act: AgreementAct, status: AgreementStatus }),
  z.object({ reason: z.literal("case-not-mediating"), status: CaseStatus }),
  z.object({ reason: z.literal("agreement-unfinished"), no: z.string() }),
  z.object({ reason: z.literal("amend-instead"), no: z.string() }),
  z.object({ reason: z.literal("amends-not-in-force") }),
  z.object({ reason: z.literal("session-missing") }),
  z.object({ reason: z.literal("before-session"), sessionOn: PlainDate }),
  z.object({ reason: z.literal("day-in-future"), on: PlainDate, today: PlainDate }),
  z.object({ reason: z.literal("day-before"), on: PlainDate, earliest: PlainDate }),
  z.object({ reason: z.literal("facts-missing") }),
  z.object({ reason: z.literal("dispute-missing") }),
  z.object({ reason: z.literal("nothing-agreed") }),
  z.object({ reason: z.literal("oral-not-allowed"), why: WrittenReason }),
  z.object({ reason: z.literal("party-unknown"), partyId: RecordId }),
  z.object({ reason: z.literal("same-party"), ordinal }),
  z.object({ reason: z.literal("obligation-twice"), ordinal }),
  z.object({
    reason: z.literal("obligation-incomplete"),
    ordinal,
    missing: z.enum(["amount", "what", "how"]),
  }),
  z.object({ reason: z.literal("amount-unexpected"), ordinal }),
  z.object({ reason: z.literal("undated-word"), ordinal, word: z.string() }),
  z.object({ reason: z.literal("due-before"), ordinal, dueOn: PlainDate, earliest: PlainDate }),
  z.object({ reason: z.literal("sum-differs"), totalFen: z.int().nullable(), sumFen: z.int() }),
  z.object({ reason: z.literal("parties-too-few") }),
  z.object({ reason: z.literal("presiding-missing") }),
  z.object({ reason: z.literal("people-changed") }),
  z.object({ reason: z.literal("not-a-signatory"), partyId: RecordId }),
  z.object({ reason: z.literal("agent-may-not-sign"), name: z.string() }),
  z.object({ reason: z.literal("not-presiding"), name: z.string() }),
  z.object({ reason: z.literal("term-ended"), name: z.string(), endedOn: PlainDate }),
  z.object({
    reason: z.literal("due-before-effect"),
    ordinal,
    dueOn: PlainDate,
    effectiveOn: PlainDate,
  }),
  z.object({ reason: z.literal("obligation-unknown"), obligationId: RecordId }),
  z.object({ reason: z.literal("obligation-continues"), ordinal }),
  z.object({ reason: z.literal("obligation-performed"), ordinal }),
  z.object({ reason: z.literal("amount-missing"), ordinal }),
  z.object({ reason: z.literal("overpaid"), ordinal, restFen: z.int() }),
  z.object({ reason: z.literal("receipt-needs-money"), ordinal }),
  z.object({ reason: z.literal("nothing-open") }),
  z.object({ reason: z.literal("not-confirmable"), why: ConfirmationObstacle }),
  z.object({ reason: z.literal("not-applied") }),
  z.object({ reason: z.literal("not-confirmed") }),
  z.object({ reason: z.literal("nothing-overdue") }),
]);
export type AgreementRefusal = z.infer<typeof AgreementRefusal>;
