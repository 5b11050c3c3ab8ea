import type { ReactNode } from "react";
import { orDash } from "../../parts.tsx";
import type { FlowBlock } from "../../Sheet.tsx";
import "./parts.css";

/** A column of a register: its head, and its width as a CSS grid track. */
export interface Column {
  readonly name: string;
  readonly width: string;
  /** Somebody signs here: at least 18 mm high. */
  readonly sign?: boolean;
}

/** The lines an entry takes, each with columns of its own. */
export type Columns = readonly (readonly Column[])[];

export function ColumnHeads({ lines }: { readonly lines: Columns }) {
  return (
    <Entry isHead number="序号" lines={lines} cells={lines.map((line) => line.map(({ name }) => name))} />
  );
}

/** Entries under their column heads, each whole on its page. Undefined leaves a cell empty, to be filled in by hand. */
export function registerRows(
  lines: Columns,
  entries: readonly (readonly (readonly (string | undefined)[])[])[],
): FlowBlock[] {
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
                className="p-cell m-text"
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
