import { fold } from "./fold.ts";
import type { FieldText } from "./fields.ts";
import { gramsOf, keyOfValue, keysOfTerm } from "./grams.ts";
import { soundGramsOf, soundsLike } from "./name-sound.ts";

/** One word of what was typed. */
export interface Term {
  readonly folded: string;
  /** Codes of the villages whose name it is a part of. */
  readonly villages: ReadonlySet<string>;
}

/** What was typed, word by word: a record is found when each word is found in it. */
export interface Query {
  readonly terms: readonly Term[];
}

/** What an index must have of a record: of every list, all keys of at least one alternative. */
export type WantedKeys = readonly (readonly (readonly number[])[])[];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Undefined when nothing was typed but spaces. */
export function readQuery(typed: string, villages: Iterable<Named>): Query | undefined {
  const words = [...new Set(fold(typed.toWellFormed()).split(" "))].filter((word) => word !== "");
  if (words.length === 0) return undefined;
  const known = [...villages];
  return {
    terms: words.map((folded) => ({
      folded,
      villages: new Set(known.filter(({ name }) => isInName(name, folded)).map(({ id }) => id)),
    })),
  };
}

export function wantedKeys({ terms }: Query): WantedKeys {
  return terms.map(({ folded, villages }) => [
    keysOfTerm(folded),
    ...[...villages].map((code) => [keyOfValue(code)]),
  ]);
}

/** All keys under which the texts of a record are found; some come more than once. */
export function keysOfTexts(texts: readonly FieldText[], add: (key: number) => void): void {
  for (const { field, text } of texts) {
    if (field === "village") {
      add(keyOfValue(text));
      continue;
    }
    const folded = fold(text);
    gramsOf(folded, add);
    if (isName(field)) soundGramsOf(text, add);
    if (isFigures(field)) gramsOf(bare(folded), add);
  }
}

/** Whether a text answers to a term: as written, as a name sounds, as figures without what stands between them, as a village. */
export function answersTo({ field, text }: FieldText, folded: string, term: Term): boolean {
  if (field === "village") return term.villages.has(text);
  return (
    folded.includes(term.folded) ||
    (isName(field) && isTypedSound(term.folded) && soundsLike(text, term.folded) !== undefined) ||
    (isFigures(field) && bare(folded).includes(term.folded))
  );
}

/** Only letters make a sound that the characters themselves do not. */
export function isTypedSound(term: string): boolean {
  return /[a-z]/.test(term);
}

export function isName(field: FieldText["field"]): boolean {
  return field === "person" || field === "unit";
}

function isFigures(field: FieldText["field"]): boolean {
  return field === "phone" || field === "identity";
}

function isInName(name: string, term: string): boolean {
  return fold(name).includes(term) || (isTypedSound(term) && soundsLike(name, term) !== undefined);
}

function bare(folded: string): string {
  return folded.replace(/[^0-9a-z]/g, "");
}
