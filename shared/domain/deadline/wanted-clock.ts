import type { Instant, PlainDate } from "../../kernel/plain-date.ts";
import { ANYWHERE, type ClockName, type RuleScope } from "./deadline-rule.ts";

/** A clock that the recorded facts of a document start, and perhaps have ended. */
export interface WantedClock {
  readonly name: ClockName;
  readonly part: string;
  readonly matterId: string | null;
  readonly unitId: string | null;
  readonly ownerId: string;
  readonly facts: RuleScope;
  /** The rule a person chose, or that the record names; null leaves the choice to the facts. */
  readonly ruleId: string | null;
  readonly startedOn: PlainDate;
  /** Needed for rules that count minutes. */
  readonly startedAt: Instant | null;
  /** The day as agreed or printed; it is kept whatever the rule says. */
  readonly fixedOn: PlainDate | null;
  /** The day by mere counting behind a fixed one, where the record keeps it. */
  readonly bareOn: PlainDate | null;
  /** The day on which the thing was done, or `"now"` where the record does not name it; null while it is owed. */
  readonly ended: PlainDate | "now" | null;
}

type Needed = Pick<WantedClock, "name" | "matterId" | "ownerId" | "startedOn">;

/** A wanted clock of which only what differs from the usual is said. */
export function wantedClock(
  clock: Needed & Partial<Omit<WantedClock, "facts">> & { readonly facts?: Partial<RuleScope> },
): WantedClock {
  return {
    part: "",
    unitId: null,
    ruleId: null,
    startedAt: null,
    fixedOn: null,
    bareOn: null,
    ended: null,
    ...clock,
    facts: { ...ANYWHERE, ...clock.facts },
  };
}
