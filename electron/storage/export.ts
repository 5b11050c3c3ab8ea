import type { FileStore } from "./open-store.ts";

/**
 * Everything in plain JSON lines: every document as it is now, then the whole journal. Nothing is masked: the caller
 * records the export as an act before it hands over the first line.
 */
export async function* exportLines(store: FileStore): AsyncGenerator<string> {
  const { seq, hash } = store.last();
  yield JSON.stringify({ kind: "export", format: 1, lastSeq: seq, lastHash: hash });
  const latest = new Map<string, number>();
  for (const { seq: at, entry } of store.journal.linesFrom(1)) {
    for (const { table, id } of entry.puts) latest.set(`${table}/${id}`, at);
    if (at % SLICE === 0) await nextTurn();
  }
  for (const { seq: at, text, entry } of store.journal.linesFrom(1)) {
    if (at > seq) break;
    for (const { table, id, rev, doc } of entry.puts) {
      if (latest.get(`${table}/${id}`) === at)
        yield JSON.stringify({ kind: "document", table, id, rev, doc });
    }
    yield `{"kind":"entry","entry":${text}}`;
    if (at % SLICE === 0) await nextTurn();
  }
}

/** Entries before others have their turn. */
const SLICE = 40;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
