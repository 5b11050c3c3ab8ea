import { useTranslation } from "react-i18next";
import type { RoomLogRow } from "#shared/domain/mediation/room-log.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { StatusTag } from "../../ui/StatusTag.tsx";

export function DayLogTable({ rows }: { readonly rows: readonly RoomLogRow[] }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  if (rows.length === 0) return <p className="is-soft">{t("room.log.none")}</p>;
  const list = (names: readonly string[]) => names.join(t("app.listComma"));
  return (
    <div className="log-table">
      <table className="plain-table" aria-label={t("room.log.table")}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`room.log.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.sessionId}>
              <td className="figures">{index + 1}</td>
              <td className="figures">
                <a href={hrefTo(places.sitting(row.sessionId))}>{t("room.slot", row)}</a>
              </td>
              <td className="figures">{row.matterNo}</td>
              <td>{list(row.parties)}</td>
              <td>{codeName("category", row.category)}</td>
              <td>{list([...row.mediators, ...row.participants])}</td>
              <td>{row.digestLine}</td>
              <td>
                {row.result === null ? (
                  <span className="is-soft">{t("room.log.unheld")}</span>
                ) : (
                  t(`room.result.${row.result}`)
                )}
              </td>
              <td className="figures">{row.nextOn}</td>
              <td>{row.needsAttention && <StatusTag tone="wait">{t("room.log.attention")}</StatusTag>}</td>
              <td>{row.recorder}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const COLUMNS = [
  "no",
  "slot",
  "matterNo",
  "parties",
  "category",
  "hosts",
  "digest",
  "result",
  "next",
  "attention",
  "recorder",
] as const;
