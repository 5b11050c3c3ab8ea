import { fileURLToPath } from "node:url";
import { newSeat, type SeatContext } from "#electron/context.ts";
import { openDesk, type Desk, type DeskClient } from "#electron/desk.ts";
import type { Store } from "#electron/storage/store.ts";
import { accounts, holidayYears, offices, units, villages } from "#electron/tables/office.ts";
import type { Account, Role } from "#shared/domain/account/account.ts";
import { type HolidayYear, type Unit, type Village } from "#shared/domain/office/office.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { anOffice } from "./builders.ts";
import { memoryFolder } from "./memory-folder.ts";

export const PASSWORD = "Ningyuan#2026";

/** A clock that stands still until a test moves it. */
export class TestClock {
  #at: number;
  #ids = 0;
  constructor(today: string, time = "09:00") {
    this.#at = Date.parse(`${today}T${time}:00.000+08:00`);
  }
  readonly now = (): Instant => new Date(this.#at).toISOString();
  readonly newId = (): string => `00000000-0000-4000-8000-${(this.#ids += 1).toString(16).padStart(12, "0")}`;
  /** Moves on, or back with a negative number. */
  pass(minutes: number): void {
    this.#at += minutes * 60_000;
  }
  moveTo(today: string, time = "09:00"): void {
    this.#at = Date.parse(`${today}T${time}:00.000+08:00`);
  }
}

export const testVillages: readonly Village[] = [
  { id: "620302100205", name: "西湾村", active: true },
  { id: "620302100203", name: "中牌村", active: true },
  { id: "620302100204", name: "东湾村", active: true },
];

const unitId = (n: number) => `10000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const unit = (n: number, name: string, presetKey: string, level: Unit["level"] = "TOWNSHIP"): Unit => ({
  id: unitId(n),
  name,
  presetKey,
  level,
  residency: level === "TOWNSHIP" ? "PERMANENT" : "NONE",
  contactName: "",
  phone: "",
  address: "",
  active: true,
});

export const testUnits = {
  justice: unit(1, "宁远堡镇司法所", "justice-office"),
  labour: unit(2, "宁远堡镇人社所", "labour-office"),
  land: unit(3, "宁远堡镇自然资源所", "natural-resources"),
  discipline: unit(4, "宁远堡镇纪委", "discipline"),
  county: unit(5, "金川区社会治安综合治理中心", "county-centre", "COUNTY"),
  village: unit(6, "西湾村村民委员会", "village-committee", "VILLAGE"),
} as const;

export interface TestDeskOptions {
  readonly today?: string;
  readonly roles?: readonly Role[];
  readonly holidays?: readonly HolidayYear[];
}

export interface TestDesk {
  /** Procedures as the person who is logged in. */
  readonly desk: DeskClient;
  readonly clock: TestClock;
  /** Goes on to another day: the seat has locked over night and is opened again. */
  readonly later: (today: string, time?: string) => Promise<void>;
  readonly whole: Desk;
  readonly store: Store;
  readonly account: Account;
  /** Another person at another seat of the same desk. */
  readonly as: (
    roles: readonly Role[],
  ) => Promise<{ readonly desk: DeskClient; readonly seat: SeatContext; readonly account: Account }>;
}

/** The whole desk in memory: real procedures, real rules, a clock the test holds. */
export async function openTestDesk(options: TestDeskOptions = {}): Promise<TestDesk> {
  const { today = "2026-07-10", roles = ["CLERK"], holidays = [] } = options;
  const clock = new TestClock(today);
  const folder = memoryFolder(clock);
  const people = new Map<string, Account>();
  const someone = (wanted: readonly Role[]): Account => {
    const loginName = wanted.join(".").toLowerCase();
    const account = {
      id: clock.newId(),
      loginName,
      name: `王${wanted.length}安`,
      roles: [...wanted],
      phone: "",
      active: true,
    };
    people.set(loginName, account);
    return account;
  };
  const director = someone(["DIRECTOR"]);
  const account = roles.join() === "DIRECTOR" ? director : someone(roles);

  await folder.found(
    [...people.values()].map((person) => ({
      accountId: person.id,
      loginName: person.loginName,
      password: PASSWORD,
    })),
    async (fresh) => {
      await fresh.commit({ act: "setup.run", by: director.id, requestId: clock.newId() }, (tx) => {
        tx.put(offices, anOffice);
        for (const village of testVillages) tx.put(villages, village);
        for (const each of Object.values(testUnits)) tx.put(units, each);
        for (const year of holidays) tx.put(holidayYears, year);
        for (const person of people.values()) tx.put(accounts, person);
      });
    },
  );

  const whole = openDesk({
    folder,
    surroundings: clock,
    version: "0.0.0-test",
    divisionsFolder: fileURLToPath(new URL("../../shared/codes/divisions/", import.meta.url)),
  });
  const enter = async (person: Account) => {
    const seat: SeatContext = { seat: newSeat(), core: whole.core };
    const desk = whole.client(seat);
    await desk.session.login({ loginName: person.loginName, password: PASSWORD });
    return { desk, seat, account: person };
  };
  const { desk } = await enter(account);
  const opened = whole.core.opened();
  if (!opened) throw new Error("the test desk did not open");

  return {
    desk,
    clock,
    later: async (today, time) => {
      clock.moveTo(today, time);
      await desk.session.unlock({ password: PASSWORD });
    },
    whole,
    store: opened.store,
    account,
    as: async (wanted) => {
      const known = people.get(wanted.join(".").toLowerCase());
      if (known) return enter(known);
      const fresh = someone(wanted);
      await opened.setPassword({ accountId: fresh.id, loginName: fresh.loginName, password: PASSWORD });
      await opened.store.commit(
        { act: "office.createAccount", by: director.id, requestId: clock.newId() },
        (tx) => tx.put(accounts, fresh),
      );
      return enter(fresh);
    },
  };
}
