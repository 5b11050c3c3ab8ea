/** What must be true whatever happened: three questions, asked apart. */
import type { SyncEnd } from "#shared/contract/sync.ts";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { maskDocument } from "#shared/domain/sync/policy.ts";
import { UpEntry } from "#shared/domain/sync/up-entry.ts";
import { hashesOnLine, readStream } from "#county/stream/streams.ts";
import { lostOf } from "#county/stream/epochs.ts";
import type { JournalEntry, Put } from "#electron/storage/store.ts";
import { sealedLines } from "#electron/sync/sealed.ts";
import { countyEntries, countyItems, lostConflicts } from "#electron/sync/tables.ts";
import { counters } from "#electron/tables/office.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { Broken } from "./broken.ts";
import type { Copy } from "./copy.ts";
import type { GameOffice, World } from "./world.ts";

/** After every step: nothing the county held is gone, no receipt said more than it held, nothing counts twice. */
export class Preservation {
  readonly #world: World;
  #held = new Set<string>();
  readonly #receipts = new Set<string>();
  constructor(world: World) {
    this.#world = world;
  }

  async check(isRestore: boolean): Promise<void> {
    const { database } = this.#world.side;
    const rows = await database.query<{ office: string; seq: number; hash: string }>(
      "select office, seq, hash from entry",
    );
    const held = new Set(rows.map(({ office, hash }) => `${office}/${hash}`));
    if (!isRestore)
      for (const key of this.#held)
        if (!held.has(key)) throw new Broken("preservation", `the county lost ${key}`);
    this.#held = held;
    if (!isRestore) this.#checkReceipts(held);
    await this.#checkTotals();
    for (const { copies } of this.#world.offices) for (const copy of copies) checkOnce(copy);
  }

  /** A receipt that arrived by network speaks of now; one on a stick may be older than a restore of the county. */
  #checkReceipts(held: ReadonlySet<string>): void {
    for (const { code, copies, hasNetwork } of this.#world.offices) {
      for (const { tie, store, epochs } of copies) {
        const { signed, stated } = tie.receipt ?? {};
        if (!stated || !signed || this.#receipts.has(signed.text)) continue;
        this.#receipts.add(signed.text);
        if (!hasNetwork || stated.answers === null || stated.epoch !== (epochs.at(-1)?.epoch ?? 1)) continue;
        for (let seq = 1; seq <= stated.lastSeq; seq += 1)
          if (!held.has(`${code}/${store.entryAt(seq).hash}`))
            throw new Broken("preservation", `${code}: entry ${seq} was receipted and is not held`);
      }
    }
  }

  async #checkTotals(): Promise<void> {
    const wrong = await this.#world.side.database.query<{ office: string; tbl: string }>(
      `select office, tbl from (select office, tbl, count(*)::int as n from document group by office, tbl) counted
       full join document_total using (office, tbl) where counted.n is distinct from document_total.held`,
    );
    if (wrong.length > 0) throw new Broken("preservation", `counted twice: ${JSON.stringify(wrong)}`);
  }
}

/** Every entry of the county is applied once, without a gap. */
function checkOnce({ office, store, tie }: Copy): void {
  const seqs = [...store.table(countyEntries).all()].map(({ seq }) => seq).sort((a, b) => a - b);
  const last = seqs.at(-1) ?? 0;
  if (new Set(seqs).size !== seqs.length || last !== tie.down.seq || seqs.length !== last)
    throw new Broken("preservation", `${office}: applied ${seqs.join()} and stands at ${tie.down.seq}`);
  const items = [...store.table(countyItems).all()];
  if (items.length !== last)
    throw new Broken("preservation", `${office}: ${items.length} items of ${last} entries`);
}

/** Lets everything come to rest as people would; answers which machine is each office in the end. */
export async function settle(world: World): Promise<readonly Copy[]> {
  const found: Copy[] = [];
  for (const office of world.offices) found.push(await settled(world, office));
  return found;
}

const MOST_ROUNDS = 14;

async function settled(world: World, office: GameOffice): Promise<Copy> {
  const said: string[] = [];
  for (let round = 0, quiet = 0; round < MOST_ROUNDS; round += 1) {
    world.pass();
    const end = await world.report(office, 0);
    const copy = office.copies[0]!; // an office has at least one
    said.push(JSON.stringify(end?.trouble ?? null));
    quiet = end && end.trouble === null && isRested(end) ? quiet + 1 : 0;
    if (quiet === 3) return copy;
    await help(world, office, end);
  }
  throw new Broken("convergence", `${office.code} does not come to rest: ${said.join(" ")}`);
}

/** What people do about it. */
async function help(world: World, office: GameOffice, end: SyncEnd | undefined): Promise<void> {
  const [copy] = office.copies;
  const trouble = end?.trouble;
  if (!copy) return;
  if (trouble?.kind === "key-unknown" || trouble?.kind === "key-revoked" || !end) return world.joinAnew(copy);
  if (trouble?.kind !== "stopped") return;
  const isLeftBehind = trouble.stop.reason === "old-epoch" && office.copies.length > 1;
  if (isLeftBehind) office.copies.shift();
  else await world.decide(copy);
}

function isRested({ sentEntries, receivedItems, recoveredEntries }: SyncEnd): boolean {
  // what a run itself wrote goes up with the next one
  return sentEntries <= 4 && receivedItems === 0 && recoveredEntries === 0;
}

/** Both sides say the same of every record, and of every entry that either wrote. */
export async function checkConvergence(world: World, copies: readonly Copy[]): Promise<void> {
  for (const copy of copies) {
    const { office, store, tie, epochs } = copy;
    const wrong = (what: string) => new Broken("convergence", `${office}: ${what}`);
    const { database } = world.side;
    const stream = await readStream(database, office);
    const epoch = epochs.at(-1)?.epoch ?? 1;
    if (stream.stopped) throw wrong(`stopped: ${JSON.stringify(stream.stopped)}`);
    if (stream.epoch !== epoch) throw wrong(`epoch ${epoch} here, ${stream.epoch} there`);
    const last = tie.receipt?.stated.lastSeq ?? 0;
    if (last < store.last().seq - 6) throw wrong(`receipt to ${last} of ${store.last().seq}`);
    const line = await hashesOnLine(database, stream, epoch, 1, last);
    for (let seq = 1; seq <= last; seq += 1)
      if (line.get(seq) !== store.entryAt(seq).hash) throw wrong(`entry ${seq} is another there`);
    await checkDocuments(world, copy, last);
    if (tie.down.seq !== stream.down.seq || tie.down.hash !== stream.down.hash)
      throw wrong(`down ${tie.down.seq} here, ${stream.down.seq} there`);
  }
}

async function checkDocuments(world: World, { office, store }: Copy, last: number): Promise<void> {
  const newest = new Map<string, Put>();
  for (const { entry } of store.textsFrom(1)) {
    if (entry.seq > last) break;
    for (const put of entry.puts) newest.set(`${put.table}/${put.id}`, put);
  }
  const rows = await world.side.database.query<{ tbl: string; id: string; doc: object }>(
    "select tbl, id, doc from document where office = $1",
    [office],
  );
  const held = new Map(rows.map(({ tbl, id, doc }) => [`${tbl}/${id}`, canonicalJson(doc)]));
  for (const [record, { table, doc }] of newest) {
    const policy = POLICY[table];
    if (!policy || isPoison(table, doc)) continue;
    const seen = canonicalJson(maskDocument(policy.fields, doc as Record<string, unknown>)); // a document
    if (held.get(record) !== seen)
      throw new Broken("convergence", `${office}: ${record} is ${seen} here, ${held.get(record)} there`);
  }
}

/** What an office lost and the county held is at the office again, or laid beside what it has now. */
export async function checkReturned(world: World, copies: readonly Copy[]): Promise<void> {
  for (const { office, store, desk } of copies) {
    const known = new Set<string>();
    for (const { entry } of store.textsFrom(1)) for (const put of entry.puts) known.add(keyOf(put));
    for (const { table, recordId, lost } of store.table(lostConflicts).all())
      known.add(keyOf({ table, id: recordId, doc: lost }));
    const sealed = sealedLines(desk.opened);
    const stream = await readStream(world.side.database, office);
    for (const { epoch, from, to } of lostOf(stream)) {
      const rows = await world.side.database.query<{ seq: number; hash: string; line: string }>(
        "select seq, hash, line from entry where office = $1 and epoch = $2 and seq between $3 and $4 order by seq",
        [office, epoch, from, to],
      );
      const newest = new Map<string, Put>();
      for (const { seq, hash, line } of rows) {
        const entry = sealed.open(seq, hash, UpEntry.parse(JSON.parse(line)).sealed ?? "");
        for (const put of entry?.puts ?? []) newest.set(`${put.table}/${put.id}`, put);
      }
      for (const put of newest.values())
        if (put.table !== "county" && put.table !== counters.name && !known.has(keyOf(put)))
          throw new Broken(
            "preservation",
            `${office}: ${put.table}/${put.id} of epoch ${epoch} did not come back`,
          );
    }
  }
}

/** A machine that is started again is as it was, and has nothing more to say. */
export async function checkStability(world: World): Promise<void> {
  for (const office of world.offices) {
    const before = stateOfCopy(office.copies[0]!); // an office has at least one
    await world.restart(office, 0);
    const copy = office.copies[0]!; // as above
    if (stateOfCopy(copy) !== before)
      throw new Broken("stability", `${office.code} is another after a start`);
    const documents = await documentsOf(world, office.code);
    const end = await world.report(office, 0);
    if (!end || end.trouble || !isRested(end) || end.conflicts > 0)
      throw new Broken("stability", `${office.code} has more to say: ${JSON.stringify(end)}`);
    if ((await documentsOf(world, office.code)) !== documents)
      throw new Broken("stability", `${office.code}: the county's documents moved`);
  }
}

async function documentsOf({ side }: World, office: string): Promise<string> {
  return JSON.stringify(
    await side.database.query(
      "select tbl, id, epoch, rev, doc from document where office = $1 order by tbl, id",
      [office],
    ),
  );
}

/** Everything a machine has, without what reporting notes of its own way. */
function stateOfCopy({ store, tie }: Copy): string {
  const entries: JournalEntry[] = [...store.textsFrom(1)].map(({ entry }) => entry);
  const records = new Set(entries.flatMap(({ puts }) => puts.map(({ table, id }) => `${table}/${id}`)));
  return canonicalJson({
    last: store.last().hash,
    down: tie.down,
    receipt: tie.receipt?.signed.text ?? "",
    records: [...records].sort(),
  });
}

function isPoison(table: string, doc: unknown): boolean {
  return table === "matter" && typeof (doc as { readonly no?: unknown }).no !== "string";
}

function keyOf({ table, id, doc }: Pick<Put, "table" | "id" | "doc">): string {
  return canonicalJson({ table, id, doc });
}
