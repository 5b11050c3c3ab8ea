import { MatterFilter, MatterSort } from "#shared/contract/matter.ts";

/** What the list shows: filter, order. The address keeps it, so that going back and sending a link both work. */
export interface ListView {
  readonly filter: MatterFilter;
  readonly sort: MatterSort;
  readonly descending: boolean;
}

const LISTS = ["status", "category", "villageCode", "riskColor", "channel"] as const;
const SINGLES = ["openedFrom", "openedTo", "text"] as const;

/** Latest first, as on the counter's heap of papers. */
export const NEWEST_FIRST = { sort: "openedAt", descending: true } as const;

/** The view an address tells. What it cannot read counts as not said: an old link still opens the list. */
export function viewFromSearch(search: Readonly<Record<string, string>>): ListView {
  const filter: Record<string, unknown> = {};
  const keep = (key: keyof MatterFilter, value: unknown) => {
    if (MatterFilter.shape[key].safeParse(value).success) filter[key] = value;
  };
  for (const key of LISTS) {
    const said = search[key];
    if (said !== undefined && said !== "") keep(key, said.split("."));
  }
  for (const key of SINGLES) {
    const said = search[key];
    if (said !== undefined && said !== "") keep(key, said);
  }
  if (search["overdue"] === "1") filter["overdue"] = true;

  const said = search["sort"] ?? "";
  const sort = MatterSort.safeParse(said.replace(/^-/, ""));
  const order = sort.success ? { sort: sort.data, descending: said.startsWith("-") } : NEWEST_FIRST;
  return { filter: MatterFilter.parse(filter), ...order };
}

/** The address of a view, without what goes without saying. */
export function searchFromView({ filter, sort, descending }: ListView): Record<string, string> {
  const search: Record<string, string> = {};
  for (const key of LISTS) {
    const chosen = filter[key];
    if (chosen !== undefined && chosen.length > 0) search[key] = chosen.join(".");
  }
  for (const key of SINGLES) {
    const chosen = filter[key];
    if (chosen !== undefined && chosen.trim() !== "") search[key] = chosen;
  }
  if (filter.overdue === true) search["overdue"] = "1";
  if (sort !== NEWEST_FIRST.sort || descending !== NEWEST_FIRST.descending)
    search["sort"] = (descending ? "-" : "") + sort;
  return search;
}

/** Whether the list shows less than everything. */
export function isFiltered(filter: MatterFilter): boolean {
  return Object.values(filter).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "",
  );
}

/** The filter with one part changed; an empty part is left out. */
export function withFilter(
  filter: MatterFilter,
  part: { readonly [K in keyof MatterFilter]?: MatterFilter[K] | undefined },
): MatterFilter {
  const merged = { ...filter, ...part };
  const said = Object.entries(merged).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return MatterFilter.parse(Object.fromEntries(said));
}
