import type { TFunction } from "i18next";
import type { PasswordRefusal } from "#shared/domain/account/account.ts";

/** Why a password will not do, in a sentence. */
export function passwordRefusalText(t: TFunction, refusal: PasswordRefusal): string {
  switch (refusal.reason) {
    case "too-short":
      return t("session.password.tooShort", { count: refusal.atLeast });
    case "too-few-kinds":
      return t("session.password.tooFewKinds", { count: refusal.atLeast });
    case "holds-login-name":
      return t("session.password.holdsLoginName");
  }
}
