import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { BundleKind, BundleProblem } from "../domain/sync/bundle.ts";
import { InvitationProblem } from "../domain/sync/join.ts";
import { Receipt, SeenState, StreamStop } from "../domain/sync/receipt.ts";
import { CountyItem, LostConflict } from "../domain/sync/sync-record.ts";
import { RecordId } from "../kernel/ids.ts";
import { Instant } from "../kernel/plain-date.ts";
import { prose, requiredLine } from "../kernel/text.ts";
import { act, base, refusals } from "./common.ts";

/** What went wrong on the way, for a sentence that says what to do. Nothing is lost in any of these. */
export const SyncTrouble = z.discriminatedUnion("kind", [
  /** No answer at all: cable, address, county switched off. */
  z.object({ kind: z.literal("unreachable"), detail: z.string() }),
  z.object({ kind: z.literal("timed-out"), seconds: z.int() }),
  /** The connection broke while something was under way. */
  z.object({ kind: z.literal("cut"), detail: z.string() }),
  /** The certificate is not the county's: a wrong clock, or somebody in between. */
  z.object({ kind: z.literal("not-trusted"), detail: z.string() }),
  /** Something answered that is not the county: a login page of the network. */
  z.object({ kind: z.literal("not-the-county"), detail: z.string() }),
  /** The county's answer is not signed with its key. */
  z.object({ kind: z.literal("bad-signature") }),
  z.object({ kind: z.literal("busy"), retryAfterSeconds: z.int() }),
  /** One entry alone is larger than the county takes. */
  z.object({ kind: z.literal("too-large"), seq: z.int() }),
  /** The county has not yet compared the phrase and let the office in. */
  z.object({ kind: z.literal("not-confirmed") }),
  z.object({ kind: z.literal("key-revoked") }),
  z.object({ kind: z.literal("key-unknown") }),
  z.object({ kind: z.literal("code-wrong") }),
  /** One side is newer than the other can follow. */
  z.object({ kind: z.literal("version"), detail: z.string() }),
  /** Stopped until a person decides: two copies of the office, an older copy, suspended by the county. */
  z.object({ kind: z.literal("stopped"), stop: StreamStop }),
  /** The county's own stream does not follow from what is held here. */
  z.object({ kind: z.literal("county-fork"), seq: z.int() }),
  /** The county refused for a reason this release has no words for. */
  z.object({ kind: z.literal("refused"), code: z.string(), detail: z.string() }),
  /** The journal cannot be read at this entry. */
  z.object({ kind: z.literal("journal-damaged"), detail: z.string() }),
  /** This machine's disk is full. */
  z.object({ kind: z.literal("disk-full") }),
]);
export type SyncTrouble = z.infer<typeof SyncTrouble>;

export const Treatment = z.enum(["kept", "name", "identity", "phone", "address", "left-out"]);
const Label = z.object({ zh: z.string(), en: z.string() });

/** What goes up, in words. A table that is not listed does not go up at all, except inside the sealed copy. */
export const PolicyTable = z.object({
  table: z.string(),
  label: Label,
  /** Documents of a matter addressed to the county go whole. */
  wholeWhenAddressed: z.boolean(),
  rows: z.array(z.object({ field: z.string(), label: Label, treat: Treatment })),
});
export type PolicyTable = z.infer<typeof PolicyTable>;

export const KindCount = z.object({ table: z.string(), label: Label, records: z.int() });

export const SyncStatus = z.object({
  /** `apart`: no county yet. `asked`: the request to join was sent and is not answered. `joined`: the county's keys are here. */
  state: z.enum(["apart", "asked", "joined"]),
  office: z.string(),
  epoch: z.int(),
  county: z
    .object({
      name: z.string(),
      /** Empty: only by stick. */
      url: z.string(),
      /** Both screens show it; compared by telephone. */
      phrase: z.string(),
      joinedAt: Instant,
    })
    .nullable(),
  waiting: z.object({
    /** Entries after the last receipt that hold something for the county. */
    entries: z.int(),
    /** Bytes they will take on the way, before compression. */
    bytes: z.int(),
    oldestAt: Instant.nullable(),
    kinds: z.array(KindCount),
  }),
  /** The last receipt in force: all that is proven. */
  receipt: Receipt.nullable(),
  stopped: StreamStop.nullable(),
  /** A person may say that this copy is the office (以本机为准). */
  mayGoOn: z.boolean(),
  /** Somebody is reporting at this moment, perhaps at another seat. */
  running: z.boolean(),
  /** Last courier file made, until a receipt covers it. */
  packed: z.object({ seq: z.int(), no: z.string() }).nullable(),
  /** Unread or unanswered items of the county. */
  openItems: z.int(),
  conflicts: z.int(),
  /** How far this machine's clock is from the county's, milliseconds; null before the first answer. */
  clockAheadMs: z.number().nullable(),
});
export type SyncStatus = z.infer<typeof SyncStatus>;

/** How a long run ended. `trouble: null` = all that was waiting is receipted and all that came down is applied. */
export const SyncEnd = z.object({
  trouble: SyncTrouble.nullable(),
  /** Stopped by the person. */
  stopped: z.boolean(),
  receipt: Receipt.nullable(),
  sentEntries: z.int(),
  receivedItems: z.int(),
  recoveredEntries: z.int(),
  conflicts: z.int(),
  /** The county wants to change this many records; call again with `confirmRecords`. */
  askRecords: z.int().nullable(),
});
export type SyncEnd = z.infer<typeof SyncEnd>;

const Step = z.object({
  phase: z.enum(["recovering", "sending", "attachments", "receiving", "packing", "proving", "reading"]),
  done: z.int(),
  /** 0 while it is not known. */
  total: z.int(),
  bytes: z.int(),
  bytesPerSecond: z.number(),
  remainingMs: z.number().nullable(),
});

/** Progress of a long run; the last event is `end`. To stop, return the iterator. */
export const SyncProgress = z.discriminatedUnion("phase", [
  z.object({ phase: z.literal("greeting") }),
  Step,
  z.object({ phase: z.literal("waiting"), seconds: z.int() }),
  z.object({ phase: z.literal("end"), end: SyncEnd }),
]);
export type SyncProgress = z.infer<typeof SyncProgress>;

/** A file on its way to or from a stick. It is fetched and brought in pieces of half a megabyte. */
export const BundleFile = z.object({
  fileId: z.string(),
  kind: BundleKind,
  name: z.string(),
  bytes: z.int(),
  /** On the courier slip and on the other side's screen. */
  phrase: z.string(),
});
export type BundleFile = z.infer<typeof BundleFile>;

/** What the courier slip (传递单) says; the sheet adds the words. */
export const CourierSlip = z.object({
  no: z.string(),
  office: z.string(),
  centerName: z.string(),
  county: z.string(),
  madeAt: Instant,
  entries: z.int(),
  attachments: z.int(),
  fromSeq: z.int(),
  toSeq: z.int(),
  bytes: z.int(),
  fileName: z.string(),
  phrase: z.string(),
  madeBy: z.string(),
});
export type CourierSlip = z.infer<typeof CourierSlip>;

const ExportProgress = z.discriminatedUnion("phase", [
  Step,
  z.object({ phase: z.literal("file"), file: BundleFile, slip: CourierSlip }),
  z.object({ phase: z.literal("failed"), trouble: SyncTrouble }),
]);
export type ExportProgress = z.infer<typeof ExportProgress>;

const ImportProgress = z.discriminatedUnion("phase", [
  Step,
  /** Nothing of the file was used. */
  z.object({ phase: z.literal("refused"), problem: BundleProblem }),
  /** The copy is proven: the stick may be taken out. */
  z.object({ phase: z.literal("proven"), phrase: z.string(), madeAt: Instant }),
  z.object({ phase: z.literal("end"), end: SyncEnd }),
]);
export type ImportProgress = z.infer<typeof ImportProgress>;

/** One page, printable: what was sent, what is held, what is asked. */
export const Ledger = z.object({
  office: z.string(),
  centerName: z.string(),
  county: z.string(),
  madeAt: Instant,
  epoch: z.int(),
  ownSeq: z.int(),
  receipt: Receipt.nullable(),
  kinds: z.array(
    z.object({
      table: z.string(),
      label: Label,
      /** Documents in this desk's table; null for those of the county's list that this desk does not report. */
      own: z.int(),
      /** As the receipt states; null without one. */
      county: z.int().nullable(),
      waiting: z.int(),
    }),
  ),
  exceptions: z.array(z.object({ table: z.string(), no: z.string(), seq: z.int(), reason: z.string() })),
  queries: z.array(CountyItem),
});
export type Ledger = z.infer<typeof Ledger>;

/** A record with two versions (两份不同的记录), side by side. Identity numbers, phones and addresses are masked. */
export const ConflictFile = z.object({
  id: RecordId,
  table: z.string(),
  /** Null for a table that is not reported. */
  label: Label.nullable(),
  recordId: z.string(),
  /** Its number or name; empty when it has neither. */
  no: z.string(),
  epoch: z.int(),
  seq: z.int(),
  foundAt: Instant,
  differences: z.array(
    z.object({
      field: z.string(),
      /** Null for a field that has no words because it never goes up. */
      label: Label.nullable(),
      /** Null where this version has nothing. */
      own: z.string().nullable(),
      lost: z.string().nullable(),
    }),
  ),
});
export type ConflictFile = z.infer<typeof ConflictFile>;

const trouble = { SYNC_TROUBLE: { data: SyncTrouble } } as const;
const notJoined = { NOT_JOINED: {} } as const;

export const sync = {
  status: base.output(SyncStatus),
  policy: base.output(z.array(PolicyTable)),
  /** Joins a county by network with the invitation as scanned or typed (`DESKJOIN1|…`). Joined already: replaces the tie, as after a stolen key. */
  join: base
    .input(act({ invitation: z.string().max(600) }))
    .output(SyncStatus)
    .errors(refusals({ INVITATION_REFUSED: { data: InvitationProblem }, ...trouble })),
  /** The same by stick: makes the file with the request. The county's answer comes in by `importBundle`. */
  joinByBundle: base
    .input(act({ invitation: z.string().max(600) }))
    .output(BundleFile)
    .errors(refusals({ INVITATION_REFUSED: { data: InvitationProblem } })),
  /** 上报: sends what is waiting, fetches what the county wrote. Ends with `end`; return the iterator to stop. */
  push: base
    .input(act({ confirmRecords: z.int().optional() }))
    .output(eventIterator(SyncProgress))
    .errors(refusals({ ...notJoined, ALREADY_RUNNING: {} })),
  ledger: base.output(Ledger),
  /**
   * What the county has seen of these records, `"matter/…"`, `"referral/…"`, by receipts alone. A matter answers for its visits and
   * slips too. Empty while no county is joined.
   */
  seen: base
    .input(z.object({ records: z.array(z.string().max(120)).max(200) }))
    .output(z.array(z.object({ record: z.string(), state: SeenState, at: Instant.nullable() }))),
  exportBundle: base
    .input(act({}))
    .output(eventIterator(ExportProgress))
    .errors(refusals({ ...notJoined, ALREADY_RUNNING: {} })),
  /** A piece of a file that `exportBundle` or `joinByBundle` made. */
  bundlePiece: base
    .input(z.object({ fileId: z.string().max(64), offset: z.int().nonnegative() }))
    .output(z.object({ base64: z.string(), bytes: z.int() }))
    .errors(refusals({ FILE_NOT_FOUND: {} })),
  beginImport: base
    .input(z.object({ bytes: z.int().positive() }))
    .output(z.object({ fileId: z.string() }))
    .errors(refusals({ BUNDLE_REFUSED: { data: z.object({ problem: BundleProblem }) } })),
  importPiece: base
    .input(
      z.object({
        fileId: z.string().max(64),
        offset: z.int().nonnegative(),
        base64: z.base64().max(800_000),
      }),
    )
    .output(z.object({ received: z.int() }))
    .errors(refusals({ FILE_NOT_FOUND: {}, PIECE_OUT_OF_ORDER: { data: z.object({ expected: z.int() }) } })),
  /** Proves the copy, then applies it. `askRecords` in its end: call again with `confirmRecords`. */
  importBundle: base
    .input(act({ fileId: z.string().max(64), confirmRecords: z.int().optional() }))
    .output(eventIterator(ImportProgress))
    .errors(refusals({ FILE_NOT_FOUND: {}, ALREADY_RUNNING: {} })),
  /** Queries, assignments, supervision and notices of the county, newest first. */
  inbox: base
    .input(
      z.object({ open: z.boolean().optional(), before: z.int().optional(), limit: z.int().min(1).max(100) }),
    )
    .output(z.object({ items: z.array(CountyItem), open: z.int() })),
  markRead: base
    .input(act({ id: z.string().max(20) }))
    .output(CountyItem)
    .errors(refusals({ ITEM_NOT_FOUND: {} })),
  /** The answer goes up with the next report. `close`: nothing more is owed. */
  answer: base
    .input(act({ id: z.string().max(20), text: prose(4000), close: z.boolean() }))
    .output(CountyItem)
    .errors(refusals({ ITEM_NOT_FOUND: {}, ITEM_CLOSED: {}, ANSWER_EMPTY: {} })),
  /** New keys for this office, told to the county under the old one. Only by network. */
  rotateKey: base
    .input(act({}))
    .output(SyncStatus)
    .errors(refusals({ ...notJoined, ...trouble })),
  /** After the county has agreed by telephone: this copy goes on as the office, in a new epoch; the other copy is shut out. */
  goOnAsNewEpoch: base
    .input(act({ reason: requiredLine(200) }))
    .output(SyncStatus)
    .errors(refusals({ ...notJoined, NOT_STOPPED: {} })),
  conflicts: base.output(z.array(ConflictFile)),
  /** `lost`: the version of the lost entry takes the place of this desk's, as a new version. */
  settleConflict: base
    .input(act({ id: RecordId, keep: z.enum(["own", "lost"]) }))
    .output(LostConflict)
    .errors(refusals({ CONFLICT_NOT_FOUND: {} })),
};
