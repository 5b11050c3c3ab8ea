/** Back-pressure: how many requests may be under way, in all and from one address, and how often codes and passwords may be wrong. */
const MOST_UNDER_WAY = 64;
const MOST_FROM_ONE = 4;
const MISSES = 10;
const MISS_WINDOW_MS = 60_000;
const FULL_SECONDS = 5;

export class Doorkeeper {
  #underWay = 0;
  readonly #from = new Map<string, number>();
  readonly #missed = new Map<string, { count: number; since: number }>();

  /** Seconds to wait, or undefined when the request may go on; then `leave` must follow. */
  enter(address: string): number | undefined {
    const from = this.#from.get(address) ?? 0;
    if (this.#underWay >= MOST_UNDER_WAY || from >= MOST_FROM_ONE) return FULL_SECONDS;
    this.#underWay += 1;
    this.#from.set(address, from + 1);
    return undefined;
  }

  leave(address: string): void {
    this.#underWay -= 1;
    const from = (this.#from.get(address) ?? 1) - 1;
    if (from === 0) this.#from.delete(address);
    else this.#from.set(address, from);
  }

  /** Seconds before somebody at this address may try a code or a password again; undefined when at once. */
  mustWait(address: string, now: number): number | undefined {
    const missed = this.#missed.get(address);
    if (!missed || missed.count < MISSES) return undefined;
    const left = MISS_WINDOW_MS - (now - missed.since);
    return left > 0 ? Math.ceil(left / 1000) : undefined;
  }

  /** A wrong code or password. Right ones are not counted: behind a proxy all offices have one address. */
  miss(address: string, now: number): void {
    const missed = this.#missed.get(address);
    if (!missed || now - missed.since > MISS_WINDOW_MS) this.#missed.set(address, { count: 1, since: now });
    else missed.count += 1;
  }
}
