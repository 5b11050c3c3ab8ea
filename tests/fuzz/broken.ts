/** The three questions: is anything lost or counted twice, do both sides say the same in the end, does it stay so. */
export type Oracle = "preservation" | "convergence" | "stability";

export class Broken extends Error {
  readonly oracle: Oracle;
  constructor(oracle: Oracle, what: string) {
    super(`${oracle}: ${what}`);
    this.oracle = oracle;
  }
}
