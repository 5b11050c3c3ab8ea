import { z } from "zod";
import { dayOf, type PlainDate } from "../../kernel/plain-date.ts";
import type { ClosingOrder } from "../office/office.ts";
import { OPEN_SLIP_STATUSES, type SlipStatus } from "../referral/slip-status.ts";
import type { CaseStatus } from "../mediation/mediation-case.ts";
import { OPEN_WHISTLE_STATUSES, type WhistleStatus } from "../whistle/whistle-status.ts";
import { currentRound, type ClosingEvent } from "./closing.ts";
import type { Matter } from "./matter.ts";

/**
 * Where a matter stands, derived from what was recorded and never stored by hand.
 * 已登记 · 当场答复 · 已引导 · 不予受理 · 已受理 · 转办中 · 被退回 · 已反馈待核验 · 已核验 · 吹哨联调中 · 吹哨已办结 · 调解中 ·
 * 已达成调解 · 已重启 · 已办结 · 已归档待回访 · 已回访待归档 · 待销号 · 已销号
 */
export const MatterStatus = z.enum([
  "REGISTERED",
  "ANSWERED",
  "GUIDED",
  "REFUSED",
  "ACCEPTED",
  "REFERRED",
  "RETURNED",
  "REPLIED",
  "VERIFIED",
  "WHISTLED",
  "JOINTLY_DEALT",
  "MEDIATING",
  "MEDIATED",
  "REOPENED",
  "CONCLUDED",
  "ARCHIVED",
  "FOLLOWED_UP",
  "SETTLED",
  "CLOSED",
]);
export type MatterStatus = z.infer<typeof MatterStatus>;

/** From the conclusion on. What stands in none of them is open, and somebody still works on it. */
export const CONCLUDED_STATUSES: readonly MatterStatus[] = [
  "CONCLUDED",
  "ARCHIVED",
  "FOLLOWED_UP",
  "SETTLED",
  "CLOSED",
];
export const OPEN_MATTER_STATUSES: readonly MatterStatus[] = MatterStatus.options.filter(
  (status) => !CONCLUDED_STATUSES.includes(status),
);

type Standing = Pick<Matter, "decisions" | "slips" | "whistles" | "cases">;

export function matterStatus(matter: Standing & Pick<Matter, "closing">): MatterStatus {
  const { events, reopening } = currentRound(matter.closing);
  const concluded = concludedStatus(events);
  if (concluded !== undefined) return concluded;
  if (reopening === undefined) return openStatus(matter);
  const { decisions, slips, whistles, cases } = reopening.knew ?? KNEW_NOTHING;
  const since = openStatus({
    decisions: matter.decisions.slice(decisions),
    slips: matter.slips.slice(slips),
    whistles: matter.whistles.slice(whistles),
    // A case of before may be taken up again too.
    cases: matter.cases.filter(({ status }, index) => index >= cases || TALKING_CASES.includes(status)),
  });
  return since === "REGISTERED" ? "REOPENED" : since;
}

const KNEW_NOTHING = { decisions: 0, slips: 0, whistles: 0, cases: 0 };

function concludedStatus(events: readonly ClosingEvent[]): MatterStatus | undefined {
  const has = (act: ClosingEvent["facts"]["act"]) => events.some(({ facts }) => facts.act === act);
  if (!has("conclude")) return undefined;
  if (has("close")) return "CLOSED";
  const isFollowedUp = events.some(({ facts }) => facts.act === "follow-up" && facts.form.next === "CLOSE");
  if (has("archive")) return isFollowedUp ? "SETTLED" : "ARCHIVED";
  return isFollowedUp ? "FOLLOWED_UP" : "CONCLUDED";
}

function openStatus(matter: Standing): MatterStatus {
  const standing: readonly SlipStatus[] = matter.slips
    .map((slip) => slip.status)
    .filter((status) => status !== "VOIDED");
  const has = (wanted: SlipStatus) => standing.includes(wanted);
  const hasWhistle = (wanted: readonly WhistleStatus[]) =>
    matter.whistles.some(({ status }) => wanted.includes(status));
  // A slip that came back is over once another unit has the matter.
  if (standing.at(-1) === "RETURNED" && !standing.some((status) => OPEN_SLIP_STATUSES.includes(status)))
    return "RETURNED";
  if (has("REPLIED")) return "REPLIED";
  if (matter.cases.some(({ status }) => TALKING_CASES.includes(status))) return "MEDIATING";
  if (standing.some((status) => OPEN_SLIP_STATUSES.includes(status))) return "REFERRED";
  if (hasWhistle(OPEN_WHISTLE_STATUSES)) return "WHISTLED";
  if (matter.cases.some(({ agreed }) => agreed)) return "MEDIATED";
  if (has("VERIFIED")) return "VERIFIED";
  if (hasWhistle(["CLOSED"])) return "JOINTLY_DEALT";
  return matter.decisions.at(-1)?.form.kind ?? "REGISTERED";
}

/** A case without an agreement so far. One that ended without leaves the matter where it stood before. */
export const TALKING_CASES: readonly CaseStatus[] = ["ASKING", "ACCEPTED", "MEDIATING"];

/** What can be done with a matter as a whole. */
export const MatterAct = z.enum([
  "decide",
  "link-visit",
  "issue-slip",
  "issue-whistle",
  "open-case",
  "conclude",
  "archive",
  "follow-up",
  "rate",
  "close",
  "reopen",
]);
export type MatterAct = z.infer<typeof MatterAct>;

/**
 * The acts allowed in each status; the compiler keeps the table complete. A later visit reopens nothing by itself: it is linked,
 * and the clerk decides anew. What else stands against concluding is told by `conclusionObstacles`.
 */
export const MATTER_ACTS: Readonly<Record<MatterStatus, readonly MatterAct[]>> = {
  REGISTERED: ["decide", "link-visit", "issue-slip", "issue-whistle", "open-case"],
  ANSWERED: ["decide", "link-visit", "conclude"],
  GUIDED: ["decide", "link-visit", "conclude"],
  REFUSED: ["decide", "link-visit", "conclude"],
  ACCEPTED: ["link-visit", "issue-slip", "issue-whistle", "open-case", "conclude"],
  REFERRED: ["link-visit", "issue-slip", "issue-whistle", "open-case", "conclude"],
  RETURNED: ["link-visit", "issue-slip", "issue-whistle", "open-case", "conclude"],
  REPLIED: ["link-visit", "issue-slip", "issue-whistle", "open-case", "conclude"],
  VERIFIED: ["link-visit", "issue-slip", "issue-whistle", "open-case", "conclude"],
  WHISTLED: ["link-visit", "issue-slip", "issue-whistle", "open-case", "conclude"],
  JOINTLY_DEALT: ["link-visit", "issue-slip", "issue-whistle", "open-case", "conclude"],
  MEDIATING: ["link-visit", "issue-slip", "issue-whistle", "open-case", "conclude"],
  MEDIATED: ["link-visit", "issue-slip", "issue-whistle", "open-case", "conclude"],
  REOPENED: ["decide", "link-visit", "issue-slip", "issue-whistle", "open-case", "conclude"],
  CONCLUDED: ["link-visit", "archive", "follow-up", "rate", "reopen"],
  ARCHIVED: ["link-visit", "follow-up", "rate", "reopen"],
  FOLLOWED_UP: ["link-visit", "archive", "follow-up", "rate", "reopen"],
  SETTLED: ["link-visit", "follow-up", "rate", "close", "reopen"],
  CLOSED: ["link-visit", "reopen"],
};

/** What has to wait after the conclusion, by the order the office has set (归档、回访的先后). */
export const WAITS: Readonly<Record<ClosingOrder, { readonly waits: MatterAct; readonly first: MatterAct }>> =
  {
    ARCHIVE_FIRST: { waits: "follow-up", first: "archive" },
    FOLLOW_UP_FIRST: { waits: "archive", first: "follow-up" },
  };

/** The acts allowed now, in an office that closes its matters in that order. */
export function allowedMatterActs(status: MatterStatus, order: ClosingOrder): readonly MatterAct[] {
  const acts = MATTER_ACTS[status];
  return status === "CONCLUDED" ? acts.filter((act) => act !== WAITS[order].waits) : acts;
}

/** The next day by which somebody owes something: the earliest due day of an unanswered slip, of a whistle or of a mediation case. */
export function nextDueOn(matter: Pick<Matter, "slips" | "whistles" | "cases">): PlainDate | null {
  const ofSlips = matter.slips
    .filter((slip) => OPEN_SLIP_STATUSES.includes(slip.status))
    .map((slip) => slip.dueOn);
  const ofWhistles = matter.whistles.flatMap(({ dueOn }) => dueOn ?? []);
  const ofCases = matter.cases.flatMap(({ nextOn }) => nextOn ?? []);
  return [...ofSlips, ...ofWhistles, ...ofCases].sort()[0] ?? null;
}

/** The last day on which anything was done or noted about it: what lies still for long is a sleeping matter. */
export function lastTouchedOn(
  matter: Pick<
    Matter,
    "openedOn" | "visits" | "decisions" | "slips" | "whistles" | "cases" | "meetings" | "contacts" | "closing"
  >,
): PlainDate {
  const { openedOn, visits, decisions, slips, whistles, cases, meetings, contacts, closing } = matter;
  const days = [
    ...visits.map(({ visitedOn }) => visitedOn),
    ...[...decisions, ...meetings, ...closing].map(({ at }) => dayOf(at)),
    ...[...slips, ...whistles, ...cases].map(({ touchedOn }) => touchedOn),
    ...(contacts.lastOn === null ? [] : [contacts.lastOn]),
  ];
  return days.reduce((last, on) => (on > last ? on : last), openedOn);
}
