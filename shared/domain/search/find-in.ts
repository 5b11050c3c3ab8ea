import { maskAddress, maskIdentityNumber, maskPhone } from "../../kernel/masking.ts";
import type { Onlooker } from "../visit/mask-visit.ts";
import { fold, foldWithPlaces } from "./fold.ts";
import type { FieldText } from "./fields.ts";
import { soundsLike } from "./name-sound.ts";
import { answersTo, isName, isTypedSound, type Query } from "./query.ts";
import type { SearchField } from "./search.ts";

/** Where a record answers to what was typed, masked. */
export interface Place {
  readonly where: SearchField;
  readonly excerpt: string;
  /** From and to in the excerpt, in UTF-16 units, in order, none over another. */
  readonly marks: readonly (readonly [number, number])[];
}

/** Characters shown before and after the first mark. */
const BEFORE = 16;
const AFTER = 64;

/** Auditors see no names, numbers and houses, so they find nothing by them either. */
const HIDDEN_FROM_AUDITORS: readonly SearchField[] = ["person", "phone", "identity", "house"];

/** The place that answers to most words; undefined when a word is nowhere. */
export function findIn(
  texts: readonly FieldText[],
  query: Query,
  onlooker: Onlooker,
  villageName: (code: string) => string,
): Place | undefined {
  const best = bestText(texts, query, onlooker);
  return best && placeIn(best, query, villageName);
}

function bestText(texts: readonly FieldText[], { terms }: Query, onlooker: Onlooker): FieldText | undefined {
  const missing = new Set(terms);
  let best: FieldText | undefined;
  let most = 0;
  for (const each of texts) {
    if (onlooker === "auditor" && HIDDEN_FROM_AUDITORS.includes(each.field)) continue;
    const folded = fold(each.text);
    let count = 0;
    for (const term of terms) {
      if (!answersTo(each, folded, term)) continue;
      count += 1;
      missing.delete(term);
    }
    if (count > most) [best, most] = [each, count];
    if (most === terms.length) return best;
  }
  return missing.size === 0 ? best : undefined;
}

function placeIn({ field, text }: FieldText, query: Query, villageName: (code: string) => string): Place {
  const shown = field === "village" ? villageName(text) : masked(field, text);
  const { folded, placeAt } = foldedWithPlaces(shown);
  const marks: (readonly [number, number])[] = [];
  for (const { folded: term } of query.terms) {
    const first = folded.indexOf(term);
    // further ones are not shown
    for (let at = first; at >= 0 && at - first < BEFORE + AFTER; at = folded.indexOf(term, at + term.length))
      marks.push([placeAt(at), endAt(placeAt, at + term.length)]);
    const sound =
      (isName(field) || field === "village") && isTypedSound(term) ? soundsLike(shown, term) : undefined;
    if (sound) marks.push(sound);
  }
  const merged = withoutOverlap(marks);
  return { where: field, ...cut(shown, merged) };
}

/** The folded text, and where each of its units came from. Nearly every text folds unit by unit. */
function foldedWithPlaces(text: string): {
  readonly folded: string;
  readonly placeAt: (at: number) => number;
} {
  const folded = fold(text);
  if (folded.length === text.length && !/[\uD800-\uDFFF]/.test(text)) return { folded, placeAt: (at) => at };
  const { places } = foldWithPlaces(text);
  return { folded, placeAt: (at) => places[at] ?? text.length };
}

/** The end of the character that the last unit before `at` came from. */
function endAt(placeAt: (at: number) => number, at: number): number {
  const last = placeAt(at - 1);
  let next = at;
  while (placeAt(next) === last) next += 1;
  return placeAt(next);
}

function withoutOverlap(
  marks: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [from, to] of marks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function cut(text: string, marks: readonly (readonly [number, number])[]): Pick<Place, "excerpt" | "marks"> {
  const first = marks[0]?.[0] ?? 0;
  const from = wholeCharacter(text, Math.max(0, first - BEFORE));
  const to = wholeCharacter(text, Math.min(text.length, Math.max(first + AFTER, marks[0]?.[1] ?? 0)));
  const head = from > 0 ? "…" : "";
  const excerpt = `${head}${text.slice(from, to).replace(/[\r\n\t]/g, " ")}${to < text.length ? "…" : ""}`;
  const shift = head.length - from;
  return {
    excerpt,
    marks: marks
      .filter(([start]) => start < to)
      .map(([start, end]) => [start + shift, Math.min(end, to) + shift] as const),
  };
}

/** A cut never goes through a rare character of two units. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function masked(field: SearchField, text: string): string {
  switch (field) {
    case "phone":
      return maskPhone(text);
    case "identity":
      return maskIdentityNumber(text);
    case "house":
      return maskAddress(text);
    case "number":
      return text;
    default:
      return maskFigures(text);
  }
}

/** Identity numbers and mobile phones inside running text. */
function maskFigures(text: string): string {
  return text
    .replace(/(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/g, (number) => maskIdentityNumber(number))
    .replace(/(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, (phone) => maskPhone(phone));
}
