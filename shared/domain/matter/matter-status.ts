import { z } from "zod";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { OPEN_SLIP_STATUSES, type SlipStatus } from "../referral/slip-status.ts";
import type { Matter } from "./matter.ts";

/**
 * Where a matter stands, derived from what was recorded and never stored by hand.
 * 已登记 · 当场答复 · 已引导 · 不予受理 · 已受理 · 转办中 · 被退回 · 已反馈待核验 · 已核验
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
]);
export type MatterStatus = z.infer<typeof MatterStatus>;

export function matterStatus(matter: Pick<Matter, "decisions" | "slips">): MatterStatus {
  const standing: readonly SlipStatus[] = matter.slips
    .map((slip) => slip.status)
    .filter((status) => status !== "VOIDED");
  const has = (wanted: SlipStatus) => standing.includes(wanted);
  // A slip that came back is over once another unit has the matter.
  if (standing.at(-1) === "RETURNED" && !standing.some((status) => OPEN_SLIP_STATUSES.includes(status)))
    return "RETURNED";
  if (has("REPLIED")) return "REPLIED";
  if (standing.some((status) => OPEN_SLIP_STATUSES.includes(status))) return "REFERRED";
  if (has("VERIFIED")) return "VERIFIED";
  return matter.decisions.at(-1)?.form.kind ?? "REGISTERED";
}

/** What can be done with a matter as a whole. */
export const MatterAct = z.enum(["decide", "link-visit", "issue-slip"]);
export type MatterAct = z.infer<typeof MatterAct>;

/** The acts allowed in each status. A later visit reopens nothing by itself: it is linked, and the clerk decides anew. */
export const MATTER_ACTS: Readonly<Record<MatterStatus, readonly MatterAct[]>> = {
  REGISTERED: ["decide", "link-visit", "issue-slip"],
  ANSWERED: ["decide", "link-visit"],
  GUIDED: ["decide", "link-visit"],
  REFUSED: ["decide", "link-visit"],
  ACCEPTED: ["link-visit", "issue-slip"],
  REFERRED: ["link-visit", "issue-slip"],
  RETURNED: ["link-visit", "issue-slip"],
  REPLIED: ["link-visit", "issue-slip"],
  VERIFIED: ["link-visit", "issue-slip"],
};

/** The next day by which somebody owes something: the earliest due day of an unanswered slip. */
export function nextDueOn(matter: Pick<Matter, "slips">): PlainDate | null {
  const due = matter.slips
    .filter((slip) => OPEN_SLIP_STATUSES.includes(slip.status))
    .map((slip) => slip.dueOn);
  return due.sort()[0] ?? null;
}
