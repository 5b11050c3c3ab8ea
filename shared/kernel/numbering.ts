import { err, ok, type Result } from "./result.ts";

/** What a number is made of. `org` and `kind` are the office's own short words (宁, 综转). */
export interface NumberFacts {
  readonly org: string;
  readonly year: number;
  readonly kind: string;
  /** Starts at 1 every year, separately for each organisation and kind. */
  readonly seq: number;
}

export type PatternRefusal =
  | { readonly reason: "year-missing" }
  | { readonly reason: "seq-missing" }
  | { readonly reason: "unknown-token"; readonly token: string }
  | { readonly reason: "token-twice"; readonly token: string }
  | { readonly reason: "digit-in-text"; readonly text: string }
  | { readonly reason: "seq-touches-year" };

const TOKEN = /\{([^{}]*)\}/g;
const YEAR = /^(?:19|20|21)\d\d$/;
const SEQ = /^seq(?::([1-9]))?$/;

/** Accepts a pattern of number whose numbers can never be mistaken for one another: 宁综转〔{year}〕{seq:4}号. */
export function checkPattern(pattern: string): Result<string, PatternRefusal> {
  const seen = new Set<string>();
  for (const [, token = ""] of pattern.matchAll(TOKEN)) {
    const name = SEQ.test(token) ? "seq" : token;
    if (!["org", "year", "kind", "seq"].includes(name)) return err({ reason: "unknown-token", token });
    if (seen.has(name)) return err({ reason: "token-twice", token: name });
    seen.add(name);
  }
  if (!seen.has("year")) return err({ reason: "year-missing" });
  if (!seen.has("seq")) return err({ reason: "seq-missing" });

  const text = pattern.replace(TOKEN, "");
  if (/[{}]/.test(text)) return err({ reason: "unknown-token", token: text });
  if (/\p{N}/u.test(text.normalize("NFKC"))) return err({ reason: "digit-in-text", text });
  if (/\{seq(?::\d)?\}[^\p{L}{}]*\{year\}/u.test(pattern)) return err({ reason: "seq-touches-year" });
  return ok(pattern);
}

/** The number itself, as printed. `pattern` has passed `checkPattern`; a `seq` longer than its padding is written in full. */
export function formatNumber(pattern: string, facts: NumberFacts): string {
  return pattern.replace(TOKEN, (whole, token: string) => {
    const width = SEQ.exec(token);
    if (width) return String(facts.seq).padStart(Number(width[1] ?? 1), "0");
    if (token === "org") return facts.org;
    if (token === "year") return String(facts.year);
    return token === "kind" ? facts.kind : whole;
  });
}

/** What is left of a number once brackets, dashes, widths and padding are forgotten. */
export interface LooseNumber {
  /** 宁综转; empty when only figures were typed. */
  readonly words: string;
  readonly year?: number;
  readonly seq?: number;
}

/** Understands what a clerk types or a scanner gives: 宁综转2026-7, 综转〔2026〕0007号, 7. */
export function parseLoosely(text: string): LooseNumber {
  const { words, figures } = taken(text);
  const place = figures.findIndex((figure) => YEAR.test(figure));
  if (place === -1 || figures.length === 1) {
    const seq = figures.at(-1);
    return seq === undefined ? { words } : { words, seq: Number(seq) };
  }
  return {
    words,
    year: Number(figures[place]),
    seq: Number(figures[place === figures.length - 1 ? 0 : figures.length - 1]),
  };
}

/** The form under which every spelling of one number meets: 宁综转/2026/7. For indexes and comparing, never for showing. */
export function numberKey(text: string): string {
  const { words, figures } = taken(text);
  return [words, ...figures].join("/");
}

/** Whether what was typed means `number`, even with the organisation or the year left out (`today`'s year is meant then). */
export function meansNumber(typed: string, number: string, thisYear: number): boolean {
  const [asked, held] = [parseLoosely(typed), parseLoosely(number)];
  if (asked.seq === undefined || asked.seq !== held.seq) return false;
  return (asked.year ?? thisYear) === held.year && held.words.endsWith(asked.words);
}

function taken(text: string): { readonly words: string; readonly figures: readonly string[] } {
  const tidy = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[第号號字]/gu, " ");
  const words = (tidy.match(/[\p{L}\p{M}\p{Co}]+/gu) ?? []).join("");
  const runs: readonly string[] = tidy.match(/\d+/g) ?? [];
  const figures = runs.some((run) => YEAR.test(run)) ? runs : runs.flatMap(unglued);
  return { words, figures: figures.map((figure) => figure.replace(/^0+(?=\d)/, "")) };
}

/** 宁综转20260007 was typed without anything between year and number. */
function unglued(run: string): readonly string[] {
  return run.length > 4 && YEAR.test(run.slice(0, 4)) ? [run.slice(0, 4), run.slice(4)] : [run];
}
