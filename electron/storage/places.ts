/** Where the text of a document lies in the snapshot: shard, encrypted block, line of the block. */
export interface Place {
  readonly shard: string;
  readonly block: number;
  readonly line: number;
}

/** The line of a row that no snapshot holds yet. */
export const NO_LINE = 0xffffffff;
