import { Button } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { NothingListed } from "#renderer/client/NothingListed.tsx";
import { hrefTo, places, useGo, useSearch } from "#renderer/client/places.ts";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { useVillageName } from "#renderer/client/use-village-name.ts";
import { useWindows } from "#renderer/client/use-windows.ts";
import { linkColumn, textColumn } from "#renderer/ui/columns.tsx";
import { DataTable, type Column } from "#renderer/ui/DataTable.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { RiskDot } from "#renderer/ui/RiskDot.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import { MatterSort, type MatterFilter, type MatterRow } from "#shared/contract/matter.ts";
import { isFiltered, searchFromView, viewFromSearch, type ListView } from "./filter-search.ts";
import { FilterBar } from "./parts/FilterBar.tsx";
import { StatusTabs } from "./parts/StatusTabs.tsx";
import { RISK_LEVEL } from "#renderer/client/risk-level.ts";
import { STATUS_TONE } from "./status-text.ts";
import "./matter.css";

/** Every matter, masked; what is shown stands in the address. */
export function MatterListPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearch();
  const view = useMemo(() => viewFromSearch(search), [search]);
  const show = (next: Partial<ListView>) => setSearch(searchFromView({ ...view, ...next }));
  const go = useGo();
  const may = useMay();
  const counts = useQuery(useAsk().matter.counts.queryOptions());
  const columns = useColumns();
  const rows = useMatterRows(view);

  return (
    <Page
      title={t("matter.list.title")}
      wide
      filled
      actions={
        may("visit.register") && (
          <Button type="primary" href={hrefTo(places.intake())}>
            {t("matter.list.register")}
          </Button>
        )
      }
    >
      <StatusTabs filter={view.filter} counts={counts.data} onChange={(filter) => show({ filter })} />
      <FilterBar filter={view.filter} onChange={(filter) => show({ filter })} />
      <div className="matter-list">
        <DataTable
          label={t("matter.list.table")}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          sort={{ by: view.sort, descending: view.descending }}
          onSort={({ by, descending }) => show({ sort: MatterSort.parse(by), descending })}
          onOpen={(row) => go(places.matter(row.id))}
          marked={(row) => row.overdue}
          empty={<Empty filter={view.filter} onClear={() => show({ filter: {} })} />}
        />
      </div>
    </Page>
  );
}

function useMatterRows({ filter, sort, descending }: ListView) {
  const desk = useDesk();
  const fetch = useCallback(
    (offset: number, limit: number) => desk.matter.list({ filter, sort, descending, offset, limit }),
    [desk, filter, sort, descending],
  );
  return useWindows(["matter.list", filter, sort, descending], fetch);
}

function useColumns(): readonly Column<MatterRow>[] {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const villageName = useVillageName();
  return useMemo(
    () => [
      linkColumn({
        key: "no",
        title: t("matter.column.no"),
        width: "13.6rem",
        href: (row) => hrefTo(places.matter(row.id)),
        text: (row) => row.no,
      }),
      {
        key: "openedAt",
        title: t("matter.column.openedAt"),
        width: "8.2rem",
        sortable: true,
        cell: (row) => row.openedOn,
      },
      textColumn({
        key: "title",
        title: t("matter.column.title"),
        width: "minmax(9rem, 2.4fr)",
        text: (row) => row.title,
      }),
      textColumn({
        key: "speaker",
        title: t("matter.column.speaker"),
        width: "4.4rem",
        text: (row) => row.speaker,
      }),
      textColumn({
        key: "category",
        title: t("matter.column.category"),
        width: "minmax(7rem, 1fr)",
        sortable: true,
        text: (row) => codeName("category", row.category),
      }),
      textColumn({
        key: "villageCode",
        title: t("matter.column.villageCode"),
        width: "minmax(6rem, 0.6fr)",
        sortable: true,
        text: (row) => villageName(row.villageCode),
      }),
      {
        key: "riskColor",
        title: t("matter.column.riskColor"),
        width: "5.8rem",
        sortable: true,
        cell: (row) => (
          <RiskDot level={RISK_LEVEL[row.riskColor]}>{t(`codes.riskColor.${row.riskColor}`)}</RiskDot>
        ),
      },
      {
        key: "status",
        title: t("matter.column.status"),
        width: "10.4rem",
        sortable: true,
        cell: (row) => (
          <span className="status-cell">
            <StatusTag tone={STATUS_TONE[row.status]}>{t(`matter.status.${row.status}`)}</StatusTag>
            {row.supervision && (
              <StatusTag tone="late">{t(`codes.supervisionLevel.${row.supervision}`)}</StatusTag>
            )}
          </span>
        ),
      },
      {
        key: "nextDueOn",
        title: t("matter.column.nextDueOn"),
        width: "9.8rem",
        sortable: true,
        cell: (row) => <DueCell row={row} />,
      },
      {
        key: "visits",
        title: t("matter.column.visits"),
        width: "3.8rem",
        align: "end",
        cell: (row) => t("matter.row.visits", { count: row.visitCount }),
      },
    ],
    [t, codeName, villageName],
  );
}

function DueCell({ row }: { readonly row: MatterRow }) {
  const { t } = useTranslation();
  if (row.nextDueOn === null) return null;
  return (
    <span className="due-cell" title={row.unitName}>
      {row.overdue ? (
        <StatusTag tone="late">{t("matter.row.overdue", { on: row.nextDueOn })}</StatusTag>
      ) : (
        <span className="figures">{row.nextDueOn}</span>
      )}
    </span>
  );
}

function Empty({ filter, onClear }: { readonly filter: MatterFilter; readonly onClear: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <NothingListed
      of="matter"
      isFiltered={isFiltered(filter)}
      onClear={onClear}
      action={
        may("visit.register") && (
          <Button type="primary" href={hrefTo(places.intake())}>
            {t("matter.list.register")}
          </Button>
        )
      }
    />
  );
}
