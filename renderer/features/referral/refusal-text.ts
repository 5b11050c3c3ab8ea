import type { TFunction } from "i18next";
import type { SlipRefusal } from "#shared/domain/referral/check-slip.ts";
import { dayText } from "../../client/day-text.ts";
import type { SlipField } from "./slip-input.ts";

/** The field of the form at which a refusal is said. */
export const REFUSED_FIELD = {
  "addressee-is-accused": "unitId",
  "addressee-inactive": "unitId",
  "kind-does-not-fit-unit": "unitId",
  "due-day-past": "dueOn",
  "vague-due": "requirement",
  "matter-not-open": "kind",
} as const satisfies Record<SlipRefusal["reason"], SlipField>;

export function slipRefusalText(t: TFunction, refusal: SlipRefusal): string {
  switch (refusal.reason) {
    case "addressee-is-accused":
      return t("referral.refused.accused", { unit: refusal.unitName });
    case "addressee-inactive":
      return t("referral.refused.inactive", { unit: refusal.unitName });
    case "due-day-past":
      return t("referral.refused.duePast", { on: dayText(t, refusal.dueOn) });
    case "vague-due":
      return t("referral.refused.vague", { words: refusal.words });
    case "matter-not-open":
      return t("referral.refused.matterNotOpen");
    case "kind-does-not-fit-unit":
      return t(refusal.kind === "DELEGATE" ? "referral.refused.onlyVillage" : "referral.refused.onlyCounty");
  }
}
