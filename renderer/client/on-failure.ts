import { ORPCError } from "@orpc/client";
import type { OnFailure } from "./watch.ts";
import { ConnectionLostError, isBaseRefusal } from "./refusal.ts";
import type { SeatWatch } from "./seat-watch.ts";

/** Deals with what any call can meet; a refusal of the procedure's own goes through to its caller untouched. */
export function failureHandler(watch: SeatWatch): OnFailure {
  return async (error) => {
    if (isBaseRefusal(error)) {
      watch.tell({ kind: "refused", refusal: error });
      return error.code === "SEAT_LOCKED" ? await watch.waitForUnlock() : false;
    }
    if (error instanceof ConnectionLostError) watch.tell({ kind: "connection-lost" });
    else if (!(error instanceof ORPCError && error.defined) && !isAbort(error))
      watch.tell({ kind: "trouble", error });
    return false;
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
