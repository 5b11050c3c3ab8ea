import type { TFunction } from "i18next";
import { dayText } from "#renderer/client/day-text.ts";
import type { FilingRefusal } from "#shared/domain/mediation/file-dossier.ts";
import type { LoanRefusal } from "#shared/domain/mediation/loan.ts";

/** Why a dossier is not filed, and what to do about it. */
export function filingRefusalText(t: TFunction, refusal: FilingRefusal): string {
  switch (refusal.reason) {
    case "not-closed":
      return t("dossier.refused.not-closed");
    case "filed-already":
      return t("dossier.refused.filed-already", { on: dayText(t, refusal.filedOn) });
    case "voided-paper":
    case "left-out":
      return t(`dossier.refused.${refusal.reason}`, {
        kind: t(`paper.kind.${refusal.kind}`),
        no: refusal.no,
      });
    case "entry-unknown":
    case "pages-missing":
      return t(`dossier.refused.${refusal.reason}`, { title: refusal.title });
    case "required-missing":
      return t("dossier.refused.required-missing", { places: refusal.places.join(t("app.listComma")) });
    case "empty":
      return t("dossier.refused.empty");
  }
}

/** Why a loan or a return is not recorded. */
export function loanRefusalText(t: TFunction, refusal: LoanRefusal): string {
  switch (refusal.reason) {
    case "lent-out":
      return t("dossier.refused.lent-out", {
        borrower: refusal.borrower,
        on: dayText(t, refusal.outOn),
      });
    case "not-out":
      return t("dossier.refused.not-out");
    case "day-in-future":
      return t("dossier.refused.day-in-future");
    case "day-before":
      return t("dossier.refused.day-before", { on: dayText(t, refusal.earliest) });
    case "pages-differ":
      return t("dossier.refused.pages-differ", { pages: refusal.pages, back: refusal.pagesBack });
  }
}
