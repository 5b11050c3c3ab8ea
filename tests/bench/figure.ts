/** One line of the bench. `ratio` is the value against the floor or rival named in `against`, measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly size: number;
  readonly value: number;
  readonly unit: "ms" | "MB" | "µs" | "entries/s" | "entries" | "calls";
  readonly ratio?: number;
  readonly against?: string;
  readonly goal: string;
  readonly ok: boolean;
}

export interface Bench {
  /** Part of the names of its figures, for `--only`. */
  readonly name: string;
  readonly sizes: readonly number[];
  readonly run: (size: number) => AsyncIterable<Figure>;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
}

/** Milliseconds of a piece of work. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}

/** A deterministic stream of chances: the same records in every run. */
export function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A line that says why there is no figure. */
export function skipped(name: string, size: number, why: string): Figure {
  return { name: `${name}: not measured, ${why}`, size, value: 0, unit: "ms", goal: "", ok: true };
}
