import type { ScopedTerms } from "#shared/domain/deadline/terms.ts";
import { returnableUntil } from "#shared/domain/referral/record-slip-event.ts";
import { type ReferralSlip, type ReplyResult, SlipEventFacts } from "#shared/domain/referral/slip.ts";
import type { SlipAct } from "#shared/domain/referral/slip-status.ts";
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
  readonly until: PlainDate | null;
  readonly unitHead: string;
  /** The person at the seat, who decides on an extension. */
  readonly approver: string;
}

/** Nothing entered yet; what the unit asked for is what is most likely granted. */
export function emptyAct(
  today: PlainDate,
  more: Partial<Pick<ActInput, "until" | "approver">> = {},
): ActInput {
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
    until: null,
    unitHead: "",
    approver: "",
    ...more,
  };
}

/** What a dialog makes of its fields: the facts to record, or which fields are wrong. */
export interface ReadAct {
  readonly facts: SlipEventFacts | undefined;
  readonly wrong: ReadonlySet<string>;
  /** The last day on which the unit may return the slip by itself; after it, somebody of ours must consent. */
  readonly lastDay: PlainDate | undefined;
  readonly needsConsent: boolean;
}

export function readAct(
  act: SlipAct,
  input: ActInput,
  slip: Pick<ReferralSlip, "events">,
  terms: ScopedTerms,
): ReadAct {
  const lastDay = act === "return" ? returnableUntil(slip, terms) : undefined;
  const needsConsent = lastDay !== undefined && input.on !== null && input.on > lastDay;
  const read = SlipEventFacts.safeParse({ ...input, act });
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])));
  if (needsConsent && input.consentBy.trim() === "") wrong.add("consentBy");
  if (act === "reply" && input.text.trim() === "") wrong.add("text");
  if (act === "grant-extension" && terms.scope.isPetition === true && input.toldOn === null)
    wrong.add("toldOn");
  return { facts: wrong.size === 0 ? read.data : undefined, wrong, lastDay, needsConsent };
}
