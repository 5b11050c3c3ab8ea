import { HashIndex, hashText } from "./growable.ts";

/** Which entry a request became. Older segments are taken in one by one, so that years of them stall no start. */
export class RequestIndex {
  readonly #index = new HashIndex();
  readonly #segments: number[];
  readonly #hashesOf: (firstSeq: number) => Uint32Array;

  /** `hashesOf` answers the hashes of a segment's request ids, entry by entry. */
  constructor(segments: readonly number[], entries: number, hashesOf: (firstSeq: number) => Uint32Array) {
    this.#segments = [...segments];
    this.#hashesOf = hashesOf;
    this.#index.reserve(entries);
  }

  add(requestId: string, seq: number): void {
    this.#index.add(hashText(requestId), seq);
  }

  /** Takes in the newest segment that is still missing; false when none is. */
  takeIn(): boolean {
    const firstSeq = this.#segments.pop();
    if (firstSeq === undefined) return false;
    for (const [i, hash] of this.#hashesOf(firstSeq).entries()) this.#index.add(hash, firstSeq + i);
    return true;
  }

  /** Takes in whatever is missing first. */
  find(requestId: string, isMeant: (seq: number) => boolean): number | undefined {
    while (this.takeIn());
    return this.#index.find(hashText(requestId), isMeant);
  }
}
