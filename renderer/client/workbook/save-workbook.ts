import { saveFile } from "../save-file.ts";
import type { WorkbookTable } from "#shared/kernel/workbook.ts";
// oxlint-disable-next-line import/default -- a worker has none: vite makes the class that starts it
import WorkbookWorker from "./workbook-worker.ts?worker";

/** Writes tables into an `.xlsx` and saves it. A worker does it: a ledger of years takes seconds. `stop` ends it without a file. */
export async function saveWorkbook(
  tables: readonly WorkbookTable[],
  name: string,
  stop: AbortSignal,
): Promise<void> {
  const worker = new WorkbookWorker();
  try {
    const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      stop.addEventListener("abort", () => reject(stop.reason as Error)); // an abort without a reason has an error for one
      worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(`the workbook was not written: ${message}`));
      worker.postMessage(tables);
    });
    saveFile([bytes], name);
  } finally {
    worker.terminate();
  }
}
