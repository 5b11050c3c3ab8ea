import type { SyncStatus } from "#shared/contract/sync.ts";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { phraseOfTie } from "../../sync/join.ts";
import { mayBeginOwnEpoch } from "../../sync/new-epoch.ts";
import { currentEpoch, findTie, officeCode, type SyncDesk } from "../../sync/sync-desk.ts";
import { stateOf } from "../../sync/sync-state.ts";
import { countyItems, lostConflicts } from "../../sync/tables.ts";
import type { WaitingFacts } from "../../sync/waiting.ts";

const NOTHING: WaitingFacts = { entries: 0, bytes: 0, oldestAt: null, records: new Map() };

export async function statusOf(desk: SyncDesk): Promise<SyncStatus> {
  const { store } = desk.opened;
  const state = stateOf(desk.opened);
  const tie = findTie(store);
  const { epoch } = currentEpoch(desk);
  const receipt = tie?.receipt?.stated ?? null;
  const held = receipt?.epoch === epoch ? receipt.lastSeq : 0;
  // without a county nobody is told what waits, and the whole journal would have to be counted
  const waiting = tie?.county ? await state.waiting.count(store, held) : NOTHING;
  return {
    state: tie?.county ? "joined" : tie ? "asked" : "apart",
    office: officeCode(store),
    epoch,
    county:
      tie?.county && tie.joinedAt !== null
        ? { name: tie.county.name, url: tie.url, phrase: phraseOfTie(tie), joinedAt: tie.joinedAt }
        : null,
    waiting: {
      entries: waiting.entries,
      bytes: waiting.bytes,
      oldestAt: waiting.oldestAt,
      kinds: Object.entries(POLICY).flatMap(([table, { label }]) => {
        const records = waiting.records.get(table) ?? 0;
        return records === 0 ? [] : [{ table, label, records }];
      }),
    },
    receipt,
    stopped: tie?.stop ?? null,
    mayGoOn: tie !== undefined && mayBeginOwnEpoch(desk, tie),
    running: state.running,
    packed:
      tie && tie.packedSeq > held ? { seq: tie.packedSeq, no: String(tie.courierNo).padStart(4, "0") } : null,
    openItems: store.table(countyItems).countBy("isOpen").get(1) ?? 0,
    conflicts: [...store.table(lostConflicts).all()].filter(({ settled }) => settled === null).length,
    clockAheadMs: state.clockAheadMs,
  };
}
