import { useEffect } from "react";
import { places, useGo } from "../client/places.ts";

/** The desk opens on the list of matters. */
export function HomePage() {
  const go = useGo();
  useEffect(() => go(places.matters()), [go]);
  return null;
}
