/** What a slip's code begins with. */
const PREFIX = "ZZD1|";
/** A scanner types a character every few milliseconds, a slow machine hears them later; no hand types the whole prefix so fast. */
const FASTEST_HAND_MS = 100;

type Heard = "nothing" | "prefix" | "more" | "done";

/** Tells a scanner's typing from a person's, whatever part of the page has the keys. */
export class ScanBurst {
  #text = "";
  #lastAt = 0;

  /** Everything heard since the burst began. */
  get text(): string {
    return this.#text;
  }

  /** `prefix`: this stroke completed the prefix. `more`: inside a code. `done`: Enter closed it. */
  hear(key: string, at: number): Heard {
    if (at - this.#lastAt > FASTEST_HAND_MS) this.#text = "";
    this.#lastAt = at;
    if (key === "Enter") return this.#text.length > PREFIX.length ? "done" : "nothing";
    if (key.length !== 1) return "nothing"; // Shift and its like
    this.#text += key;
    if (this.#text === PREFIX) return "prefix";
    if (this.#text.startsWith(PREFIX)) return "more";
    if (!PREFIX.startsWith(this.#text)) this.#text = key === PREFIX[0] ? key : "";
    return "nothing";
  }

  clear(): void {
    this.#text = "";
  }
}

export const PREFIX_LENGTH = PREFIX.length;

export function isSlipCode(text: string): boolean {
  return text.startsWith(PREFIX);
}
