import { z } from "zod";
import { LoginName, PasswordRefusal, Role } from "../domain/account/account.ts";
import { Instant } from "../kernel/plain-date.ts";
import { base, refusals } from "./common.ts";

const Password = z.string().min(1).max(200);

/** Who works at this seat. */
export const SessionInfo = z.object({
  accountId: z.string(),
  loginName: z.string(),
  name: z.string(),
  roles: z.array(Role),
  since: Instant,
});
export type SessionInfo = z.infer<typeof SessionInfo>;

/** What a page must know before it shows anything. */
export const DeskStatus = z.object({
  /** `empty`: no office here yet. `closed`: somebody must log in to open the folder. `open`: in use. */
  state: z.enum(["empty", "closed", "open"]),
  /** Null when nobody is logged in at this seat. */
  session: SessionInfo.nullable(),
  /** The seat is locked after idle minutes; `session` says whose password unlocks it. */
  locked: z.boolean(),
  idleMinutes: z.int(),
  office: z.object({ centerName: z.string(), demo: z.boolean() }).nullable(),
  readOnly: z
    .object({
      cause: z.string(),
      damage: z.array(z.object({ file: z.string(), line: z.int().optional(), problem: z.string() })),
    })
    .nullable(),
  version: z.string(),
  /** The machine's clock stands before the last entry of the journal. */
  clockBehind: z.boolean(),
  now: Instant,
});
export type DeskStatus = z.infer<typeof DeskStatus>;

const loginErrors = {
  /** Wrong name or password; which of the two is not told. */
  LOGIN_FAILED: { data: z.object({ triesLeft: z.int().nonnegative() }) },
  /** Five wrong tries; the account opens again at `until`. */
  ACCOUNT_LOCKED: { data: z.object({ until: Instant }) },
  /** The password was right; the director has taken the account out of use. */
  ACCOUNT_OUT_OF_USE: {},
  /** Another process has the data folder. */
  FOLDER_IN_USE: { data: z.object({ host: z.string(), pid: z.int() }) },
  /** The folder cannot be opened at all; `reason` has a sentence in the locales. */
  FOLDER_REFUSED: {
    data: z.object({
      reason: z.enum(["newer-version", "cloud-drive", "network-share", "unreadable"]),
      detail: z.string(),
    }),
  },
} as const;

export const session = {
  status: base.output(DeskStatus),
  login: base
    .input(z.object({ loginName: LoginName, password: Password }))
    .output(SessionInfo)
    .errors(refusals(loginErrors)),
  /** After idle minutes: the same person's password. */
  unlock: base
    .input(z.object({ password: Password }))
    .output(SessionInfo)
    .errors(refusals(loginErrors)),
  lock: base.output(z.object({})),
  logout: base.output(z.object({})),
  /** The person is at work: keys or pointer moved. Puts the idle lock off. */
  touch: base.output(z.object({ lockAt: Instant })),
  changePassword: base
    .input(z.object({ current: Password, next: Password }))
    .output(z.object({}))
    .errors(refusals({ ...loginErrors, PASSWORD_REFUSED: { data: PasswordRefusal } })),
  /** With the printed recovery key: a new password for an account, and a new recovery key in place of the used one. */
  recover: base
    .input(z.object({ recoveryKey: z.string().min(8).max(200), loginName: LoginName, next: Password }))
    .output(z.object({ recoveryKey: z.string() }))
    .errors(
      refusals({
        ...loginErrors,
        PASSWORD_REFUSED: { data: PasswordRefusal },
        RECOVERY_KEY_WRONG: { data: z.object({ problem: z.enum(["mistyped", "not-this-folder"]) }) },
        NO_SUCH_ACCOUNT: {},
      }),
    ),
};
