/** Rows drawn beyond each edge, so that a turn of the wheel shows no gap. */
const MARGIN = 8;

/** Which rows of a long list must be drawn. */
export function rowWindow(
  scrollTop: number,
  height: number,
  rowHeight: number,
  total: number,
): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - MARGIN);
  const last = Math.min(total - 1, Math.ceil((scrollTop + height) / rowHeight) + MARGIN);
  return { first, last: Math.max(first, last) };
}

/** Where the current row goes on a key; undefined for other keys. */
export function nextRow(key: string, current: number, pageRows: number, total: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + pageRows,
    PageUp: current - pageRows,
    Home: 0,
    End: total - 1,
  };
  const next = moves[key];
  return next === undefined ? undefined : Math.min(Math.max(next, 0), Math.max(total - 1, 0));
}
