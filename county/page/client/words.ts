import { useCallback } from "react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Label } from "#shared/domain/sync/policy.ts";
import { dayOf, type Instant, timeOf } from "#shared/kernel/plain-date.ts";

/**
 * The word for something a desk of any release may have sent, `word("matter.status", "REFERRED")`; what is not known is shown as
 * it came.
 */
export function useWord(): (table: string, key: string) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (table, key) => {
      const name = `${table}.${key}`;
      // The key is put together from data, so its type cannot be known; exists() has looked.
      return key !== "" && i18n.exists(name) ? (i18n.t as (name: string) => string)(name) : key;
    },
    [i18n],
  );
}

export function useLabel(): (label: Label) => string {
  const { i18n } = useTranslation();
  return useCallback((label) => (i18n.language === "en" ? label.en : label.zh), [i18n.language]);
}

export function momentText(at: Instant): string {
  return at === "" ? "" : `${dayOf(at)} ${timeOf(at)}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How long ago, in the unit a person would use. */
export function ageText(t: TFunction, at: Instant, now: Instant): string {
  const ms = Math.max(0, Date.parse(now) - Date.parse(at));
  if (ms < MINUTE) return t("county.age.now");
  if (ms < HOUR) return t("county.age.minutes", { count: Math.floor(ms / MINUTE) });
  if (ms < DAY) return t("county.age.hours", { count: Math.floor(ms / HOUR) });
  return t("county.age.days", { count: Math.floor(ms / DAY) });
}

/** How long something lasts, roughly. */
export function spanText(t: TFunction, ms: number): string {
  const span = Math.abs(ms);
  if (span < MINUTE) return t("county.span.seconds", { count: Math.max(1, Math.round(span / 1000)) });
  if (span < HOUR) return t("county.span.minutes", { count: Math.round(span / MINUTE) });
  if (span < 2 * DAY) return t("county.span.hours", { count: Math.round(span / HOUR) });
  return t("county.span.days", { count: Math.round(span / DAY) });
}
