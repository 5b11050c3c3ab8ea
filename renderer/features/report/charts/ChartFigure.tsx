import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePreferences } from "#renderer/client/preferences.ts";
import type { ChartModel } from "./chart-model.ts";
import { heightOf, type Letters, optionOf } from "./chart-option.ts";
import { draw } from "./echarts.ts";

interface Props {
  readonly model: ChartModel;
  readonly title: string;
  readonly withTable: boolean;
}

/** A picture with the table behind it, which those who hear the page always have and others on a key. */
export function ChartFigure({ model, title, withTable }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [{ size }] = usePreferences();
  const isEmpty = model.labels.length === 0;
  useEffect(() => {
    if (!box.current || isEmpty) return undefined;
    const drawn = draw(box.current, optionOf(model, title, lettersOf(box.current)));
    const observer = new ResizeObserver(drawn.resize);
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, [model, title, isEmpty, size]);
  return (
    <PictureFrame
      title={title}
      withTable={withTable}
      table={
        <table className="plain-table">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{model.labelHead}</th>
              {model.series.map(({ name }) => (
                <th key={name} scope="col" className="at-end">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {model.labels.map((label, index) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {model.series.map(({ name, values }) => (
                  <td key={name} className="at-end figures">
                    {values[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {isEmpty ? (
        <p className="is-soft">{t("report.charts.nothing")}</p>
      ) : (
        <div ref={box} className="chart-box" aria-hidden="true" style={{ height: `${heightOf(model)}rem` }} />
      )}
    </PictureFrame>
  );
}

/** The small letters of the page, large where the seat has them large. */
function lettersOf(box: HTMLElement): Letters {
  const { fontFamily, fontSize } = getComputedStyle(box);
  return { fontFamily, fontSize: parseFloat(fontSize) * 0.86 };
}

interface FrameProps {
  readonly title: string;
  readonly withTable: boolean;
  readonly table: ReactNode;
  readonly children: ReactNode;
}

export function PictureFrame({ title, withTable, table, children }: FrameProps) {
  const id = useId();
  return (
    <section className="picture" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <div className={withTable ? "picture-table" : "picture-table is-heard"}>{table}</div>
    </section>
  );
}
