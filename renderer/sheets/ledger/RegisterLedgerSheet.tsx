import { printedDay, dayOf, timeOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { type Column, ColumnHeads, type Columns, registerRows } from "../mediation/parts/register.tsx";
import { BEFORE_ISSUE } from "../mark.ts";
import { Sheet } from "../Sheet.tsx";
import "./ledger.css";

interface PrintedColumn {
  readonly head: string;
  /** Relative to the others. */
  readonly width: number;
  readonly kind: "day" | "number" | "words";
}

export interface PrintedLedger {
  /** 来访登记台账 */
  readonly title: string;
  readonly centerName: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** What else narrows it, in words. */
  readonly narrowed: readonly string[];
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly printedAt: Instant;
  readonly printedBy: string;
}

interface Props {
  readonly ledger: PrintedLedger;
  readonly demo: boolean;
}

/** A day stays on one line; numbers stand at the end. */
function columnOf({ head, width, kind }: PrintedColumn): Column {
  return {
    name: head,
    width: `minmax(${kind === "day" ? "18.5mm" : 0}, ${width}fr)`,
    atEnd: kind === "number",
  };
}

/** 台账: lines as they are in the desk's records, A4 across. It has no number and is kept nowhere. */
export function RegisterLedgerSheet({ ledger, demo }: Props) {
  const { title, centerName, from, to, narrowed, columns, rows, printedAt, printedBy } = ledger;
  const lines: Columns = [columns.map(columnOf)];
  return (
    <Sheet
      title={title}
      stock="a4-wide"
      mark={{ ...BEFORE_ISSUE, no: "" }}
      demo={demo}
      head={
        <>
          <h1 className="p-title ledger-head">
            {centerName} {title}
          </h1>
          <div className="register-caption">
            <span>
              期间：{printedDay(from)}—{printedDay(to)}
              {narrowed.length > 0 && `　${narrowed.join("　")}`}
            </span>
            <span>共{rows.length}条</span>
            <span className="register-fixed">
              制表：{printedBy}　{printedDay(dayOf(printedAt))} {timeOf(printedAt)}
            </span>
          </div>
        </>
      }
      columns={<ColumnHeads lines={lines} />}
      flow={registerRows(
        lines,
        rows.map((row) => [row]),
      )}
    />
  );
}
