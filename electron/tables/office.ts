/** Tables of the office itself: its people, places and hours, its hall, and what it writes for platforms of others. */
import type { Account } from "#shared/domain/account/account.ts";
import type { ContactPoint, DutyShift, Grid } from "#shared/domain/directory/directory.ts";
import type { CallScripts } from "#shared/domain/matter/call-scripts.ts";
import type { OfficeHours } from "#shared/domain/mediation/office-hours.ts";
import type { HolidayYear, NumberCounter, Office, Unit, Village } from "#shared/domain/office/office.ts";
import type { Platform, PlatformEntry } from "#shared/domain/platform/platform.ts";
import type { Ticket } from "#shared/domain/queue/ticket.ts";
import type { SelfCheck } from "#shared/domain/self-check/self-check.ts";
import { yearOf } from "#shared/kernel/plain-date.ts";
import type { TableSpec } from "../storage/store.ts";
import { onKey, villageKey, whole } from "./keys.ts";

export const offices: TableSpec<Office> = { name: "office", shardOf: whole };
export const villages: TableSpec<Village> = { name: "village", shardOf: whole };
export const units: TableSpec<Unit> = { name: "unit", shardOf: whole };
export const accounts: TableSpec<Account> = { name: "account", shardOf: whole };
export const holidayYears: TableSpec<HolidayYear> = { name: "holiday", shardOf: whole };
export const counters: TableSpec<NumberCounter> = { name: "counter", shardOf: whole };
export const callScripts: TableSpec<CallScripts> = { name: "callScripts", shardOf: whole };
export const officeHours: TableSpec<OfficeHours> = { name: "officeHours", shardOf: whole };

export const grids: TableSpec<Grid> = {
  name: "grid",
  shardOf: whole,
  keys: ({ villageCode }) => [villageKey(villageCode)],
};
export const contactPoints: TableSpec<ContactPoint> = { name: "contactPoint", shardOf: whole };
export const dutyShifts: TableSpec<DutyShift> = { name: "dutyShift", shardOf: whole };

export const tickets: TableSpec<Ticket> = {
  name: "ticket",
  shardOf: ({ on }) => String(yearOf(on)),
  keys: ({ on }) => [onKey(on)],
};
/** What platforms of others ask for, in their order. */
export const platforms: TableSpec<Platform> = { name: "platform", shardOf: whole };
/** The thresholds of the centre's own check; one document, `"all"`. */
export const selfChecks: TableSpec<SelfCheck> = { name: "selfCheck", shardOf: whole };
export const platformEntries: TableSpec<PlatformEntry> = { name: "platformEntry", shardOf: whole };
