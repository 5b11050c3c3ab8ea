import { QueueCard } from "../features/queue/QueueCard.tsx";
import { TodayPage } from "../features/today/TodayPage.tsx";
import { TodaySessions } from "../features/today/TodaySessions.tsx";
import { Unreported } from "../features/today/Unreported.tsx";
import { WarningsCard } from "../features/warning/WarningsCard.tsx";
import { useMay } from "../client/use-seat.ts";

/** The desk opens on the day: what other features add to the board is put together here. */
export function HomePage() {
  const may = useMay();
  return (
    <TodayPage
      queue={<QueueCard />}
      aside={
        <>
          {may("room.calendar") && <TodaySessions />}
          <WarningsCard />
          {may("sync.status") && <Unreported />}
        </>
      }
    />
  );
}
