import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { addDays, addMonths, day, yearOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import { DateField } from "../ui/DateField.tsx";
import { Field } from "../ui/Field.tsx";
import { KeyHint } from "../ui/KeyHint.tsx";
import { useShortcut } from "../ui/use-shortcut.ts";
import { useToday } from "./use-seat.ts";

export interface DayRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

interface Props {
  readonly range: DayRange;
  readonly onChange: (range: DayRange) => void;
}

/** Two days, and the periods most often asked for: this month and this year by one key. */
export function PeriodFields({ range, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const periods = usualPeriods(today);
  useShortcut("Alt+M", () => onChange(periods.thisMonth));
  useShortcut("Alt+Y", () => onChange(periods.thisYear));
  const end = (part: "from" | "to") => (
    <Field label={t(`ui.period.${part}`)}>
      {(control) => (
        <DateField
          {...control}
          today={today}
          value={range[part]}
          onChange={(on) => on && onChange({ ...range, [part]: on })}
        />
      )}
    </Field>
  );
  return (
    <>
      {end("from")}
      {end("to")}
      <div className="period-buttons">
        <Button aria-keyshortcuts="Alt+M" onClick={() => onChange(periods.thisMonth)}>
          {t("ui.period.thisMonth")} <KeyHint keys="Alt+M" />
        </Button>
        <Button onClick={() => onChange(periods.lastMonth)}>{t("ui.period.lastMonth")}</Button>
        <Button aria-keyshortcuts="Alt+Y" onClick={() => onChange(periods.thisYear)}>
          {t("ui.period.thisYear")} <KeyHint keys="Alt+Y" />
        </Button>
        <Button onClick={() => onChange(periods.lastYear)}>{t("ui.period.lastYear")}</Button>
      </div>
    </>
  );
}

export function usualPeriods(today: PlainDate) {
  const monthStart = day(`${today.slice(0, 8)}01`);
  const year = (of: number): DayRange => ({ from: day(`${of}-01-01`), to: day(`${of}-12-31`) });
  return {
    thisMonth: { from: monthStart, to: addDays(addMonths(monthStart, 1), -1) },
    lastMonth: { from: addMonths(monthStart, -1), to: addDays(monthStart, -1) },
    thisYear: year(yearOf(today)),
    lastYear: year(yearOf(today) - 1),
  } as const satisfies Record<string, DayRange>;
}
