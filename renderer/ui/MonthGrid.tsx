import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { addMonths, monthGrid } from "./read-day.ts";
import "./month-grid.css";

interface Props {
  readonly value: PlainDate;
  readonly today: PlainDate;
  readonly min?: PlainDate | undefined;
  readonly max?: PlainDate | undefined;
  readonly onPick: (date: PlainDate) => void;
  /** What else a day says; a class name and words. */
  readonly mark?:
    ((date: PlainDate) => { readonly className: string; readonly text: string } | undefined) | undefined;
  readonly foot?: ReactNode;
  /** Takes the keys as soon as it is shown. */
  readonly autoFocus?: boolean;
}

const STEP: Readonly<Record<string, (date: PlainDate) => PlainDate>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  PageUp: (date) => addMonths(date, -1),
  PageDown: (date) => addMonths(date, 1),
};

/** A month on the wall: arrows move by day and week, PageUp and PageDown by month, Enter picks. */
export function MonthGrid({ value, today, min, max, onPick, mark, foot, autoFocus = true }: Props) {
  const { t, i18n } = useTranslation();
  const [current, setCurrent] = useState(value);
  const [moved, setMoved] = useState(autoFocus);
  const [shown, setShown] = useState(value);
  const grid = useRef<HTMLTableElement>(null);

  // A day picked elsewhere turns the page to its month.
  if (shown !== value) {
    setShown(value);
    setCurrent(value);
  }

  useEffect(() => {
    if (moved) grid.current?.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus();
  }, [current, moved]);

  function handleKeyDown(event: KeyboardEvent) {
    const step = STEP[event.key];
    if (!step) return;
    event.preventDefault();
    setMoved(true);
    setCurrent(step(current));
  }

  const days = monthGrid(current);
  const month = new Intl.DateTimeFormat(i18n.language, { year: "numeric", month: "long", timeZone: "UTC" });
  const dayName = new Intl.DateTimeFormat(i18n.language, { month: "long", day: "numeric", timeZone: "UTC" });
  const weekdayName = new Intl.DateTimeFormat(i18n.language, { weekday: "short", timeZone: "UTC" });
  const title = month.format(Date.parse(current));
  return (
    <div className="month">
      <div className="month-head">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={t("ui.day.monthBefore")}
          onClick={() => setCurrent(addMonths(current, -1))}
        />
        <strong>{title}</strong>
        <Button
          type="text"
          icon={<RightOutlined />}
          aria-label={t("ui.day.monthAfter")}
          onClick={() => setCurrent(addMonths(current, 1))}
        />
      </div>
      <table ref={grid} aria-label={title} onKeyDown={handleKeyDown}>
        <thead>
          <tr>
            {days.slice(0, 7).map((date) => (
              <th key={date} scope="col">
                {weekdayName.format(Date.parse(date)).replace(/^周/, "")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[0, 7, 14, 21, 28, 35].map((from) => (
            <tr key={from}>
              {days.slice(from, from + 7).map((date) => {
                const marked = mark?.(date);
                const inMonth = date.slice(0, 7) === current.slice(0, 7);
                return (
                  <td key={date}>
                    <button
                      type="button"
                      data-day={date}
                      tabIndex={date === current ? 0 : -1}
                      className={`month-day${inMonth ? "" : " is-outside"}${date === today ? " is-today" : ""} ${marked?.className ?? ""}`}
                      aria-label={`${dayName.format(Date.parse(date))} ${marked?.text ?? ""}`.trim()}
                      aria-current={date === today ? "date" : undefined}
                      title={marked?.text}
                      disabled={(min !== undefined && date < min) || (max !== undefined && date > max)}
                      onClick={() => {
                        setCurrent(date);
                        onPick(date);
                      }}
                    >
                      {Number(date.slice(8))}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {foot ?? (
        <Button type="link" size="small" onClick={() => onPick(today)}>
          {t("ui.day.today")}
        </Button>
      )}
    </div>
  );
}
