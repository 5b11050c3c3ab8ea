import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { INCOMING_ACTS, IncomingAct, IncomingStatus, OWED } from "./incoming-status.ts";
import type { IncomingEvent, IncomingSlip } from "./incoming.ts";

const STATUS_AFTER: Readonly<Record<IncomingAct, IncomingStatus>> = {
  reply: "REPLIED",
  deliver: "DELIVERED",
  "sent-back": "OPEN",
  close: "CLOSED",
  void: "VOIDED",
};

export function incomingStatus({ events }: Pick<IncomingSlip, "events">): IncomingStatus {
  const last = events.at(-1);
  return last === undefined ? "OPEN" : STATUS_AFTER[last.facts.act];
}

/** The sender's day: as on their paper, or as they set it when they sent our answer back. */
export function incomingDueOn({ form, events }: Pick<IncomingSlip, "form" | "events">): PlainDate | null {
  const sentBack = events.map(({ facts }) => facts).findLast((facts) => facts.act === "sent-back");
  return sentBack?.dueOn ?? form.theirDueOn;
}

/** The same while an answer is owed; null when it is not. */
export function owedOn(incoming: Pick<IncomingSlip, "form" | "events">): PlainDate | null {
  return OWED.includes(incomingStatus(incoming)) ? incomingDueOn(incoming) : null;
}

/** The answer in force; undefined before there is one. */
export function latestReply({ events }: Pick<IncomingSlip, "events">) {
  return events.map(({ facts }) => facts).findLast((facts) => facts.act === "reply");
}

/** Why something cannot be recorded on an incoming slip like this. */
export const IncomingEventRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-in-this-status"), act: IncomingAct, status: IncomingStatus }),
  z.object({ reason: z.literal("day-before-the-step-before"), on: PlainDate, earliest: PlainDate }),
  z.object({ reason: z.literal("day-in-future"), on: PlainDate, today: PlainDate }),
]);
export type IncomingEventRefusal = z.infer<typeof IncomingEventRefusal>;

/** The incoming slip with one more event on it. `event.facts.on` is the day on the paper, which may lie before `today`. */
export function recordIncomingEvent(
  incoming: IncomingSlip,
  event: IncomingEvent,
  today: PlainDate,
): Result<IncomingSlip, IncomingEventRefusal> {
  const { act, on } = event.facts;
  const status = incomingStatus(incoming);
  if (!INCOMING_ACTS[status].includes(act)) return err({ reason: "not-in-this-status", act, status });
  if (on > today) return err({ reason: "day-in-future", on, today });
  const earliest = incoming.events.at(-1)?.facts.on ?? incoming.form.receivedOn;
  if (on < earliest) return err({ reason: "day-before-the-step-before", on, earliest });
  return ok({ ...incoming, events: [...incoming.events, event] });
}
