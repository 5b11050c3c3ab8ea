import { LIMITS } from "#shared/domain/sync/limits.ts";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { maskDocument, matterOf } from "#shared/domain/sync/policy.ts";
import { entryLine, type UpEntry, type UpPut } from "#shared/domain/sync/up-entry.ts";
import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import type { Store, JournalEntry, Put } from "../storage/store.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { attachments, matters } from "../tables/matter.ts";
import { slips } from "../tables/slip.ts";
import { documentsOfMatter, isAddressed } from "./addressed.ts";
import type { SealedLines } from "./sealed.ts";

/** An entry of the journal as it goes up. */
export interface OutLine {
  readonly seq: number;
  readonly hash: string;
  readonly line: string;
  /** The same entry without content, for a county that cannot take the whole. */
  readonly bareLine: string;
  /** Files of matters addressed to the county that this entry names. */
  readonly files: readonly Pick<Attachment, "hash" | "bytes">[];
}

/** Journal entries from `from` on, masked, sealed and in order. Reads a few at a time; throws `JournalDamagedError`. */
export function* outLines(store: Store, sealed: SealedLines, from: number): Generator<OutLine> {
  const addressed = new Map<string, boolean>();
  for (const { entry, text } of store.textsFrom(from)) {
    const puts = putsOf(store, entry, addressed);
    const { seq, at, act, prev, hash } = entry;
    const link: UpEntry = { seq, at, act, prev, hash };
    const bareLine = entryLine({ ...link, tooLong: true });
    const whole = entryLine({
      ...link,
      ...(puts.length === 0 ? {} : { puts: [...puts] }),
      sealed: sealed.seal(entry, text),
    });
    const fits = whole.length <= LIMITS.charactersPerLine;
    yield { seq, hash, line: fits ? whole : bareLine, bareLine, files: fits ? filesOf(puts) : [] };
  }
}

function putsOf(store: Store, entry: JournalEntry, addressed: Map<string, boolean>): readonly UpPut[] {
  for (const put of entry.puts) {
    // a new slip may have addressed its matter to the county since it was last looked at, and a voided one no longer does
    if (put.table === slips.name) addressed.delete(matterOf(POLICY[slips.name]!, put.doc) ?? ""); // slips are reported
  }
  const isWhole = (matterId: string | undefined): boolean => {
    if (matterId === undefined) return false;
    const known = addressed.get(matterId) ?? isAddressed(store, matterId, newestIn(store, entry, matterId));
    addressed.set(matterId, known);
    return known;
  };
  const own = entry.puts.flatMap((put) => upPut(put, isWhole));
  const carried = entry.puts.flatMap((put) => {
    const isNewSlip = put.table === slips.name && put.rev === 1;
    const matterId = isNewSlip ? matterOf(POLICY[slips.name]!, put.doc) : undefined; // slips are reported
    return matterId !== undefined && isWhole(matterId) ? documentsOfMatter(store, matterId) : [];
  });
  const isOwn = new Set(own.map(({ table, id }) => `${table}/${id}`));
  return [
    ...own,
    ...carried
      .filter(({ table, id }) => !isOwn.has(`${table}/${id}`))
      .flatMap((current) => upPut(current, () => true)),
  ];
}

/** The matter itself when the entry has its newest version: then it need not be read again. */
function newestIn(store: Store, { puts }: JournalEntry, matterId: string): Matter | undefined {
  const put = puts.find(({ table, id }) => table === matters.name && id === matterId);
  const isNewest = put && put.rev === store.table(matters).revOf(matterId);
  return isNewest ? (put.doc as Matter) : undefined; // as the table holds it
}

function upPut(
  { table, id, rev, doc }: Put,
  isWhole: (matterId: string | undefined) => boolean,
): readonly UpPut[] {
  const policy = POLICY[table];
  if (!policy) return [];
  const content = doc as Record<string, unknown>; // only documents are ever put
  const whole = isWhole(matterOf(policy, doc));
  return [{ table, id, rev, whole, doc: whole ? content : maskDocument(policy.fields, content) }];
}

function filesOf(puts: readonly UpPut[]): OutLine["files"] {
  return puts
    .filter(({ table, whole }) => whole && table === attachments.name)
    .map(({ doc }) => doc as unknown as Attachment); // whole documents are as they were put
}
