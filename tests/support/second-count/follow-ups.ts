/** The follow-ups of mediation cases counted a second time: plain loops over what documents say. */
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { Agreement } from "#shared/domain/mediation/agreement.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { chinaDay, item } from "../plain-deadlines.ts";

export interface OwedAgain {
  readonly dueOn: string;
  readonly isAsked: boolean;
}

/** The day an agreement took effect, by the entries there were. */
type EffectDay = (agreement: Agreement, events: Agreement["events"]) => string | null;

/** One for each time the case was settled by the end of a day: it may be taken up again and be settled anew. */
export function caseFollowUpsAgain(
  mediation: MediationCase,
  matter: Matter,
  agreements: readonly Agreement[],
  to: string,
  effectDay: EffectDay,
): readonly OwedAgain[] {
  const owed: OwedAgain[] = [];
  const asked: string[] = [];
  let ended: string | null = null;
  let isClosed = false;
  const settle = (until: string, needlessOn: string | null, isFiled: boolean) => {
    let on: string | null = ended;
    if (ended === null || isClosed || isFiled)
      on = lastDone(agreements, until, effectDay, isClosed || isFiled) ?? ended;
    if (on === null) return;
    const dueOn = item("", on, limitOf(matter)).dueOn;
    const settledOn = on;
    const isAsked = asked.some((day) => day >= settledOn);
    if (dueOn > to || (!isAsked && needlessOn !== null && needlessOn <= dueOn)) return;
    owed.push({ dueOn, isAsked });
  };
  for (const { facts } of mediation.events) {
    if (!("on" in facts) || facts.on > to) continue;
    if (facts.act === "end" || facts.act === "refuse") ended = facts.on;
    if (facts.act === "end" || facts.act === "refuse") isClosed = false;
    if (facts.act === "close") isClosed = true;
    if (facts.act === "follow-up") asked.push(facts.on);
    if (facts.act !== "reopen") continue;
    settle(facts.on, facts.on, false);
    ended = null;
    isClosed = false;
  }
  const filedOn = mediation.dossier?.filedOn ?? null;
  const isFiled = filedOn !== null && filedOn <= to;
  settle(to, isFiled ? filedOn : null, isFiled);
  return owed;
}

/** The day the last thing of all agreements in force was done. Of a closed case what was never done counts from its effect. */
function lastDone(
  agreements: readonly Agreement[],
  until: string,
  effectDay: EffectDay,
  isClosed: boolean,
): string | null {
  let last: string | null = null;
  for (const agreement of agreements) {
    if (agreement.replacedBy !== null && agreement.replacedBy.on <= until) continue;
    const events = agreement.events.filter(
      ({ at, facts }) => ("on" in facts ? facts.on : chinaDay(at)) <= until,
    );
    const effect = effectDay(agreement, events);
    if (effect === null || events.at(-1)?.facts.act === "discard") continue;
    let done: string | null = null;
    let isOpen = false;
    for (const { id, kind, amountFen } of agreement.form.obligations) {
      if (kind === "REFRAIN") continue;
      let paid = 0;
      let on: string | null = null;
      let isComplete = false;
      for (const { facts } of events) {
        if (facts.act !== "perform" || facts.obligationId !== id) continue;
        paid += facts.amountFen ?? 0;
        if (facts.isComplete) isComplete = true;
        if (on === null || facts.on > on) on = facts.on;
      }
      if (kind === "PAY" ? paid < (amountFen ?? 0) : !isComplete) isOpen = true;
      else if (on !== null && (done === null || on > done)) done = on;
    }
    if (isOpen && !isClosed) return null;
    const day = isOpen || done === null ? effect : done;
    if (last === null || day > last) last = day;
  }
  return last;
}

/** Thirty days; a week where it is urgent, the next working day for what the hotline sent. */
function limitOf({ riskColor, channel }: Matter): { readonly days: number } | { readonly workdays: number } {
  if (riskColor === "RED") return { days: 7 };
  return channel === "HOTLINE" ? { workdays: 1 } : { days: 30 };
}
