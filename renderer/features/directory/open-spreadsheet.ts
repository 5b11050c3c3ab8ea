import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { SheetAnswer, SheetProblem } from "./read-spreadsheet.ts";
// oxlint-disable-next-line import/default -- a worker has none: vite makes the class that starts it
import SpreadsheetWorker from "./spreadsheet-worker.ts?worker";

/** A list of a township is far smaller. */
const MAX_BYTES = 5 * 1024 * 1024;
/** A file that takes longer was made to. */
const MAX_MS = 20_000;

/** The cells of a file's first sheet. It is opened in a worker of its own, which is ended when it takes too long. */
export async function openSpreadsheet(file: File): Promise<Result<string[][], SheetProblem>> {
  if (file.size > MAX_BYTES) return err("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = new SpreadsheetWorker();
  try {
    const answer = await new Promise<SheetAnswer>((resolve) => {
      const timer = setTimeout(() => resolve({ problem: "too-large" }), MAX_MS);
      worker.onmessage = ({ data }: MessageEvent<SheetAnswer>) => {
        clearTimeout(timer);
        resolve(data);
      };
      worker.onerror = () => resolve({ problem: "unreadable" });
      worker.postMessage(bytes, [bytes.buffer]);
    });
    return "rows" in answer ? ok(answer.rows) : err(answer.problem);
  } finally {
    worker.terminate();
  }
}
