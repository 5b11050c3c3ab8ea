import type { WhistleRating, WhistleStatus } from "#shared/domain/whistle/whistle-status.ts";
import type { Tone } from "../../ui/StatusTag.tsx";

export const STATUS_TONE: Readonly<Record<WhistleStatus, Tone>> = {
  CALLED: "wait",
  GATHERED: "wait",
  TALKED: "busy",
  CLOSED: "done",
  CANCELLED: "plain",
};

export const RATING_TONE: Readonly<Record<WhistleRating, Tone>> = {
  QUICK: "done",
  USUAL: "plain",
  ABSENT: "late",
};
