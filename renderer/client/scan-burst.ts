/** A scanner types a character every few milliseconds, a slow machine hears them later; no hand types the whole prefix so fast. */
const FASTEST_HAND_MS = 100;

type Heard = "nothing" | "prefix" | "more" | "done";

/** Tells a scanner's typing of a code that begins with `prefix` from a person's, whatever part of the page has the keys. */
export class ScanBurst {
  readonly #prefix: string;
  #text = "";
  #lastAt = 0;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Everything heard since the burst began. */
  get text(): string {
    return this.#text;
  }

  /** `prefix`: this stroke completed the prefix. `more`: inside a code. `done`: Enter closed it. */
  hear(key: string, at: number): Heard {
    if (at - this.#lastAt > FASTEST_HAND_MS) this.#text = "";
    this.#lastAt = at;
    if (key === "Enter") return this.#text.length > this.#prefix.length ? "done" : "nothing";
    if (key.length !== 1) return "nothing"; // Shift and its like
    this.#text += key;
    if (this.#text === this.#prefix) return "prefix";
    if (this.#text.startsWith(this.#prefix)) return "more";
    if (!this.#prefix.startsWith(this.#text)) this.#text = key === this.#prefix[0] ? key : "";
    return "nothing";
  }

  clear(): void {
    this.#text = "";
  }
}
