import { seenState, type SeenState } from "#shared/domain/sync/receipt.ts";
import type { Store } from "../../storage/store.ts";
import { currentEpoch, findTie, type SyncDesk } from "../../sync/sync-desk.ts";
import { aboutKey, countyItems, isOpenItem } from "../../sync/tables.ts";
import { matters } from "../../tables/matter.ts";

interface Seen {
  readonly record: string;
  readonly state: SeenState;
  /** The county's time of the receipt that proves it; null while nothing does. */
  readonly at: string | null;
}

/** From what the county has seen least to what it has taken in; a question about any part comes before all. */
const LEAST_FIRST: readonly SeenState[] = [
  "QUESTIONED",
  "RECORDED",
  "PACKED",
  "SENT",
  "RECEIVED",
  "ACCEPTED",
];

/** What the county has seen of a record, its visits and slips included when it is a matter. */
export async function seenOf(desk: SyncDesk, record: string): Promise<Seen> {
  const { store } = desk.opened;
  const tie = findTie(store);
  const receipt = tie?.receipt?.stated.epoch === currentEpoch(desk).epoch ? tie.receipt.stated : null;
  const progress = { packedSeq: tie?.packedSeq ?? 0, sentSeq: tie?.sentSeq ?? 0 };
  const states: SeenState[] = [];
  for (const part of partsOf(store, record)) {
    const seq = await lastPutOf(store, part);
    if (seq === undefined) continue;
    const [table = "", id = ""] = part.split("/");
    const items = store.table(countyItems).lookup(aboutKey(part));
    const hasOpenQuery = items.some((item) => item.kind !== "notice" && isOpenItem(item));
    states.push(seenState({ seq, table, id, hasOpenQuery }, receipt, progress));
  }
  const state = LEAST_FIRST.find((candidate) => states.includes(candidate)) ?? "RECORDED";
  const isProven = state === "RECEIVED" || state === "ACCEPTED" || state === "QUESTIONED";
  return { record, state, at: isProven ? (receipt?.at ?? null) : null };
}

function partsOf(store: Store, record: string): readonly string[] {
  const [table, id = ""] = record.split("/");
  const matter = table === matters.name ? store.table(matters).find(id) : undefined;
  if (!matter) return [record];
  return [
    record,
    ...matter.visits.map(({ visitId }) => `visit/${visitId}`),
    ...matter.slips.map(({ slipId }) => `referral/${slipId}`),
    ...matter.whistles.map(({ whistleId }) => `whistle/${whistleId}`),
  ];
}

/** The newest entry that put a record; views and prints name it too and do not count. */
async function lastPutOf(store: Store, record: string): Promise<number | undefined> {
  let before: number | undefined;
  for (;;) {
    const entries = await store.trail({
      about: record,
      limit: 20,
      ...(before === undefined ? {} : { before }),
    });
    const found = entries.find(({ puts }) => puts.some(({ table, id }) => `${table}/${id}` === record));
    if (found) return found.seq;
    before = entries.at(-1)?.seq;
    if (before === undefined) return undefined;
  }
}
