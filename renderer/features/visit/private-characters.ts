/** Where each standard character stood in the private area of GB 18030-2000 and -2005, before Unicode had it (GB 18030-2022, annex). */
const STANDARD_NOW: ReadonlyMap<number, number> = new Map([
  [0xe816, 0x20087],
  [0xe817, 0x20089],
  [0xe818, 0x200cc],
  [0xe81e, 0x9fb4],
  [0xe826, 0x9fb5],
  [0xe82b, 0x9fb6],
  [0xe82c, 0x9fb7],
  [0xe831, 0x215d7],
  [0xe832, 0x9fb8],
  [0xe83b, 0x2298f],
  [0xe843, 0x9fb9],
  [0xe854, 0x9fba],
  [0xe855, 0x241fe],
  [0xe864, 0x9fbb],
]);

/** A character from a private area (自造字): kept as typed, but another machine shows something else or nothing. */
export interface PrivateCharacter {
  readonly character: string;
  /** `U+E826` */
  readonly code: string;
  /** The standard character that replaced it; undefined when only the office knows what was meant. */
  readonly standard: string | undefined;
}

/** The private characters of a text, each once. */
export function privateCharacters(text: string): readonly PrivateCharacter[] {
  return [...new Set(text.match(/\p{Co}/gu))].map((character) => {
    const point = character.codePointAt(0)!; // a match holds one character
    const standard = STANDARD_NOW.get(point);
    return {
      character,
      code: `U+${point.toString(16).toUpperCase()}`,
      standard: standard === undefined ? undefined : String.fromCodePoint(standard),
    };
  });
}

/** The text without characters no paper can show. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu, "");
}
