/**
 * Deliberate mistakes, each a change to one line of the real code, to show that the oracles bite. A line that is no longer there
 * fails the test that wants it: then the mistake has to be made anew.
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";

export interface Flaw {
  readonly name: string;
  readonly file: string;
  readonly line: string;
  readonly instead: string;
}

export const FLAWS: readonly Flaw[] = [
  {
    name: "the county signs its receipt although the commit failed",
    file: "county/desk/handlers.ts",
    line: "const { taken, at } = await county.database.transaction(async (tx) => {",
    instead: `let early = "";
      const commit = (work) => county.database.transaction(async (tx) => {
        const done = await work(tx);
        early = await signReceipt(tx, county.crypto, county.keys.signer, { office: caller.office, answers: caller.nonce, at: done.at, epoch: read.value.header.epoch });
        return done;
      });
      const tried = await commit(async (tx) => {
        const now = county.now();
        const taken = await ingest(tx, read.value, now);
        return { taken, at: await stampReceipt(tx, await readStream(tx, caller.office), now) };
      }).catch((error) => { if (!early) throw error; });
      if (!tried) return { receipt: early };
      const { taken, at } = await county.database.transaction(async (tx) => {`,
  },
  {
    name: "the county does not ask whether an entry is the one it holds, or goes on from it",
    file: "county/stream/ingest.ts",
    line: "const odd = unlike ?? (goesOn && first.entry.prev !== epoch.held.hash ? first : undefined);",
    instead: "const odd = undefined;",
  },
  {
    name: "the county takes what comes early as if nothing were missing",
    file: "county/stream/ingest.ts",
    line: "if (!goesOn) {",
    instead: "if (false) {",
  },
  {
    name: "a document that comes again is counted again",
    file: "county/stream/documents.ts",
    line: "(tbl, id) not in (select tbl, id from known) as is_new",
    instead: "true as is_new",
  },
  {
    name: "a late courier puts an older version over a newer one",
    file: "county/stream/documents.ts",
    line: "where (excluded.epoch, excluded.rev, excluded.whole) > (document.epoch, document.rev, document.whole)",
    instead: "",
  },
  {
    name: "a request that was answered before is answered again",
    file: "county/desk/signed-requests.ts",
    line: 'return taken.length === 0 ? { code: "REPLAYED", status: 401 } : { office, nonce, keys };',
    instead: "return { office, nonce, keys };",
  },
  {
    name: "a restored county gives numbers again that the desk has seen",
    file: "county/stream/greetings.ts",
    line: "await goOnAfter(tx, county, stream, down);",
    instead: "",
  },
  {
    name: "the desk keeps its place in the county's stream apart from the entries",
    file: "electron/sync/apply-down.ts",
    line: `    tx.put(countyTies, next);
  });
  return { entries: fresh.length, records, askRecords: 0 };`,
    instead: `  });
  const end = fresh.at(-1);
  await commitTie(desk, "sync.apply", (tx, known) => tx.put(countyTies, { ...known, down: { seq: end.entry.seq, hash: end.hash } }));
  return { entries: fresh.length, records, askRecords: 0 };`,
  },
  {
    name: "the desk takes a stale receipt",
    file: "shared/domain/sync/receipt.ts",
    line: 'if (!isFresh && known && receipt.at <= known.at) return { kind: "stale" };',
    instead: "",
  },
  {
    name: "the desk takes for received what it has sent",
    file: "electron/sync/report.ts",
    line: "return stated && stated.epoch === currentEpoch(this.#desk).epoch ? stated.lastSeq : 0;",
    instead: "return this.#tie.sentSeq;",
  },
  {
    name: "the desk does not believe a county that holds less than before",
    file: "shared/domain/sync/receipt.ts",
    line: 'return { kind: "went-back", from: receipt.lastSeq };',
    instead: 'return { kind: "stale" };',
  },
  {
    name: "the desk does not note what it has taken back",
    file: "electron/sync/recover.ts",
    line: "recovered: [...tie.recovered.filter((stretch) => stretch.epoch !== epoch), { epoch, to }],",
    instead: "",
  },
];

const ROOT = new URL("../../", import.meta.url);

/** From here on the code is loaded with this mistake in it. */
export function makeFlaw({ file, line, instead }: Flaw): void {
  const url = new URL(file, ROOT).href;
  const source = readFileSync(new URL(url), "utf8");
  if (source.split(line).length !== 2) throw new Error(`${file} does not have this line once: ${line}`);
  registerHooks({
    load: (asked, context, next) => {
      const loaded = next(asked, context);
      return asked === url ? { ...loaded, source: source.replace(line, () => instead) } : loaded;
    },
  });
}
