import type { IncomingStatus } from "#shared/domain/incoming/incoming-status.ts";
import type { Tone } from "../../ui/StatusTag.tsx";

export const STATUS_TONE: Readonly<Record<IncomingStatus, Tone>> = {
  OPEN: "wait",
  REPLIED: "busy",
  DELIVERED: "busy",
  CLOSED: "done",
  VOIDED: "plain",
};
