import { recordSlipEvent } from "#shared/domain/referral/record-slip-event.ts";
import { UNIT_ACTS } from "#shared/domain/referral/slip-status.ts";
import {
  DownBodies,
  isDownKind,
  type DownBody,
  type DownEntry,
  type DownKind,
  type ItemKind,
} from "#shared/domain/sync/down.ts";
import type { CountyEntry, CountyTie } from "#shared/domain/sync/sync-record.ts";
import type { Transaction } from "../storage/store.ts";
import { putSlipAfter, termsOfSlip } from "../slips.ts";
import { holidayYears, units } from "../tables/office.ts";
import { slips } from "../tables/slip.ts";
import type { SyncDesk } from "./sync-desk.ts";
import { countyItems } from "./tables.ts";

export interface Outcome {
  readonly outcome: CountyEntry["outcome"];
  readonly reason: string;
  readonly tie: CountyTie;
}

interface Place {
  readonly desk: SyncDesk;
  readonly tx: Transaction;
  readonly tie: CountyTie;
  readonly entry: Pick<DownEntry, "seq" | "kind" | "at">;
}

type Change = Partial<Outcome> | undefined;
type Appliers = { readonly [K in DownKind]: (body: DownBody<K>, place: Place) => Change };

/** In the trail and on slips, what the county did is the county's. */
const COUNTY = "county";
const KEPT: Change = { outcome: "kept" };

/** What an entry of the county does to the desk's records. It looks before it writes: what cannot be applied changes nothing. */
const APPLY: Appliers = {
  query: putItem,
  assignment: putItem,
  supervision: putItem,
  notice: putItem,
  withdraw: ({ seq, reason }, { tx, entry }) => {
    const item = tx.table(countyItems).find(entryId(seq));
    if (!item) return notApplicable(`no item ${seq}`);
    tx.put(countyItems, { ...item, withdrawn: { at: entry.at, reason } });
    return undefined;
  },
  "slip-event": ({ slipId, facts, by }, { desk, tx, entry }) => {
    const slip = tx.table(slips).find(slipId);
    if (!slip) return notApplicable("no such slip");
    if (!UNIT_ACTS.includes(facts.act)) return notApplicable("not the unit's to record");
    // taken back after a restore together with its effect
    const isKnown = slip.events.some(
      (event) =>
        event.at === entry.at &&
        event.by.accountId === COUNTY &&
        JSON.stringify(event.facts) === JSON.stringify(facts),
    );
    if (isKnown) return undefined;
    const event = { at: entry.at, by: { accountId: COUNTY, name: by }, facts };
    const recorded = recordSlipEvent(slip, event, tx.today, termsOfSlip(tx, slip, desk.calendar()));
    if (!recorded.ok) return notApplicable(recorded.error.reason);
    putSlipAfter(tx, recorded.value, event.by);
    return undefined;
  },
  holidays: ({ year }, { tx }) => {
    const stray = [...year.restDays, ...year.makeUpWorkdays].find(({ on }) => !on.startsWith(`${year.id}-`));
    if (stray) return notApplicable(`${stray.on} is not in ${year.id}`);
    tx.put(holidayYears, year);
    return undefined;
  },
  directory: ({ units: listed }, { tx }) => {
    const known = [...tx.table(units).all()];
    for (const { id, ...facts } of listed) {
      const own =
        known.find((unit) => unit.id === id) ??
        known.find(({ level, name }) => level === "COUNTY" && name === facts.name);
      tx.put(units, {
        presetKey: "",
        residency: "NONE",
        ...own,
        ...facts,
        id: own?.id ?? id,
        level: "COUNTY",
      });
    }
    return undefined;
  },
  "county-keys": ({ keys }, { tie }) => {
    if (!tie.county) return undefined;
    const formerSignKeys = [...tie.county.formerSignKeys, tie.county.keys.sign];
    return { tie: { ...tie, county: { ...tie.county, keys, formerSignKeys } } };
  },
  "deadline-rules": () => KEPT,
  "code-table": () => KEPT,
};

/** Applies one entry. A kind or a body that this release cannot read is kept for the next one. */
export function applyEntry(
  desk: SyncDesk,
  tx: Transaction,
  tie: CountyTie,
  { kind, body, seq, at }: Pick<DownEntry, "kind" | "body" | "seq" | "at">,
): Outcome {
  const unchanged: Outcome = { outcome: "applied", reason: "", tie };
  const run = readerOf(kind, body);
  if (!run)
    return { ...unchanged, outcome: "kept", reason: isDownKind(kind) ? "unreadable" : "unknown-kind" };
  return { ...unchanged, ...run({ desk, tx, tie, entry: { seq, kind, at } }) };
}

/** Whether this release can do something with an entry. */
export function isReadable(kind: string, body: unknown): boolean {
  return readerOf(kind, body) !== undefined;
}

export function entryId(seq: number): string {
  return String(seq).padStart(12, "0");
}

function readerOf(kind: string, body: unknown): ((place: Place) => Change) | undefined {
  return isDownKind(kind) ? readerOfKind(kind, body) : undefined;
}

function readerOfKind<K extends DownKind>(kind: K, body: unknown): ((place: Place) => Change) | undefined {
  const read = DownBodies[kind].safeParse(body);
  const apply: (body: DownBody<K>, place: Place) => Change = APPLY[kind];
  return read.success ? (place) => apply(read.data as DownBody<K>, place) : undefined; // parsed by the schema of its kind
}

function putItem(body: DownBody<ItemKind>, { tx, entry: { seq, kind, at } }: Place): Change {
  // known already after a restore, perhaps with its answers
  if (tx.table(countyItems).find(entryId(seq))) return undefined;
  tx.put(countyItems, {
    id: entryId(seq),
    seq,
    kind: kind as ItemKind, // only called for these kinds
    at,
    body: { ...body },
    readAt: null,
    readBy: null,
    answers: [],
    closedAt: null,
    withdrawn: null,
  });
  return undefined;
}

function notApplicable(reason: string): Change {
  return { outcome: "not-applicable", reason };
}
