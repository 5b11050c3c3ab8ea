/** Code points no font gives a picture to: what they look like here is what a missing glyph looks like here. */
const NEVER_DRAWN = ["\u{378}", "\u{530}", "\u{2FFFE}", "\u{10FFFE}"];
/** White space and characters that are meant to be invisible. */
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;
const SIDE = 32;

/**
 * The characters of a text that no font on this machine can draw, each once, in order. A printer would put an empty box there,
 * and an empty box in a name is a wrong name.
 *
 * Draws each character and compares it with the box that stands for a missing one.
 */
export function missingGlyphs(text: string, fontFamily: string): readonly string[] {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIDE;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("a page without a 2d canvas cannot check glyphs");
  pen.font = `${SIDE / 2}px ${fontFamily}`;
  pen.textBaseline = "middle";
  const picture = (character: string) => {
    pen.clearRect(0, 0, SIDE, SIDE);
    pen.fillText(character, 4, SIDE / 2);
    return pen.getImageData(0, 0, SIDE, SIDE).data.join();
  };
  const boxes = new Set(NEVER_DRAWN.map(picture));
  return [...new Set(text)].filter(
    (character) => !INVISIBLE.test(character) && boxes.has(picture(character)),
  );
}
