import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useDesk } from "../../client/use-desk.ts";
import { CountyWork, type WorkState } from "./county-work.ts";

const CountyWorkContext = createContext<CountyWork | undefined>(undefined);

/** Around all pages: a report goes on while the person turns to another page, and stops when they log out. */
export function CountyWorkProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const [work] = useState(() => new CountyWork(desk, () => void queries.invalidateQueries()));
  useEffect(() => () => work.stop(), [work]);
  return <CountyWorkContext value={work}>{children}</CountyWorkContext>;
}

export function useCountyWork(): readonly [CountyWork, WorkState] {
  const work = use(CountyWorkContext);
  if (!work) throw new Error("useCountyWork needs a CountyWorkProvider above it");
  return [work, useSyncExternalStore(work.subscribe, work.state)];
}
