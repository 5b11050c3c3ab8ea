import { useState } from "react";
import { Button, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { HolidayYear } from "#shared/domain/office/office.ts";
import { day, dayAfter, type PlainDate } from "#shared/kernel/plain-date.ts";
import { Field, Group } from "../../ui/Field.tsx";
import { MonthGrid } from "../../ui/MonthGrid.tsx";
import { type DayKind, dayKind, dayRuns, neighbourName, withDay } from "./holiday-days.ts";
import "./holiday-editor.css";

interface Props {
  readonly year: HolidayYear;
  readonly today: PlainDate;
  /** Six digits of the office's county: a festival may be kept only there, or in its prefecture. Unknown while it is founded. */
  readonly county?: string;
  readonly onChange: (year: HolidayYear) => void;
}

/** A year's rest days and make-up workdays: a month to pick a day from, what that day is, and the list of all. */
export function HolidayEditor({ year, today, county, onChange }: Props) {
  const { t } = useTranslation();
  const start = today.startsWith(year.id) ? today : day(`${year.id}-01-01`);
  const [picked, setPicked] = useState(start);
  const kind = dayKind(year, picked);
  const days = kind === "workday" ? year.makeUpWorkdays : year.restDays;
  const { name = "", scope } = days.find(({ on }) => on === picked) ?? {};

  function set(next: DayKind) {
    const usual = next === "workday" ? t("office.holidays.usualWorkday") : t("office.holidays.usualRest");
    const before = next === "workday" ? undefined : neighbourName(year.restDays, picked);
    onChange(withDay(year, picked, next, { name: before ?? usual, scope }));
  }

  return (
    <div className="holiday-editor">
      <MonthGrid
        key={year.id}
        value={picked}
        today={today}
        min={day(`${year.id}-01-01`)}
        max={day(`${year.id}-12-31`)}
        autoFocus={false}
        onPick={setPicked}
        mark={(date) => {
          const is = dayKind(year, date);
          return is === "ordinary"
            ? undefined
            : { className: `is-${is}`, text: t(`office.holidays.kind.${is}`) };
        }}
        foot={
          <div className="holiday-legend">
            <span className="is-rest">{t("office.holidays.kind.rest")}</span>
            <span className="is-workday">{t("office.holidays.kind.workday")}</span>
          </div>
        }
      />
      <div className="holiday-day">
        <h3>{picked}</h3>
        <Group label={t("office.holidays.thisDay")}>
          {(labelId) => (
            <Radio.Group
              aria-labelledby={labelId}
              value={kind}
              onChange={(event) => set(event.target.value as DayKind)} // the three values below
              options={(["ordinary", "rest", "workday"] as const).map((value) => ({
                value,
                label: t(`office.holidays.kind.${value}`),
              }))}
            />
          )}
        </Group>
        {kind !== "ordinary" && (
          <Field label={t("office.holidays.name")}>
            {(control) => (
              <Input
                {...control}
                maxLength={40}
                value={name}
                onChange={(event) =>
                  onChange(withDay(year, picked, kind, { name: event.target.value, scope }))
                }
              />
            )}
          </Field>
        )}
        {kind === "rest" && county !== undefined && (
          <Field label={t("office.holidays.scope")}>
            {(control) => (
              <Select
                {...control}
                value={scope ?? ""}
                options={[
                  { value: "", label: t("office.holidays.scopes.country") },
                  { value: county.slice(0, 4), label: t("office.holidays.scopes.prefecture") },
                  { value: county, label: t("office.holidays.scopes.county") },
                ]}
                onChange={(code) =>
                  onChange(withDay(year, picked, kind, { name, scope: code === "" ? undefined : code }))
                }
              />
            )}
          </Field>
        )}
      </div>
      <DayList
        title={t("office.holidays.restDays", { count: year.restDays.length })}
        days={year.restDays}
        onPick={setPicked}
        onRemove={(on) => onChange(withDay(year, on, "ordinary", { name: "" }))}
      />
      <DayList
        title={t("office.holidays.makeUpWorkdays", { count: year.makeUpWorkdays.length })}
        days={year.makeUpWorkdays}
        onPick={setPicked}
        onRemove={(on) => onChange(withDay(year, on, "ordinary", { name: "" }))}
      />
    </div>
  );
}

interface ListProps {
  readonly title: string;
  readonly days: HolidayYear["restDays"];
  readonly onPick: (on: PlainDate) => void;
  readonly onRemove: (on: PlainDate) => void;
}

function DayList({ title, days, onPick, onRemove }: ListProps) {
  const { t } = useTranslation();
  return (
    <div className="holiday-list">
      <h3>{title}</h3>
      <ul>
        {dayRuns(days, dayAfter).map(({ from, to, name, days: count }) => (
          <li key={from}>
            <button type="button" onClick={() => onPick(from)}>
              <span className="holiday-span">
                {from === to
                  ? from.slice(5)
                  : t("office.holidays.span", { from: from.slice(5), to: to.slice(5), count })}
              </span>
              {name}
            </button>
            {count === 1 && (
              <Button
                size="small"
                type="text"
                onClick={() => onRemove(from)}
                aria-label={t("office.holidays.remove", { day: from })}
              >
                {t("office.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
