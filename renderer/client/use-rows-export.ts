import { useEffect, useRef, useState } from "react";
import type { Instant } from "#shared/kernel/plain-date.ts";

type Cell = string | number | null;

/** Rows as the desk streams them: a batch at a time, then the end. */
type RowsStep =
  | { readonly phase: "rows"; readonly rows: Cell[][]; readonly done: number; readonly of: number }
  | { readonly phase: "end"; readonly at: Instant };

export interface ExportedRows {
  readonly rows: readonly (readonly Cell[])[];
  readonly at: Instant;
}

export interface ExportState {
  readonly done: number;
  readonly of: number;
}

/** Fetches all rows of something long, tells how far it is, and can be stopped; leaving the page stops it too. */
export function useRowsExport() {
  const stopper = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<ExportState>();
  useEffect(() => () => stopper.current?.abort(), []);

  /** `finish` may go on with the rows under the same stop. */
  async function run(
    begin: (signal: AbortSignal) => Promise<AsyncIterable<RowsStep>>,
    finish: (exported: ExportedRows, stop: AbortSignal) => Promise<void> | void,
  ): Promise<"done" | "stopped" | "failed"> {
    const stop = new AbortController();
    stopper.current = stop;
    setProgress({ done: 0, of: 0 });
    const rows: Cell[][] = [];
    try {
      for await (const step of await begin(stop.signal)) {
        if (step.phase === "end") {
          await finish({ rows, at: step.at }, stop.signal);
          return "done";
        }
        for (const row of step.rows) rows.push(row);
        setProgress({ done: step.done, of: step.of });
      }
      return "stopped";
    } catch {
      return stop.signal.aborted ? "stopped" : "failed"; // whoever asked says so
    } finally {
      setProgress(undefined);
    }
  }

  return { run, progress, stop: () => stopper.current?.abort() };
}
