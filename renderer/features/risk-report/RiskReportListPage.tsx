import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RiskReportRow } from "#shared/contract/risk-report.ts";
import { RiskStatus } from "#shared/domain/risk-report/risk-status.ts";
import { hrefTo, places, useGo, useSearch } from "../../client/places.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useMay, useReadOnly, useToday } from "../../client/use-seat.ts";
import { useVillageName } from "../../client/use-village-name.ts";
import { useWindows } from "../../client/use-windows.ts";
import { dueColumn, linkColumn, textColumn } from "../../ui/columns.tsx";
import { CountTabs } from "../../ui/CountTabs.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Page } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { STATUS_TONE } from "./status-text.ts";
import "./risk-report.css";

/** Risk reports, the newest first. */
export function RiskReportListPage() {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const desk = useDesk();
  const today = useToday();
  const [search, setSearch] = useSearch();
  const status = RiskStatus.safeParse(search["status"]).data;
  const filter = useMemo(() => (status === undefined ? {} : { status }), [status]);
  const counts = useQuery(useAsk().riskReport.list.queryOptions({ input: { offset: 0, limit: 1 } })).data
    ?.byStatus;
  const fetch = useCallback(
    (offset: number, limit: number) => desk.riskReport.list({ ...filter, offset, limit }),
    [desk, filter],
  );
  const rows = useWindows(["riskReport.list", filter], fetch);
  const columns = useColumns();
  const isReadOnly = useReadOnly();
  const mayIssue = may("riskReport.issue") && !isReadOnly;
  useShortcut("Alt+N", () => go(places.newRiskReport()), mayIssue);
  const all = counts && Object.values(counts).reduce((sum, n) => sum + n, 0);
  return (
    <Page
      title={t("risk.title")}
      hint={t("risk.hint")}
      wide
      filled
      actions={
        mayIssue && (
          <Button type="primary" aria-keyshortcuts="Alt+N" onClick={() => go(places.newRiskReport())}>
            {t("risk.new")} <KeyHint keys="Alt+N" />
          </Button>
        )
      }
    >
      <CountTabs
        label={t("risk.tabs")}
        tabs={[
          {
            key: "all",
            text: t("risk.all"),
            count: all,
            isOn: status === undefined,
            onClick: () => setSearch({}),
          },
          ...RiskStatus.options.map((each) => ({
            key: each,
            text: t(`risk.status.${each}`),
            count: counts && (counts[each] ?? 0),
            isOn: status === each,
            onClick: () => setSearch({ status: each }),
          })),
        ]}
      />
      <DataTable
        label={t("risk.table")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => may("riskReport.file") && go(places.riskReport(id))}
        marked={({ nextOn }) => nextOn !== null && nextOn < today}
        empty={<EmptyState title={t("risk.none")} hint={t("risk.noneHint")} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<RiskReportRow>[] {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const villageName = useVillageName();
  const today = useToday();
  return useMemo(
    () => [
      linkColumn({
        key: "no",
        title: t("risk.column.no"),
        width: "13.4rem",
        href: ({ id }) => hrefTo(places.riskReport(id)),
        text: ({ no }) => no,
      }),
      {
        key: "when",
        title: t("risk.column.when"),
        width: "10rem",
        cell: ({ on, at }) => (
          <span className="figures">
            {on} {at}
          </span>
        ),
      },
      {
        key: "place",
        title: t("risk.column.place"),
        width: "minmax(6.8rem, 1fr)",
        cell: ({ villageCode }) =>
          villageCode === null ? t("risk.form.elsewhere") : villageName(villageCode),
      },
      textColumn({
        key: "tags",
        title: t("risk.column.tags"),
        width: "minmax(7rem, 2fr)",
        text: ({ tags }) => tags.map((tag) => codeName("tag", tag)).join(t("app.listComma")),
      }),
      textColumn({
        key: "matter",
        title: t("risk.column.matter"),
        width: "minmax(7rem, 2fr)",
        text: ({ matterNo, title }) => (matterNo === "" ? "—" : title),
        whole: ({ matterNo, title }) => `${matterNo} ${title}`,
      }),
      {
        key: "told",
        title: t("risk.column.told"),
        width: "5.6rem",
        cell: ({ told }) => t("risk.toldCount", { count: told }),
      },
      {
        key: "follow",
        title: t("risk.column.follow"),
        width: "5.8rem",
        cell: ({ followOns }) => (followOns === 0 ? "—" : t("risk.followCount", { count: followOns })),
      },
      dueColumn({
        key: "next",
        title: t("risk.column.next"),
        width: "9.2rem",
        dueOn: ({ nextOn }) => nextOn,
        isLate: ({ nextOn }) => nextOn !== null && nextOn < today,
        lateText: (on) => t("risk.overdue", { on }),
        none: "—",
      }),
      {
        key: "status",
        title: t("risk.column.status"),
        width: "8.6rem",
        cell: ({ status }) => <StatusTag tone={STATUS_TONE[status]}>{t(`risk.status.${status}`)}</StatusTag>,
      },
    ],
    [t, codeName, villageName, today],
  );
}
