import { useMemo } from "react";
import { PageProviders } from "#renderer/client/PageProviders.tsx";
import type { Preferences } from "#renderer/client/preferences.ts";
import type { SeatWatch } from "#renderer/client/seat-watch.ts";
import { type County, countyAccess, CountyContext } from "./client/county.ts";
import { Gate } from "./Gate.tsx";

interface Props {
  readonly county: County;
  readonly watch: SeatWatch;
  readonly initialPreferences: Preferences;
}

export function CountyApp({ county, watch, initialPreferences }: Props) {
  const access = useMemo(() => countyAccess(county), [county]);
  return (
    <PageProviders initialPreferences={initialPreferences}>
      <CountyContext value={access}>
        <Gate watch={watch} />
      </CountyContext>
    </PageProviders>
  );
}
