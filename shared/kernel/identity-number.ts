import { addDays, ageOn, day, type PlainDate } from "./plain-date.ts";
import { err, ok, type Result } from "./result.ts";

/** Something a clerk is asked to look at again; none of these stops the registration. */
export type IdentityWarning = "wrong-check-digit" | "no-check-digit" | "unknown-province" | "over-110";

/** What a citizen identity number (公民身份号码, GB 11643-1999) tells. The present address is not among it. */
export interface IdentityNumber {
  /** Digits only, a check letter as capital X. */
  readonly number: string;
  readonly kind: "18" | "15";
  readonly birthOn: PlainDate;
  /** GB/T 2261.1: 1 male, 2 female. */
  readonly sex: "1" | "2";
  /** Where the number was given, by the division codes of that year. */
  readonly countyCode: string;
  /** Fifteen-digit numbers carry none. */
  readonly checkDigit: "right" | "wrong" | "none";
  readonly age: number;
  readonly under14: boolean;
  readonly under18: boolean;
  readonly worthSaying: readonly IdentityWarning[];
}

export type IdentityRefusal =
  | { readonly reason: "wrong-characters"; readonly characters: string }
  | { readonly reason: "wrong-length"; readonly length: number }
  | { readonly reason: "impossible-date"; readonly digits: string }
  | { readonly reason: "future-birth"; readonly birthOn: PlainDate };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_LETTERS = "10X98765432";
/** First two digits in use, with 81–83 for residence permits of Hong Kong, Macao and Taiwan. */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** Spaces, dashes and the invisible marks that come along with copied text. */
const SEPARATORS = /[\s\p{Pd}\p{Cf}_·.]/gu;
/** What keyboards and scanners give for the check letter. */
const CHECK_LETTER_LOOKALIKES = /[xXｘＸ×хХ✕]/gu;
const EARLIEST_BIRTH_YEAR = 1850;

/** Reads an identity number as typed, pasted or scanned. `today` gives the age; a wrong check digit is a warning only. */
export function readIdentityNumber(typed: string, today: PlainDate): Result<IdentityNumber, IdentityRefusal> {
  const number = normalised(typed);
  const wrong = number.replace(/\d/g, "").replace(/^X$/, number.endsWith("X") ? "" : "X");
  if (wrong !== "") return err({ reason: "wrong-characters", characters: wrong });
  if (number.length !== 18 && (number.length !== 15 || number.endsWith("X"))) {
    return err({ reason: "wrong-length", length: number.length });
  }

  const kind = number.length === 18 ? "18" : "15";
  const digits = kind === "18" ? number.slice(6, 14) : `19${number.slice(6, 12)}`;
  const birthOn = birthDay(digits);
  if (birthOn === undefined) return err({ reason: "impossible-date", digits });
  if (birthOn > today) return err({ reason: "future-birth", birthOn });

  const checkDigit = kind === "15" ? "none" : number.endsWith(checkDigitFor(number)) ? "right" : "wrong";
  const age = ageOn(birthOn, today);
  const worthSaying: IdentityWarning[] = [];
  if (checkDigit === "wrong") worthSaying.push("wrong-check-digit");
  if (checkDigit === "none") worthSaying.push("no-check-digit");
  if (!PROVINCES.test(number)) worthSaying.push("unknown-province");
  if (age > 110) worthSaying.push("over-110");

  return ok({
    number,
    kind,
    birthOn,
    sex: Number(kind === "18" ? number[16] : number[14]) % 2 === 1 ? "1" : "2",
    countyCode: number.slice(0, 6),
    checkDigit,
    age,
    under14: age < 14,
    under18: age < 18,
    worthSaying,
  });
}

/** The check letter (ISO 7064 MOD 11-2) that belongs behind the first seventeen digits of `number`. */
export function checkDigitFor(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return CHECK_LETTERS.charAt(sum % 11);
}

/**
 * The form under which one person's papers meet: an old fifteen-digit number becomes the eighteen digits that replaced it,
 * anything else is only tidied. For comparing and indexing, never for showing.
 */
export function identityKey(number: string): string {
  const tidy = normalised(number);
  if (!/^\d{15}$/.test(tidy)) return tidy;
  const seventeen = `${tidy.slice(0, 6)}19${tidy.slice(6)}`;
  return seventeen + checkDigitFor(seventeen);
}

function normalised(typed: string): string {
  return typed
    .replace(SEPARATORS, "")
    .replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(CHECK_LETTER_LOOKALIKES, "X")
    .toUpperCase();
}

function birthDay(digits: string): PlainDate | undefined {
  const [year, month, dayOfMonth] = [Number(digits.slice(0, 4)), digits.slice(4, 6), digits.slice(6)];
  if (year < EARLIEST_BIRTH_YEAR || month === "00" || month > "12") return undefined;
  const candidate = addDays(day(`${year}-${month}-01`), Number(dayOfMonth) - 1);
  return candidate === `${year}-${month}-${dayOfMonth}` ? candidate : undefined;
}
