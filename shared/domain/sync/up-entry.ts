import { z } from "zod";
import { Instant } from "../../kernel/plain-date.ts";
import { Hash, Seq } from "./identity.ts";

/** A document as the county may see it. `whole`: nothing was masked or left out, because the matter is addressed to the county. */
export const UpPut = z.object({
  table: z.string().max(60),
  id: z.string().max(80),
  rev: z.int().positive(),
  whole: z.boolean(),
  doc: z.record(z.string(), z.unknown()),
});
export type UpPut = z.infer<typeof UpPut>;

/**
 * One entry of an office's journal on its way up. `seq`, `at`, `act`, `prev` and `hash` are the journal's own, so that the county
 * can check the chain; an entry with nothing for the county is this link alone.
 */
export const UpEntry = z.object({
  seq: Seq,
  at: Instant,
  act: z.string().max(80),
  prev: Hash,
  hash: Hash,
  puts: z.array(UpPut).optional(),
  /**
   * The whole original line, sealed with a key that only the office has, in base64: given back to an office that lost its disk,
   * and looked at by nobody before.
   */
  sealed: z.string().optional(),
  /** Puts were left out because the line would have been too long. */
  tooLong: z.literal(true).optional(),
});
export type UpEntry = z.infer<typeof UpEntry>;

export function entryLine(entry: UpEntry): string {
  return JSON.stringify(entry);
}

/** Which of two versions of a document counts: the later epoch, then the later version, then the one that is whole. */
export function isNewerVersion(one: DocumentVersion, other: DocumentVersion): boolean {
  if (one.epoch !== other.epoch) return one.epoch > other.epoch;
  if (one.rev !== other.rev) return one.rev > other.rev;
  return one.whole && !other.whole;
}

export interface DocumentVersion {
  readonly epoch: number;
  readonly rev: number;
  readonly whole: boolean;
}
