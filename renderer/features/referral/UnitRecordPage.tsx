import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { UnitRecord } from "#shared/contract/referral.ts";
import { day, PlainDate, yearOf } from "#shared/kernel/plain-date.ts";
import { useSearch } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Field } from "../../ui/Field.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import "./referral.css";

const OF_SLIPS = ["issued", "onTime", "late", "returned", "open", "overdue", "supervised"] as const;
const OF_WHISTLES = ["called", "cameInTime", "didNotCome", "tasks", "tasksOnTime"] as const;
const FIGURES = [...OF_SLIPS, ...OF_WHISTLES];

/** What each unit did with the slips and whistles of a period: facts in the order of names. */
export function UnitRecordPage() {
  const { t } = useTranslation();
  const today = useToday();
  const [search, setSearch] = useSearch();
  const from = dayOr(search["from"], firstOf(yearOf(today)));
  const to = dayOr(search["to"], today);
  const show = (period: { readonly from: PlainDate; readonly to: PlainDate }) => setSearch(period);
  const isWrong = from > to;
  const { data: rows } = useQuery({
    ...useAsk().referral.unitRecords.queryOptions({ input: { from, to } }),
    enabled: !isWrong,
  });
  const lastYear = yearOf(today) - 1;

  return (
    <Page title={t("referral.record.title")} hint={t("referral.record.hint")} wide>
      <div className="unit-record-filter" role="search" aria-label={t("referral.record.table")}>
        <Field label={t("referral.record.from")}>
          {(control) => (
            <DateField
              {...control}
              today={today}
              max={today}
              value={from}
              onChange={(on) => on && show({ from: on, to })}
            />
          )}
        </Field>
        <Field label={t("referral.record.to")}>
          {(control) => (
            <DateField
              {...control}
              today={today}
              value={to}
              onChange={(on) => on && show({ from, to: on })}
            />
          )}
        </Field>
        <Button onClick={() => show({ from: day(`${today.slice(0, 8)}01`), to: today })}>
          {t("referral.record.thisMonth")}
        </Button>
        <Button onClick={() => show({ from: firstOf(yearOf(today)), to: today })}>
          {t("referral.record.thisYear")}
        </Button>
        <Button onClick={() => show({ from: firstOf(lastYear), to: day(`${lastYear}-12-31`) })}>
          {t("referral.record.lastYear")}
        </Button>
      </div>
      {isWrong ? (
        <Notice tone="wait">{t("referral.record.wrongPeriod")}</Notice>
      ) : rows === undefined ? (
        <Loading />
      ) : rows.length === 0 ? (
        <EmptyState title={t("referral.record.empty")} hint={t("referral.record.emptyHint")} />
      ) : (
        <RecordTable rows={rows} />
      )}
    </Page>
  );
}

function RecordTable({ rows }: { readonly rows: readonly UnitRecord[] }) {
  const { t } = useTranslation();
  return (
    <table className="plain-table unit-record">
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t("referral.record.unit")}
          </th>
          <th scope="colgroup" colSpan={OF_SLIPS.length} className="unit-record-group">
            {t("referral.record.slipGroup")}
          </th>
          <th scope="colgroup" colSpan={OF_WHISTLES.length} className="unit-record-group">
            {t("referral.record.whistleGroup")}
          </th>
        </tr>
        <tr>
          {FIGURES.map((figure) => (
            <th key={figure} scope="col" className="at-end">
              {t(`referral.record.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unitId}>
            <th scope="row">{row.unitName}</th>
            {FIGURES.map((figure) => (
              <td key={figure} className="at-end figures">
                {row[figure]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("referral.record.sum")}</th>
          {FIGURES.map((figure) => (
            <td key={figure} className="at-end figures">
              {rows.reduce((sum, row) => sum + row[figure], 0)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function firstOf(year: number): PlainDate {
  return day(`${year}-01-01`);
}

/** The day an address names; what cannot be read counts as not said. */
function dayOr(said: string | undefined, otherwise: PlainDate): PlainDate {
  const read = PlainDate.safeParse(said);
  return read.success ? read.data : otherwise;
}
