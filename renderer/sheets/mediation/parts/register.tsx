import type { ReactNode } from "react";
import type { SheetMark } from "../../mark.ts";
import { orDash } from "../../parts.tsx";
import { type FlowBlock, Sheet } from "../../Sheet.tsx";
import { RecordTitle } from "./record.tsx";
import "./parts.css";

/** A column of a register: its head, and its width as a CSS grid track. */
export interface Column {
  readonly name: string;
  readonly width: string;
  /** Somebody signs here: at least 18 mm high. */
  readonly sign?: boolean;
  /** Numbers: they stand at the end. */
  readonly atEnd?: boolean;
}

/** The lines an entry takes, each with columns of its own. */
export type Columns = readonly (readonly Column[])[];

/** The words of an entry, line by line. Undefined leaves a cell empty, to be filled in by hand. */
type Cells = readonly (readonly (string | undefined)[])[];

interface RegisterProps {
  /** Whose register it is; left out where the caption says so. */
  readonly host?: string;
  readonly title: string;
  readonly mark: SheetMark;
  readonly demo: boolean;
  /** What stands on the line above the columns. */
  readonly caption: ReactNode;
  readonly lines: Columns;
  readonly entries: readonly Cells[];
  /** What follows the last entry. */
  readonly foot?: readonly FlowBlock[];
}

/** A register: head, caption, and entries that go on over as many pages as they take, each under the column heads. */
export function RegisterSheet({
  host,
  title,
  mark,
  demo,
  caption,
  lines,
  entries,
  foot = [],
}: RegisterProps) {
  return (
    <Sheet
      title={title}
      stock="a4-record"
      mark={mark}
      demo={demo}
      head={
        <>
          <RecordTitle {...(host !== undefined && { host })} title={title} no={mark.no} />
          <div className="register-caption">{caption}</div>
        </>
      }
      {...(entries.length > 0 && { columns: <ColumnHeads lines={lines} /> })}
      flow={[...registerRows(lines, entries), ...foot]}
    />
  );
}

export function ColumnHeads({ lines }: { readonly lines: Columns }) {
  return (
    <Entry isHead number="序号" lines={lines} cells={lines.map((line) => line.map(({ name }) => name))} />
  );
}

/** Entries under their column heads, each whole on its page. */
export function registerRows(lines: Columns, entries: readonly Cells[]): FlowBlock[] {
  return entries.map((cells, index) => ({
    kind: "node",
    row: true,
    node: (
      <Entry
        number={`${index + 1}`}
        lines={lines}
        cells={cells.map((line) => line.map((text) => text !== undefined && orDash(text)))}
      />
    ),
  }));
}

interface EntryProps {
  readonly number: string;
  readonly lines: Columns;
  readonly cells: readonly (readonly ReactNode[])[];
  readonly isHead?: boolean;
}

function Entry({ number, lines, cells, isHead = false }: EntryProps) {
  return (
    <div className={`register-row ${isHead ? "register-heads" : ""}`}>
      <div className="p-label register-number">{number}</div>
      <div className="register-lines">
        {lines.map((line, index) => (
          <div
            key={index}
            className="register-line"
            style={{ gridTemplateColumns: line.map(({ width }) => width).join(" ") }}
          >
            {cells[index]?.map((cell, column) => (
              <div
                key={column}
                className={`p-cell m-text ${line[column]?.atEnd === true && !isHead ? "is-at-end" : ""}`}
                {...(line[column]?.sign === true && !isHead && { "data-sign": "" })}
              >
                {cell}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
