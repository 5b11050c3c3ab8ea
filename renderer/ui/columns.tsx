import type { ReactNode } from "react";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Column } from "./DataTable.tsx";
import { StatusTag } from "./StatusTag.tsx";

type Head<Row> = Omit<Column<Row>, "cell">;

interface TextColumn<Row> extends Head<Row> {
  readonly text: (row: Row) => string;
  /** Said on hover when the cell shows less than is known. */
  readonly whole?: (row: Row) => string;
}

/** Text that is cut where its column ends and whole on hover. */
export function textColumn<Row>({ text, whole = text, ...head }: TextColumn<Row>): Column<Row> {
  return {
    ...head,
    cell: (row) => (
      <span className="cut" title={whole(row)}>
        {text(row)}
      </span>
    ),
  };
}

interface LinkColumn<Row> extends Head<Row> {
  readonly href: (row: Row) => string;
  readonly text: (row: Row) => string;
}

/** What a row is known by, as a link for the mouse: the keys open the row itself. */
export function linkColumn<Row>({ href, text, ...head }: LinkColumn<Row>): Column<Row> {
  return {
    ...head,
    cell: (row) => (
      <a className="figures" href={href(row)} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
        {text(row)}
      </a>
    ),
  };
}

interface DueColumn<Row> extends Head<Row> {
  readonly dueOn: (row: Row) => PlainDate | null;
  readonly isLate: (row: Row) => boolean;
  readonly lateText: (dueOn: PlainDate) => string;
  /** Stands where nothing is due. */
  readonly none: ReactNode;
}

/** The day something is due, in words when it has passed. */
export function dueColumn<Row>({ dueOn, isLate, lateText, none, ...head }: DueColumn<Row>): Column<Row> {
  return {
    ...head,
    cell: (row) => {
      const on = dueOn(row);
      if (on === null) return none;
      if (isLate(row)) return <StatusTag tone="late">{lateText(on)}</StatusTag>;
      return <span className="figures">{on}</span>;
    },
  };
}
