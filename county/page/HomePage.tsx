import { useEffect } from "react";
import { useGo } from "#renderer/client/places.ts";
import { places } from "./client/places.ts";

/** The list of offices is where the county's day begins. */
export function HomePage() {
  const go = useGo();
  useEffect(() => go(places.offices()), [go]);
  return null;
}
