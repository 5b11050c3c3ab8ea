import type { SyncProgress } from "#shared/contract/sync.ts";

type Step = Exclude<SyncProgress, { phase: "greeting" | "waiting" | "end" }>;

/** How far a long run is, how fast, and how long it will still take. */
export class Pace {
  readonly #phase: Step["phase"];
  readonly #total: number;
  readonly #startedAt = performance.now();
  #done = 0;
  #bytes = 0;

  constructor(phase: Step["phase"], total: number) {
    this.#phase = phase;
    this.#total = total;
  }

  step(done: number, bytes: number): Step {
    this.#done += done;
    this.#bytes += bytes;
    const ms = Math.max(1, performance.now() - this.#startedAt);
    const isKnown = this.#done > 0 && this.#total >= this.#done;
    return {
      phase: this.#phase,
      done: this.#done,
      total: this.#total,
      bytes: this.#bytes,
      bytesPerSecond: Math.round((this.#bytes * 1000) / ms),
      remainingMs: isKnown ? Math.round((ms * (this.#total - this.#done)) / this.#done) : null,
    };
  }
}
