import type { MatterStatus } from "#shared/domain/matter/matter-status.ts";
import type { Tone } from "#renderer/ui/StatusTag.tsx";

/** Red is kept for what is overdue: a returned slip waits for the clerk, nothing more. */
export const STATUS_TONE: Readonly<Record<MatterStatus, Tone>> = {
  REGISTERED: "wait",
  ANSWERED: "done",
  GUIDED: "done",
  REFUSED: "plain",
  ACCEPTED: "busy",
  REFERRED: "busy",
  RETURNED: "wait",
  REPLIED: "wait",
  VERIFIED: "done",
  WHISTLED: "busy",
  JOINTLY_DEALT: "done",
  MEDIATING: "busy",
  MEDIATED: "done",
  REOPENED: "wait",
  CONCLUDED: "busy",
  ARCHIVED: "busy",
  FOLLOWED_UP: "busy",
  SETTLED: "wait",
  CLOSED: "plain",
};
