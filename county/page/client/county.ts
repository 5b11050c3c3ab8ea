import { createContext, use, useCallback } from "react";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import { createTanstackQueryUtils, type RouterUtils } from "@orpc/tanstack-query";
import { useQuery } from "@tanstack/react-query";
import { type OnFailure, watch } from "#renderer/client/watch.ts";
import { COUNTY_ACCESS, type CountyProcedure } from "#shared/contract/county-access.ts";
import type { CountySession, CountyStatus } from "#shared/contract/county-shapes.ts";
import type { CountyContract } from "#shared/contract/county.ts";
import { dayOf, type PlainDate } from "#shared/kernel/plain-date.ts";

/** Every procedure of the county's page. */
export type County = ContractRouterClient<Omit<CountyContract, "desk">>;

interface CountyAccess {
  readonly county: County;
  readonly ask: RouterUtils<County>;
}

export const CountyContext = createContext<CountyAccess | undefined>(undefined);

export function connectCounty(onFailure: OnFailure): County {
  const interceptors = [watch(onFailure)];
  return createORPCClient<County>(new RPCLink({ url: `${location.origin}/rpc`, interceptors }));
}

export function countyAccess(county: County): CountyAccess {
  return { county, ask: createTanstackQueryUtils(county) };
}

function useAccess(): CountyAccess {
  const access = use(CountyContext);
  if (!access) throw new Error("useCounty needs a CountyContext above it");
  return access;
}

export function useCounty(): County {
  return useAccess().county;
}

/** `useQuery(useAsk().office.list.queryOptions())` */
export function useAsk(): RouterUtils<County> {
  return useAccess().ask;
}

/** Asked again every half minute: the session may have ended, the day gone by. */
export function useStatus() {
  return useQuery(useAsk().session.status.queryOptions({ refetchInterval: 30_000, staleTime: 5_000 }));
}

interface Clerk {
  readonly me: CountySession;
  readonly status: CountyStatus;
}
export const ClerkContext = createContext<Clerk | undefined>(undefined);

function useClerk(): Clerk {
  const clerk = use(ClerkContext);
  if (!clerk) throw new Error("this part of the page needs somebody logged in");
  return clerk;
}

export function useMe(): CountySession {
  return useClerk().me;
}

/** The server's clock decides, not the browser's. */
export function useNow(): string {
  return useClerk().status.now;
}

export function useToday(): PlainDate {
  return dayOf(useNow());
}

export function useDemo(): boolean {
  return useClerk().status.demo;
}

export function useCountyName(): string {
  return useClerk().status.county;
}

/** Whether the person may call a procedure: pages do not offer what would be refused. */
export function useMay(): (procedure: CountyProcedure) => boolean {
  const { roles } = useMe();
  return useCallback(
    (procedure) => {
      const access = COUNTY_ACCESS[procedure];
      return typeof access === "string" || access.some((role) => roles.includes(role));
    },
    [roles],
  );
}
