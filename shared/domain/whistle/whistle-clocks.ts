import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import { scopeOf } from "../matter/matter-scope.ts";
import type { Matter } from "../matter/matter.ts";
import { factsOf, responses, tasksOf, whistleStatus } from "./whistle-progress.ts";
import { OPEN_WHISTLE_STATUSES } from "./whistle-status.ts";
import type { Whistle } from "./whistle.ts";

/** D-28: each called unit comes in time; and each task is done by the day that was agreed on the spot. */
export function whistleClocks(whistle: Whistle, matter: Matter): readonly WantedClock[] {
  const { form, issuedOn, issuedAt, issuedBy } = whistle;
  const endedOn = whistle.events
    .map(({ facts }) => facts)
    .find(({ act }) => act === "cancel" || act === "close")?.on;
  const isOver = !OPEN_WHISTLE_STATUSES.includes(whistleStatus(whistle));
  const usual = {
    matterId: matter.id,
    ownerId: issuedBy.accountId,
    facts: { ...scopeOf(matter), urgency: form.level },
  };
  const accounted = factsOf(whistle, "arrive");
  return [
    ...responses(whistle).map(({ unitId, arrivedOn }) => {
      const told = accounted.find(({ arrivals }) => arrivals.some((each) => each.unitId === unitId))?.on;
      return wantedClock({
        ...usual,
        name: "whistle-arrive",
        part: unitId,
        unitId,
        startedOn: issuedOn,
        startedAt: issuedAt,
        ended: arrivedOn ?? told ?? endedOn ?? null,
      });
    }),
    ...tasksOf(whistle).map(({ taskNo, unitId, givenOn, dueOn, settled }) =>
      wantedClock({
        ...usual,
        name: "whistle-task",
        part: String(taskNo),
        unitId,
        startedOn: givenOn,
        fixedOn: dueOn,
        ended: settled?.on ?? (isOver ? (endedOn ?? "now") : null),
      }),
    ),
  ];
}
