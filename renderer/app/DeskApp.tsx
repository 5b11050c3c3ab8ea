import { useMemo } from "react";
import type { Desk } from "../client/desk.ts";
import { PageProviders } from "../client/PageProviders.tsx";
import type { Preferences } from "../client/preferences.ts";
import type { SeatWatch } from "../client/seat-watch.ts";
import { deskAccess, DeskContext } from "../client/use-desk.ts";
import { SeatGate } from "./SeatGate.tsx";

interface Props {
  readonly desk: Desk;
  readonly watch: SeatWatch;
  readonly initialPreferences: Preferences;
}

export function DeskApp({ desk, watch, initialPreferences }: Props) {
  const access = useMemo(() => deskAccess(desk), [desk]);
  return (
    <PageProviders initialPreferences={initialPreferences}>
      <DeskContext value={access}>
        <SeatGate watch={watch} />
      </DeskContext>
    </PageProviders>
  );
}
