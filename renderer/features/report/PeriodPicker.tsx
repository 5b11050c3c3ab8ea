import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useToday } from "#renderer/client/use-seat.ts";
import { VillageSelect } from "#renderer/client/VillageSelect.tsx";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { daysOf, periodBefore, type Period } from "#shared/domain/report/period.ts";
import { periodAfter, periodAt, thisMonth, type ReportView } from "./period-search.ts";
import { usePeriodText } from "./use-period-text.ts";

const KINDS = ["MONTH", "QUARTER", "HALF", "YEAR", "RANGE"] as const;

interface Props {
  readonly view: ReportView;
  readonly onChange: (view: Partial<ReportView>) => void;
}

/** Which time and whose: every step has a key. */
export function PeriodPicker({ view: { period, villageCode }, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const periodText = usePeriodText();
  const show = (next: Period) => onChange({ period: next });
  const back = () => show(periodBefore(period));
  const forth = () => show(periodAfter(period));
  useShortcut("Alt+M", () => show(thisMonth(today)));
  useShortcut("Alt+,", back);
  useShortcut("Alt+.", forth);
  return (
    <div className="filter-bar report-period" role="search" aria-label={t("report.period.label")}>
      <Field label={t("report.period.kind")}>
        {(control) => (
          <Select
            {...control}
            value={period.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`report.period.${kind}`) }))}
            onChange={(kind) => show(periodAt(kind, anchorOf(period, today)))}
          />
        )}
      </Field>
      {period.kind === "RANGE" && (
        <>
          {(["from", "to"] as const).map((part) => (
            <Field key={part} label={t(`ui.period.${part}`)}>
              {(control) => (
                <DateField
                  {...control}
                  today={today}
                  value={period[part]}
                  onChange={(on) => on && show(ordered({ ...period, [part]: on }, part))}
                />
              )}
            </Field>
          ))}
        </>
      )}
      <div className="period-buttons">
        <Button aria-keyshortcuts="Alt+," icon={<LeftOutlined />} onClick={back}>
          {t("report.period.before")} <KeyHint keys="Alt+," />
        </Button>
        {/* The days of a free period stand in its two fields. */}
        <strong
          className={period.kind === "RANGE" ? "visually-hidden" : "report-period-name"}
          aria-live="polite"
        >
          {periodText(period)}
        </strong>
        <Button aria-keyshortcuts="Alt+." onClick={forth}>
          {t("report.period.after")} <KeyHint keys="Alt+." /> <RightOutlined />
        </Button>
        <Button aria-keyshortcuts="Alt+M" onClick={() => show(thisMonth(today))}>
          {t("ui.period.thisMonth")} <KeyHint keys="Alt+M" />
        </Button>
      </div>
      <Field label={t("report.period.scope")}>
        {(control) => (
          <VillageSelect
            control={control}
            value={villageCode}
            placeholder={t("report.period.office")}
            onChange={(code) => onChange({ villageCode: code })}
          />
        )}
      </Field>
    </div>
  );
}

/** A day of the period, today where it lies in it: another kind of period is taken around it. */
function anchorOf(period: Period, today: Parameters<typeof periodAt>[1]) {
  const { from, to } = daysOf(period);
  return today >= from && today <= to ? today : from;
}

/** A range that would end before it begins becomes one day. */
function ordered(period: Extract<Period, { kind: "RANGE" }>, changed: "from" | "to"): Period {
  return period.from <= period.to ? period : { ...period, from: period[changed], to: period[changed] };
}
