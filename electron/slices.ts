/** Longest stretch, in milliseconds, that long work keeps the page and other seats waiting. */
const LONGEST_MS = 12;

/** Lets others have their turn now and then: to be awaited between the steps of long work. */
export class Slices {
  #since = performance.now();

  async turn(): Promise<void> {
    if (performance.now() - this.#since < LONGEST_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = performance.now();
  }
}
