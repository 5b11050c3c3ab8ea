/** Everything the county server answers: desks (`desk`, signed calls) and the county clerk's page (cookie session). */
import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { LoginName, PasswordRefusal } from "../domain/account/account.ts";
import { HolidayYear } from "../domain/office/office.ts";
import { SlipEventFacts } from "../domain/referral/slip.ts";
import { SlipKind, Urgency } from "../domain/referral/slip-kind.ts";
import { SlipStatus } from "../domain/referral/slip-status.ts";
import { BundleHead, BundleProblem } from "../domain/sync/bundle.ts";
import { CountyRole } from "../domain/sync/county-role.ts";
import { About, DirectoryUnit, DownBodies } from "../domain/sync/down.ts";
import { OfficeCode } from "../domain/sync/identity.ts";
import { LIMITS } from "../domain/sync/limits.ts";
import { StreamStop, UpException } from "../domain/sync/receipt.ts";
import { RecordId } from "../kernel/ids.ts";
import { Instant, PlainDate } from "../kernel/plain-date.ts";
import { line, requiredLine } from "../kernel/text.ts";
import { refusals } from "./common.ts";
import { countyDesk } from "./county-desk.ts";

const Password = z.string().min(1).max(200);
const page = oc.$route({ tags: ["page"] }).errors({
  NOT_LOGGED_IN: { status: 401 },
  NOT_ALLOWED: { status: 403, data: z.object({ procedure: z.string(), roles: z.array(z.string()) }) },
});
const get = (path: `/${string}`, summary: string) => ({ method: "GET", path, summary }) as const;
const post = (path: `/${string}`, summary: string) => ({ method: "POST", path, summary }) as const;

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
  /** Both screens show it; null before the desk has asked. */
  phrase: z.string().nullable(),
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

export const MatterFile = z.object({
  office: OfficeCode,
  officeName: z.string(),
  matterId: z.string(),
  /** The matter, its visits, slips, papers, attachments and mediation, as held. */
  documents: z.array(CountyDocument),
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

const officeMissing = { OFFICE_NOT_FOUND: {} } as const;
const offices = z.array(OfficeCode).min(1).max(2000);
const before = { before: z.coerce.number().int().optional(), limit: z.coerce.number().int().min(1).max(200) };

export const countyContract = {
  desk: countyDesk,
  session: {
    status: page.route(get("/v1/session", "Who works at this page")).output(CountyStatus),
    /** Makes the administrator of a server that has no account. Only from the machine itself, or with the word printed at its start. */
    begin: page
      .route(post("/v1/session/begin", "Make the first account"))
      .input(
        z.object({
          county: requiredLine(60),
          loginName: LoginName,
          name: requiredLine(40),
          password: Password,
          word: z.string().max(60),
        }),
      )
      .output(CountyStatus)
      .errors(refusals({ BEGUN_ALREADY: {}, WORD_WRONG: {}, PASSWORD_REFUSED: { data: PasswordRefusal } })),
    login: page
      .route(post("/v1/session/login", "Log in"))
      .input(z.object({ loginName: z.string().max(60), password: Password }))
      .output(CountyStatus)
      .errors(
        refusals({
          LOGIN_FAILED: { data: z.object({ triesLeft: z.int() }) },
          ACCOUNT_LOCKED: { data: z.object({ until: Instant }) },
        }),
      ),
    logout: page.route(post("/v1/session/logout", "Log out")).input(z.object({})).output(CountyStatus),
    changePassword: page
      .route(post("/v1/session/password", "Change one's password"))
      .input(z.object({ old: Password, next: Password }))
      .output(z.object({}))
      .errors(refusals({ LOGIN_FAILED: {}, PASSWORD_REFUSED: { data: PasswordRefusal } })),
  },
  office: {
    list: page.route(get("/v1/offices", "All offices")).output(z.array(OfficeRow)),
    file: page
      .route(get("/v1/offices/{office}", "One office"))
      .input(z.object({ office: OfficeCode }))
      .output(OfficeFile)
      .errors(refusals(officeMissing)),
    create: page
      .route(post("/v1/offices", "Invite an office"))
      .input(z.object({ office: OfficeCode, name: requiredLine(60) }))
      .output(InvitationPaper)
      .errors(refusals({ OFFICE_EXISTS: {} })),
    /** A new one-time code: the old one was lost, or the office lost its key. */
    invite: page
      .route(post("/v1/offices/{office}/invite", "New one-time code"))
      .input(z.object({ office: OfficeCode }))
      .output(InvitationPaper)
      .errors(refusals(officeMissing)),
    /** The phrase was compared by telephone. */
    confirm: page
      .route(post("/v1/offices/{office}/confirm", "Let the office in"))
      .input(z.object({ office: OfficeCode }))
      .output(OfficeFile)
      .errors(refusals({ ...officeMissing, NOT_ASKING: {} })),
    /** A stolen or lost key: nothing signed with it is taken any more. */
    revoke: page
      .route(post("/v1/offices/{office}/revoke", "Revoke the office's key"))
      .input(z.object({ office: OfficeCode, reason: requiredLine(200) }))
      .output(OfficeFile)
      .errors(refusals(officeMissing)),
    suspend: page
      .route(post("/v1/offices/{office}/suspend", "Stop or continue taking from an office"))
      .input(z.object({ office: OfficeCode, suspended: z.boolean(), reason: requiredLine(200) }))
      .output(OfficeFile)
      .errors(refusals(officeMissing)),
    /** Two copies of an office: lets the copy that the office names go on, as a new epoch. Both copies' entries stay. */
    allowNewEpoch: page
      .route(post("/v1/offices/{office}/allow-epoch", "Settle a fork"))
      .input(z.object({ office: OfficeCode, reason: requiredLine(200) }))
      .output(OfficeFile)
      .errors(refusals({ ...officeMissing, NOT_STOPPED: {} })),
  },
  slip: {
    list: page
      .route(get("/v1/slips", "Slips addressed to the county"))
      .input(
        z.object({
          office: OfficeCode.optional(),
          open: z.enum(["true", "false"]).optional(),
          text: line(60).optional(),
          offset: z.coerce.number().int().min(0).optional(),
          limit: z.coerce.number().int().min(1).max(200),
        }),
      )
      .output(z.object({ rows: z.array(SlipRow), total: z.int() })),
    /** Signs for, accepts, returns or replies: goes down as `slip-event`. */
    record: page
      .route(post("/v1/slips/{office}/{slipId}/record", "Record a step on a slip"))
      .input(z.object({ office: OfficeCode, slipId: RecordId, facts: SlipEventFacts }))
      .output(SentItem)
      .errors(refusals({ SLIP_NOT_FOUND: {}, STEP_REFUSED: { data: z.object({ reason: z.string() }) } })),
  },
  matter: {
    list: page
      .route(get("/v1/matters", "Matters of all offices"))
      .input(
        z.object({
          office: OfficeCode.optional(),
          /** Only those addressed to the county. */
          addressed: z.enum(["true", "false"]).optional(),
          text: line(60).optional(),
          offset: z.coerce.number().int().min(0).optional(),
          limit: z.coerce.number().int().min(1).max(200),
        }),
      )
      .output(z.object({ rows: z.array(MatterRow), total: z.int() })),
    /** Leaves a line in the trail. */
    file: page
      .route(get("/v1/matters/{office}/{matterId}", "A matter with its papers and time line"))
      .input(z.object({ office: OfficeCode, matterId: RecordId }))
      .output(MatterFile)
      .errors(refusals({ MATTER_NOT_FOUND: {} })),
    attachment: page
      .route(post("/v1/attachments/read", "A piece of an attachment"))
      .input(z.object({ office: OfficeCode, hash: z.string(), offset: z.int().nonnegative() }))
      .output(z.object({ base64: z.string(), bytes: z.int() }))
      .errors(refusals({ ATTACHMENT_NOT_HELD: {} })),
  },
  item: {
    list: page
      .route(get("/v1/items", "What the county wrote"))
      .input(z.object({ office: OfficeCode.optional(), kind: z.string().optional(), ...before }))
      .output(z.object({ items: z.array(SentItem) })),
    query: page
      .route(post("/v1/items/query", "Ask an office"))
      .input(z.object({ office: OfficeCode, body: DownBodies.query }))
      .output(SentItem)
      .errors(refusals(officeMissing)),
    assign: page
      .route(post("/v1/items/assignment", "Assign a matter to offices"))
      .input(z.object({ offices, body: DownBodies.assignment.omit({ no: true }) }))
      .output(z.array(SentItem))
      .errors(refusals(officeMissing)),
    supervise: page
      .route(post("/v1/items/supervision", "Supervise a matter or slip"))
      .input(
        z.object({
          office: OfficeCode,
          about: About,
          body: DownBodies.supervision.omit({ no: true, about: true }),
        }),
      )
      .output(SentItem)
      .errors(refusals(officeMissing)),
    notice: page
      .route(post("/v1/items/notice", "A notice to offices"))
      .input(z.object({ offices, body: DownBodies.notice }))
      .output(z.array(SentItem))
      .errors(refusals(officeMissing)),
    withdraw: page
      .route(post("/v1/items/withdraw", "Take back an item"))
      .input(z.object({ office: OfficeCode, seq: z.int().positive(), reason: requiredLine(300) }))
      .output(SentItem)
      .errors(refusals({ ITEM_NOT_FOUND: {}, CANNOT_WITHDRAW: {} })),
  },
  /** What all offices shall have; each is kept here too, so that an office that joins later gets it. */
  table: {
    list: page.route(get("/v1/tables", "Tables sent to offices")).output(
      z.array(
        z.object({
          kind: z.string(),
          name: z.string(),
          version: z.string(),
          at: Instant,
          by: z.string(),
          body: z.unknown(),
        }),
      ),
    ),
    holidays: page
      .route(post("/v1/tables/holidays", "Send a year of holidays"))
      .input(z.object({ offices, year: HolidayYear }))
      .output(z.object({ sent: z.int() })),
    directory: page
      .route(post("/v1/tables/directory", "Send the county's directory of units"))
      .input(z.object({ offices, units: z.array(DirectoryUnit).min(1).max(500) }))
      .output(z.object({ sent: z.int() })),
    deadlineRules: page
      .route(post("/v1/tables/deadline-rules", "Send deadline rules"))
      .input(z.object({ offices, body: DownBodies["deadline-rules"] }))
      .output(z.object({ sent: z.int() })),
    codeTable: page
      .route(post("/v1/tables/code-table", "Send a code table"))
      .input(z.object({ offices, body: DownBodies["code-table"] }))
      .output(z.object({ sent: z.int() })),
  },
  /** Files of couriers come and go in pieces of half a megabyte. */
  bundle: {
    begin: page
      .route(post("/v1/bundles/begin", "Begin to bring a file"))
      .input(z.object({ bytes: z.int().positive().max(LIMITS.bundleBytes) }))
      .output(z.object({ fileId: z.string() })),
    piece: page
      .route(post("/v1/bundles/piece", "Bring a piece"))
      .input(
        z.object({
          fileId: z.string().max(64),
          offset: z.int().nonnegative(),
          base64: z.base64().max(800_000),
        }),
      )
      .output(z.object({ received: z.int() }))
      .errors(
        refusals({ FILE_NOT_FOUND: {}, PIECE_OUT_OF_ORDER: { data: z.object({ expected: z.int() }) } }),
      ),
    import: page
      .route(post("/v1/bundles/import", "Take a file in"))
      .input(z.object({ fileId: z.string().max(64) }))
      .output(eventIterator(CountyProgress))
      .errors(refusals({ FILE_NOT_FOUND: {} })),
    /** Receipt and down stream for an office; for one that is asking by stick, the answer to its request to join. */
    export: page
      .route(post("/v1/bundles/export", "Make a file for an office"))
      .input(z.object({ office: OfficeCode }))
      .output(eventIterator(CountyProgress))
      .errors(refusals({ ...officeMissing, NOT_JOINED: {} })),
    read: page
      .route(post("/v1/bundles/read", "Fetch a piece of a file"))
      .input(z.object({ fileId: z.string().max(64), offset: z.int().nonnegative() }))
      .output(z.object({ base64: z.string(), bytes: z.int() }))
      .errors(refusals({ FILE_NOT_FOUND: {} })),
  },
  trail: {
    list: page
      .route(get("/v1/trail", "Who did what"))
      .input(z.object({ ...before, office: OfficeCode.optional(), act: z.string().max(60).optional() }))
      .output(z.object({ rows: z.array(CountyTrailRow) })),
  },
  account: {
    list: page.route(get("/v1/accounts", "Accounts of the county")).output(z.array(CountyAccount)),
    create: page
      .route(post("/v1/accounts", "Make an account"))
      .input(CountyAccount.omit({ id: true, active: true }).extend({ password: Password }))
      .output(CountyAccount)
      .errors(refusals({ LOGIN_NAME_TAKEN: {}, PASSWORD_REFUSED: { data: PasswordRefusal } })),
    update: page
      .route(post("/v1/accounts/{id}", "Change an account"))
      .input(CountyAccount.omit({ loginName: true }))
      .output(CountyAccount)
      .errors(refusals({ ACCOUNT_NOT_FOUND: {}, LAST_ADMINISTRATOR: {} })),
    resetPassword: page
      .route(post("/v1/accounts/{id}/password", "Give an account a new password"))
      .input(z.object({ id: RecordId, password: Password }))
      .output(z.object({}))
      .errors(refusals({ ACCOUNT_NOT_FOUND: {}, PASSWORD_REFUSED: { data: PasswordRefusal } })),
  },
};
export type CountyContract = typeof countyContract;
