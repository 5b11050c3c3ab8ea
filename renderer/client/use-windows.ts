import { useCallback, useState } from "react";
import { type QueryKey, useQueries } from "@tanstack/react-query";

/** Rows asked for at once: three screens' worth, so that scrolling rarely waits. */
export const WINDOW = 100;

/** A long list of which only the part near the screen is held. */
export interface Windowed<Row> {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly at: (index: number) => Row | undefined;
  /** Tells which rows are on screen. */
  readonly need: (first: number, last: number) => void;
}

/** Fetches the windows of a server-paged list as they come on screen. */
export function useWindows<Row>(
  queryKey: QueryKey,
  fetch: (
    offset: number,
    limit: number,
  ) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>,
): Windowed<Row> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const windows = Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index);
  const answers = useQueries({
    queries: windows.map((index) => ({
      queryKey: [...queryKey, "window", index],
      queryFn: () => fetch(index * WINDOW, WINDOW),
    })),
  });

  const need = useCallback((firstRow: number, lastRow: number) => {
    const next = {
      first: Math.floor(firstRow / WINDOW),
      last: Math.floor(Math.max(firstRow, lastRow) / WINDOW),
    };
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  const at = (index: number) => answers[Math.floor(index / WINDOW) - range.first]?.data?.rows[index % WINDOW];

  // A jump to rows not fetched yet knows their number still; without it the list would vanish and lose its place.
  const [kept, setKept] = useState<number>();
  const known = answers.find(({ data }) => data)?.data?.total;
  if (known !== undefined && known !== kept) setKept(known);
  return { total: known ?? kept, at, need };
}
