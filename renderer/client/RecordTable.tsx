import type { ReactNode } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { StatusTag } from "../ui/StatusTag.tsx";

export interface RecordRow {
  readonly key: string;
  /** Said with the button, so that a screen reader tells the lines apart. */
  readonly name: string;
  /** Out of use: still listed, in grey, because papers name it. */
  readonly active: boolean;
  readonly cells: readonly ReactNode[];
  /** Undefined for who may only look. */
  readonly onChange: (() => void) | undefined;
  /** What else can be done with it. */
  readonly acts?: ReactNode;
}

interface Props {
  readonly heads: readonly string[];
  readonly rows: readonly RecordRow[];
}

/** What the office keeps of one kind, one line each, with whether it is in use and the button to change it. */
export function RecordTable({ heads, rows }: Props) {
  const { t } = useTranslation();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {[...heads, t("ui.record.state")].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, active, cells, onChange, acts }) => (
          <tr key={key} className={active ? "" : "is-out"}>
            {cells.map((cell, index) => (
              <td key={heads[index]}>{cell}</td>
            ))}
            <td>
              <StatusTag tone={active ? "done" : "plain"}>
                {t(active ? "ui.record.inUse" : "ui.record.notInUse")}
              </StatusTag>
            </td>
            <td className="plain-table-acts">
              {onChange && (
                <Button size="small" onClick={onChange} aria-label={`${t("ui.record.change")} ${name}`}>
                  {t("ui.record.change")}
                </Button>
              )}
              {acts}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
