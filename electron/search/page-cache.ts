/** What was read of part files, the least recently used going first. */
export class PageCache {
  readonly #values = new Map<string, { readonly value: unknown; readonly bytes: number }>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get<V>(key: string, load: () => { readonly value: V; readonly bytes: number }): V {
    let held = this.#values.get(key);
    if (held) this.#values.delete(key);
    else {
      held = load();
      this.#bytes += held.bytes;
    }
    this.#values.set(key, held);
    for (const [oldest, { bytes }] of this.#values) {
      if (this.#bytes <= this.#most || oldest === key) break;
      this.#values.delete(oldest);
      this.#bytes -= bytes;
    }
    return held.value as V; // a key is always asked for with the same loader
  }
}
