import type { Page } from "playwright-core";

/** One millimetre in CSS pixels. */
export const MM = 96 / 25.4;

/** What is wrong with the way a sheet lies on its pages, in words; empty when all is well. Runs on the page. */
export async function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const mm = 96 / 25.4;
    const found: string[] = [];
    const hit = (a: DOMRect, b: DOMRect, by: number) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > by &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > by;

    for (const [number, leaf] of [...document.querySelectorAll<HTMLElement>(".leaf")].entries()) {
      const where = `page ${number + 1}`;
      const edge = leaf.getBoundingClientRect();
      const texts: { text: string; boxes: DOMRect[]; parent: Element }[] = [];
      const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent || parent.closest(".mark-void") || node.textContent?.trim() === "") continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const size = parseFloat(getComputedStyle(parent).fontSize) * 0.75;
        if (size < 8.99) found.push(`${where}: ${size} pt is too small: ${node.textContent}`);
        // A font's own box is higher than its line; the character fills the em square in its middle.
        const high = size / 0.75;
        const boxes = [...range.getClientRects()].map(
          (box) => new DOMRect(box.x, box.y + (box.height - high) / 2, box.width, high),
        );
        texts.push({ text: node.textContent ?? "", boxes, parent });
        for (const box of boxes) {
          if (
            box.left < edge.left ||
            box.right > edge.right ||
            box.top < edge.top ||
            box.bottom > edge.bottom
          )
            found.push(`${where}: runs off the paper: ${node.textContent}`);
        }
      }
      for (const [index, one] of texts.entries()) {
        for (const other of texts.slice(index + 1)) {
          if (one.boxes.some((a) => other.boxes.some((b) => hit(a, b, 1.5))))
            found.push(`${where}: “${one.text.slice(0, 20)}” lies on “${other.text.slice(0, 20)}”`);
        }
      }
      const content = leaf.querySelector(".leaf-content")?.getBoundingClientRect();
      for (const block of leaf.querySelectorAll(".leaf-content > :not([class^=leaf], [class^=mark])")) {
        if (content && block.getBoundingClientRect().bottom > content.bottom + 1.5)
          found.push(`${where}: below the foot of the page: ${block.className}`);
      }
      for (const box of leaf.querySelectorAll<HTMLElement>(".p-slot, .p-cell, .p-row, .p-box, .p-flow")) {
        const isWide = box.scrollWidth > box.clientWidth + 1.5 && !box.matches(".p-flow");
        if (box.scrollHeight > box.clientHeight + 1.5 || isWide)
          found.push(
            `${where}: clipped by ${box.scrollHeight - box.clientHeight} px: ${box.parentElement?.className} ${box.className} ${box.textContent?.slice(0, 30)}`,
          );
      }
      for (const sign of leaf.querySelectorAll("[data-sign]")) {
        const { height } = sign.getBoundingClientRect();
        if (height < 18 * mm - 0.5) found.push(`${where}: a signature line of ${height / mm} mm`);
      }
      for (const square of leaf.querySelectorAll("[data-seal]")) {
        const box = square.getBoundingClientRect();
        if (Math.abs(box.width - 45 * mm) > 0.5 || Math.abs(box.height - 45 * mm) > 0.5)
          found.push(`${where}: a seal square of ${box.width / mm} × ${box.height / mm} mm`);
        for (const { text, boxes, parent } of texts) {
          if (parent.closest(".p-seal")?.contains(square)) continue;
          if (boxes.some((other) => hit(box, other, 0.5)))
            found.push(`${where}: “${text}” lies in the seal square`);
        }
        for (const code of leaf.querySelectorAll(".p-code")) {
          if (hit(box, code.getBoundingClientRect(), 0.5))
            found.push(`${where}: a code lies in the seal square`);
        }
      }
    }
    return found;
  });
}

/** The whole text of a field as the paper gives it: what stands in its slot, and what follows on attached pages. */
export async function wholeText(page: Page, slot: string, label: string): Promise<string> {
  return page.evaluate(
    ([slot, label]) => {
      const kept = document.querySelector(`[data-slot="${slot}"]`)?.firstChild;
      const first = kept instanceof Text ? kept.data : "";
      const rest = [...document.querySelectorAll(".p-flow-text")]
        .filter((block) => block.querySelector("h3")?.textContent?.replace("（续）", "") === label)
        .map((block) => block.querySelector("p")?.textContent ?? "");
      return first + rest.join("");
    },
    [slot, label] as const,
  );
}
