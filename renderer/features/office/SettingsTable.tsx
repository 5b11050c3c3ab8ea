import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { StatusTag } from "../../ui/StatusTag.tsx";

export interface SettingsRow {
  readonly key: string;
  /** Out of use: still listed, in grey, because papers name it. */
  readonly active: boolean;
  readonly cells: readonly ReactNode[];
  readonly acts: ReactNode;
}

/** What the office keeps of one kind, one line each, with whether it is in use and what can be done with it. */
export function SettingsTable({
  heads,
  rows,
}: {
  readonly heads: readonly string[];
  readonly rows: readonly SettingsRow[];
}) {
  const { t } = useTranslation();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {[...heads, t("office.units.state")].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, active, cells, acts }) => (
          <tr key={key} className={active ? "" : "is-out"}>
            {cells.map((cell, index) => (
              <td key={heads[index]}>{cell}</td>
            ))}
            <td>
              <StatusTag tone={active ? "done" : "plain"}>
                {t(active ? "office.inUse" : "office.notInUse")}
              </StatusTag>
            </td>
            <td className="plain-table-acts">{acts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
