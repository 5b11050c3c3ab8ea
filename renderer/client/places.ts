import { useCallback } from "react";
import { useRouter, useRouterState } from "@tanstack/react-router";

type Search = Readonly<Record<string, string>>;

/** Where a person can go. Features name places; renderer/app knows which page stands there. */
export const places = {
  intake: () => "/visits/new",
  matters: (search?: Search) => `/matters${query(search)}`,
  matter: (matterId: string) => `/matters/${matterId}`,
  slip: (matterId: string, slipId: string) => `/matters/${matterId}?slip=${slipId}`,
  newSlip: (matterId: string) => `/matters/${matterId}/slip`,
  paper: (paperId: string) => `/papers/${paperId}`,
  trail: (search?: Search) => `/trail${query(search)}`,
  settings: (part = "office") => `/settings/${part}`,
} as const;

/** For the `href` of a link. */
export function hrefTo(place: string): string {
  return `#${place}`;
}

export function useGo(): (place: string) => void {
  const router = useRouter();
  return useCallback((place) => router.history.push(place), [router]);
}

/** What stands behind the `?` of the address: filters live there, so that "back" brings them back. */
export function useSearch(): readonly [Search, (next: Search) => void] {
  const router = useRouter();
  const location = useRouterState({ select: (state) => state.location });
  const search = readSearch(location.searchStr);
  const replace = useCallback(
    (next: Search) => router.history.replace(location.pathname + query(next)),
    [router, location.pathname],
  );
  return [search, replace];
}

export function readSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

function query(search: Search = {}): string {
  const given = Object.entries(search).filter(([, value]) => value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}
