import type { SessionStatus } from "#shared/domain/mediation/session-status.ts";
import type { Tone } from "../../ui/StatusTag.tsx";

export const STATUS_TONE: Readonly<Record<SessionStatus, Tone>> = {
  BOOKED: "wait",
  CONFIRMED: "busy",
  FINISHED: "plain",
  FROZEN: "done",
  CANCELLED: "plain",
};
