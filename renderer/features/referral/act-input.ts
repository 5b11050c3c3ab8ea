import type { ReplyResult } from "#shared/domain/referral/slip.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

/** Everything any of the dialogs asks; each shows its own part of it. */
export interface ActInput {
  readonly on: PlainDate | null;
  readonly way: "HAND" | "POST" | "FAX" | "ONLINE" | "PHONE";
  readonly receivedBy: string;
  readonly signedBy: string;
  readonly handlerName: string;
  readonly phone: string;
  readonly expectedOn: PlainDate | null;
  readonly reason: string;
  readonly consentBy: string;
  readonly result: ReplyResult | null;
  readonly text: string;
  readonly toldOn: PlainDate | null;
  readonly toldWay: string;
  readonly note: string;
  readonly dueOn: PlainDate | null;
}

export function emptyAct(today: PlainDate): ActInput {
  return {
    on: today,
    way: "HAND",
    receivedBy: "",
    signedBy: "",
    handlerName: "",
    phone: "",
    expectedOn: null,
    reason: "",
    consentBy: "",
    result: null,
    text: "",
    toldOn: null,
    toldWay: "",
    note: "",
    dueOn: null,
  };
}
