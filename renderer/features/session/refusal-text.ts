import type { TFunction } from "i18next";
import { dayOf, type Instant, timeOf } from "#shared/kernel/plain-date.ts";
import type { TextKey } from "#shared/locales/texts.ts";

/** The refusals of every act that asks for a password or a key. */
type LoginRefusal =
  | { readonly code: "LOGIN_FAILED"; readonly data: { readonly triesLeft: number } }
  | { readonly code: "ACCOUNT_LOCKED"; readonly data: { readonly until: Instant } }
  | { readonly code: "ACCOUNT_OUT_OF_USE" }
  | { readonly code: "FOLDER_IN_USE"; readonly data: { readonly host: string; readonly pid: number } }
  | {
      readonly code: "FOLDER_REFUSED";
      readonly data: { readonly reason: FolderReason; readonly detail: string };
    };

type FolderReason = "newer-version" | "cloud-drive" | "network-share" | "unreadable";

const FOLDER_TEXT = {
  "newer-version": "session.folder.newer-version",
  "cloud-drive": "session.folder.cloud-drive",
  "network-share": "session.folder.network-share",
  unreadable: "session.folder.unreadable",
} as const satisfies Record<FolderReason, TextKey>;

export function loginRefusalText(t: TFunction, refusal: LoginRefusal): string {
  switch (refusal.code) {
    case "LOGIN_FAILED":
      return refusal.data.triesLeft === 0
        ? t("session.refused.lastTry")
        : t("session.refused.failed", { count: refusal.data.triesLeft });
    case "ACCOUNT_LOCKED":
      return t("session.refused.locked", { on: dayOf(refusal.data.until), at: timeOf(refusal.data.until) });
    case "ACCOUNT_OUT_OF_USE":
      return t("session.refused.outOfUse");
    case "FOLDER_IN_USE":
      return t("session.refused.inUse", { host: refusal.data.host, pid: refusal.data.pid });
    case "FOLDER_REFUSED":
      return t(FOLDER_TEXT[refusal.data.reason], { detail: refusal.data.detail });
  }
}
