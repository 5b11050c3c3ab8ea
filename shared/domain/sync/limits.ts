/** Sizes of what travels. Both sides hold to them; the county may ask for less in its answer to a greeting. */
export const LIMITS = {
  /** Entries of one batch. */
  entriesPerBatch: 500,
  /** Characters of all lines of one batch. */
  charactersPerBatch: 2_000_000,
  /** A line longer than this goes up as a bare link that says so. */
  charactersPerLine: 1_500_000,
  /** Bytes of a request body as they travel, and inflated. */
  bodyBytes: 8 << 20,
  inflatedBytes: 32 << 20,
  /** Bytes of one piece of an attachment. */
  pieceBytes: 512 << 10,
  attachmentBytes: 64 << 20,
  /** Entries of the county in one answer. */
  downPerAnswer: 200,
  /** Records that the county may change at the desk without a person saying yes. */
  downRecordsUnasked: 200,
  /** A courier's file: what fits on the smallest stick, with room for scans. */
  bundleBytes: 1 << 30,
  bundleHeadBytes: 64 << 10,
  sectionBytes: 4 << 20,
  sectionInflatedBytes: 16 << 20,
  sections: 100_000,
  /** A request signed longer ago than this is taken for a repeated one. */
  requestMinutes: 10,
} as const;

export interface BatchLimits {
  readonly entries: number;
  readonly characters: number;
}

export const USUAL_BATCH: BatchLimits = {
  entries: LIMITS.entriesPerBatch,
  characters: LIMITS.charactersPerBatch,
};

/** After a 413: half of it. Undefined when one entry alone was too large. */
export function smallerBatch({ entries, characters }: BatchLimits): BatchLimits | undefined {
  if (entries <= 1) return undefined;
  return {
    entries: Math.max(1, Math.floor(entries / 2)),
    characters: Math.max(1, Math.floor(characters / 2)),
  };
}
