/** Numbers in a piece: 64 KB, so that no growth copies what is there or asks for much at once. */
const PIECE_BITS = 13;
const PIECE = 1 << PIECE_BITS;

/** A long list of numbers that only grows at its end, in typed arrays: it costs the collector nothing. */
export class NumberColumn {
  length = 0;
  // Wide enough for an amount in fen, which may be beyond 32 bits; one type for all keeps reading simple.
  readonly #pieces: Float64Array[] = [];

  /** Zero beyond the end. */
  at(index: number): number {
    return this.#pieces[index >> PIECE_BITS]?.[index & (PIECE - 1)] ?? 0;
  }

  push(value: number): void {
    const index = this.length;
    this.length += 1;
    const piece = (this.#pieces[index >> PIECE_BITS] ??= new Float64Array(PIECE));
    piece[index & (PIECE - 1)] = value;
  }

  *[Symbol.iterator](): IterableIterator<number> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index);
  }
}
