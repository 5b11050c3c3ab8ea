import { UNIT_PRESETS } from "#shared/codes/units.ts";
import { officialName } from "#shared/codes/official-name.ts";
import type { NewAccount, SetupForm } from "#shared/contract/setup.ts";
import { passwordRefusal, type Account } from "#shared/domain/account/account.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { patternProblem } from "#shared/domain/office/check-patterns.ts";
import { DEFAULT_NUMBER_PATTERNS, type Office } from "#shared/domain/office/office.ts";
import { desk } from "../../context.ts";
import { openDivisions } from "../../divisions.ts";
import { FolderRefusedError } from "../../storage/folder.ts";
import type { Transaction } from "../../storage/store.ts";
import { accounts, holidayYears, offices, units, villages } from "../../tables/office.ts";

export const divisions = desk.setup.divisions.handler(({ input, context }) => {
  const country = openDivisions(context.core.divisionsFolder);
  return { year: country.year, children: [...country.children(input.parent)] };
});

export const presets = desk.setup.presets.handler(() => ({
  units: UNIT_PRESETS.map(({ key, level, residency }) => ({
    name: officialName("unit", key),
    presetKey: key,
    level,
    residency,
    contactName: "",
    phone: "",
    address: "",
  })),
  holidays: [...presetHolidayYears()],
  numberPatterns: DEFAULT_NUMBER_PATTERNS,
}));

export const run = desk.setup.run.handler(async ({ input, context, errors }) => {
  const { folder, surroundings, divisionsFolder } = context.core;
  if ((await folder.state()) !== "empty") throw errors.ALREADY_SET_UP();

  const people: readonly NewAccount[] = [{ ...input.director, roles: ["DIRECTOR"] }, ...input.accounts];
  const names = new Set<string>();
  for (const { loginName, password } of people) {
    if (names.has(loginName.toLowerCase())) throw errors.LOGIN_NAME_TAKEN({ data: { loginName } });
    names.add(loginName.toLowerCase());
    const refusal = passwordRefusal(password, loginName);
    if (refusal) throw errors.PASSWORD_REFUSED({ data: { loginName, refusal } });
  }
  const problem = patternProblem(input.numberPatterns);
  if (problem) throw errors.PATTERN_REFUSED({ data: problem });
  const place = findTownship(divisionsFolder, input.townshipCode);
  if (!place) throw errors.TOWNSHIP_UNKNOWN({ data: { code: input.townshipCode } });

  const staff = people.map(({ password, ...person }) => ({
    account: { ...person, id: surroundings.newId(), active: true } satisfies Account,
    password,
  }));
  const credentials = staff.map(({ account, password }) => ({
    accountId: account.id,
    loginName: account.loginName,
    password,
  }));
  const director = staff[0]?.account.id ?? "desk";
  try {
    return await folder.found(credentials, async (store) => {
      await store.commit({ act: "setup.run", by: director, requestId: surroundings.newId() }, (tx) => {
        putOffice(tx, input, place);
        for (const { account } of staff) tx.put(accounts, account);
      });
    });
  } catch (error) {
    if (!(error instanceof FolderRefusedError)) throw error;
    throw errors.FOLDER_REFUSED({ data: { reason: error.reason, detail: error.detail }, cause: error });
  }
});

export const setup = { divisions, presets, run };

function findTownship(divisionsFolder: string, code: string): Office["township"] | undefined {
  const country = openDivisions(divisionsFolder);
  const township = country.find(code);
  const county = country.find(code.slice(0, 6));
  const province = country.find(code.slice(0, 2));
  if (!township || !county || !province) return undefined;
  return { code, name: township.name, county: county.name, province: province.name };
}

function putOffice(tx: Transaction, form: SetupForm, township: Office["township"]): void {
  const { centerName, committeeName, shortName, address, phone, numberPatterns } = form;
  tx.put(offices, {
    id: "office",
    centerName,
    committeeName,
    township,
    shortName,
    address,
    phone,
    numberPatterns,
    closingOrder: "ARCHIVE_FIRST",
    demo: false,
  });
  for (const { code, name } of form.villages) tx.put(villages, { id: code, name, active: true });
  for (const unit of form.units) tx.put(units, { ...unit, id: tx.newId(), active: true });
  for (const year of form.holidays) tx.put(holidayYears, year);
}
