import { useSyncExternalStore } from "react";
import { hrefTo, places } from "../client/places.ts";

/** Whether this window is the screen in the hall, which needs no login and has no menu. */
export function useIsHall(): boolean {
  return useSyncExternalStore(listen, () => window.location.hash === hrefTo(places.hall()));
}

function listen(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}
