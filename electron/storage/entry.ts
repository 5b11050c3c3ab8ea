import { hash } from "node:crypto";
import type { ActHeader, JournalEntry } from "./store.ts";

/** Hash before the first entry. */
export const NO_HASH = "0".repeat(64);

/** A put with its document as JSON text: what is written, hashed and kept is the same text. */
export interface TextPut {
  readonly table: string;
  readonly id: string;
  readonly rev: number;
  readonly text: string;
}

export interface EntryFacts extends ActHeader {
  readonly seq: number;
  readonly at: string;
  readonly prev: string;
}

/** How an entry ends: `,"hash":"…64…"}`. */
const HASH_TAIL = ',"hash":"'.length + 64 + '"}'.length;

/**
 * The text of an entry: JSON without spaces, keys in this order, documents as they were first written. The hash covers
 * the text up to and with `prev`, closed by `}`; whoever checks the chain hashes that text and parses nothing.
 */
export function entryText(
  facts: EntryFacts,
  puts: readonly TextPut[],
): { readonly text: string; readonly hash: string } {
  const { seq, at, by, act, requestId, reason, about, prev } = facts;
  const head = JSON.stringify({ seq, at, by, act, requestId, reason, about }).slice(0, -1);
  const putTexts = puts.map(
    ({ table, id, rev, text }) =>
      `{"table":${JSON.stringify(table)},"id":${JSON.stringify(id)},"rev":${rev},"doc":${text}}`,
  );
  const open = `${head},"puts":[${putTexts.join(",")}],"prev":"${prev}"`;
  const digest = sha256(`${open}}`);
  return { text: `${open},"hash":"${digest}"}`, hash: digest };
}

/** The hash an entry's text must carry. */
export function hashOfEntryText(text: string): string {
  return sha256(`${text.slice(0, -HASH_TAIL)}}`);
}

/** The same from an entry that was parsed, for those who no longer have its text. */
export function hashOfEntry(entry: JournalEntry): string {
  const puts = entry.puts.map(({ table, id, rev, doc }) => ({ table, id, rev, text: JSON.stringify(doc) }));
  return entryText(entry, puts).hash;
}

/** Records an entry puts or is about, as `table/id`, each once. */
export function recordsOf(
  entry: Pick<JournalEntry, "about"> & { readonly puts: readonly { table: string; id: string }[] },
): readonly string[] {
  return [...new Set([...entry.puts.map(({ table, id }) => `${table}/${id}`), ...(entry.about ?? [])])];
}

function sha256(text: string): string {
  return hash("sha256", text, "hex");
}
