/** What the county's page is shown: the answers of the procedures in `county.ts`. */
import { z } from "zod";
import { LoginName } from "../domain/account/account.ts";
import { SlipEventRefusal } from "../domain/referral/record-slip-event.ts";
import { ReferralSlip } from "../domain/referral/slip.ts";
import { SlipKind, Urgency } from "../domain/referral/slip-kind.ts";
import { SlipStatus } from "../domain/referral/slip-status.ts";
import { BundleHead, BundleProblem } from "../domain/sync/bundle.ts";
import { CountyRole } from "../domain/sync/county-role.ts";
import { OfficeCode } from "../domain/sync/identity.ts";
import { StreamStop, UpException } from "../domain/sync/receipt.ts";
import { RecordId } from "../kernel/ids.ts";
import { Instant, PlainDate } from "../kernel/plain-date.ts";
import { requiredLine } from "../kernel/text.ts";

export const CountySession = z.object({
  accountId: z.string(),
  loginName: z.string(),
  name: z.string(),
  roles: z.array(CountyRole),
});
export type CountySession = z.infer<typeof CountySession>;

/** What the page must know before it shows anything. */
export const CountyStatus = z.object({
  county: z.string(),
  /** No account yet: the first visitor from this machine makes the administrator. */
  isNew: z.boolean(),
  session: CountySession.nullable(),
  version: z.string(),
  now: Instant,
  demo: z.boolean(),
});
export type CountyStatus = z.infer<typeof CountyStatus>;

/** One line of the list of offices: what the county holds of it, and what is odd. */
export const OfficeRow = z.object({
  office: OfficeCode,
  name: z.string(),
  /** `invited`: a code was made. `asking`: the phrase is to be compared. `revoked`: its key was stolen; it needs a new code. */
  state: z.enum(["invited", "asking", "joined", "suspended", "revoked"]),
  epoch: z.int(),
  lastSeq: z.int(),
  appliedSeq: z.int(),
  /** Act time of the last entry held. */
  lastEntryAt: Instant.nullable(),
  /** When anything last came, by network or stick. */
  lastHeardAt: Instant.nullable(),
  gaps: z.array(z.object({ from: z.int(), to: z.int() })),
  stopped: StreamStop.nullable(),
  exceptions: z.int(),
  version: z.string(),
  /** The desk's clock minus the county's, milliseconds, when it last greeted. */
  clockAheadMs: z.number().nullable(),
  /** Last entry of the down stream, and the last one the desk has applied. */
  downSeq: z.int(),
  downApplied: z.int(),
  openSlips: z.int(),
});
export type OfficeRow = z.infer<typeof OfficeRow>;

export const OfficeFile = z.object({
  row: OfficeRow,
  /** The code that is out works until then; null when there is none. */
  invitedUntil: Instant.nullable(),
  /** Who asked to join, in the desk's own words; null before it has asked. */
  asked: z.object({ centerName: z.string(), version: z.string(), at: Instant }).nullable(),
  /** Both screens show it; null before the desk has asked. */
  phrase: z.string().nullable(),
  /** A fork was settled here; the office has not begun its new epoch yet. */
  newEpochAllowed: z.boolean(),
  /** Batches of the other copy, kept apart and used for nothing. */
  forkBatches: z.int(),
  epochs: z.array(
    z.object({ epoch: z.int(), afterSeq: z.int(), at: Instant, heldTo: z.int(), lost: z.int() }),
  ),
  keys: z.array(
    z.object({ key: z.string(), since: Instant, until: Instant.nullable(), revoked: z.boolean() }),
  ),
  exceptions: z.array(UpException),
  totals: z.record(z.string(), z.int()),
  couriers: z.array(
    z.object({
      no: z.string(),
      kind: z.enum(["up", "down"]),
      at: Instant,
      entries: z.int(),
      phrase: z.string(),
    }),
  ),
});
export type OfficeFile = z.infer<typeof OfficeFile>;

/** Shown once: the code is not kept in the clear. */
export const InvitationPaper = z.object({
  office: OfficeCode,
  name: z.string(),
  code: z.string(),
  /** For the QR code and for typing: `DESKJOIN1|…`. */
  text: z.string(),
  validUntil: Instant,
});
export type InvitationPaper = z.infer<typeof InvitationPaper>;

/** A document as an office sent it. Masked ones lack fields and show stars; `whole` ones have the desk's own form. */
export const CountyDocument = z.object({
  office: OfficeCode,
  table: z.string(),
  id: z.string(),
  epoch: z.int(),
  rev: z.int(),
  seq: z.int(),
  at: Instant,
  whole: z.boolean(),
  doc: z.record(z.string(), z.unknown()),
});
export type CountyDocument = z.infer<typeof CountyDocument>;

export const SlipRow = z.object({
  office: OfficeCode,
  officeName: z.string(),
  slipId: z.string(),
  no: z.string(),
  kind: SlipKind,
  urgency: Urgency,
  matterId: z.string(),
  matterNo: z.string(),
  title: z.string(),
  unitName: z.string(),
  issuedOn: PlainDate,
  dueOn: PlainDate,
  status: SlipStatus,
  /** What the county wrote on it that the office has not yet taken in. */
  pending: z.int(),
});
export type SlipRow = z.infer<typeof SlipRow>;

export const MatterRow = z.object({
  office: OfficeCode,
  officeName: z.string(),
  matterId: z.string(),
  no: z.string(),
  title: z.string(),
  category: z.string(),
  /** As the office sent it. */
  openedOn: z.string(),
  riskColor: z.string(),
  status: z.string(),
  slips: z.int(),
  whole: z.boolean(),
});
export type MatterRow = z.infer<typeof MatterRow>;

/** One line of a matter's time line: an act of the desk, or something the county wrote. */
export const TimeLineRow = z.object({
  at: Instant,
  side: z.enum(["office", "county"]),
  /** The desk's act, `"visit.register"`, or the kind of the county's entry. */
  act: z.string(),
  seq: z.int(),
  about: z.array(z.string()),
  text: z.string(),
});
export type TimeLineRow = z.infer<typeof TimeLineRow>;

/** Why the county cannot record a step on a slip. */
export const StepRefusal = z.union([SlipEventRefusal, z.object({ reason: z.literal("not-the-countys") })]);
export type StepRefusal = z.infer<typeof StepRefusal>;

/** A slip of the matter that the county has to answer. */
export const AddressedSlip = z.object({
  /** With what the county wrote on it, also what the office has not taken in yet. */
  slip: ReferralSlip,
  status: SlipStatus,
  pending: z.int(),
});
export type AddressedSlip = z.infer<typeof AddressedSlip>;

export const MatterFile = z.object({
  office: OfficeCode,
  officeName: z.string(),
  matterId: z.string(),
  /** The matter, its visits, slips, papers, attachments and mediation, as held. */
  documents: z.array(CountyDocument),
  slips: z.array(AddressedSlip),
  attachments: z.array(
    z.object({
      id: z.string(),
      hash: z.string(),
      name: z.string(),
      mediaType: z.string(),
      bytes: z.int(),
      held: z.boolean(),
    }),
  ),
  timeLine: z.array(TimeLineRow),
});
export type MatterFile = z.infer<typeof MatterFile>;

/** Something the county wrote to an office, and what came of it. */
export const SentItem = z.object({
  office: OfficeCode,
  officeName: z.string(),
  seq: z.int(),
  kind: z.string(),
  at: Instant,
  by: z.string(),
  body: z.unknown(),
  /** Written into the stream · taken in by the desk · read · answered · withdrawn. */
  state: z.enum(["written", "applied", "read", "answered", "closed", "withdrawn"]),
  answers: z.array(z.object({ at: Instant, by: z.string(), text: z.string() })),
});
export type SentItem = z.infer<typeof SentItem>;

/** A table as it was sent last. */
export const SentTable = z.object({
  kind: z.string(),
  name: z.string(),
  version: z.string(),
  at: Instant,
  by: z.string(),
  body: z.unknown(),
});
export type SentTable = z.infer<typeof SentTable>;

export const CountyTrailRow = z.object({
  seq: z.int(),
  at: Instant,
  accountId: z.string(),
  name: z.string(),
  act: z.string(),
  office: z.string(),
  detail: z.string(),
});
export type CountyTrailRow = z.infer<typeof CountyTrailRow>;

export const CountyAccount = z.object({
  id: RecordId,
  loginName: LoginName,
  name: requiredLine(40),
  roles: z.array(CountyRole).min(1),
  active: z.boolean(),
});
export type CountyAccount = z.infer<typeof CountyAccount>;

/** Progress of taking in or making a bundle; the last event is `end` or `refused`. To stop, return the iterator. */
export const CountyProgress = z.discriminatedUnion("phase", [
  z.object({
    phase: z.enum(["proving", "reading", "packing"]),
    done: z.int(),
    total: z.int(),
    bytes: z.int(),
    remainingMs: z.number().nullable(),
  }),
  z.object({ phase: z.literal("refused"), problem: BundleProblem }),
  /** After an import. */
  z.object({
    phase: z.literal("end"),
    head: BundleHead,
    phrase: z.string(),
    entries: z.int(),
    newEntries: z.int(),
    attachments: z.int(),
    exceptions: z.int(),
    stopped: StreamStop.nullable(),
  }),
  /** After an export. */
  z.object({
    phase: z.literal("file"),
    fileId: z.string(),
    name: z.string(),
    bytes: z.int(),
    no: z.string(),
    phrase: z.string(),
    entries: z.int(),
  }),
]);
export type CountyProgress = z.infer<typeof CountyProgress>;
