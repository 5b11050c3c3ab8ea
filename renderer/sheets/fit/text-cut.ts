/** Rounding between a box and the text in it, px: never a line's worth. */
export const TOLERANCE = 1;

/**
 * Index of the first character of `node`, from `from` on, whose line ends below `limit` (px from the top of the window);
 * the length of the text when all of it ends above.
 *
 * A line never breaks inside a character, so the index never parts one.
 */
export function cutIndex(node: Text, from: number, limit: number): number {
  const range = document.createRange();
  range.setStart(node, from);
  const lead = leading(node);
  const fits = (end: number) => {
    range.setEnd(node, end);
    return range.getBoundingClientRect().bottom + lead <= limit + TOLERANCE;
  };
  if (fits(node.length)) return node.length;
  let [good, bad] = [from, node.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return wholeCharacter(node.data, good);
}

/** Top of the line on which the character at `index` stands. */
export function lineTop(node: Text, index: number): number {
  const range = document.createRange();
  range.setStart(node, index);
  range.setEnd(node, Math.min(node.length, index + 1));
  return range.getBoundingClientRect().top - leading(node);
}

/** Height of the lines of a text, px of the window. */
export function lineHeight(node: Text): number {
  const parent = node.parentElement;
  if (!parent) throw new Error("a text on a page stands in an element");
  const scale = parent.getBoundingClientRect().height / parent.offsetHeight;
  return parseFloat(getComputedStyle(parent).lineHeight) * scale;
}

/** What a line has above and below the box of its characters; negative where the font's box is higher than the line. */
function leading(node: Text): number {
  const range = document.createRange();
  range.setStart(node, 0);
  range.setEnd(node, Math.min(1, node.length));
  return (lineHeight(node) - range.getBoundingClientRect().height) / 2;
}

/** The index itself, or the one before it where it would part a character: a surrogate pair, a letter and its marks. */
export function wholeCharacter(text: string, index: number): number {
  const near = Math.max(0, index - 32);
  const found = new Intl.Segmenter("zh").segment(text.slice(near, index + 32)).containing(index - near);
  return found === undefined ? index : near + found.index;
}
