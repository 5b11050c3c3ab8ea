import type { TFunction } from "i18next";
import { textColumn } from "#renderer/ui/columns.tsx";
import type { Column } from "#renderer/ui/DataTable.tsx";
import { shortOfficeName } from "#shared/domain/office/founding-names.ts";

/** The office by the township it sits in, so that numbers keep the room. */
export function officeColumn<Row>(title: string, nameOf: (row: Row) => string): Column<Row> {
  return textColumn({
    key: "office",
    title,
    width: "minmax(5rem, 0.6fr)",
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
    width: "minmax(11.8rem, 0.5fr)",
    cell: (row) =>
      isLate(row) ? (
        <span className="late-day">{t("county.slips.late", { on: dueOn(row) })}</span>
      ) : (
        dueOn(row) || "—"
      ),
  };
}
