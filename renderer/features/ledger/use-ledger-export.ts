import { useEffect, useRef, useState } from "react";
import type { LedgerProgress } from "#shared/contract/ledger.ts";
import { LEDGERS, type LedgerColumn } from "#shared/domain/ledger/ledger.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import type { LedgerView } from "./ledger-view.ts";

type Rows = Extract<LedgerProgress, { phase: "rows" }>["rows"];

export interface WholeLedger {
  readonly rows: Rows;
  readonly at: Instant;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Fetches a whole ledger, tells how far it is, and can be stopped; leaving the page stops it too. */
export function useLedgerExport() {
  const desk = useDesk();
  const stopper = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => () => stopper.current?.abort(), []);

  /** `finish` may go on with the rows under the same stop. */
  async function run(
    { kind, filter }: LedgerView,
    columns: readonly LedgerColumn[],
    unmask: string,
    finish: (ledger: WholeLedger, stop: AbortSignal) => Promise<void> | void,
  ): Promise<"done" | "stopped" | "failed"> {
    const stop = new AbortController();
    stopper.current = stop;
    setProgress({ done: 0, of: 0 });
    const rows: Rows = [];
    const input = { kind, filter, columns: columns.map(({ key }) => key), unmask };
    try {
      for await (const step of await desk.ledger.export(input, { signal: stop.signal })) {
        if (step.phase === "end") {
          await finish({ rows, at: step.at }, stop.signal);
          return "done";
        }
        rows.push(...step.rows);
        setProgress({ done: step.done, of: step.of });
      }
      return "stopped";
    } catch {
      return stop.signal.aborted ? "stopped" : "failed"; // the dialog says so
    } finally {
      setProgress(undefined);
    }
  }

  return { run, progress, stop: () => stopper.current?.abort() };
}

/** So many lines a person can still look through on paper; more go into a spreadsheet. */
export const MOST_PRINTED = 3000;

/** Whether names or phones would be in it at all. */
const HIDDEN = ["speaker", "phone", "respondents", "parties", "whom"];
export function hasHidden(columns: readonly LedgerColumn[]): boolean {
  return columns.some(({ key }) => HIDDEN.includes(key));
}

export function stateColumn(kind: LedgerView["kind"]): LedgerColumn {
  const { columns, state } = LEDGERS[kind];
  const found = columns.find(({ key }) => key === state.column);
  if (found === undefined) throw new Error(`the ledger of ${kind} has no column ${state.column}`);
  return found;
}
