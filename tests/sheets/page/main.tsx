import type { ComponentProps, ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { missingGlyphs } from "#renderer/sheets/glyphs.ts";
import type { SheetMark } from "#renderer/sheets/mark.ts";
import { PaperSheet } from "#renderer/sheets/PaperSheet.tsx";
import { CalibrationSheet } from "#renderer/sheets/printer/CalibrationSheet.tsx";
import { RecoveryKeySheet } from "#renderer/sheets/recovery/RecoveryKeySheet.tsx";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";

declare global {
  interface Window {
    showPaper: (payload: PaperPayload, mark: SheetMark, layout: PaperLayout) => void;
    showCalibration: (layout: PaperLayout) => void;
    showRecoveryKey: (sheet: ComponentProps<typeof RecoveryKeySheet>) => void;
    /** Of a text, in the fonts of the sheet that is shown. */
    missingGlyphs: (text: string) => readonly string[];
  }
}

const root = createRoot(document.querySelector("#page")!); // index.html has it
let shown = 0;
function show(sheet: ReactNode): void {
  shown += 1;
  root.render(<div key={shown}>{sheet}</div>);
}
window.showPaper = (payload, mark, layout) =>
  show(<PaperSheet payload={payload} mark={mark} layout={layout} />);
window.showCalibration = (layout) => show(<CalibrationSheet layout={layout} />);
window.showRecoveryKey = (sheet) => show(<RecoveryKeySheet {...sheet} />);
window.missingGlyphs = (text) => {
  const sheet = document.querySelector(".sheet");
  if (!sheet) throw new Error("no sheet is shown");
  return missingGlyphs(text, getComputedStyle(sheet).fontFamily);
};
