import { z } from "zod";
import { LoginName, PasswordRefusal, Role } from "../domain/account/account.ts";
import { HolidayYear, NumberPatterns, TownshipCode, Unit } from "../domain/office/office.ts";
import { line, requiredLine } from "../kernel/text.ts";
import { base, refusals } from "./common.ts";

/** A division with its statistics-bureau code: 2, 4, 6, 9 or 12 digits. */
export const Division = z.object({ code: z.string(), name: z.string() });
export type Division = z.infer<typeof Division>;

/** A staff account as the wizard or the director makes it, with its first password. */
export const NewAccount = z.object({
  loginName: LoginName,
  name: requiredLine(40),
  roles: z.array(Role).min(1),
  phone: line(30),
  password: z.string().min(1).max(200),
});
export type NewAccount = z.infer<typeof NewAccount>;

/** All the wizard asks, and all that `desk init --setup` reads (example: docs/setup.example.json). */
export const SetupForm = z.object({
  townshipCode: TownshipCode,
  centerName: requiredLine(60),
  committeeName: requiredLine(60),
  shortName: requiredLine(20),
  address: line(120),
  phone: line(30),
  numberPatterns: NumberPatterns,
  units: z.array(Unit.unwrap().omit({ id: true, active: true })).max(300),
  villages: z.array(z.object({ code: z.string().regex(/^\d{12}$/), name: requiredLine(60) })).max(400),
  holidays: z.array(HolidayYear).max(20),
  director: NewAccount.omit({ roles: true }),
  accounts: z.array(NewAccount).max(50),
});
export type SetupForm = z.infer<typeof SetupForm>;

export const setup = {
  /** Divisions below a code, `""` for the provinces: for the wizard, and later for people from elsewhere. */
  divisions: base
    .input(z.object({ parent: z.string().regex(/^\d{0,9}$/) }))
    .output(z.object({ year: z.string(), children: z.array(Division) })),
  /** Units, holidays and number patterns to begin with. */
  presets: base.output(
    z.object({
      units: z.array(Unit.unwrap().omit({ id: true, active: true })),
      holidays: z.array(HolidayYear),
      numberPatterns: NumberPatterns,
    }),
  ),
  /** Makes the office. The recovery key is shown this once and kept nowhere. */
  run: base
    .input(SetupForm)
    .output(z.object({ recoveryKey: z.string() }))
    .errors(
      refusals({
        ALREADY_SET_UP: {},
        PASSWORD_REFUSED: { data: z.object({ loginName: z.string(), refusal: PasswordRefusal }) },
        LOGIN_NAME_TAKEN: { data: z.object({ loginName: z.string() }) },
        PATTERN_REFUSED: { data: z.object({ kind: z.string(), pattern: z.string(), problem: z.string() }) },
        TOWNSHIP_UNKNOWN: { data: z.object({ code: z.string() }) },
        FOLDER_REFUSED: {
          data: z.object({
            reason: z.enum(["newer-version", "cloud-drive", "network-share", "unreadable"]),
            detail: z.string(),
          }),
        },
      }),
    ),
};
