import { officialName } from "#shared/codes/official-name.ts";
import { UNIT_PRESETS } from "#shared/codes/units.ts";
import type { Account } from "#shared/domain/account/account.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { DEFAULT_NUMBER_PATTERNS, type Office, type Unit } from "#shared/domain/office/office.ts";
import type { Transaction } from "../../storage/store.ts";
import { accounts, holidayYears, offices, units, villages } from "../../tables.ts";
import { DEMO_VILLAGES } from "./people.ts";

const DEMO_OFFICE: Office = {
  id: "office",
  centerName: "宁远堡镇社会治安综合治理中心",
  committeeName: "宁远堡镇人民调解委员会",
  township: { code: "620302100", name: "宁远堡镇", county: "金川区", province: "甘肃省" },
  shortName: "宁远堡",
  address: "宁远堡镇政府院内一楼",
  phone: "0935-8000000",
  numberPatterns: DEFAULT_NUMBER_PATTERNS,
  demo: true,
};

const STAFF = [
  ["zhuren", "陈志远", ["DIRECTOR"]],
  ["shouli", "王秀兰", ["CLERK"]],
  ["tiaojie", "马存义", ["MEDIATOR", "CLERK"]],
  ["shenhe", "李文涛", ["REVIEWER"]],
  ["shenji", "赵敏", ["AUDITOR"]],
] as const;

export type StaffName = (typeof STAFF)[number][0];

/** The invented staff; one person a role that a small office fills. */
export function makeStaff(newId: () => string): ReadonlyMap<StaffName, Account> {
  return new Map(
    STAFF.map(([loginName, name, roles]) => [
      loginName,
      { id: newId(), loginName, name, roles: [...roles], phone: "0935-8000000", active: true },
    ]),
  );
}

/** What the wizard would have put: the office, its villages, the unit preset with a committee for each village, holidays, staff. */
export function putDemoOffice(tx: Transaction, staff: Iterable<Account>): void {
  tx.put(offices, DEMO_OFFICE);
  for (const [id, name] of DEMO_VILLAGES) tx.put(villages, { id, name, active: true });
  for (const { key, level, residency } of UNIT_PRESETS) {
    if (key !== "village-committee")
      tx.put(units, unit(tx.newId(), officialName("unit", key), key, level, residency));
  }
  for (const [, name] of DEMO_VILLAGES) {
    tx.put(units, unit(tx.newId(), `${name}村民委员会`, "village-committee", "VILLAGE", "NONE"));
  }
  for (const year of presetHolidayYears()) tx.put(holidayYears, year);
  for (const account of staff) tx.put(accounts, account);
}

function unit(
  id: string,
  name: string,
  presetKey: string,
  level: Unit["level"],
  residency: Unit["residency"],
): Unit {
  return { id, name, presetKey, level, residency, contactName: "", phone: "", address: "", active: true };
}
