import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import { reportOf, type ScreeningRound } from "./round.ts";

/** One clock for every village of a round, `part` its code; it ends with the village's report, found or nil. */
export function screeningClocks(round: ScreeningRound): readonly WantedClock[] {
  return round.villages.map(({ code }) =>
    wantedClock({
      name: "screening",
      part: code,
      matterId: null,
      ownerId: round.planBy.accountId,
      facts: { villageCode: code },
      startedOn: round.toOn,
      ended: reportOf(round, code)?.reportedOn ?? null,
    }),
  );
}
