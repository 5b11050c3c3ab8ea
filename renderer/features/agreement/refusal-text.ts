import type { TFunction } from "i18next";
import { dayText } from "#renderer/client/day-text.ts";
import type { AgreementRefusal } from "#shared/contract/agreement.ts";
import { printYuan } from "#shared/kernel/money.ts";
import type { Problem } from "./agreement-input.ts";

/** One sentence that says what to do next. */
export function agreementRefusalText(t: TFunction, refusal: AgreementRefusal): string {
  switch (refusal.reason) {
    case "not-now":
      return t("agreement.refused.not-now", {
        act: t(`agreement.act.${refusal.act}`),
        status: t(`agreement.status.${refusal.status}`),
      });
    case "case-not-mediating":
      return t("agreement.refused.case-not-mediating", { status: t(`mediation.status.${refusal.status}`) });
    case "before-session":
      return t("agreement.refused.before-session", { on: dayText(t, refusal.sessionOn) });
    case "day-in-future":
      return t("agreement.refused.day-in-future", {
        on: dayText(t, refusal.on),
        today: dayText(t, refusal.today),
      });
    case "day-before":
      return t("agreement.refused.day-before", {
        on: dayText(t, refusal.on),
        earliest: dayText(t, refusal.earliest),
      });
    case "oral-not-allowed":
      return t("agreement.refused.oral-not-allowed", { why: t(`agreement.written.${refusal.why}`) });
    case "obligation-incomplete":
      return t(`agreement.refused.obligation-incomplete.${refusal.missing}`, { ordinal: refusal.ordinal });
    case "due-before":
      return t("agreement.refused.due-before", {
        ordinal: refusal.ordinal,
        on: dayText(t, refusal.dueOn),
        earliest: dayText(t, refusal.earliest),
      });
    case "due-before-effect":
      return t("agreement.refused.due-before-effect", {
        ordinal: refusal.ordinal,
        on: dayText(t, refusal.dueOn),
        effectiveOn: dayText(t, refusal.effectiveOn),
      });
    case "sum-differs":
      return t("agreement.refused.sum-differs", {
        sum: printYuan(refusal.sumFen),
        total: printYuan(refusal.totalFen ?? 0),
      });
    case "term-ended":
      return t("agreement.refused.term-ended", { name: refusal.name, on: dayText(t, refusal.endedOn) });
    case "overpaid":
      return t("agreement.refused.overpaid", {
        ordinal: refusal.ordinal,
        rest: printYuan(refusal.restFen),
      });
    case "not-confirmable":
      return t(`agreement.refused.not-confirmable.${refusal.why}`);
    default:
      return t(`agreement.refused.${refusal.reason}`, { ...refusal });
  }
}

/** The field of the editor at which a refusal is said; empty for the form as a whole. */
export function refusedAt(refusal: AgreementRefusal): string {
  const row = "ordinal" in refusal ? `obligations.${refusal.ordinal - 1}` : "";
  switch (refusal.reason) {
    case "before-session":
    case "day-in-future":
      return "reachedOn";
    case "facts-missing":
      return "facts";
    case "dispute-missing":
      return "dispute";
    case "oral-not-allowed":
      return "form";
    case "sum-differs":
      return "total";
    case "same-party":
      return `${row}.creditorId`;
    case "due-before":
      return `${row}.due`;
    case "obligation-incomplete":
      return `${row}.${refusal.missing}`;
    case "undated-word":
      return `${row}.what`;
    default:
      return "";
  }
}

export function problemText(t: TFunction, problem: Problem): string {
  return problem.is === "undated"
    ? t("agreement.wrong.undated", { word: problem.word })
    : t(`agreement.wrong.${problem.is}`);
}
