import { useCallback } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useAsk } from "./use-desk.ts";

/** After somebody has logged out: their pages go at once, and then what was read for them. */
export function useLeave(): () => Promise<void> {
  const queries = useQueryClient();
  const ask = useAsk();
  return useCallback(async () => {
    // Reset, not cleared: those who watch a query do not hear that the cache was emptied.
    await queries.resetQueries({ queryKey: ask.session.status.key() });
    queries.removeQueries({ type: "inactive" });
  }, [queries, ask]);
}
