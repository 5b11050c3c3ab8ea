import { z } from "zod";
import { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import {
  SUPERVISION_ACTS,
  SupervisionAct,
  type SupervisionBrief,
  SupervisionStatus,
} from "./supervision-status.ts";
import type { Supervision, SupervisionEvent } from "./supervision.ts";

const STATUS_AFTER: Readonly<Record<SupervisionAct, SupervisionStatus>> = {
  deliver: "DELIVERED",
  feedback: "ANSWERED",
  end: "ENDED",
  void: "VOIDED",
};

export function supervisionStatus({ events }: Pick<Supervision, "events">): SupervisionStatus {
  const last = events.at(-1);
  return last === undefined ? "ISSUED" : STATUS_AFTER[last.facts.act];
}

/** Why something cannot be recorded on a supervision like this. */
export const SupervisionEventRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-in-this-status"), act: SupervisionAct, status: SupervisionStatus }),
  z.object({ reason: z.literal("day-before-the-step-before"), on: PlainDate, earliest: PlainDate }),
  z.object({ reason: z.literal("day-in-future"), on: PlainDate, today: PlainDate }),
]);
export type SupervisionEventRefusal = z.infer<typeof SupervisionEventRefusal>;

/** The supervision with one more event on it. `event.facts.on` is the day on the paper, which may lie before `today`. */
export function recordSupervisionEvent(
  supervision: Supervision,
  event: SupervisionEvent,
  today: PlainDate,
): Result<Supervision, SupervisionEventRefusal> {
  const { act, on } = event.facts;
  const status = supervisionStatus(supervision);
  if (!SUPERVISION_ACTS[status].includes(act)) return err({ reason: "not-in-this-status", act, status });
  if (on > today) return err({ reason: "day-in-future", on, today });
  const earliest = supervision.events.at(-1)?.facts.on ?? supervision.issuedOn;
  if (on < earliest) return err({ reason: "day-before-the-step-before", on, earliest });
  return ok({ ...supervision, events: [...supervision.events, event] });
}

/** What the slip keeps of it; renewed in the same act as every event. */
export function supervisionBrief(supervision: Supervision): SupervisionBrief {
  const { id, no, form, issuedOn } = supervision;
  return {
    supervisionId: id,
    no,
    level: form.level,
    problem: form.problem,
    issuedOn,
    dueOn: form.dueOn,
    status: supervisionStatus(supervision),
  };
}

/** The briefs of a slip with this one's put in, or in place of its older one. */
export function withSupervisionBrief(
  briefs: readonly SupervisionBrief[],
  supervision: Supervision,
): readonly SupervisionBrief[] {
  const fresh = supervisionBrief(supervision);
  const isKnown = briefs.some(({ supervisionId }) => supervisionId === fresh.supervisionId);
  return isKnown
    ? briefs.map((brief) => (brief.supervisionId === fresh.supervisionId ? fresh : brief))
    : [...briefs, fresh];
}
