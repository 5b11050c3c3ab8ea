import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { CorrectionRefusal, FreezeRefusal } from "#shared/contract/report.ts";

type Refused =
  | { readonly code: "FREEZE_REFUSED"; readonly data: FreezeRefusal }
  | { readonly code: "CORRECTION_REFUSED"; readonly data: CorrectionRefusal }
  | { readonly code: "BUILD_GONE" | "REPORT_NOT_FOUND" };

/** Why a report was not frozen or corrected, and what to do. */
export function useRefusalText(): (refused: { readonly code: string }) => string {
  const { t } = useTranslation();
  return useCallback(
    (refusal) => {
      const refused = refusal as Refused; // the page calls nothing that refuses otherwise
      switch (refused.code) {
        case "FREEZE_REFUSED":
          return refused.data.reason === "not-over"
            ? t("report.refused.notOver", { to: refused.data.to })
            : t("report.refused.frozenAlready", { no: refused.data.no });
        case "CORRECTION_REFUSED":
          return refused.data.reason === "nothing-changed"
            ? t("report.correct.nothing")
            : refused.data.reason === "other-period"
              ? t("report.refused.otherPeriod")
              : t("report.refused.correctedAlready", { no: refused.data.no });
        default:
          return t("report.refused.gone");
      }
    },
    [t],
  );
}
