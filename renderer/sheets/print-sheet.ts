import type { PaperLayout } from "#shared/domain/paper/paper.ts";

/** What Electron's preload offers besides the message port: its print dialog knows the paper size beforehand. */
interface DeskShell {
  readonly print: (job: { readonly layout: PaperLayout }) => Promise<void>;
}

declare global {
  interface Window {
    readonly deskShell?: DeskShell;
  }
}

/** Sends the sheets that are on screen to the printer, once they stand still. */
export async function printSheet(layout: PaperLayout): Promise<void> {
  await sheetReady();
  if (window.deskShell) await window.deskShell.print({ layout });
  else window.print();
}

/** Resolves when every sheet on the page has been parted into pages, or when the page was left. */
export async function sheetReady(left?: AbortSignal): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  while (left?.aborted !== true && !allReady()) await frame();
}

function allReady(): boolean {
  return (
    document.querySelector(".sheet") !== null && document.querySelector(".sheet:not([data-ready])") === null
  );
}
