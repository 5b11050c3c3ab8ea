import type { ActHeader, Store, Surroundings, TableSpec } from "#electron/storage/store.ts";

export interface Note {
  readonly id: string;
  readonly no: string;
  readonly year: number;
  readonly status: "open" | "closed" | null;
  readonly weight: number | null;
  readonly text: string;
}

export const notes: TableSpec<Note> = {
  name: "notes",
  shardOf: ({ year }) => String(year),
  columns: ({ status, weight, year }) => ({ status, weight, year }),
  keys: ({ no, text }) => [`no:${no}`, `text:${text}`],
};

export interface Setting {
  readonly id: string;
  readonly value: string;
}

export const settings: TableSpec<Setting> = { name: "settings", shardOf: () => "all" };

export function noteId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}

export function aNote(n: number, fields: Partial<Note> = {}): Note {
  return {
    id: noteId(n),
    no: `临访〔2026〕${String(n).padStart(4, "0")}号`,
    year: 2026,
    status: "open",
    weight: n,
    text: `第${n}件`,
    ...fields,
  };
}

/** A clock and chance that a test holds: each act is a second after the one before. */
export function heldSurroundings(
  start = "2026-03-02T01:00:00.000Z",
): Surroundings & { set: (instant: string) => void } {
  let now = Date.parse(start);
  let ids = 0;
  return {
    now: () => new Date((now += 1000)).toISOString(),
    newId: () => noteId(0xabc000 + (ids += 1)),
    set: (instant) => void (now = Date.parse(instant)),
  };
}

let requests = 0;
export function anAct(fields: Partial<ActHeader> = {}): ActHeader {
  return { act: "note.write", by: "account-1", requestId: `request-${(requests += 1)}`, ...fields };
}

export function put(store: Store, ...docs: readonly Note[]) {
  return store.commit(anAct(), (tx) => {
    for (const doc of docs) tx.put(notes, doc);
  });
}
