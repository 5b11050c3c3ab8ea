/** Password tries one address may make in a minute. A row of counters behind one address stays far below it. */
const TRIES = 30;
const MINUTE_MS = 60_000;

/** Counts tries by address, so that a program cannot guess passwords at the speed of the network. */
export class Attempts {
  readonly #triesByAddress = new Map<string, number[]>();

  /** Whether this address may try once more now (milliseconds of a clock that only goes forward). */
  admits(address: string, now: number): boolean {
    for (const [each, tries] of this.#triesByAddress)
      if (now - (tries.at(-1) ?? 0) > MINUTE_MS) this.#triesByAddress.delete(each);
    const recent = (this.#triesByAddress.get(address) ?? []).filter((at) => now - at <= MINUTE_MS);
    if (recent.length >= TRIES) return false;
    this.#triesByAddress.set(address, [...recent, now]);
    return true;
  }
}
