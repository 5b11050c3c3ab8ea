export interface Chance {
  readonly between: (from: number, to: number) => number;
  readonly isOneIn: (n: number) => boolean;
}

/** A small generator of chance (mulberry32), so that a failing year can be lived again. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { between, isOneIn: (n: number) => between(1, n) === 1 };
}
