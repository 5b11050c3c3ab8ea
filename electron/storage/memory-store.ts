import { ActEngine, type ActLog } from "./act-engine.ts";
import { NO_HASH, recordsOf } from "./entry.ts";
import {
  StoreReadOnlyError,
  type JournalEntry,
  type Store,
  type Surroundings,
  type TrailQuery,
} from "./store.ts";
import { DocumentCache, Table } from "./table.ts";

/** A store that forgets everything when it is let go: the desk of tests and of rehearsals. */
export function openMemoryStore(surroundings: Surroundings): Store {
  const cache = new DocumentCache();
  const tables = new Map<string, Table>();
  const entries: string[] = [];
  const requests = new Map<string, number>();
  let lastEntry: JournalEntry | undefined;
  let closed: StoreReadOnlyError | undefined;

  const entryAt = (seq: number) => JSON.parse(entries[seq - 1] ?? "null") as JournalEntry; // only asked for known numbers
  const log: ActLog = {
    last: () => ({ seq: entries.length, hash: lastEntry?.hash ?? NO_HASH, at: lastEntry?.at }),
    seqOfRequest: (requestId) => requests.get(requestId),
    entry: entryAt,
    append: (entry, text) => {
      entries.push(text);
      requests.set(entry.requestId, entry.seq);
      lastEntry = entry;
      return Promise.resolve();
    },
    flushed: () => Promise.resolve(),
    whenLost: () => {},
  };

  const engine = new ActEngine(
    {
      table: (name, spec) => {
        let table = tables.get(name);
        if (!table) tables.set(name, (table = new Table(name, spec, cache)));
        return table;
      },
    },
    log,
    surroundings,
  );

  return {
    table: engine.table,
    commit: async (header, change) => {
      if (closed) throw closed;
      return engine.commit(header, change);
    },
    entryAt,
    textsFrom: function* (seq) {
      for (let at = seq; at <= entries.length; at += 1)
        yield { entry: entryAt(at), text: entries[at - 1] ?? "" };
    },
    trail: (query) => Promise.resolve(newestFirst(entries.length, query, entryAt)),
    readOnly: () => closed,
    last: log.last,
    close: () => {
      closed = new StoreReadOnlyError("closed");
      return Promise.resolve();
    },
  };
}

function newestFirst(
  last: number,
  query: TrailQuery,
  entryAt: (seq: number) => JournalEntry,
): readonly JournalEntry[] {
  const found: JournalEntry[] = [];
  for (
    let seq = Math.min(last, (query.before ?? Infinity) - 1);
    seq > 0 && found.length < query.limit;
    seq -= 1
  ) {
    const entry = entryAt(seq);
    if (isAskedFor(entry, query)) found.push(entry);
  }
  return found;
}

/** Whether an entry passes the filters of a trail query, its position and number apart. */
export function isAskedFor(entry: JournalEntry, { by, acts, about, from, to }: TrailQuery): boolean {
  return (
    (by === undefined || entry.by === by) &&
    (acts === undefined || acts.includes(entry.act)) &&
    (about === undefined || recordsOf(entry).includes(about)) &&
    (from === undefined || entry.at >= from) &&
    (to === undefined || entry.at <= to)
  );
}
