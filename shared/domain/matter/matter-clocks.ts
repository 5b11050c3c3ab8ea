import { dayOf } from "../../kernel/plain-date.ts";
import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import type { Channel } from "../visit/visit.ts";
import type { DecisionForm } from "./decision.ts";
import { matterStatus, type MatterStatus } from "./matter-status.ts";
import { currentRound } from "./closing.ts";
import { scopeOf } from "./matter-scope.ts";
import type { Matter } from "./matter.ts";

/** Reports that come without a person: somebody waits for a call. */
const CALLED_BACK: readonly Channel[] = ["QR", "HOTLINE"];

/** Handling modes whose next step is a paper, a case, a slip or a whistle of the desk: until then an accepted matter lies still. */
const DISPATCHED_MODES: readonly string[] = [
  "MEDIATE",
  "REFER",
  "ASSIGN",
  "HANDOVER",
  "WHISTLE",
  "ESCALATE",
  "VILLAGE",
];

/** Somebody still works on the matter, so that what was promised to the visitor is still owed. */
const UNDER_WAY: readonly MatterStatus[] = [
  "ACCEPTED",
  "REFERRED",
  "RETURNED",
  "REPLIED",
  "WHISTLED",
  "MEDIATING",
];

/** What the desk owes about a matter itself: to decide, to pass it on, and to keep its word. */
export function matterClocks(matter: Matter): readonly WantedClock[] {
  const { id: matterId, firstReceiver, openedOn, openedAt, decisions } = matter;
  const first = decisions[0];
  const isHandled = isDispatched(matter);
  const usual = { matterId, ownerId: firstReceiver.accountId, facts: scopeOf(matter), startedOn: openedOn };
  const decided = first === undefined ? (isHandled ? "now" : null) : dayOf(first.at);

  const clocks: WantedClock[] = [wantedClock({ ...usual, name: "decide", ended: decided })];
  if (CALLED_BACK.includes(matter.channel)) {
    const told = decisions.find(({ form }) => form.kind !== "ACCEPTED");
    const reachedAt = matter.contacts.calledBackAt ?? told?.at;
    const ended = reachedAt === undefined ? null : dayOf(reachedAt);
    clocks.push(wantedClock({ ...usual, name: "call-back", startedAt: openedAt, ended }));
  }
  if (matter.isPetition) {
    const notice = decisions.find(({ form }) => tellsInWriting(form));
    clocks.push(wantedClock({ ...usual, name: "petition-dispose", ended: decided }));
    clocks.push(
      wantedClock({
        ...usual,
        name: "petition-notice",
        ended: notice === undefined ? null : dayOf(notice.at),
      }),
    );
  }
  return [...clocks, ...acceptedClocks(matter)];
}

/** From an acceptance on. A later acceptance makes a new promise; what was promised before the matter was taken up again is over. */
function acceptedClocks(matter: Matter): readonly WantedClock[] {
  const accepted = matter.decisions.findLast(({ form }) => form.kind === "ACCEPTED");
  if (accepted?.form.kind !== "ACCEPTED") return [];
  const { form, at, by } = accepted;
  const knew = currentRound(matter.closing).reopening?.knew?.decisions ?? 0;
  const isOver = matter.decisions.indexOf(accepted) < knew || !UNDER_WAY.includes(matterStatus(matter));
  const usual = {
    matterId: matter.id,
    ownerId: by.accountId,
    facts: scopeOf(matter),
    startedOn: dayOf(at),
  };
  const ended = isOver ? "now" : null;
  const clocks = [wantedClock({ ...usual, name: "promised", fixedOn: form.expectedOn, ended })];
  if (DISPATCHED_MODES.includes(form.mode)) {
    const ended = isDispatched(matter) || isOver ? "now" : null;
    clocks.push(wantedClock({ ...usual, name: "dispatch", ended }));
  }
  if (matter.isPetition) clocks.push(wantedClock({ ...usual, name: "petition-conclude", ended }));
  return clocks;
}

/** Somebody has it by now: on a slip, by a whistle, in a mediation. */
function isDispatched({ slips, whistles, cases }: Matter): boolean {
  return slips.length > 0 || whistles.length > 0 || cases.length > 0;
}

/** Acceptance and refusal are notices on paper (C-02, C-03; Petition Regulations art. 23). */
function tellsInWriting({ kind }: DecisionForm): boolean {
  return kind === "ACCEPTED" || kind === "REFUSED";
}
