import { createContext, type ReactNode, useContext, useState } from "react";
import { useRouterState } from "@tanstack/react-router";

const CameFrom = createContext("");

/** Remembers the place a person was at before this one. */
export function CameFromProvider({ children }: { readonly children: ReactNode }) {
  const now = useRouterState({ select: (state) => state.location.href });
  const [seen, setSeen] = useState({ before: "", now });
  if (seen.now !== now) setSeen({ before: seen.now, now });
  return <CameFrom value={seen.before}>{children}</CameFrom>;
}

/** Records and lists, to which one goes back; forms are left out: what was sent from them is done. */
const RETURNABLE =
  /^\/(?:calendar(?:\/log)?|sittings\/[^/?]+|dossiers|matters\/[^/?]+|cases\/(?!new)[^/?]+(?:\/dossier)?)(?:\?|$)/;

/** The record or list that a person came from; undefined when it was none. Stays what it was when the page was opened. */
export function useCameFrom(): string | undefined {
  const before = useContext(CameFrom);
  const [place] = useState(before);
  return RETURNABLE.test(place) ? place : undefined;
}
