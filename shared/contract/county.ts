/** Everything the county server answers: desks (`desk`, signed calls) and the county clerk's page (cookie session). */
import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { LoginName, PasswordRefusal } from "../domain/account/account.ts";
import { HolidayYear } from "../domain/office/office.ts";
import { SlipEventFacts } from "../domain/referral/slip.ts";
import { About, DirectoryUnit, DownBodies, ITEM_KINDS } from "../domain/sync/down.ts";
import { OfficeCode } from "../domain/sync/identity.ts";
import { LIMITS } from "../domain/sync/limits.ts";
import { RecordId } from "../kernel/ids.ts";
import { Instant } from "../kernel/plain-date.ts";
import { line, requiredLine } from "../kernel/text.ts";
import { refusals } from "./common.ts";
import { countyDesk } from "./county-desk.ts";
import {
  CountyAccount,
  CountyProgress,
  CountyStatus,
  CountyTrailRow,
  InvitationPaper,
  MatterFile,
  MatterRow,
  OfficeFile,
  OfficeRow,
  SentItem,
  SentTable,
  SlipRow,
  StepRefusal,
} from "./county-shapes.ts";

const Password = z.string().min(1).max(200);
const page = oc.$route({ tags: ["page"] }).errors({
  NOT_LOGGED_IN: { status: 401 },
  NOT_ALLOWED: { status: 403, data: z.object({ procedure: z.string(), roles: z.array(z.string()) }) },
  /** Too many tries from one address. */
  SLOW_DOWN: { status: 429, data: z.object({ retryAfterSeconds: z.int().positive() }) },
  /** The county's database is away. */
  UNAVAILABLE: { status: 503, data: z.object({ retryAfterSeconds: z.int().positive() }) },
});
const get = (path: `/${string}`, summary: string) => ({ method: "GET", path, summary }) as const;
const post = (path: `/${string}`, summary: string) => ({ method: "POST", path, summary }) as const;

const officeMissing = { OFFICE_NOT_FOUND: {} } as const;
const offices = z.array(OfficeCode).min(1).max(2000);
const window = {
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200),
};

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
      .errors(refusals({ ...officeMissing, NOT_JOINED: {}, STOPPED_OTHERWISE: {} })),
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
          ...window,
        }),
      )
      .output(z.object({ rows: z.array(SlipRow), total: z.int() })),
    /** Signs for, accepts, returns or replies: goes down as `slip-event`. */
    record: page
      .route(post("/v1/slips/{office}/{slipId}/record", "Record a step on a slip"))
      .input(z.object({ office: OfficeCode, slipId: RecordId, facts: SlipEventFacts }))
      .output(SentItem)
      .errors(refusals({ SLIP_NOT_FOUND: {}, STEP_REFUSED: { data: StepRefusal } })),
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
          ...window,
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
      .input(
        z.object({
          office: OfficeCode.optional(),
          kind: z.enum([...ITEM_KINDS, "slip-event"]).optional(),
          /** Only what nobody has answered, closed or taken back. */
          open: z.enum(["true", "false"]).optional(),
          ...window,
        }),
      )
      .output(z.object({ rows: z.array(SentItem), total: z.int() })),
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
    list: page.route(get("/v1/tables", "Tables sent to offices")).output(z.array(SentTable)),
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
      .input(
        z.object({
          office: OfficeCode.optional(),
          /** In the name, the act or the detail. */
          text: line(60).optional(),
          ...window,
        }),
      )
      .output(z.object({ rows: z.array(CountyTrailRow), total: z.int() })),
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
