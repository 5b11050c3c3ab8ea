import { day, isPlainDate, type PlainDate } from "../../kernel/days.ts";
import { err, ok, type Result } from "../../kernel/result.ts";

/** What can be wrong with a cell of a table that another program made. */
export const CELL_PROBLEMS = [
  "missing",
  "too-long",
  "control-character",
  /** The spreadsheet turned a long number into 6.2E+14: its last digits are gone. */
  "number-mangled",
  "not-a-phone",
  "not-a-number",
  "not-a-day",
  "unknown-village",
  "unknown-unit",
  "ends-before-it-begins",
  /** An earlier line of the same file has the same. */
  "twice",
] as const;
export type CellProblem = (typeof CELL_PROBLEMS)[number];

const MANGLED = /^\d(\.\d+)?e\+\d+$/i;

/** Without what copying brings along: wide spaces, invisible characters, a leading apostrophe, spaces between Chinese characters. */
export function cleanText(cell: string): string {
  return cell
    .replace(/[\u200B-\u200F\u2060\uFEFF]/gu, "")
    .replace(/[\s\u3000]+/gu, " ")
    .replace(/^['‘’]/u, "")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim();
}

/** A number that is a name: digits in one width, nothing between them. */
export function cleanCode(cell: string): Result<string, CellProblem> {
  const code = cleanText(cell).normalize("NFKC").replace(/\s/gu, "");
  return MANGLED.test(code) ? err("number-mangled") : ok(code);
}

/** One or several telephone numbers, with ` / ` between them. */
export function cleanPhone(cell: string): Result<string, CellProblem> {
  const text = cleanText(cell).normalize("NFKC");
  if (text === "" || text === "-" || text === "无") return ok("");
  const parts = text.split(/[/,，、;；]|(?<=\d{7}) (?=\d{7})/u).map((part) => part.replace(/[\s]/gu, ""));
  if (parts.some((part) => MANGLED.test(part))) return err("number-mangled");
  const numbers = parts.map((part) => (/^1[\d-]{10,12}$/.test(part) ? part.replaceAll("-", "") : part));
  const isPhone = (part: string) => /^\(?\d[\d()-]{4,18}$/.test(part) && !/^1\d{11,}$/.test(part);
  return numbers.every(isPhone) ? ok(numbers.join(" / ")) : err("not-a-phone");
}

/** A count, `1,248` or `408户`; null when the cell is empty. */
export function cleanCount(cell: string): Result<number | null, CellProblem> {
  const text = cleanText(cell)
    .normalize("NFKC")
    .replace(/[,，\s]/gu, "")
    .replace(/[户人口]+$/u, "");
  if (text === "" || text === "-") return ok(null);
  return /^\d{1,7}(\.0+)?$/.test(text) ? ok(Math.trunc(Number(text))) : err("not-a-number");
}

/** `2026-3-2`, `2026/03/02`, `2026.3.2`, `2026年3月2日`, `20260302`; null when the cell is empty. */
export function cleanDay(cell: string): Result<PlainDate | null, CellProblem> {
  const text = cleanText(cell).normalize("NFKC");
  if (text === "") return ok(null);
  const found =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?( .*)?$/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const written = found && `${found[1]}-${found[2]?.padStart(2, "0")}-${found[3]?.padStart(2, "0")}`;
  return written && isPlainDate(written) ? ok(day(written)) : err("not-a-day");
}

/** The name under which spellings of a village meet: 西湾, 西湾村, 西湾村委会. */
export function bareVillage(name: string): string {
  return cleanText(name)
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/(村民委员会|居民委员会|村委会|居委会)$/u, "")
    .replace(/(社区|村|居)$/u, "");
}
