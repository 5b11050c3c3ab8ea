import type { TFunction } from "i18next";
import type { ClockRow } from "#shared/contract/deadline.ts";
import type { Clock } from "#shared/domain/deadline/clock.ts";
import { isPaused } from "#shared/domain/deadline/clock.ts";
import type { RuleLimit } from "#shared/domain/deadline/deadline-rule.ts";
import { dayOf, daysBetween, timeOf, yearOf, type Instant } from "#shared/kernel/plain-date.ts";
import { dayText } from "../day-text.ts";

/** In minutes. */
const HOUR = 60;
const DAY = 24 * HOUR;

/** The day, and for minutes the time, by which the thing is owed. */
export function dueText(t: TFunction, { dueOn, dueAt }: Pick<Clock, "dueOn" | "dueAt">): string {
  const on = dayText(t, dueOn);
  return dueAt === null ? on : t("deadline.due.at", { on, time: timeOf(dueAt) });
}

/** One sentence: who owes what by when. */
export function reasonText(t: TFunction, { clock, unitName }: ClockRow): string {
  return t(`deadline.reason.${clock.name}`, { due: dueText(t, clock), unit: unitName });
}

/** How much time is left, or since when there is none. */
export function leftText(t: TFunction, clock: Clock, now: Instant): string {
  if (isPaused(clock)) return t("deadline.left.paused");
  if (clock.dueAt !== null) {
    const minutes = (Date.parse(clock.dueAt) - Date.parse(now)) / 60_000;
    return minutes > 0
      ? t("deadline.left.minutes", { count: Math.ceil(minutes) })
      : lateText(t, Math.floor(-minutes));
  }
  const days = daysBetween(dayOf(now), clock.dueOn);
  if (days < 0) return t("deadline.left.late", { count: -days });
  return days === 0 ? t("deadline.left.today") : t("deadline.left.days", { count: days });
}

/** Minutes as long as they mean something, then hours, then days. */
function lateText(t: TFunction, minutes: number): string {
  if (minutes < 2 * HOUR) return t("deadline.left.lateMinutes", { count: minutes });
  return minutes < DAY
    ? t("deadline.left.lateHours", { count: Math.floor(minutes / HOUR) })
    : t("deadline.left.late", { count: Math.floor(minutes / DAY) });
}

/** What is said beside a day: that it was moved off a rest day, or may still move. */
export function dueNote(t: TFunction, { bareOn, dueOn, calendarUnpublished }: Clock): string {
  const notes = [
    ...(bareOn === dueOn ? [] : [t("deadline.due.rolled", { bare: dayText(t, bareOn) })]),
    ...(calendarUnpublished ? [t("deadline.due.unpublished", { year: yearOf(dueOn) })] : []),
  ];
  return notes.join(t("app.semicolon"));
}

export function limitText(t: TFunction, limit: RuleLimit | null): string {
  return limit === null
    ? t("deadline.limit.none")
    : t(`deadline.limit.${limit.unit}`, { count: limit.length });
}
