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
  /** From here on nothing has been taken over yet; most texts are their own folded form. */
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const own = text.charCodeAt(i);
    if (units[own] === own) continue;
    const character = characterAt(text, i);
    folded += text.slice(from, i) + foldCharacter(character);
    i += character.length - 1;
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** The folded text, and for each of its units the place in the text it came from; one more for the end. */
export function foldWithPlaces(text: string): {
  readonly folded: string;
  readonly places: readonly number[];
} {
  let folded = "";
  const places: number[] = [];
  for (let at = 0; at < text.length;) {
    const character = characterAt(text, at);
    const piece = foldCharacter(character);
    for (let i = 0; i < piece.length; i += 1) places.push(at);
    folded += piece;
    at += character.length;
  }
  places.push(text.length);
  return { folded, places };
}

/** A unit by itself where it is known to fold by itself; otherwise the whole character. */
function characterAt(text: string, at: number): string {
  const unit = units[text.charCodeAt(at)]!; // as long as there are units
  return unit !== 0 && unit !== SEVERAL ? text.charAt(at) : String.fromCodePoint(text.codePointAt(at)!); // inside the text
}

function foldCharacter(character: string): string {
  const unit = character.length === 1 ? units[character.charCodeAt(0)]! : SEVERAL; // as long as there are units
  if (unit !== 0 && unit !== SEVERAL) return String.fromCharCode(unit);
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
