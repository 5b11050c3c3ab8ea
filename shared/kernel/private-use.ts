/**
 * Characters that old systems kept at private-use code points because Unicode had none yet: they look right on the machine that
 * typed them and nowhere else. The text is kept as typed; the clerk is offered the character that exists today.
 */
export interface PrivateUse {
  readonly character: string;
  /** `U+E863`. */
  readonly codePoint: string;
  /** What GB 18030 calls this character today; undefined when the code point belonged to one county's own font. */
  readonly suggestion: string | undefined;
}

/** GB 18030-2000 put the characters of GBK 0xFE50–0xFEA0 here, in this order. */
const FIRST = 0xe815;
/** Their code points in Unicode today; a blank where only a stroke or a radical stands, which no name contains. */
const TODAY = [
  ...("⺁　　　⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟" +
    "㩳㧐龶龷㭎㱮㳠⺧　龸⺪䁖䅟⺮䌷⺳⺶⺷　䎱" +
    "䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟" +
    "䦛䦷䦶龺　䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻"),
];

/** Every private-use character of a text, once each, in order. */
export function privateUse(text: string): readonly PrivateUse[] {
  return [...new Set(text.match(/\p{Co}/gu))].map((character) => {
    const code = character.codePointAt(0)!; // a match holds one character
    const suggestion = TODAY[code - FIRST]?.trim();
    return {
      character,
      codePoint: `U+${code.toString(16).toUpperCase()}`,
      suggestion: suggestion === "" ? undefined : suggestion,
    };
  });
}

/** The text with every suggestion taken; what has none stays. */
export function withSuggestions(text: string): string {
  return privateUse(text).reduce(
    (kept, { character, suggestion }) => kept.replaceAll(character, suggestion ?? character),
    text,
  );
}
