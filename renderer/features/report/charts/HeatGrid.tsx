import { useTranslation } from "react-i18next";
import { PictureFrame } from "./ChartFigure.tsx";
import type { HeatTile } from "./chart-model.ts";

interface Props {
  readonly tiles: readonly HeatTile[];
  readonly title: string;
  readonly withTable: boolean;
}

/** Villages as tiles in the order of their codes, no map: the number stands in each, the pattern grows denser with it. */
export function HeatGrid({ tiles, title, withTable }: Props) {
  const { t } = useTranslation();
  return (
    <PictureFrame
      title={title}
      withTable={withTable}
      table={
        <table className="plain-table">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("ledger.column.village")}</th>
              <th scope="col" className="at-end">
                {t("report.charts.accepted")}
              </th>
            </tr>
          </thead>
          <tbody>
            {tiles.map(({ id, name, value }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="at-end figures">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {tiles.length === 0 ? (
        <p className="is-soft">{t("report.charts.nothing")}</p>
      ) : (
        <div className="heat-grid" aria-hidden="true">
          {tiles.map(({ id, name, value, step }) => (
            <div key={id} className={`heat-tile heat-${step}`} title={name}>
              <span>{name}</span>
              <strong>{value}</strong>
            </div>
          ))}
        </div>
      )}
    </PictureFrame>
  );
}
