import { HASHES_BEFORE, type Greeting } from "#shared/domain/sync/greeting.ts";
import type { CountyTie } from "#shared/domain/sync/sync-record.ts";
import { entryId } from "./apply-entry.ts";
import type { SyncDesk } from "./sync-desk.ts";
import { countyEntries } from "./tables.ts";
import { oldestWaiting } from "./waiting.ts";

/** Where both streams stand on this desk, for the county. `held`: the last entry a receipt proved. */
export async function greetingOf(desk: SyncDesk, tie: CountyTie, held: number): Promise<Greeting> {
  const { store } = desk.opened;
  const { seq, hash } = store.last();
  const entries = store.table(countyEntries);
  const before: string[] = [];
  for (let at = tie.down.seq - 1; at > 0 && before.length < HASHES_BEFORE; at -= 1) {
    const entry = entries.find(entryId(at));
    if (!entry) break;
    before.push(entry.hash);
  }
  return {
    last: { seq, hash },
    down: { ...tie.down, before },
    recovered: tie.recovered,
    version: desk.version,
    deskTime: desk.now(),
    oldestWaitingAt: await oldestWaiting(store, held),
  };
}
