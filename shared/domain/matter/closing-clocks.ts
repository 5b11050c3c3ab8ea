import type { PlainDate } from "../../kernel/plain-date.ts";
import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import { reopens, type ClosingEvent, type FactsOf } from "./closing.ts";
import { scopeOf } from "./matter-scope.ts";
import type { Matter } from "./matter.ts";

/**
 * What is owed after a conclusion: to put the file away and to ask the person, once more where a follow-up left something to
 * watch. A matter that is taken up again owes neither until it is concluded anew.
 */
export function closingClocks(matter: Matter): readonly WantedClock[] {
  return roundsOf(matter).flatMap(({ concluded, round, endedOn }) => {
    const usual = {
      matterId: matter.id,
      ownerId: concluded.by.accountId,
      facts: scopeOf(matter),
    };
    const archived = round.find((later) => later.facts.act === "archive")?.facts.on;
    return [
      wantedClock({
        ...usual,
        name: "file-dossier",
        part: concluded.id,
        startedOn: concluded.facts.on,
        ended: archived ?? endedOn,
      }),
      ...followUps(concluded, round, endedOn).map((asked) =>
        wantedClock({ ...usual, name: "follow-up", ...asked }),
      ),
    ];
  });
}

/** The follow-ups that are owed after each conclusion, and when each was done or became needless. */
export function followUpsAsked(matter: Pick<Matter, "closing">): readonly Asked[] {
  return roundsOf(matter).flatMap(({ concluded, round, endedOn }) => followUps(concluded, round, endedOn));
}

/** Each conclusion with what was recorded after it, up to the next one or to the reopening. */
function roundsOf({ closing }: Pick<Matter, "closing">): readonly {
  readonly concluded: ClosingEvent;
  readonly round: readonly ClosingEvent[];
  readonly endedOn: PlainDate | null;
}[] {
  return closing.flatMap((concluded, index) => {
    if (concluded.facts.act !== "conclude") return [];
    const rest = closing.slice(index + 1);
    const end = rest.findIndex((later) => reopens(later) || later.facts.act === "conclude");
    const round = end < 0 ? rest : rest.slice(0, end + 1);
    const endedOn = round.find((later) => reopens(later) || later.facts.act === "close")?.facts.on ?? null;
    return [{ concluded, round, endedOn }];
  });
}

type Asked = Pick<WantedClock, "part" | "startedOn" | "fixedOn" | "ended">;

/** The first is due by the rule; a later one on the day that was arranged. */
function followUps(
  concluded: ClosingEvent,
  round: readonly ClosingEvent[],
  endedOn: PlainDate | null,
): readonly Asked[] {
  const asked = round.filter(isFollowUp);
  const dayAfter = (index: number) => asked[index]?.facts.on ?? endedOn;
  const first: Asked = {
    part: concluded.id,
    startedOn: concluded.facts.on,
    fixedOn: null,
    ended: dayAfter(0),
  };
  const again = asked.flatMap(({ id, facts: { on, form } }, index): Asked[] =>
    form.next === "CONTINUE" && form.againOn !== null
      ? [{ part: id, startedOn: on, fixedOn: form.againOn, ended: dayAfter(index + 1) }]
      : [],
  );
  return [first, ...again];
}

function isFollowUp(event: ClosingEvent): event is ClosingEvent & { readonly facts: FactsOf<"follow-up"> } {
  return event.facts.act === "follow-up";
}
