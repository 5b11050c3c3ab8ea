import type { CaseStatus } from "#shared/domain/mediation/mediation-case.ts";
import type { Tone } from "#renderer/ui/StatusTag.tsx";

/** Red is kept for what is overdue or reneged. */
export const STATUS_TONE: Readonly<Record<CaseStatus, Tone>> = {
  ASKING: "wait",
  ACCEPTED: "busy",
  MEDIATING: "busy",
  PERFORMING: "busy",
  PERFORMED: "done",
  UNPERFORMED: "late",
  ENDED: "plain",
  CLOSED: "done",
  FILED: "done",
};
