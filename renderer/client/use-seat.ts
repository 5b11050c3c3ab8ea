import { createContext, use } from "react";
import { useQuery } from "@tanstack/react-query";
import type { InferContractRouterOutputs } from "@orpc/contract";
import { ACCESS, type ProcedureName } from "#shared/contract/access.ts";
import type { office } from "#shared/contract/office.ts";
import type { DeskStatus, SessionInfo } from "#shared/contract/session.ts";
import type { Role } from "#shared/domain/account/account.ts";
import { officeTerms, type Terms } from "#shared/domain/deadline/terms.ts";
import { dayOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { useAsk } from "./use-desk.ts";

export type OfficeData = InferContractRouterOutputs<typeof office>["get"];

/** What is known once somebody has logged in and the office is loaded; pages are shown under it. */
export interface Seat {
  readonly me: SessionInfo;
  readonly status: DeskStatus;
  readonly office: OfficeData;
}

export const SeatContext = createContext<Seat | undefined>(undefined);

function useSeat(): Seat {
  const seat = use(SeatContext);
  if (!seat) throw new Error("this part of the page needs somebody logged in");
  return seat;
}

export function useMe(): SessionInfo {
  return useSeat().me;
}

export function useOffice(): OfficeData {
  return useSeat().office;
}

/** The desk's instant when it was last asked how it stands; `useNow` lets it go on. */
export function useDeskNow(): Instant {
  return useSeat().status.now;
}

/** What the office counts days by, for forms that say when something will be due. */
export function useTerms(): Terms {
  const { office, holidays, deadlineRules } = useOffice();
  return officeTerms(holidays, deadlineRules, office.township.code);
}

/** The desk's day: the machine that keeps the journal decides, not the browser. */
export function useToday(): PlainDate {
  return dayOf(useSeat().status.now);
}

export function useReadOnly(): boolean {
  return useSeat().status.readOnly !== null;
}

/** Whether the person at the seat may call a procedure: pages do not offer what would be refused. */
export function useMay(): (procedure: ProcedureName) => boolean {
  const { roles } = useMe();
  return (procedure) => may(procedure, roles);
}

export function may(procedure: ProcedureName, roles: readonly Role[]): boolean {
  const access = ACCESS[procedure];
  return typeof access === "string" || access.some((role) => roles.includes(role));
}

/** Asked again every half minute: the seat may have been locked, the folder damaged, the day gone by. */
export function useStatus() {
  const ask = useAsk();
  return useQuery(ask.session.status.queryOptions({ refetchInterval: 30_000, staleTime: 5_000 }));
}
