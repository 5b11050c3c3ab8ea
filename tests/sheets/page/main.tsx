import type { ComponentProps, ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { openPdf } from "#renderer/client/pdf/pdf-file.ts";
import { PdfUnreadableError } from "#renderer/client/pdf/pdf-unreadable.ts";
import { ScanSheet } from "#renderer/sheets/dossier/ScanSheet.tsx";
import { missingGlyphs } from "#renderer/sheets/glyphs.ts";
import type { SheetMark } from "#renderer/sheets/mark.ts";
import { PaperSheet } from "#renderer/sheets/PaperSheet.tsx";
import { CalibrationSheet } from "#renderer/sheets/printer/CalibrationSheet.tsx";
import { RecoveryKeySheet } from "#renderer/sheets/recovery/RecoveryKeySheet.tsx";
import { ReplySlipSheet } from "#county/page/sheets/ReplySlipSheet.tsx";
import { CourierSlipSheet } from "#renderer/sheets/sync/CourierSlipSheet.tsx";
import { LedgerSheet } from "#renderer/sheets/sync/LedgerSheet.tsx";
import { TicketSheet } from "#renderer/sheets/queue/TicketSheet.tsx";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";

/** A picture that was drawn, and where its black lies: the middle of all black points, as parts of its sides. */
interface Picture {
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly black: { readonly x: number; readonly y: number; readonly share: number };
}
interface PdfDrawing {
  readonly pages: readonly Picture[];
}

declare global {
  interface Window {
    showPaper: (payload: PaperPayload, mark: SheetMark, layout: PaperLayout) => void;
    showCalibration: (layout: PaperLayout) => void;
    showRecoveryKey: (sheet: ComponentProps<typeof RecoveryKeySheet>) => void;
    showReplySlip: (sheet: ComponentProps<typeof ReplySlipSheet>) => void;
    showCourierSlip: (sheet: ComponentProps<typeof CourierSlipSheet>) => void;
    showLedger: (sheet: ComponentProps<typeof LedgerSheet>) => void;
    showTicket: (sheet: ComponentProps<typeof TicketSheet>) => void;
    drawPdf: (base64: string) => Promise<PdfDrawing | { readonly problem: string }>;
    showScan: (title: string, firstPage: number, base64: string) => Promise<void>;
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
window.showReplySlip = (sheet) => show(<ReplySlipSheet {...sheet} />);
window.showCourierSlip = (sheet) => show(<CourierSlipSheet {...sheet} />);
window.showLedger = (sheet) => show(<LedgerSheet {...sheet} />);
window.showTicket = (sheet) => show(<TicketSheet {...sheet} />);
window.drawPdf = async (base64) => {
  try {
    return { pages: await Promise.all((await drawPages(base64)).map(look)) };
  } catch (error) {
    if (error instanceof PdfUnreadableError) return { problem: error.problem };
    throw error;
  }
};
window.showScan = async (title, firstPage, base64) => {
  const pages = await drawPages(base64);
  show(
    <div className="numbered" style={{ counterReset: `dossier-page ${firstPage - 1}` }}>
      <ScanSheet title={title} pages={pages} />
    </div>,
  );
};
window.missingGlyphs = (text) => {
  const sheet = document.querySelector(".sheet");
  if (!sheet) throw new Error("no sheet is shown");
  return missingGlyphs(text, getComputedStyle(sheet).fontFamily);
};

async function drawPages(base64: string): Promise<Blob[]> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const pdf = await openPdf(new Blob([bytes], { type: "application/pdf" }));
  try {
    const pages: Blob[] = [];
    while (pages.length < pdf.pages) pages.push(await pdf.draw(pages.length + 1));
    return pages;
  } finally {
    await pdf.close();
  }
}

async function look(blob: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d")!; // every browser of ours has it
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let [count, x, y] = [0, 0, 0];
  for (let point = 0; point < width * height; point += 1) {
    if ((data[point * 4] ?? 255) > 127) continue;
    count += 1;
    x += point % width;
    y += Math.floor(point / width);
  }
  const black = { x: x / count / width, y: y / count / height, share: count / (width * height) };
  return { type: blob.type, width, height, black };
}
