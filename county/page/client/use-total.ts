import { type QueryKey, useQuery } from "@tanstack/react-query";

/** How many stand in a list that is not shown; undefined until it is known. */
export function useTotal(
  queryKey: QueryKey,
  fetch: () => Promise<{ readonly total: number }>,
): number | undefined {
  return useQuery({ queryKey: [...queryKey, "total"], queryFn: async () => (await fetch()).total }).data;
}
