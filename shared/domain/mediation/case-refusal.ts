import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { PlainDate } from "../../kernel/plain-date.ts";
import { ConfirmationObstacle } from "./agreement-refusal.ts";
import { CaseAct, CaseStatus } from "./mediation-case.ts";

/** Why something cannot be done with a case; the page owns one sentence for each, which says what to do next. */
export const CaseRefusal = z.discriminatedUnion("reason", [
  /** The act does not belong to the status the case is in. */
  z.object({ reason: z.literal("not-now"), act: CaseAct, status: CaseStatus }),
  z.object({ reason: z.literal("case-open"), no: z.string() }),
  /** A side refused: no mediation after that (People's Mediation Law art. 17). */
  z.object({ reason: z.literal("refused-before"), on: PlainDate, party: z.string() }),
  z.object({ reason: z.literal("category-unknown"), category: z.string() }),
  /** Official words: why not, and where to go instead. */
  z.object({
    reason: z.literal("category-not-mediable"),
    category: z.string(),
    why: z.string(),
    destination: z.string(),
  }),
  z.object({ reason: z.literal("matter-not-accepted") }),
  /** Taking up a case of a matter that is over: the matter comes first. */
  z.object({ reason: z.literal("matter-concluded") }),
  /** A court has the dispute already; it can only come back by the court's entrustment. */
  z.object({ reason: z.literal("court-seized"), where: z.string() }),
  z.object({ reason: z.literal("side-missing"), side: z.enum(["APPLICANT", "RESPONDENT"]) }),
  z.object({ reason: z.literal("guardian-missing"), partyId: RecordId, name: z.string() }),
  z.object({
    reason: z.literal("identity-number-wrong"),
    partyId: RecordId,
    name: z.string(),
    problem: z.string(),
  }),
  z.object({ reason: z.literal("too-many-representatives"), most: z.int() }),
  z.object({ reason: z.literal("entruster-missing") }),
  z.object({ reason: z.literal("consent-missing"), partyId: RecordId, name: z.string() }),
  z.object({ reason: z.literal("mediator-missing") }),
  z.object({ reason: z.literal("mediator-unknown"), mediatorId: RecordId }),
  z.object({ reason: z.literal("mediator-assigned"), name: z.string() }),
  z.object({ reason: z.literal("mediator-recused"), name: z.string() }),
  z.object({ reason: z.literal("term-ended"), name: z.string(), endedOn: PlainDate }),
  z.object({ reason: z.literal("presides-already"), name: z.string() }),
  z.object({ reason: z.literal("day-in-future"), today: PlainDate }),
  z.object({ reason: z.literal("day-before"), earliest: PlainDate }),
  z.object({ reason: z.literal("extension-not-later"), dueOn: PlainDate }),
  z.object({ reason: z.literal("extension-too-long"), latest: PlainDate }),
  z.object({ reason: z.literal("rule-unknown"), ruleId: z.string() }),
  z.object({ reason: z.literal("other-routes-missing") }),
  z.object({ reason: z.literal("agreement-signed"), no: z.string() }),
  z.object({ reason: z.literal("agreement-unfinished"), no: z.string() }),
  z.object({ reason: z.literal("session-ahead"), on: PlainDate }),
  z.object({ reason: z.literal("obligations-open"), no: z.string() }),
  z.object({ reason: z.literal("follow-up-missing") }),
  z.object({ reason: z.literal("party-unknown"), partyId: RecordId }),
  /** A third party is no side of the dispute: it leaves by a correction of the case. */
  z.object({ reason: z.literal("not-a-side"), name: z.string() }),
  /** Whoever consented to an accepted case stays on it. */
  z.object({ reason: z.literal("party-stays"), name: z.string() }),
  z.object({ reason: z.literal("agent-missing"), partyId: RecordId, name: z.string() }),
  z.object({ reason: z.literal("agreement-unknown"), agreementId: RecordId }),
  z.object({ reason: z.literal("agreement-not-effective"), no: z.string() }),
  z.object({ reason: z.literal("not-confirmable"), why: ConfirmationObstacle.exclude(["both-sides"]) }),
  z.object({ reason: z.literal("session-unknown"), sessionId: RecordId }),
  z.object({ reason: z.literal("grade-unknown"), gradeKey: z.string() }),
  z.object({ reason: z.literal("grade-reason-missing") }),
]);
export type CaseRefusal = z.infer<typeof CaseRefusal>;
