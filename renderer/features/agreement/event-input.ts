import type { AgreementFacts } from "#shared/domain/mediation/agreement.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

/** The acts that a small form of a day, a court and a number records. */
export type EventAct =
  "renege" | "sue" | "enforce" | "apply-confirmation" | "confirmation-accepted" | "confirmation-result";

export interface EventInput {
  readonly on: PlainDate | null;
  readonly partyId: string;
  readonly note: string;
  readonly court: string;
  readonly no: string;
  readonly result: "VALID" | "DISMISSED" | "WITHDRAWN";
  readonly applicants: readonly string[];
}

/** What each act asks for, besides the day. */
export const EVENT_FIELDS: Readonly<Record<EventAct, readonly (keyof EventInput)[]>> = {
  renege: ["partyId", "note"],
  sue: ["partyId", "court", "no"],
  enforce: ["court", "no"],
  "apply-confirmation": ["court", "applicants"],
  "confirmation-accepted": [],
  "confirmation-result": ["result", "no"],
};

type Read =
  | { readonly ok: true; readonly facts: AgreementFacts }
  | { readonly ok: false; readonly missing: ReadonlySet<keyof EventInput> };

/** The facts of an act, or what is still missing. A number may always be left out: it often comes later. */
export function readEvent(act: EventAct, input: EventInput): Read {
  const { on, partyId, court, no, result, applicants } = input;
  const note = input.note.trim();
  const missing = new Set(EVENT_FIELDS[act].filter((field) => field !== "no" && isEmpty(input[field])));
  if (on === null) return { ok: false, missing: missing.add("on") };
  if (missing.size > 0) return { ok: false, missing };
  switch (act) {
    case "renege":
      return { ok: true, facts: { act, partyId, on, note } };
    case "sue":
      return { ok: true, facts: { act, partyId, on, court: court.trim(), no } };
    case "enforce":
      return { ok: true, facts: { act, on, court: court.trim(), no } };
    case "apply-confirmation":
      return { ok: true, facts: { act, on, court: court.trim(), applicants } };
    case "confirmation-accepted":
      return { ok: true, facts: { act, on } };
    case "confirmation-result":
      return { ok: true, facts: { act, result, on, no, note } };
  }
}

function isEmpty(value: EventInput[keyof EventInput]): boolean {
  return typeof value === "string" ? value.trim() === "" : value === null || value.length === 0;
}
