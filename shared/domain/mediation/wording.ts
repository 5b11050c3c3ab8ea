import { WORDING_RULES, type WordingCode, type WordingRule } from "../../codes/agreement-wording.ts";

/** A word of an agreement worth a second look: where, which, and the code of the advice (`codes.wordingAdvice.*`). */
export interface WordingFlag {
  readonly at: number;
  readonly length: number;
  readonly word: string;
  readonly kind: WordingRule["kind"];
  readonly code: WordingCode;
}

/** Words that are vague, easily confused or measured in no lawful unit, in the order they stand. Two flags never overlap. */
export function findWording(text: string): readonly WordingFlag[] {
  const flags = WORDING_RULES.flatMap(({ code, kind, words, partners }) => {
    const found = matches(text, words);
    const others = partners === undefined || found.length === 0 ? [] : matches(text, partners);
    return [...found, ...others].map(({ at, word }) => ({ at, length: word.length, word, kind, code }));
  }).sort((one, other) => one.at - other.at || other.length - one.length);
  let end = 0;
  return flags.filter(({ at, length }) => {
    if (at < end) return false;
    end = at + length;
    return true;
  });
}

/** The first word from which no day can be read (尽快, 有钱了); undefined when there is none. */
export function undatedWord(text: string): string | undefined {
  return findWording(text).find(({ kind }) => kind === "undated")?.word;
}

function matches(text: string, words: RegExp): readonly { readonly at: number; readonly word: string }[] {
  return [...text.matchAll(words)].map((found) => ({ at: found.index, word: found[0] }));
}
