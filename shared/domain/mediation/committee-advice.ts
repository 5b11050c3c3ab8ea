import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import type { CommitteeAdvice, Mediator } from "./committee.ts";

/** Members of a committee (People's Mediation Law art. 8). */
const FEWEST_MEMBERS = 3;
const MOST_MEMBERS = 9;
/** An election takes time to prepare: said so many days before a term ends. [own] */
const TERM_WARNING_DAYS = 60;

/** Advice with the people it is about; nobody when it is about the committee as a whole. */
export interface AdviceGiven {
  readonly advice: CommitteeAdvice;
  readonly names: readonly string[];
}

/** What is worth saying about the register on a day. Nothing here stops anybody from working. */
export function committeeAdvice(register: readonly Mediator[], today: PlainDate): readonly AdviceGiven[] {
  const inUse = register.filter(({ active }) => active);
  if (inUse.length === 0) return [];
  const members = inUse.filter(({ isMember }) => isMember);
  const heads = members.filter(({ isHead }) => isHead);
  const ended = inUse.filter((mediator) => hasTermEnded(mediator, today));
  const soon = inUse.filter(
    (mediator) => !hasTermEnded(mediator, today) && mediator.termEndsOn <= addDays(today, TERM_WARNING_DAYS),
  );
  const given: (AdviceGiven | false)[] = [
    members.length < FEWEST_MEMBERS && { advice: "too-few-members", names: [] },
    members.length > MOST_MEMBERS && { advice: "too-many-members", names: [] },
    heads.length === 0 && { advice: "no-head", names: [] },
    heads.length > 1 && { advice: "several-heads", names: namesOf(heads) },
    !members.some(({ sex }) => sex === "2") && { advice: "no-woman", names: [] },
    ended.length > 0 && { advice: "term-ended", names: namesOf(ended) },
    soon.length > 0 && { advice: "term-ends-soon", names: namesOf(soon) },
  ];
  return given.filter((each) => each !== false);
}

/** The last day of a term still counts. */
export function hasTermEnded({ termEndsOn }: Pick<Mediator, "termEndsOn">, today: PlainDate): boolean {
  return termEndsOn < today;
}

function namesOf(mediators: readonly Mediator[]): readonly string[] {
  return mediators.map(({ name }) => name);
}
