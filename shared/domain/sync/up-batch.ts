import { z } from "zod";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { Instant } from "../../kernel/plain-date.ts";
import type { SyncCrypto } from "./crypto.ts";
import { Hash, OfficeCode, Seq } from "./identity.ts";
import { LIMITS, type BatchLimits } from "./limits.ts";
import { isPlainEntry } from "./plain-entry.ts";
import { signText, type Signer } from "./signed.ts";
import { UpEntry } from "./up-entry.ts";

export const BatchHeader = z
  .object({
    office: OfficeCode,
    epoch: z.int().positive(),
    first: Seq,
    count: z.int().min(1).max(LIMITS.entriesPerBatch),
    /** SHA-256 over the SHA-256 of every line, in order, joined by line ends. */
    digest: Hash,
    algorithms: z.string().max(80),
    /** Release of the desk's program. */
    version: z.string().max(40),
    madeAt: Instant,
  })
  .readonly();
export type BatchHeader = z.infer<typeof BatchHeader>;

/** Entries one after the other, each as the text of its line, under one signature of the office. Travels by network and in bundles alike. */
export const UpBatch = z.object({
  /** Canonical JSON of the `BatchHeader`. */
  text: z.string().max(2000),
  key: z.string().max(32),
  signature: z.string().max(200),
  lines: z.array(z.string().max(LIMITS.charactersPerLine)).min(1).max(LIMITS.entriesPerBatch),
});
export type UpBatch = z.infer<typeof UpBatch>;

/** What the county keeps as the digest of an entry's content. */
export function batchDigest(crypto: Pick<SyncCrypto, "sha256">, lines: readonly string[]): string {
  return crypto.sha256(lines.map((line) => crypto.sha256(line)).join("\n"));
}

export function makeBatch(
  crypto: SyncCrypto,
  signer: Signer,
  facts: Omit<BatchHeader, "digest" | "algorithms" | "count">,
  lines: readonly string[],
): UpBatch {
  const header: BatchHeader = {
    ...facts,
    count: lines.length,
    digest: batchDigest(crypto, lines),
    algorithms: crypto.name,
  };
  return { ...signText(crypto, signer, "batch", canonicalJson(header)), lines: [...lines] };
}

/** How many of the lines fit into one batch: at least one. */
export function fittingLines(lengths: readonly number[], { entries, characters }: BatchLimits): number {
  let sum = 0;
  for (const [i, length] of lengths.entries()) {
    sum += length;
    if (i > 0 && (i >= entries || sum > characters)) return i;
  }
  return lengths.length;
}

export type BatchProblem =
  | { readonly reason: "unreadable-line"; readonly index: number }
  | { readonly reason: "digest-differs" }
  | { readonly reason: "not-in-order"; readonly seq: number }
  | { readonly reason: "link-broken"; readonly seq: number };

/**
 * The entries of a batch whose signature was checked, in order and linked to each other. A line that is no entry is a mistake of
 * the sender's program; a single put that the county cannot use is not looked at here and never stops the rest.
 */
export function entriesOfBatch(
  crypto: Pick<SyncCrypto, "sha256">,
  header: BatchHeader,
  lines: readonly string[],
): Result<readonly UpEntry[], BatchProblem> {
  if (lines.length !== header.count || batchDigest(crypto, lines) !== header.digest)
    return err({ reason: "digest-differs" });
  const entries: UpEntry[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = entryOf(line);
    if (!entry) return err({ reason: "unreadable-line", index });
    const before = entries.at(-1);
    if (entry.seq !== header.first + index) return err({ reason: "not-in-order", seq: entry.seq });
    if (before && entry.prev !== before.hash) return err({ reason: "link-broken", seq: entry.seq });
    entries.push(entry);
  }
  return ok(entries);
}

function entryOf(line: string): UpEntry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isPlainEntry(value) ? value : UpEntry.safeParse(value).data;
  } catch {
    return undefined;
  }
}
