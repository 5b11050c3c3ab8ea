import type { PlainDate } from "../../kernel/plain-date.ts";
import {
  OPEN_WHISTLE_STATUSES,
  type WhistleBrief,
  type WhistleRating,
  type WhistleStatus,
} from "./whistle-status.ts";
import type { Arrival, FactsOf, Whistle, WhistleFacts, WhistleTask } from "./whistle.ts";

type Recorded = Pick<Whistle, "form" | "events">;

export function factsOf<Act extends WhistleFacts["act"]>(
  { events }: Pick<Whistle, "events">,
  act: Act,
): readonly FactsOf<Act>[] {
  return events.flatMap(({ facts }) => (facts.act === act ? [facts as FactsOf<Act>] : [])); // told apart by `act`
}

export function whistleStatus(whistle: Recorded): WhistleStatus {
  const has = (act: WhistleFacts["act"]) => whistle.events.some(({ facts }) => facts.act === act);
  if (has("cancel")) return "CANCELLED";
  if (has("close")) return "CLOSED";
  if (has("talk")) return "TALKED";
  return responses(whistle).every(({ arrival }) => arrival !== null) ? "GATHERED" : "CALLED";
}

/** One unit that was called, with what is known of it by now. */
export interface UnitResponse {
  readonly unitId: string;
  readonly expected: string;
  /** As last recorded; null while nobody knows. */
  readonly arrival: Arrival | null;
  readonly arrivedOn: PlainDate | null;
  /** By the day and time on the paper. Null while unknown, or when the unit did not come. */
  readonly inTime: boolean | null;
}

/** The units in the order in which they were called. A corrected arrival counts as it was put right. */
export function responses({ form, events }: Recorded): readonly UnitResponse[] {
  const known = factsOf({ events }, "arrive").flatMap(({ on, arrivals }) =>
    arrivals.map((arrival) => ({ on, arrival })),
  );
  return form.units.map(({ unitId, expected }) => {
    const last = known.findLast(({ arrival }) => arrival.unitId === unitId);
    const arrivedOn = last?.arrival.came ? last.on : null;
    const inTime =
      last?.arrival.came === true
        ? `${last.on}T${last.arrival.at}` <= `${form.gatherOn}T${form.gatherAt}`
        : null;
    return { unitId, expected, arrival: last?.arrival ?? null, arrivedOn, inTime };
  });
}

export type Settled = FactsOf<"settle">;

/** A task with its number and what it came to. */
export interface TaskProgress extends WhistleTask {
  readonly taskNo: number;
  readonly givenOn: PlainDate;
  /** As last recorded; null while it is open. */
  readonly settled: Settled | null;
}

/** Every task, in the order given. */
export function tasksOf(whistle: Pick<Whistle, "events">): readonly TaskProgress[] {
  const settled = factsOf(whistle, "settle");
  const given = whistle.events.flatMap(({ facts }) =>
    facts.act === "talk" || facts.act === "assign"
      ? facts.tasks.map((task) => ({ ...task, givenOn: facts.on }))
      : [],
  );
  return given.map((task, index) => ({
    ...task,
    taskNo: index + 1,
    settled: settled.findLast(({ taskNo }) => taskNo === index + 1) ?? null,
  }));
}

/** Whether a task is, or was, dealt with after its day. */
export function isTaskLate({ dueOn, settled }: TaskProgress, today: PlainDate): boolean {
  return (settled?.on ?? today) > dueOn;
}

/** The response of each unit as the record speaks for it: the clerk has the last word. */
export function proposedRatings(
  whistle: Recorded,
): readonly { readonly unitId: string; readonly rating: WhistleRating }[] {
  return responses(whistle).map(({ unitId, inTime }) => ({
    unitId,
    rating: inTime === null ? "ABSENT" : inTime ? "QUICK" : "USUAL",
  }));
}

/** What the matter keeps of it. */
export function whistleBrief(whistle: Whistle): WhistleBrief {
  const status = whistleStatus(whistle);
  const open = tasksOf(whistle).filter(({ settled }) => settled === null);
  const [firstTask] = open.map(({ dueOn }) => dueOn).sort();
  const isOpen = OPEN_WHISTLE_STATUSES.includes(status);
  return {
    whistleId: whistle.id,
    no: whistle.no,
    level: whistle.form.level,
    status,
    dueOn: !isOpen ? null : status === "TALKED" ? (firstTask ?? null) : whistle.form.gatherOn,
    openTasks: isOpen ? open.length : 0,
    touchedOn: whistle.events.map(({ facts }) => facts.on).reduce(later, whistle.issuedOn),
  };
}

/** The briefs of a matter with this one's put in, or in place of its older one. */
export function withWhistleBrief(briefs: readonly WhistleBrief[], whistle: Whistle): readonly WhistleBrief[] {
  const fresh = whistleBrief(whistle);
  return briefs.some(({ whistleId }) => whistleId === fresh.whistleId)
    ? briefs.map((brief) => (brief.whistleId === fresh.whistleId ? fresh : brief))
    : [...briefs, fresh];
}

/** The name of a unit as it was printed. */
export function nameOfUnit({ form, unitNames }: Pick<Whistle, "form" | "unitNames">, unitId: string): string {
  return unitNames[form.units.findIndex((unit) => unit.unitId === unitId)] ?? "";
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return other > one ? other : one;
}
