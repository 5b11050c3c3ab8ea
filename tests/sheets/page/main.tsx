import { createRoot } from "react-dom/client";
import type { SheetMark } from "#renderer/sheets/mark.ts";
import { PaperSheet } from "#renderer/sheets/PaperSheet.tsx";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";

declare global {
  interface Window {
    showPaper: (payload: PaperPayload, mark: SheetMark, layout: PaperLayout) => void;
  }
}

const root = createRoot(document.querySelector("#page")!); // index.html has it
let shown = 0;
window.showPaper = (payload, mark, layout) => {
  shown += 1;
  root.render(<PaperSheet key={shown} payload={payload} mark={mark} layout={layout} />);
};
