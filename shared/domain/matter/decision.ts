import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";

/** Where a person is sent when the desk does not take the matter (domain: no refusal without a destination, 兜底). */
export const Destination = z
  .object({
    route: z.enum([
      "SUIT",
      "ARBITRATION",
      "ADMIN_REVIEW",
      "PETITION",
      "POLICE",
      "DISCIPLINE",
      "LEGAL_AID",
      "UNIT",
      "OTHER",
    ]),
    name: requiredLine(80),
    address: line(120),
    phone: line(40),
  })
  .readonly();
export type Destination = z.infer<typeof Destination>;

/** Why a matter is not accepted (不予受理). */
export const RefusalReason = z.enum([
  "RESERVED_ORGAN",
  "COURT_SEIZED",
  "OTHER_ORGAN_HANDLING",
  "CRIME_OR_PUNISHMENT",
  "ADMIN_DISPUTE",
  "ALREADY_HANDLED",
  "OUTSIDE_TOWNSHIP",
  "NO_FACTS",
  "OTHER",
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** What the clerk decides. */
export const DecisionForm = z.discriminatedUnion("kind", [
  /** 当场答复 */
  z.object({ kind: z.literal("ANSWERED"), answer: prose(2000) }),
  /** 受理 */
  z.object({
    kind: z.literal("ACCEPTED"),
    /** Who is in charge, a unit or a person of the desk, as printed. */
    handlerName: requiredLine(80),
    /** Handling mode code (办理方式), table 4.3. */
    mode: z.string().min(1).max(40),
    expectedOn: PlainDate,
    contactPhone: line(40),
  }),
  /** 引导 */
  z.object({ kind: z.literal("GUIDED"), destination: Destination.nullable(), advice: prose(2000) }),
  /** 不予受理 */
  z.object({
    kind: z.literal("REFUSED"),
    reason: RefusalReason,
    explanation: prose(2000),
    legalBasis: line(300),
    destination: Destination.nullable(),
    timeLimits: line(300),
    /** For ALREADY_HANDLED: the number under which it was handled before. */
    earlierNo: line(80),
  }),
]);
export type DecisionForm = z.infer<typeof DecisionForm>;

export const Decision = z
  .object({
    id: RecordId,
    at: Instant,
    by: Actor,
    form: DecisionForm,
    /** The notice issued with it (C-02 for an acceptance, C-03 for a refusal). */
    paperId: RecordId.nullable(),
  })
  .readonly();
export type Decision = z.infer<typeof Decision>;

export const DecisionRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-open-for-decision"), status: z.string() }),
  z.object({ reason: z.literal("destination-missing") }),
  z.object({ reason: z.literal("explanation-missing") }),
  z.object({ reason: z.literal("answer-missing") }),
  z.object({ reason: z.literal("earlier-number-missing") }),
  z.object({ reason: z.literal("expected-day-past"), expectedOn: PlainDate }),
]);
export type DecisionRefusal = z.infer<typeof DecisionRefusal>;

/**
 * Whether a decision says all it must: a refusal and a guidance name where to go; "already handled" needs the earlier number
 * (Petition Regulations art. 19; the centre's catch-all duty).
 */
export function checkDecision(form: DecisionForm, today: PlainDate): Result<DecisionForm, DecisionRefusal> {
  switch (form.kind) {
    case "ANSWERED":
      return form.answer.trim() === "" ? err({ reason: "answer-missing" }) : ok(form);
    case "ACCEPTED":
      return form.expectedOn < today
        ? err({ reason: "expected-day-past", expectedOn: form.expectedOn })
        : ok(form);
    case "GUIDED":
      return form.destination === null ? err({ reason: "destination-missing" }) : ok(form);
    case "REFUSED":
      if (form.destination === null) return err({ reason: "destination-missing" });
      if (form.explanation.trim() === "") return err({ reason: "explanation-missing" });
      if (form.reason === "ALREADY_HANDLED" && form.earlierNo.trim() === "")
        return err({ reason: "earlier-number-missing" });
      return ok(form);
  }
}
