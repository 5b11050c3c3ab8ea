/** Back-pressure: how many requests may be under way, in all and from one address, and how fast codes may be guessed. */
const MOST_UNDER_WAY = 64;
const MOST_FROM_ONE = 4;
const GUESSES = 10;
const GUESS_WINDOW_MS = 60_000;
const FULL_SECONDS = 5;

export class Doorkeeper {
  #underWay = 0;
  readonly #from = new Map<string, number>();
  readonly #guesses = new Map<string, { count: number; since: number }>();

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

  /** A call without a key, which somebody may use to guess codes. */
  guess(address: string, now: number): number | undefined {
    const known = this.#guesses.get(address);
    if (!known || now - known.since > GUESS_WINDOW_MS) {
      this.#guesses.set(address, { count: 1, since: now });
      return undefined;
    }
    known.count += 1;
    return known.count <= GUESSES ? undefined : Math.ceil((GUESS_WINDOW_MS - (now - known.since)) / 1000);
  }
}
