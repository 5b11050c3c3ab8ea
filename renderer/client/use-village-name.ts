import { useCallback } from "react";
import { useOffice } from "./use-seat.ts";

/** The name of a village of the township; empty for people from elsewhere. */
export function useVillageName(): (code: string | null) => string {
  const { villages } = useOffice();
  return useCallback((code) => villages.find(({ id }) => id === code)?.name ?? "", [villages]);
}
