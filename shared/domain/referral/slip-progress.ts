import { z } from "zod";
import { dayOf, type PlainDate } from "../../kernel/plain-date.ts";
import type { SlipBrief } from "../matter/matter.ts";
import { runningLevel } from "../supervision/supervision-status.ts";
import type { ReferralSlip, SlipEventFacts } from "./slip.ts";
import {
  EXTENSION_ACTS,
  type ExtensionDecisionAct,
  type ExtensionState,
  OPEN_SLIP_STATUSES,
  SLIP_ACTS,
  type SlipAct,
  type SlipStatus,
} from "./slip-status.ts";

/** Null for an act beside the steps of the slip. */
const STATUS_AFTER: Readonly<Record<SlipAct, SlipStatus | null>> = {
  deliver: "DELIVERED",
  sign: "SIGNED",
  accept: "HANDLING",
  "ask-extension": null,
  "grant-extension": null,
  "refuse-extension": null,
  return: "RETURNED",
  reply: "REPLIED",
  verify: "VERIFIED",
  rework: "HANDLING",
  void: "VOIDED",
};

/** What becomes of the extension by each act; null leaves it as it is. */
const EXTENSION_AFTER: Readonly<Record<SlipAct, ExtensionState | "lapse" | null>> = {
  deliver: null,
  sign: null,
  accept: null,
  "ask-extension": "ASKED",
  "grant-extension": "GRANTED",
  "refuse-extension": "REFUSED",
  return: "lapse",
  reply: "lapse",
  verify: null,
  rework: null,
  void: "lapse",
};

type Facts<Act extends SlipAct> = Extract<SlipEventFacts, { act: Act }>;

/** A slip as it stood at the end of a day. */
export function slipAsOf(slip: ReferralSlip, until: PlainDate): ReferralSlip {
  return { ...slip, events: slip.events.filter(({ facts }) => facts.on <= until) };
}

/** Where a slip stands, by the last step that was recorded on it. */
export function slipStatus(slip: Pick<ReferralSlip, "events">): SlipStatus {
  const statuses = slip.events.map(({ facts }) => STATUS_AFTER[facts.act]);
  return statuses.findLast((status) => status !== null) ?? "ISSUED";
}

/** How the extension stands. A request that nobody decided on lapses when the unit answers or gives the slip back. */
export function extensionState(slip: Pick<ReferralSlip, "events">): ExtensionState {
  return slip.events.reduce<ExtensionState>((state, { facts }) => {
    const after = EXTENSION_AFTER[facts.act];
    if (after === "lapse") return state === "ASKED" ? "NONE" : state;
    return after ?? state;
  }, "NONE");
}

/** The latest request for more time, with which one it is (次数) and what was decided on it. */
export interface ExtensionRequest {
  readonly asked: Facts<"ask-extension">;
  readonly ordinal: number;
  readonly decided: Facts<ExtensionDecisionAct> | null;
}

export function latestExtension(slip: Pick<ReferralSlip, "events">): ExtensionRequest | undefined {
  const all = slip.events.map(({ facts }) => facts);
  const asked = all.findLast((facts) => facts.act === "ask-extension");
  if (asked === undefined) return undefined;
  const decided = all
    .slice(all.lastIndexOf(asked))
    .find((facts) => facts.act === "grant-extension" || facts.act === "refuse-extension");
  const ordinal = all.filter(({ act }) => act === "ask-extension").length;
  return { asked, ordinal, decided: decided ?? null };
}

/** The day by which the unit owes its answer now: as printed, or as the last rework (重办) or granted extension (延期) set it. */
export function currentDueOn(slip: Pick<ReferralSlip, "events" | "form">): PlainDate {
  return dueOnAfter(slip.form.dueOn, slip.events);
}

function dueOnAfter(printed: PlainDate, events: ReferralSlip["events"]): PlainDate {
  const moved = events
    .map(({ facts }) => facts)
    .findLast((facts) => facts.act === "rework" || facts.act === "grant-extension");
  if (moved === undefined) return printed;
  return moved.act === "rework" ? moved.dueOn : moved.until;
}

export function allowedSlipActs(slip: Pick<ReferralSlip, "events">): readonly SlipAct[] {
  const ofExtension = EXTENSION_ACTS[extensionState(slip)];
  return SLIP_ACTS[slipStatus(slip)].filter((act) => !isOfExtension(act) || ofExtension.includes(act));
}

/** How a slip was answered, for the unit's record (经办情况). Open until the unit has answered, also again after a rework. */
export const SlipOutcome = z.enum(["OPEN", "ON_TIME", "LATE", "RETURNED", "VOIDED"]);
export type SlipOutcome = z.infer<typeof SlipOutcome>;

/** Late when any of its answers came after the day on which it was due then. */
export function slipOutcome(slip: Pick<ReferralSlip, "events" | "form">): SlipOutcome {
  const status = slipStatus(slip);
  if (status === "RETURNED" || status === "VOIDED") return status;
  if (OPEN_SLIP_STATUSES.includes(status)) return "OPEN";
  const wasLate = slip.events.some(
    ({ facts }, index) =>
      facts.act === "reply" && facts.on > dueOnAfter(slip.form.dueOn, slip.events.slice(0, index)),
  );
  return wasLate ? "LATE" : "ON_TIME";
}

/** What the matter keeps of the slip; renewed in the same act as every event. */
export function slipBrief(slip: ReferralSlip): SlipBrief {
  return {
    slipId: slip.id,
    no: slip.no,
    unitId: slip.form.unitId,
    unitName: slip.unitName,
    status: slipStatus(slip),
    dueOn: currentDueOn(slip),
    extension: extensionState(slip),
    supervision: runningLevel(slip.supervisions),
    touchedOn: dayOf(slip.events.at(-1)?.at ?? slip.issuedAt),
  };
}

/** The briefs of a matter with this slip's put in, or in place of its older one. */
export function withSlipBrief(briefs: readonly SlipBrief[], slip: ReferralSlip): readonly SlipBrief[] {
  const fresh = slipBrief(slip);
  const known = briefs.some((brief) => brief.slipId === slip.id);
  return known ? briefs.map((brief) => (brief.slipId === slip.id ? fresh : brief)) : [...briefs, fresh];
}

function isOfExtension(act: SlipAct): boolean {
  return Object.values(EXTENSION_ACTS).some((acts) => acts.includes(act));
}
