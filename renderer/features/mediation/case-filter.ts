import { CaseFilter } from "#shared/contract/mediation.ts";

/** The filter an address tells. What it cannot read counts as not said: an old link still opens the list. */
export function filterFromSearch(search: Readonly<Record<string, string>>): CaseFilter {
  const said = {
    status: search["status"] ? [search["status"]] : undefined,
    mediatorId: search["mediator"],
    text: search["text"],
    overdue: search["overdue"] === "1" ? true : undefined,
  };
  const keys = ["status", "mediatorId", "text", "overdue"] as const;
  const readable = keys.filter(
    (key) => said[key] !== undefined && CaseFilter.shape[key].safeParse(said[key]).success,
  );
  return CaseFilter.parse(Object.fromEntries(readable.map((key) => [key, said[key]])));
}

export function searchFromFilter({ status, mediatorId, text, overdue }: CaseFilter): Record<string, string> {
  return {
    status: status?.[0] ?? "",
    mediator: mediatorId ?? "",
    text: text?.trim() ?? "",
    overdue: overdue === true ? "1" : "",
  };
}

export function isFiltered(filter: CaseFilter): boolean {
  return Object.values(searchFromFilter(filter)).some((said) => said !== "");
}

/** The filter with one part changed; `undefined` takes the part out. */
export function withFilter(
  filter: CaseFilter,
  part: { readonly [K in keyof CaseFilter]?: CaseFilter[K] | undefined },
): CaseFilter {
  const merged = Object.entries({ ...filter, ...part });
  return CaseFilter.parse(Object.fromEntries(merged.filter(([, said]) => said !== undefined && said !== "")));
}
