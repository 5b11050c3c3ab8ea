/** Milliseconds of indexing before others have their turn. */
const SLICE_MS = 4;

/** Does work piece by piece, so that nobody waits for it. Undefined when it was given up. */
export async function inSlices<R>(work: Generator<void, R>, goesOn: () => boolean): Promise<R | undefined> {
  let since = performance.now();
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
    if (performance.now() - since < SLICE_MS) continue;
    await nextTurn();
    if (!goesOn()) return undefined;
    since = performance.now();
  }
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
