import { z } from "zod";
import { MATTER_OUTCOMES, RETENTIONS } from "../../codes/handling.ts";
import { RecordId } from "../../kernel/ids.ts";
import { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { Satisfaction } from "../mediation/mediation-case.ts";
import { Actor } from "../paper/actor.ts";

/** How the person was told what became of the matter: 当面 · 电话 · 书面送达 · 邮寄 · 短信 */
export const ToldWay = z.enum(["IN_PERSON", "PHONE", "WRITTEN", "POST", "MESSAGE"]);

/** 电话 · 上门 · 来访 */
export const FollowUpWay = z.enum(["PHONE", "VISIT", "OFFICE"]);

/** What a matter came to (办结), and who was told when and how. */
export const ConclusionForm = z
  .object({
    outcome: z.enum(MATTER_OUTCOMES),
    /** 调查情况 */
    investigation: prose(4000),
    /** 办理过程 */
    process: prose(4000),
    result: prose(2000),
    basis: prose(1000),
    /** 当事人意见 */
    opinion: prose(1000),
    /** In charge of it, a unit or a person, as printed. */
    handlerName: line(80),
    reviewer: line(40),
    told: z
      .object({ on: PlainDate, way: ToldWay, whom: line(60) })
      .readonly()
      .nullable(),
  })
  .readonly();
export type ConclusionForm = z.infer<typeof ConclusionForm>;

/** How content the person is, with the reason given (C-11). */
export const Rating = z.object({ level: Satisfaction, reason: line(300) }).readonly();

/** What was found when the person was asked afterwards (C-10). */
export const FollowUpForm = z
  .object({
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    way: FollowUpWay,
    whom: requiredLine(60),
    /** `UNKNOWN` also where nobody could be reached. */
    solved: z.enum(["YES", "PARTLY", "NO", "UNKNOWN"]),
    answered: z.enum(["YES", "NO", "UNKNOWN"]),
    /** `NONE`: there was nothing to perform. */
    performed: z.enum(["YES", "PARTLY", "NO", "NONE"]),
    /** Signs of relapse or of a sharper quarrel (反复、激化苗头); empty when there are none. */
    relapse: prose(500),
    opinions: prose(1000),
    rating: Rating.nullable(),
    /** 销号 · 继续跟踪 · 重启 */
    next: z.enum(["CLOSE", "CONTINUE", "REOPEN"]),
    /** For CONTINUE: the day on which the person is asked again. */
    againOn: PlainDate.nullable(),
    by: requiredLine(40),
  })
  .readonly();
export type FollowUpForm = z.infer<typeof FollowUpForm>;

/** What is recorded from the conclusion on: 办结 · 归档 · 回访 · 满意度 · 销号 · 重启 */
export const ClosingFacts = z.discriminatedUnion("act", [
  z.object({ act: z.literal("conclude"), on: PlainDate, form: ConclusionForm }),
  z.object({
    act: z.literal("archive"),
    on: PlainDate,
    /** Cabinet, shelf, box. */
    place: requiredLine(80),
    pages: z.int().min(1).max(9999),
    retention: z.enum(RETENTIONS),
  }),
  z.object({ act: z.literal("follow-up"), on: PlainDate, form: FollowUpForm }),
  z.object({
    act: z.literal("rate"),
    on: PlainDate,
    way: FollowUpWay,
    whom: requiredLine(60),
    rating: Rating,
  }),
  z.object({ act: z.literal("close"), on: PlainDate, note: line(300) }),
  z.object({ act: z.literal("reopen"), on: PlainDate, reason: requiredLine(200) }),
]);
export type ClosingFacts = z.infer<typeof ClosingFacts>;

export const ClosingAct = z.enum(["conclude", "archive", "follow-up", "rate", "close", "reopen"]);

export const ClosingEvent = z
  .object({
    id: RecordId,
    at: Instant,
    by: Actor,
    facts: ClosingFacts,
    /** The paper issued with it: C-09, C-10, C-11. */
    paperId: RecordId.nullable(),
    /**
     * For what reopens: how many decisions, slips, whistles and cases there were. Only later ones say where the matter stands from then on.
     */
    knew: z
      .object({ decisions: z.int(), slips: z.int(), whistles: z.int(), cases: z.int() })
      .readonly()
      .nullable(),
  })
  .readonly();
export type ClosingEvent = z.infer<typeof ClosingEvent>;

export type FactsOf<Act extends ClosingFacts["act"]> = Extract<ClosingFacts, { act: Act }>;

/** Whether an event takes the matter up again. */
export function reopens({ facts }: Pick<ClosingEvent, "facts">): boolean {
  return facts.act === "reopen" || (facts.act === "follow-up" && facts.form.next === "REOPEN");
}

/** What was recorded since the matter was last taken up again, and the event that took it up. */
export function currentRound(closing: readonly ClosingEvent[]): {
  readonly events: readonly ClosingEvent[];
  readonly reopening: ClosingEvent | undefined;
} {
  const last = closing.findLastIndex(reopens);
  return { events: closing.slice(last + 1), reopening: closing[last] };
}

/** The conclusion that stands; undefined while the matter is open. */
export function conclusionOf(
  closing: readonly ClosingEvent[],
): (ClosingEvent & { readonly facts: FactsOf<"conclude"> }) | undefined {
  return currentRound(closing).events.findLast(
    (event): event is ClosingEvent & { readonly facts: FactsOf<"conclude"> } =>
      event.facts.act === "conclude",
  );
}
