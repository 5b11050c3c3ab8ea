import { useCallback, useMemo } from "react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { isDefinedError } from "@orpc/client";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { TrailRow } from "#shared/domain/trail/trail.ts";
import { useAsk } from "../../client/use-desk.ts";

export interface TrailFilter {
  readonly accountId?: string;
  readonly acts?: string[];
  /** `table/id` */
  readonly about?: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

const WINDOW = 100;

/** The trail from the newest act back, a hundred at a time as it is scrolled. */
export function useTrail({ from, to, ...filter }: TrailFilter) {
  const ask = useAsk();
  const span = {
    ...(from && { from: new Date(`${from}T00:00:00.000+08:00`).toISOString() }),
    ...(to && { to: new Date(`${to}T23:59:59.999+08:00`).toISOString() }),
  };
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    ask.trail.list.infiniteOptions({
      input: (before: number | undefined) => ({
        ...filter,
        ...span,
        limit: WINDOW,
        ...(before === undefined ? {} : { before }),
      }),
      initialPageParam: undefined as number | undefined, // the first window has no seq to start before
      getNextPageParam: ({ rows }) => (rows.length < WINDOW ? undefined : rows.at(-1)?.seq),
    }),
  );

  const rows = useMemo<readonly TrailRow[]>(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const loaded = rows.length;
  const need = useCallback(
    (_first: number, last: number) => {
      if (last >= loaded && hasNextPage && !isFetching) void fetchNextPage();
    },
    [loaded, hasNextPage, isFetching, fetchNextPage],
  );
  return {
    rows: { total: data && loaded + (hasNextPage ? 1 : 0), at: (index: number) => rows[index], need },
    loaded,
    hasMore: hasNextPage,
    /** Where the journal is damaged, when that is why no more acts come. */
    damage: isDefinedError(error) && error.code === "TRAIL_DAMAGED" ? error.data : undefined,
  };
}
