import { officialName } from "#shared/codes/official-name.ts";
import { UNIT_PRESETS } from "#shared/codes/units.ts";
import type { Account } from "#shared/domain/account/account.ts";
import type { Mediator } from "#shared/domain/mediation/committee.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { DEFAULT_NUMBER_PATTERNS, type Office, type Unit } from "#shared/domain/office/office.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { DeskClient } from "../../desk.ts";
import type { Transaction } from "../../storage/store.ts";
import { accounts, holidayYears, offices, units, villages } from "../../tables/office.ts";
import { DEMO_VILLAGES } from "./people.ts";

export const DEMO_OFFICE: Office = {
  id: "office",
  centerName: "宁远堡镇社会治安综合治理中心",
  committeeName: "宁远堡镇人民调解委员会",
  township: { code: "620302100", name: "宁远堡镇", county: "金川区", province: "甘肃省" },
  shortName: "宁远堡",
  address: "宁远堡镇政府院内一楼",
  phone: "0935-8000000",
  numberPatterns: DEFAULT_NUMBER_PATTERNS,
  closingOrder: "ARCHIVE_FIRST",
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
export function putDemoOffice(
  tx: Transaction,
  staff: Iterable<Account>,
  office = DEMO_OFFICE,
  ownVillages: readonly (readonly [code: string, name: string])[] = DEMO_VILLAGES,
): void {
  tx.put(offices, office);
  for (const [id, name] of ownVillages) tx.put(villages, { id, name, active: true });
  for (const { key, level, residency } of UNIT_PRESETS) {
    if (key !== "village-committee")
      tx.put(units, unit(tx.newId(), officialName("unit", key), key, level, residency));
  }
  for (const [, name] of ownVillages) {
    tx.put(units, unit(tx.newId(), `${name}村民委员会`, "village-committee", "VILLAGE", "NONE"));
  }
  for (const year of presetHolidayYears()) tx.put(holidayYears, year);
  for (const account of staff) tx.put(accounts, account);
}

/** The committee's register: three members elected half a year ago, and two appointed mediators, one of whose terms ends soon. */
export async function putCommittee(
  desk: DeskClient,
  staff: ReadonlyMap<StaffName, Account>,
  from: PlainDate,
): Promise<void> {
  const elected = addDays(from, -180);
  const members = [
    ["陈志远", "zhuren", "1", true],
    ["马存义", "tiaojie", "1", false],
    ["王秀兰", "shouli", "2", false],
  ] as const;
  for (const [name, login, sex, isHead] of members) {
    await desk.committee.saveMediator({
      mediator: mediator(name, sex, {
        isMember: true,
        isHead,
        fullTime: login === "tiaojie",
        appointedOn: elected,
        termEndsOn: addDays(elected, 3 * 365),
        accountId: staff.get(login)?.id ?? null,
      }),
    });
  }
  for (const [name, sex, days] of [
    ["白守信", "1", 365 + 40],
    ["蒋玉梅", "2", 365 + 500],
  ] as const) {
    await desk.committee.saveMediator({
      mediator: mediator(name, sex, { appointedOn: elected, termEndsOn: addDays(from, days) }),
    });
  }
}

function mediator(
  name: string,
  sex: Mediator["sex"],
  parts: Partial<Mediator> & Pick<Mediator, "appointedOn" | "termEndsOn">,
): Omit<Mediator, "id"> {
  return {
    name,
    sex,
    nation: "01",
    birthOn: null,
    phone: "0935-8000000",
    isMember: false,
    isHead: false,
    fullTime: false,
    accountId: null,
    active: true,
    ...parts,
  };
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
