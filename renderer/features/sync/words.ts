import type { TFunction } from "i18next";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { dayOf, daysBetween, timeOf } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";

/** Day and minute of an instant. */
export function atText(t: TFunction, at: string): string {
  return t("sync.at", { on: dayText(t, dayOf(at)), time: timeOf(at) });
}

/** How long ago, in days: of what waits to be reported hours do not matter. */
export function ageText(t: TFunction, at: string, today: PlainDate): string {
  const days = daysBetween(dayOf(at), today);
  return days <= 0 ? t("sync.waiting.today") : t("sync.waiting.days", { count: days });
}

export function durationText(t: TFunction, ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 90
    ? t("sync.step.seconds", { count: seconds })
    : t("sync.step.minutes", { count: Math.round(seconds / 60) });
}

/** A difference between two clocks that is worth a word: beyond two minutes. */
export function clockMinutes(aheadMs: number | null): number {
  const minutes = Math.round((aheadMs ?? 0) / 60_000);
  return Math.abs(aheadMs ?? 0) > 2 * 60_000 ? minutes : 0;
}

/** Labels of records and fields come with the data, in both languages. */
export function labelText(language: string, label: { readonly zh: string; readonly en: string }): string {
  return language === "en" ? label.en : label.zh;
}
