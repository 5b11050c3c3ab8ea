import type { IpcMain, WebContents } from "electron";
import { z } from "zod";
import { PaperLayout } from "#shared/domain/paper/paper.ts";
import { isOurPage } from "./page-protocol.ts";

const PrintJob = z.object({ layout: PaperLayout });

/** Paper sizes in micrometres. The printer driver must hear them: continuous stock feeds by them. */
const STOCK: Readonly<Record<PaperLayout, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210_000, height: 297_000 },
  A4_WIDE: { width: 297_000, height: 210_000 },
  PLY_140: { width: 241_000, height: 140_000 },
  PLY_93: { width: 241_000, height: 93_000 },
  STRIP_80: { width: 80_000, height: 150_000 },
};

/** Takes print jobs of our page only. Answers whether it was printed: a person may close the system's dialog. */
export function takePrintJobs(ipc: IpcMain): void {
  ipc.handle("desk-print", (event, job: unknown) => {
    if (!isOurPage(event.senderFrame)) throw new Error("a print job from outside the page");
    return print(event.sender, PrintJob.parse(job).layout);
  });
}

function print(contents: WebContents, layout: PaperLayout): Promise<boolean> {
  return new Promise((resolve) => {
    contents.print(
      { silent: false, printBackground: true, pageSize: STOCK[layout], margins: { marginType: "none" } },
      (isPrinted) => resolve(isPrinted),
    );
  });
}
