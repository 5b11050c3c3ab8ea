import { cutIndex, lineHeight, lineTop, TOLERANCE } from "./text-cut.ts";

/** Part of a block that stands on one page. A block that is not text has `from` and `to` 0. */
export interface Piece {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Fewer lines of a text than these do not stand alone at the foot or the head of a page. */
const KEPT_LINES = 2;

/**
 * Spreads blocks that were laid out in one long column over pages of the same width and this height (px of the window).
 *
 * Text breaks between lines. A block marked `data-keep` takes the last two lines before it along to its page, so that a seal
 * never stands on a page without text (GB/T 9704).
 */
export function splitFlow(column: HTMLElement, height: number): Piece[][] {
  const blocks = [...column.querySelectorAll<HTMLElement>("[data-block]")];
  const pages: Piece[][] = [[]];
  let pageTop = blocks[0]?.getBoundingClientRect().top ?? 0;
  const turn = (top: number) => {
    pages.push([]);
    pageTop = top;
  };

  for (const [block, element] of blocks.entries()) {
    const text = textOf(element);
    const box = element.getBoundingClientRect();
    const head = text ? headHeight(element, text) : 0;
    for (let from = 0; ;) {
      const page = lastOf(pages);
      const foot = pageTop + height;
      if (box.bottom <= foot + TOLERANCE) {
        page.push({ block, from, to: text?.length ?? 0 });
        break;
      }
      if (!text) {
        if (page.length === 0) {
          page.push({ block, from, to: 0 });
          break;
        }
        const taken = "keep" in element.dataset ? takeLastLines(page, blocks) : undefined;
        turn(taken?.top ?? box.top);
        if (taken) lastOf(pages).push(taken.piece);
        continue;
      }
      const fitting = cutIndex(text, from, foot);
      const to = withoutLonelyLine(text, from, fitting);
      const started = from === 0 ? box.top : lineTop(text, from) - head;
      const room = foot - (from === 0 ? started + head : lineTop(text, from));
      if (page.length > 0 && (to === from || room < KEPT_LINES * lineHeight(text))) {
        turn(started);
        continue;
      }
      // A page that cannot hold one line would never end.
      const cut = Math.max(to === from ? fitting : to, from + 1);
      page.push({ block, from, to: cut });
      from = cut;
      turn(lineTop(text, from) - head);
    }
  }
  return pages.filter((page) => page.length > 0);
}

/**
 * Where a text that fits up to `fitting` is cut so that its last line does not stand alone on the next page; `from` when too few
 * lines would be left on this one.
 */
function withoutLonelyLine(text: Text, from: number, fitting: number): number {
  if (fitting === from || fitting >= text.length) return fitting;
  const line = lineHeight(text);
  const next = lineTop(text, fitting);
  if (lineTop(text, text.length - 1) - next > line / 2) return fitting;
  const lines = Math.round((next - lineTop(text, from)) / line);
  return lines > KEPT_LINES ? cutIndex(text, from, next - line / 2) : from;
}

/** Takes the last lines of the page's last text off it. Undefined when there is nothing to take. */
function takeLastLines(
  page: Piece[],
  blocks: readonly HTMLElement[],
): { piece: Piece; top: number } | undefined {
  const last = page.at(-1);
  const element = last && blocks[last.block];
  const text = element && textOf(element);
  if (!last || !element || !text) return undefined;
  const range = document.createRange();
  range.setStart(text, last.from);
  range.setEnd(text, last.to);
  const at = cutIndex(text, last.from, range.getBoundingClientRect().bottom - KEPT_LINES * lineHeight(text));
  page.pop();
  if (at <= last.from) {
    const top = last.from === 0 ? element.getBoundingClientRect().top : lineTop(text, last.from);
    return { piece: last, top };
  }
  page.push({ ...last, to: at });
  return { piece: { ...last, from: at }, top: lineTop(text, at) - headHeight(element, text) };
}

/** The text that may be parted: the only text node of the block's element marked `data-text`. */
function textOf(element: HTMLElement): Text | undefined {
  const node = element.querySelector("[data-text]")?.firstChild;
  return node instanceof Text ? node : undefined;
}

/** Height of the heading above the text, which is repeated on the next page. */
function headHeight(element: HTMLElement, text: Text): number {
  return element.querySelector("h3") ? lineTop(text, 0) - element.getBoundingClientRect().top : 0;
}

function lastOf<T>(pages: readonly T[]): T {
  const last = pages.at(-1);
  if (last === undefined) throw new Error("there is always a page being filled");
  return last;
}
