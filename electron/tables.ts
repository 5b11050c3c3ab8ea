/** Every table of the desk: where its documents lie and what its list index knows of them. */
import type { Account } from "#shared/domain/account/account.ts";
import type { HolidayYear, NumberCounter, Office, Unit, Village } from "#shared/domain/office/office.ts";
import type { TableSpec } from "./storage/store.ts";

const whole = () => "all";

export const offices: TableSpec<Office> = { name: "office", shardOf: whole };
export const villages: TableSpec<Village> = { name: "village", shardOf: whole };
export const units: TableSpec<Unit> = { name: "unit", shardOf: whole };
export const accounts: TableSpec<Account> = { name: "account", shardOf: whole };
export const holidayYears: TableSpec<HolidayYear> = { name: "holiday", shardOf: whole };
export const counters: TableSpec<NumberCounter> = { name: "counter", shardOf: whole };
