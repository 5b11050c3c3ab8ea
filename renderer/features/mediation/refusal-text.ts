import type { TFunction } from "i18next";
import type { CaseRefusal } from "#shared/contract/mediation.ts";
import { dayText } from "#renderer/client/day-text.ts";

/** One sentence that says what to do next. */
export function caseRefusalText(t: TFunction, refusal: CaseRefusal): string {
  switch (refusal.reason) {
    case "not-now":
      return t("mediation.refused.not-now", {
        act: t(`mediation.act.${refusal.act}`),
        status: t(`mediation.status.${refusal.status}`),
      });
    case "refused-before":
      return t("mediation.refused.refused-before", { party: refusal.party, on: dayText(t, refusal.on) });
    case "side-missing":
      return t("mediation.refused.side-missing", { side: t(`mediation.side.${refusal.side}`) });
    case "term-ended":
      return t("mediation.refused.term-ended", { name: refusal.name, on: dayText(t, refusal.endedOn) });
    case "day-in-future":
      return t("mediation.refused.day-in-future", { today: dayText(t, refusal.today) });
    case "day-before":
      return t("mediation.refused.day-before", { earliest: dayText(t, refusal.earliest) });
    case "extension-not-later":
      return t("mediation.refused.extension-not-later", { on: dayText(t, refusal.dueOn) });
    case "extension-too-long":
      return t("mediation.refused.extension-too-long", { on: dayText(t, refusal.latest) });
    case "rule-unknown":
      return t("mediation.refused.rule-unknown", { rule: refusal.ruleId });
    case "session-ahead":
      return t("mediation.refused.session-ahead", { on: dayText(t, refusal.on) });
    case "not-confirmable":
      return t(`mediation.refused.notConfirmable.${refusal.why}`);
    default:
      return t(`mediation.refused.${refusal.reason}`, { ...refusal });
  }
}

/** The field of the case form at which a refusal is said, by its path; empty for the form as a whole. */
export function refusedAt(refusal: CaseRefusal, partyIds: readonly string[]): string {
  switch (refusal.reason) {
    case "guardian-missing":
      return `parties.${partyIds.indexOf(refusal.partyId)}.guardian.name`;
    case "identity-number-wrong":
      return `parties.${partyIds.indexOf(refusal.partyId)}.idPaper.no`;
    case "side-missing":
    case "too-many-representatives":
      return "parties";
    case "entruster-missing":
      return "entrustedBy";
    case "category-not-mediable":
      return "category";
    case "day-in-future":
    case "day-before":
      return "startedOn";
    default:
      return "";
  }
}
