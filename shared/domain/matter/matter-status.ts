import { z } from "zod";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { OPEN_SLIP_STATUSES, type SlipStatus } from "../referral/slip-status.ts";
import type { CaseStatus } from "../mediation/mediation-case.ts";
import type { Matter } from "./matter.ts";

/**
 * Where a matter stands, derived from what was recorded and never stored by hand.
 * 已登记 · 当场答复 · 已引导 · 不予受理 · 已受理 · 转办中 · 被退回 · 已反馈待核验 · 已核验 · 调解中 · 已达成调解
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
  "MEDIATING",
  "MEDIATED",
]);
export type MatterStatus = z.infer<typeof MatterStatus>;

export function matterStatus(matter: Pick<Matter, "decisions" | "slips" | "cases">): MatterStatus {
  const standing: readonly SlipStatus[] = matter.slips
    .map((slip) => slip.status)
    .filter((status) => status !== "VOIDED");
  const has = (wanted: SlipStatus) => standing.includes(wanted);
  // A slip that came back is over once another unit has the matter.
  if (standing.at(-1) === "RETURNED" && !standing.some((status) => OPEN_SLIP_STATUSES.includes(status)))
    return "RETURNED";
  if (has("REPLIED")) return "REPLIED";
  if (matter.cases.some(({ status }) => TALKING.includes(status))) return "MEDIATING";
  if (standing.some((status) => OPEN_SLIP_STATUSES.includes(status))) return "REFERRED";
  if (matter.cases.some(({ agreed }) => agreed)) return "MEDIATED";
  if (has("VERIFIED")) return "VERIFIED";
  return matter.decisions.at(-1)?.form.kind ?? "REGISTERED";
}

/** A case without an agreement so far. One that ended without leaves the matter where it stood before. */
const TALKING: readonly CaseStatus[] = ["ASKING", "ACCEPTED", "MEDIATING"];

/** What can be done with a matter as a whole. */
export const MatterAct = z.enum(["decide", "link-visit", "issue-slip", "open-case"]);
export type MatterAct = z.infer<typeof MatterAct>;

/** The acts allowed in each status. A later visit reopens nothing by itself: it is linked, and the clerk decides anew. */
export const MATTER_ACTS: Readonly<Record<MatterStatus, readonly MatterAct[]>> = {
  REGISTERED: ["decide", "link-visit", "issue-slip", "open-case"],
  ANSWERED: ["decide", "link-visit"],
  GUIDED: ["decide", "link-visit"],
  REFUSED: ["decide", "link-visit"],
  ACCEPTED: ["link-visit", "issue-slip", "open-case"],
  REFERRED: ["link-visit", "issue-slip", "open-case"],
  RETURNED: ["link-visit", "issue-slip", "open-case"],
  REPLIED: ["link-visit", "issue-slip", "open-case"],
  VERIFIED: ["link-visit", "issue-slip", "open-case"],
  MEDIATING: ["link-visit", "issue-slip", "open-case"],
  MEDIATED: ["link-visit", "issue-slip", "open-case"],
};

/** The next day by which somebody owes something: the earliest due day of an unanswered slip or of a mediation case. */
export function nextDueOn(matter: Pick<Matter, "slips" | "cases">): PlainDate | null {
  const ofSlips = matter.slips
    .filter((slip) => OPEN_SLIP_STATUSES.includes(slip.status))
    .map((slip) => slip.dueOn);
  const ofCases = matter.cases.flatMap(({ nextOn }) => nextOn ?? []);
  return [...ofSlips, ...ofCases].sort()[0] ?? null;
}
