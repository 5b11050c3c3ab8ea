import { printedDay, dayOf, timeOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { ColumnHeads, type Columns, registerRows } from "../mediation/parts/register.tsx";
import { BEFORE_ISSUE } from "../mark.ts";
import { Sheet } from "../Sheet.tsx";
import "./ledger.css";

export interface PrintedLedger {
  /** 来访登记台账 */
  readonly title: string;
  readonly centerName: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** What else narrows it, in words. */
  readonly narrowed: readonly string[];
  readonly columns: readonly { readonly head: string; readonly width: number; readonly atEnd: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly printedAt: Instant;
  readonly printedBy: string;
}

interface Props {
  readonly ledger: PrintedLedger;
  readonly demo: boolean;
}

/** 台账: lines as they are in the desk's records, A4 across. It has no number and is kept nowhere. */
export function RegisterLedgerSheet({ ledger, demo }: Props) {
  const { title, centerName, from, to, narrowed, columns, rows, printedAt, printedBy } = ledger;
  const lines: Columns = [
    columns.map(({ head, width, atEnd }) => ({ name: head, width: `minmax(0, ${width}fr)`, atEnd })),
  ];
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
