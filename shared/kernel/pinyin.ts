import { match, pinyin } from "pinyin-pro";

/**
 * Pinyin of names and of what pickers offer. Its dictionary (pinyin-pro 3.29.4) adds 354 kB to a bundle, 148 kB
 * gzipped: renderer code reaches this file with `await import(…)` only, so that the first page
 * does not wait for it. A name costs about 7 µs, an offered text 12 µs.
 */

/** Surnames that the dictionary misreads (checked against pinyin-pro 3.29.4), tone-blind. */
const SURNAMES = new Map([
  ["单于", ["chan", "yu"]],
  ["种", ["chong"]],
  ["么", ["yao"]],
  ["贠", ["yun"]],
]);

/** Surnames whose bearers differ: 覃 is qín in one village and tán in the next. */
const OTHER_SURNAME_READINGS = new Map([
  ["覃", "tan"],
  ["盖", "gai"],
  ["翟", "di"],
  ["缪", "mou"],
  ["乐", "le"],
  ["柏", "bo"],
  ["隗", "kui"],
  ["洗", "xian"],
  ["种", "zhong"],
  ["贠", "yuan"],
]);

const LONGEST_TYPED = 40;

/** Tone-blind syllables of a person's name, the surname read as a surname: 单建国 → shan jian guo. */
export function nameSyllables(name: string): readonly string[] {
  const tidy = letters(name);
  for (const [surname, syllables] of SURNAMES) {
    if (tidy.startsWith(surname)) return [...syllables, ...read(tidy.slice(surname.length))];
  }
  return read(tidy, "head");
}

/** Tone-blind pinyin of any text, syllables run together: 土地 → tudi. */
export function fullPinyin(text: string): string {
  return read(letters(text)).join("");
}

/** First letters of any text: 土地 → td. */
export function initials(text: string): string {
  return read(letters(text))
    .map((syllable) => [...syllable][0] ?? "")
    .join("");
}

/** Every way a name may sound, for an index; two names sound alike when they share one. None for a text without letters. */
export function soundKeys(name: string): readonly string[] {
  const [first, ...given] = nameSyllables(name);
  if (first === undefined) return [];
  const other = OTHER_SURNAME_READINGS.get([...letters(name)][0] ?? "");
  const readings = other === undefined || other === first ? [first] : [first, other];
  return readings.map((reading) => [reading, ...given].join(" "));
}

/** 张伟 and 章薇 may be one person written down by two clerks. Tones and how rare a character is do not matter. */
export function sameSounding(a: string, b: string): boolean {
  const heard = new Set(soundKeys(a));
  return soundKeys(b).some((key) => heard.has(key));
}

/** Whether what was typed into a picker finds `text`: 土地 by 地, td, tudi, tud, 土d. Blank finds everything. */
export function matchesTyped(text: string, typed: string): boolean {
  const wanted = typed.normalize("NFKC").toLowerCase().replace(/[\s']/g, "");
  if (wanted === "") return true;
  const plain = text.normalize("NFKC").toLowerCase();
  if (plain.replace(/\s/g, "").includes(wanted)) return true;
  if (wanted.length > LONGEST_TYPED || !/[a-z]/.test(wanted)) return false;
  return match(plain, wanted, { continuous: true }) !== null;
}

function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Co}]/gu, "");
}

function read(text: string, surname: "head" | "off" = "off"): readonly string[] {
  return text === "" ? [] : pinyin(text, { toneType: "none", type: "array", surname, v: true });
}
