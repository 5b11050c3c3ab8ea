import { z } from "zod";
import { Account, PasswordRefusal } from "../domain/account/account.ts";
import { DeadlineRule } from "../domain/deadline/deadline-rule.ts";
import { HolidayYear, Office, Unit, Village } from "../domain/office/office.ts";
import { RecordId } from "../kernel/ids.ts";
import { act, base, refusals } from "./common.ts";
import { NewAccount } from "./setup.ts";

export const office = {
  /** What every form needs: the office, its villages, units, people, holiday table, and the deadline rules it changed. */
  get: base.output(
    z.object({
      office: Office,
      villages: z.array(Village),
      units: z.array(Unit),
      accounts: z.array(Account),
      holidays: z.array(HolidayYear),
      deadlineRules: z.array(DeadlineRule),
    }),
  ),
  update: base
    .input(act({ office: Office.unwrap().omit({ id: true, township: true, demo: true }) }))
    .output(Office)
    .errors(
      refusals({
        PATTERN_REFUSED: { data: z.object({ kind: z.string(), pattern: z.string(), problem: z.string() }) },
      }),
    ),
  /** Adds a unit (no id) or changes one. A unit is never deleted: it is made inactive, papers still name it. */
  saveUnit: base
    .input(act({ unit: Unit.unwrap().partial({ id: true }) }))
    .output(Unit)
    .errors(refusals({ UNIT_NOT_FOUND: { data: z.object({ id: RecordId }) } })),
  saveVillage: base.input(act({ village: Village })).output(Village),
  saveHolidayYear: base
    .input(act({ year: HolidayYear }))
    .output(HolidayYear)
    .errors(refusals({ DAY_OUTSIDE_YEAR: { data: z.object({ on: z.string(), year: z.string() }) } })),
  createAccount: base
    .input(act({ account: NewAccount }))
    .output(Account)
    .errors(
      refusals({
        LOGIN_NAME_TAKEN: { data: z.object({ loginName: z.string() }) },
        PASSWORD_REFUSED: { data: PasswordRefusal },
      }),
    ),
  /** Changes name, roles, phone, or takes an account out of use. */
  updateAccount: base
    .input(act({ account: Account.unwrap().omit({ loginName: true }) }))
    .output(Account)
    .errors(refusals({ ACCOUNT_NOT_FOUND: { data: z.object({ id: RecordId }) }, LAST_DIRECTOR: {} })),
  /** The director gives a person who forgot the password a new first one. */
  resetPassword: base
    .input(act({ accountId: RecordId, password: z.string().min(1).max(200) }))
    .output(z.object({}))
    .errors(
      refusals({
        ACCOUNT_NOT_FOUND: { data: z.object({ id: RecordId }) },
        PASSWORD_REFUSED: { data: PasswordRefusal },
      }),
    ),
};
