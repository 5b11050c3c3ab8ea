import type { TFunction } from "i18next";
import { passwordRefusalText } from "#renderer/client/password-text.ts";
import type { BaseCode } from "#renderer/client/refusal.ts";
import { eventRefusalText } from "#renderer/client/slip/event-refusal.ts";
import { StepRefusal } from "#shared/contract/county-shapes.ts";
import type { CountyContract } from "#shared/contract/county.ts";
import { PasswordRefusal } from "#shared/domain/account/account.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import type { TextKey } from "#shared/locales/texts.ts";

type Procedures = CountyContract[Exclude<keyof CountyContract, "desk">];
type CodeOf<Procedure> = Procedure extends { "~orpc": { errorMap: infer Errors } }
  ? keyof Errors & string
  : never;
/** Every way in which the county can refuse the page something; the frame itself deals with those of each call. */
type RefusalCode = Exclude<
  {
    [P in Procedures extends infer F ? (F extends unknown ? keyof F : never) : never]: CodesNamed<P>;
  }[Procedures extends infer F ? (F extends unknown ? keyof F : never) : never],
  BaseCode
>;
type CodesNamed<Name extends PropertyKey> = Procedures extends infer F
  ? F extends Record<Name, infer Procedure>
    ? CodeOf<Procedure>
    : never
  : never;

export interface Refusal {
  readonly code: RefusalCode;
  readonly data?: unknown;
}

const TEXT = {
  BEGUN_ALREADY: "county.refused.begunAlready",
  WORD_WRONG: "county.refused.wordWrong",
  OFFICE_NOT_FOUND: "county.refused.officeNotFound",
  OFFICE_EXISTS: "county.refused.officeExists",
  NOT_ASKING: "county.refused.notAsking",
  NOT_STOPPED: "county.refused.notStopped",
  NOT_JOINED: "county.refused.notJoined",
  STOPPED_OTHERWISE: "county.refused.stoppedOtherwise",
  SLIP_NOT_FOUND: "county.refused.slipNotFound",
  MATTER_NOT_FOUND: "county.refused.matterNotFound",
  ATTACHMENT_NOT_HELD: "county.refused.attachmentNotHeld",
  ITEM_NOT_FOUND: "county.refused.itemNotFound",
  CANNOT_WITHDRAW: "county.refused.cannotWithdraw",
  FILE_NOT_FOUND: "county.refused.fileNotFound",
  PIECE_OUT_OF_ORDER: "county.refused.pieceOutOfOrder",
  LOGIN_NAME_TAKEN: "county.refused.loginNameTaken",
  ACCOUNT_NOT_FOUND: "county.refused.accountNotFound",
  LAST_ADMINISTRATOR: "county.refused.lastAdministrator",
} as const satisfies Record<Exclude<RefusalCode, WithFacts>, TextKey>;

type WithFacts =
  "PASSWORD_REFUSED" | "LOGIN_FAILED" | "ACCOUNT_LOCKED" | "STEP_REFUSED" | "SLOW_DOWN" | "UNAVAILABLE";

/** Why the county refuses something, and what to do next. */
export function refusalText(t: TFunction, { code, data }: Refusal): string {
  const facts = (data ?? {}) as { triesLeft?: number; until?: string; retryAfterSeconds?: number }; // as the contract declares for each of the codes below
  switch (code) {
    case "LOGIN_FAILED":
      return facts.triesLeft === undefined
        ? t("county.refused.oldPasswordWrong")
        : t("county.refused.loginFailed", { count: facts.triesLeft });
    case "ACCOUNT_LOCKED": {
      const until = facts.until ?? "";
      return t("county.refused.locked", { on: dayOf(until), at: timeOf(until) });
    }
    case "PASSWORD_REFUSED":
      return passwordRefusalText(t, PasswordRefusal.parse(data));
    case "STEP_REFUSED": {
      const refusal = StepRefusal.parse(data);
      return refusal.reason === "not-the-countys"
        ? t("county.refused.notTheCountys")
        : eventRefusalText(t, refusal);
    }
    case "SLOW_DOWN":
      return t("county.refused.slowDown", { count: facts.retryAfterSeconds ?? 60 });
    case "UNAVAILABLE":
      return t("county.refused.unavailable", { count: facts.retryAfterSeconds ?? 30 });
    default:
      return t(TEXT[code]);
  }
}
