/**
 * The form under which a text and what is typed for it meet: NFKD, lower case, every space one space, every bracket a round
 * one. Each character is folded by itself, so that the folded form of any part of a text is a part of its folded form.
 */
const OPENING = /[[{〔【〖［｛〈《「『]/u;
const CLOSING = /[\]}〕】〗］｝〉》」』]/u;
const SPACE = /[\s\p{Z}]/u;

/** By UTF-16 unit: 0 = not looked at yet, `SEVERAL` = in `folded`. Nearly all characters fold to one unit. */
const units = new Uint16Array(0x10000);
const SEVERAL = 0xffff;
const several = new Map<string, string>();

export function fold(text: string): string {
  let folded = "";
  for (let i = 0; i < text.length; i += 1) {
    const unit = units[text.charCodeAt(i)]!; // as long as there are units
    if (unit !== 0 && unit !== SEVERAL) {
      folded += String.fromCharCode(unit);
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(i)!); // i is inside the text
    folded += foldCharacter(character);
    i += character.length - 1;
  }
  return folded;
}

/** The folded text, and for each of its units the place in the text it came from; one more for the end. */
export function foldWithPlaces(text: string): {
  readonly folded: string;
  readonly places: readonly number[];
} {
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    for (let i = 0; i < piece.length; i += 1) places.push(at);
    folded += piece;
    at += character.length;
  }
  places.push(at);
  return { folded, places };
}

function foldCharacter(character: string): string {
  const known = several.get(character);
  if (known !== undefined) return known;
  const folded = SPACE.test(character)
    ? " "
    : character
        .normalize("NFKD")
        .toLowerCase()
        .normalize("NFKD")
        .replace(/\s/gu, " ")
        .replace(OPENING, "(")
        .replace(CLOSING, ")");
  if (character.length === 1 && folded.length === 1) units[character.charCodeAt(0)] = folded.charCodeAt(0);
  else {
    if (character.length === 1) units[character.charCodeAt(0)] = SEVERAL;
    several.set(character, folded);
  }
  return folded;
}
