import type { InferContractRouterErrorMap, ORPCErrorFromErrorMap } from "@orpc/contract";
import type { TFunction } from "i18next";
import type { setup } from "#shared/contract/setup.ts";
import { KIND_TEXT, patternProblemText } from "../../client/office/pattern-problems.ts";
import { passwordRefusalText } from "../../client/password-text.ts";
import type { BaseCode } from "../../client/refusal.ts";

type Refusal = Exclude<
  ORPCErrorFromErrorMap<InferContractRouterErrorMap<typeof setup.run>>,
  { code: BaseCode }
>;

export function setupRefusalText(t: TFunction, refusal: Refusal): string {
  switch (refusal.code) {
    case "ALREADY_SET_UP":
      return t("setup.refused.already");
    case "PASSWORD_REFUSED":
      return t("setup.refused.password", {
        name: refusal.data.loginName,
        problem: passwordRefusalText(t, refusal.data.refusal),
      });
    case "LOGIN_NAME_TAKEN":
      return t("office.people.loginNameTaken", { name: refusal.data.loginName });
    case "PATTERN_REFUSED": {
      const kind = Object.entries(KIND_TEXT).find(([name]) => name === refusal.data.kind)?.[1];
      return t("setup.refused.pattern", {
        kind: kind ? t(kind) : "",
        problem: t(patternProblemText(refusal.data.problem)),
      });
    }
    case "TOWNSHIP_UNKNOWN":
      return t("setup.refused.township", { code: refusal.data.code });
    case "FOLDER_REFUSED":
      return t(`session.folder.${refusal.data.reason}`, { detail: refusal.data.detail });
  }
}
