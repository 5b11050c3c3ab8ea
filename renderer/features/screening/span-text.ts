import type { TFunction } from "i18next";
import type { Span } from "#shared/domain/screening/plan.ts";
import type { VillageStatus } from "#shared/domain/screening/round.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";
import type { Tone } from "../../ui/StatusTag.tsx";

export const STATUS_TONE: Readonly<Record<VillageStatus, Tone>> = {
  RUNNING: "plain",
  DUE: "wait",
  LATE: "late",
  NIL: "done",
  FOUND: "busy",
};

/** A period in a sentence. */
export function spanText(t: TFunction, { fromOn, toOn }: Span): string {
  const from = dayText(t, fromOn);
  return fromOn === toOn ? from : t("screening.period", { from, to: dayText(t, toOn) });
}

/** A period at the head of a column. */
export function shortSpan(t: TFunction, { fromOn, toOn }: Span): string {
  const from = monthDay(t, fromOn);
  return fromOn === toOn ? from : t("screening.short", { from, to: monthDay(t, toOn) });
}

export function monthDay(t: TFunction, on: PlainDate): string {
  return t("screening.monthDay", { on: new Date(`${on}T00:00:00Z`) });
}

export function statusText(
  t: TFunction,
  { status, found }: { readonly status: VillageStatus; readonly found: number },
): string {
  return status === "FOUND" ? t("screening.foundCount", { count: found }) : t(`screening.status.${status}`);
}
