import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import {
  isCounted,
  printCell,
  type ReportCell,
  type ReportRow,
  type ReportTable,
} from "#shared/domain/report/table.ts";
import type { Opened } from "./BehindDialog.tsx";

interface Props {
  readonly table: ReportTable;
  readonly pack: Pick<ReportPack, "periodName" | "scopeName">;
  /** Left out where the records cannot be opened: a report handed in long ago. */
  readonly onOpen?: (opened: Opened) => void;
}

/** One table of the report, as it is printed; its words are the official ones in every language of the page. */
export function PackTable({ table, pack, onOpen }: Props) {
  const { t } = useTranslation();
  const { columns, rows, notes, rowHead, title, isList } = table;
  const isText = (index: number) => rows.some(({ cells }) => cells[index]?.format === "text");
  return (
    <section className={`report-table ${isList ? "is-list" : ""}`} lang="zh-CN">
      <h2>{title}</h2>
      <p className="is-soft">
        {pack.scopeName}　{pack.periodName}
      </p>
      <div className="report-table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{rowHead}</th>
              {columns.map(({ id, name }, index) => (
                <th key={id} scope="col" className={isText(index) ? "" : "at-end"}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.isTotal ? "is-total" : ""}>
                <RowHead row={row} />
                {columns.map(({ id, name }, index) => {
                  const cell = row.cells[index];
                  return (
                    cell && (
                      <td key={id} className={classOf(id, cell)}>
                        <Figure
                          cell={cell}
                          label={[title, row.name, name].join(" · ")}
                          {...(onOpen && { onOpen })}
                        />
                      </td>
                    )
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p>{t("report.noRows")}</p>}
      {notes.map((note, index) => (
        <p key={note} className="report-note">
          {t("report.note", { number: index + 1, note })}
        </p>
      ))}
    </section>
  );
}

/** Numbers of matters stay on one line. */
function classOf(columnId: string, { format }: ReportCell): string {
  if (format !== "text") return "at-end figures";
  return columnId === "no" ? "is-whole" : "";
}

function RowHead({ row: { name, level, matterId } }: { readonly row: ReportRow }) {
  return (
    <th scope="row" style={{ paddingInlineStart: `${0.75 + level * 1.4}rem` }}>
      {matterId === null ? name : <a href={hrefTo(places.matter(matterId))}>{name}</a>}
    </th>
  );
}

interface FigureProps {
  readonly cell: ReportCell;
  readonly label: string;
  readonly onOpen?: (opened: Opened) => void;
}

function Figure({ cell, label, onOpen }: FigureProps) {
  const { t } = useTranslation();
  const printed = printCell(cell);
  if (!isCounted(cell) || onOpen === undefined) return <>{printed}</>;
  return (
    <button
      type="button"
      className="figure-button"
      aria-label={t("report.openList", { label, printed })}
      onClick={() => onOpen({ label, cell })}
    >
      {printed}
    </button>
  );
}
