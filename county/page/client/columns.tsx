import type { TFunction } from "i18next";
import type { Column } from "#renderer/ui/DataTable.tsx";
import { shortOfficeName } from "#shared/domain/office/founding-names.ts";

interface TextColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly width: string;
  readonly text: (row: Row) => string;
  /** Said on hover when the cell shows less than is known. */
  readonly whole?: (row: Row) => string;
}

/** Text that is cut where its column ends and whole on hover. */
export function textColumn<Row>({ key, title, width, text, whole = text }: TextColumn<Row>): Column<Row> {
  return {
    key,
    title,
    width,
    cell: (row) => (
      <span className="cut" title={whole(row)}>
        {text(row)}
      </span>
    ),
  };
}

/** The office by the township it sits in, so that numbers keep the room. */
export function officeColumn<Row>(title: string, nameOf: (row: Row) => string): Column<Row> {
  return textColumn({
    key: "office",
    title,
    width: "minmax(5.5rem, 0.6fr)",
    text: (row) => shortOfficeName(nameOf(row)),
    whole: nameOf,
  });
}

/** The day something is due, in words when it has passed. */
export function dueColumn<Row>(
  t: TFunction,
  dueOn: (row: Row) => string,
  isLate: (row: Row) => boolean,
): Column<Row> {
  return {
    key: "due",
    title: t("county.slips.dueOn"),
    width: "10.4rem",
    cell: (row) =>
      isLate(row) ? (
        <span className="late-day">{t("county.slips.late", { on: dueOn(row) })}</span>
      ) : (
        dueOn(row) || "—"
      ),
  };
}
