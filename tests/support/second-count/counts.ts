/** What one period comes to: sums under plain names, and the records that its lists name. */
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { SomeDays } from "./periods.ts";

export interface Listed {
  readonly matter: Matter;
  readonly amount: number;
  /** The last visit, or 是 of what is overdue. */
  readonly last: string;
}

interface Scope extends SomeDays {
  /** Null for the whole office. */
  readonly villageCode: string | null;
  readonly countAnswered: boolean;
  readonly columnOf: (on: string) => string;
}

export class Counts {
  readonly scope: Scope;
  readonly #sums = new Map<string, number>();
  readonly lists = { risk: [] as Listed[], repeat: [] as Listed[], unresolved: [] as Listed[] };

  constructor(scope: Scope) {
    this.scope = scope;
  }

  readonly plus = (name: string, by = 1) => {
    this.#sums.set(name, (this.#sums.get(name) ?? 0) + by);
  };

  readonly n = (name: string) => this.#sums.get(name) ?? 0;

  readonly within = (on: string) => on >= this.scope.from && on <= this.scope.to;

  /** What follows the beginning in the names there are, up to the next stroke. */
  after(beginning: string): readonly string[] {
    const found = [...this.#sums.keys()].filter((name) => name.startsWith(beginning));
    return [...new Set(found.map((name) => name.slice(beginning.length).split("/")[0] ?? ""))];
  }

  rating(level: string): void {
    this.plus("ratings");
    if (level === "VERY_GOOD" || level === "GOOD" || level === "FAIR") this.plus("content");
  }
}
