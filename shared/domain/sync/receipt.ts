import { z } from "zod";
import { Instant } from "../../kernel/plain-date.ts";
import { Hash, OfficeCode } from "./identity.ts";

/** An entry the county holds but could not use, and why: it never blocks the rest. */
export const UpException = z
  .object({
    epoch: z.int().positive(),
    seq: z.int().positive(),
    table: z.string(),
    id: z.string(),
    reason: z.string(),
  })
  .readonly();
export type UpException = z.infer<typeof UpException>;

/** Why the county takes nothing more until a person has decided. */
export const StreamStop = z
  .object({
    reason: z.enum(["fork", "old-epoch", "suspended"]),
    /** First entry that differs; for the other reasons the last one held. */
    seq: z.int().nonnegative(),
    held: Hash,
    sent: Hash,
    since: Instant,
    /** Only the desk has seen it, in a receipt; the county has not stopped. Never in a receipt. */
    here: z.literal(true).optional(),
  })
  .readonly();
export type StreamStop = z.infer<typeof StreamStop>;

/** What the county states, signed, to hold of an office: everything up to `last` of this epoch's line, without a gap. */
export const Receipt = z
  .object({
    office: OfficeCode,
    epoch: z.int().positive(),
    /** The latest epoch that the office has spoken of, also when it was not taken. Counties of the first release do not say. */
    heardEpoch: z.int().nonnegative().optional(),
    lastSeq: z.int().nonnegative(),
    lastHash: Hash,
    /** Up to here the county has put the entries into its own tables; at most `lastSeq`. */
    appliedSeq: z.int().nonnegative(),
    /** Missing before entries that came early: asked for by number. */
    gaps: z.array(z.object({ from: z.int(), to: z.int() })).max(50),
    /** The newest ones; `exceptionsTotal` says how many there are. */
    exceptions: z.array(UpException).max(200),
    exceptionsTotal: z.int().nonnegative(),
    attachments: z.object({
      held: z.int().nonnegative(),
      /** Files of matters addressed to the county that it lacks, and from which byte on. */
      wanted: z.array(z.object({ hash: Hash, from: z.int().nonnegative() })).max(100),
      wantedTotal: z.int().nonnegative(),
    }),
    /** Documents held, by table. */
    totals: z.record(z.string(), z.int().nonnegative()),
    /** The last entry the county wrote for this office. */
    down: z.object({ seq: z.int().nonnegative(), hash: Hash }),
    stopped: StreamStop.nullable(),
    /** The nonce of the request it answers: proof that it is fresh whatever the clocks say. Null in a bundle. */
    answers: z.string().max(64).nullable(),
    at: Instant,
  })
  .readonly();
export type Receipt = z.infer<typeof Receipt>;

export type ReceiptVerdict =
  /** It proves what it says. */
  | { readonly kind: "valid" }
  /** The county holds less than it had receipted: its database was restored. Go on from there. */
  | { readonly kind: "went-back"; readonly from: number }
  /** An older statement than the one known, of a late courier. Changes nothing. */
  | { readonly kind: "stale" }
  /** About another office or another epoch. Changes nothing. */
  | { readonly kind: "not-ours" }
  /** The county holds something else under our number: two copies of this office are alive. */
  | { readonly kind: "fork"; readonly seq: number };

/**
 * What a receipt, whose signature was checked, says to a desk that knows `known`. `hashAt` reads the desk's own journal.
 * A receipt that answers this very request is fresh; others are ordered by the county's time.
 */
export function judgeReceipt(
  receipt: Receipt,
  desk: {
    readonly office: string;
    readonly epoch: number;
    readonly lastSeq: number;
    readonly hashAt: (seq: number) => string;
    readonly nonce: string | null;
  },
  known: Receipt | null,
): ReceiptVerdict {
  if (receipt.office !== desk.office || receipt.epoch !== desk.epoch) return { kind: "not-ours" };
  const isFresh = desk.nonce !== null && receipt.answers === desk.nonce;
  if (!isFresh && known && receipt.at <= known.at) return { kind: "stale" };
  if (receipt.lastSeq > desk.lastSeq) return { kind: "fork", seq: desk.lastSeq + 1 };
  if (receipt.lastSeq > 0 && desk.hashAt(receipt.lastSeq) !== receipt.lastHash)
    return { kind: "fork", seq: receipt.lastSeq };
  if (known && known.epoch === receipt.epoch && receipt.lastSeq < known.lastSeq)
    return { kind: "went-back", from: receipt.lastSeq };
  return { kind: "valid" };
}

/** What the county has seen of a record: 已记录 · 已打包 · 已送出 · 已收到 · 已接受 · 有疑问. Only receipts prove the last three. */
export const SeenState = z.enum(["RECORDED", "PACKED", "SENT", "RECEIVED", "ACCEPTED", "QUESTIONED"]);
export type SeenState = z.infer<typeof SeenState>;

/** How far the desk has come by itself. `packedSeq` is in a bundle, `sentSeq` left by network; neither proves anything. */
export interface Progress {
  readonly packedSeq: number;
  readonly sentSeq: number;
}

/** The state of a record whose newest entry is `seq`. `hasOpenQuery`: the county has asked about it and was not answered. */
export function seenState(
  record: {
    readonly seq: number;
    readonly table: string;
    readonly id: string;
    readonly hasOpenQuery: boolean;
  },
  receipt: Receipt | null,
  { packedSeq, sentSeq }: Progress,
): SeenState {
  const { seq, table, id } = record;
  const isHeld = receipt !== null && seq <= receipt.lastSeq;
  if (isHeld && receipt.exceptions.some((exception) => exception.table === table && exception.id === id))
    return "QUESTIONED";
  if (record.hasOpenQuery) return "QUESTIONED";
  if (isHeld) return seq <= receipt.appliedSeq ? "ACCEPTED" : "RECEIVED";
  if (seq <= sentSeq) return "SENT";
  return seq <= packedSeq ? "PACKED" : "RECORDED";
}
