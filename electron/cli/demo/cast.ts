import type { Account } from "#shared/domain/account/account.ts";
import { isWorkday, presetHolidayYears, workCalendar } from "#shared/domain/deadline/work-calendar.ts";
import type { VisitForm } from "#shared/domain/visit/visit.ts";
import { dayAfter, dayOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { DeskClient } from "../../desk.ts";
import { units } from "../../tables/office.ts";
import type { Chance } from "./chance.ts";
import type { StaffName } from "./office.ts";
import type { Villager } from "./people.ts";
import type { Rehearsal } from "./rehearsal.ts";
import type { Story } from "./story.ts";

export const calendar = workCalendar(presetHolidayYears());

/** Who and what takes part in the year. */
export interface Cast {
  readonly rehearsal: Rehearsal;
  readonly chance: Chance;
  readonly villagers: readonly Villager[];
  readonly staff: ReadonlyMap<StaffName, Account>;
  readonly desks: Readonly<Record<"clerk" | "mediator" | "director", DeskClient>>;
}

/** A matter on its way through the year. */
export interface Told {
  readonly story: Story;
  readonly villager: Villager;
  readonly form: VisitForm;
  readonly matterId: string;
  readonly visitId: string;
}

/** The instant of a minute of an office day, counted from midnight. */
export function minuteOf(on: PlainDate, minute: number): Instant {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  return new Date(`${on}T${clock}:00.000+08:00`).toISOString();
}

/** The office day `count` working days after an instant, at some hour. */
export function workdaysAfter(at: Instant, count: number, chance: Chance): Instant {
  let on = dayOf(at);
  for (let counted = 0; counted < count;) {
    on = dayAfter(on);
    if (isWorkday(on, calendar)) counted += 1;
  }
  const hour = chance.between(9 * 60, 17 * 60);
  const later = new Date(Date.parse(at) + 20 * 60_000).toISOString();
  const planned = minuteOf(on, hour);
  return planned > later ? planned : later;
}

export async function printPaper(
  desk: DeskClient,
  id: string,
  layout: "A4" | "PLY_140" | "STRIP_80",
  reason = "",
): Promise<void> {
  await desk.paper.print({ id, layout, reason });
}

/** Units of a preset key; of the village committees the one of the visitor's village. */
export function unitFor({ rehearsal }: Cast, presetKey: string, { village }: Villager): string {
  const known = [...rehearsal.store.table(units).all()].filter((unit) => unit.presetKey === presetKey);
  const found = known.find(({ name }) => name.startsWith(village)) ?? known[0];
  if (found === undefined) throw new Error(`no unit for ${presetKey}`);
  return found.id;
}
