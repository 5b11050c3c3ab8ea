import type { TFunction } from "i18next";
import type { ClosingRefusal } from "#shared/domain/matter/closing-refusal.ts";

/** One sentence for each way in which an act of closing a matter is refused, with what to do next. */
export function closingRefusalText(t: TFunction, refusal: ClosingRefusal): string {
  switch (refusal.reason) {
    case "slip-open":
    case "slip-unverified":
      return t(`closing.refused.${refusal.reason}`, { no: refusal.no, unit: refusal.unitName });
    case "whistle-tasks-open":
      return t("closing.refused.whistle-tasks-open", { no: refusal.no, count: refusal.openTasks });
    case "whistle-open":
    case "case-running":
    case "case-performing":
      return t(`closing.refused.${refusal.reason}`, { no: refusal.no });
    case "task-open":
      return t("closing.refused.task-open", { no: refusal.no, count: refusal.count });
    case "not-now":
      return t("closing.refused.not-now", {
        act: t(`closing.act.${actName(refusal.act)}`),
        status: t(`matter.status.${refusal.status}`),
      });
    case "out-of-turn":
      return t("closing.refused.out-of-turn", {
        act: t(`closing.act.${actName(refusal.act)}`),
        first: t(`closing.act.${actName(refusal.first)}`),
      });
    case "day-in-future":
      return t("closing.refused.day-in-future", { today: refusal.today });
    case "day-before":
      return t("closing.refused.day-before", { earliest: refusal.earliest });
    case "told-day-wrong":
      return t("closing.refused.told-day-wrong", { from: refusal.from, to: refusal.to });
    case "rated-already":
      return t("closing.refused.rated-already", { on: refusal.on, by: refusal.by });
    case "rated-by-handler":
      return t("closing.refused.rated-by-handler", { name: refusal.name });
    case "result-missing":
    case "told-missing":
    case "again-not-later":
    case "reopen-reason-missing":
      return t(`closing.refused.${refusal.reason}`);
  }
}

const NAMED = ["conclude", "archive", "follow-up", "rate", "close", "reopen"] as const;

/** The acts of other pages are never refused here. */
function actName(act: string): (typeof NAMED)[number] {
  return NAMED.find((named) => named === act) ?? "conclude";
}
