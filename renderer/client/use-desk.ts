import { createContext, use } from "react";
import { createTanstackQueryUtils, type RouterUtils } from "@orpc/tanstack-query";
import type { Desk } from "./desk.ts";

/** Queries over every procedure: `useQuery(useAsk().matter.file.queryOptions({ input: { id } }))`. */
export type Ask = RouterUtils<Desk>;

export interface DeskAccess {
  readonly desk: Desk;
  readonly ask: Ask;
}

export const DeskContext = createContext<DeskAccess | undefined>(undefined);

export function deskAccess(desk: Desk): DeskAccess {
  return { desk, ask: createTanstackQueryUtils(desk) };
}

export function useDesk(): Desk {
  return useDeskAccess().desk;
}

export function useAsk(): Ask {
  return useDeskAccess().ask;
}

function useDeskAccess(): DeskAccess {
  const access = use(DeskContext);
  if (!access) throw new Error("useDesk needs a DeskContext above it");
  return access;
}
