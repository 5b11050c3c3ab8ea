import { createRoot } from "react-dom/client";
import { markOf, type SheetMark } from "#renderer/sheets/mark.ts";
import { PaperSheet } from "#renderer/sheets/PaperSheet.tsx";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";

declare global {
  interface Window {
    showPaper: (payload: PaperPayload, mark: SheetMark, layout: PaperLayout) => void;
    markOf: typeof markOf;
  }
}

const root = createRoot(document.querySelector("#page")!); // index.html has it
window.markOf = markOf;
window.showPaper = (payload, mark, layout) => {
  root.render(<PaperSheet payload={payload} mark={mark} layout={layout} />);
};
