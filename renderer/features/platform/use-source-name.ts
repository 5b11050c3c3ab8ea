import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { GBT_31000_FIELDS } from "#shared/codes/gbt31000.ts";
import type { SourceKey } from "#shared/domain/platform/platform.ts";

/** What the desk calls the value behind a field. */
export function useSourceName(): (key: SourceKey) => string {
  const { t } = useTranslation();
  const codeName = useCodeName();
  return useCallback(
    (key) => {
      if (GBT_31000_FIELDS.some(({ item }) => item === key)) return codeName("gbtItem", key);
      switch (key) {
        case "matterNo":
        case "openedOn":
        case "village":
        case "respondents":
        case "amount":
        case "outcome":
        case "channel":
        case "concludedOn":
          return t(`ledger.column.${key}`);
        case "riskColor":
          return t("ledger.column.risk");
        case "mainPartyPhone":
          return t("platform.source.mainPartyPhone");
        case "gridCode":
          return t("platform.source.gridCode");
        case "wish":
          return t("platform.source.wish");
        default:
          return key;
      }
    },
    [t, codeName],
  );
}
