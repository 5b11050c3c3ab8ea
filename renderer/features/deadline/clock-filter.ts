import { ClockFilter } from "#shared/contract/deadline.ts";

type Search = Readonly<Record<string, string>>;
type Said = Readonly<Record<keyof ClockFilter, string>>;

/** The filter an address tells. What it cannot read counts as not said: an old link still opens the list. */
export function clockFilter(search: Search): ClockFilter {
  const said = {
    kind: search["kind"],
    colour: search["colour"],
    unitId: search["unit"],
    villageCode: search["village"],
    mine: search["mine"] === "1" ? true : undefined,
  };
  const keys = ["kind", "colour", "unitId", "villageCode", "mine"] as const;
  const readable = keys.filter(
    (key) => said[key] !== undefined && ClockFilter.shape[key].safeParse(said[key]).success,
  );
  return ClockFilter.parse(Object.fromEntries(readable.map((key) => [key, said[key]])));
}

/** Every part of a filter as text; empty for what is not said. */
export function saidBy({ kind, colour, unitId, villageCode, mine }: ClockFilter): Said {
  return {
    kind: kind ?? "",
    colour: colour ?? "",
    unitId: unitId ?? "",
    villageCode: villageCode ?? "",
    mine: mine === true ? "1" : "",
  };
}

/** The address that tells this filter. */
export function clockSearch({ kind, colour, unitId, villageCode, mine }: Said): Search {
  return { kind, colour, unit: unitId, village: villageCode, mine };
}
