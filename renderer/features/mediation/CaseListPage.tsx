import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { NothingListed } from "#renderer/client/NothingListed.tsx";
import { hrefTo, places, useGo, useSearch } from "#renderer/client/places.ts";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { useWindows } from "#renderer/client/use-windows.ts";
import { CountTabs } from "#renderer/ui/CountTabs.tsx";
import { linkColumn, textColumn } from "#renderer/ui/columns.tsx";
import { DataTable, type Column } from "#renderer/ui/DataTable.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { SearchField } from "#renderer/ui/SearchField.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import type { CaseFilter, CaseRow } from "#shared/contract/mediation.ts";
import { CaseStatus } from "#shared/domain/mediation/mediation-case.ts";
import { filterFromSearch, isFiltered, searchFromFilter, withFilter } from "./case-filter.ts";
import { NextCell } from "./parts/NextCell.tsx";
import { STATUS_TONE } from "./status-text.ts";
import "./mediation.css";

/** Every mediation case, masked; what is shown stands in the address. */
export function CaseListPage() {
  const { t } = useTranslation();
  const go = useGo();
  const [search, setSearch] = useSearch();
  const filter = useMemo(() => filterFromSearch(search), [search]);
  const show = (part: Parameters<typeof withFilter>[1]) =>
    setSearch(searchFromFilter(withFilter(filter, part)));
  const clear = () => setSearch({});
  const desk = useDesk();
  const fetch = useCallback(
    (offset: number, limit: number) => desk.mediation.list({ filter, offset, limit }),
    [desk, filter],
  );
  const mayOpen = useMay()("mediation.openDirectly");
  const openDirectly = () => go(places.newCaseDirectly());
  useShortcut("Alt+N", openDirectly, mayOpen);
  const rows = useWindows(["mediation.list", filter], fetch);
  const columns = useColumns();

  return (
    <Page
      title={t("mediation.list.title")}
      wide
      filled
      actions={
        <>
          <Button href={hrefTo(places.dossiers())}>{t("mediation.list.dossiers")}</Button>
          {mayOpen && (
            <Button type="primary" aria-keyshortcuts="Alt+N" onClick={openDirectly}>
              {t("mediation.direct.open")} <KeyHint keys="Alt+N" />
            </Button>
          )}
        </>
      }
    >
      <StatusTabs filter={filter} onChange={show} />
      <div className="filter-bar case-filters" role="search" aria-label={t("mediation.list.filters")}>
        <SearchField
          label={t("mediation.list.text")}
          value={filter.text ?? ""}
          onChange={(text) => show({ text })}
        />
        <MediatorFilter value={filter.mediatorId} onChange={(mediatorId) => show({ mediatorId })} />
        <Button className="filter-clear" disabled={!isFiltered(filter)} onClick={clear}>
          {t("mediation.list.clear")}
        </Button>
      </div>
      <div className="case-list">
        <DataTable
          label={t("mediation.list.table")}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(row) => go(places.case(row.id))}
          marked={(row) => row.overdue}
          empty={
            <NothingListed
              of="mediation"
              isFiltered={isFiltered(filter)}
              onClear={clear}
              action={
                <Button type="primary" href={hrefTo(places.matters())}>
                  {t("mediation.list.toMatters")}
                </Button>
              }
            />
          }
        />
      </div>
    </Page>
  );
}

interface TabsProps {
  readonly filter: CaseFilter;
  readonly onChange: (part: Parameters<typeof withFilter>[1]) => void;
}

function StatusTabs({ filter, onChange }: TabsProps) {
  const { t } = useTranslation();
  const counts = useQuery(useAsk().mediation.counts.queryOptions()).data;
  const [status] = filter.status ?? [];
  const isOverdue = filter.overdue === true;
  return (
    <CountTabs
      label={t("mediation.list.tabs")}
      tabs={[
        {
          key: "all",
          text: t("mediation.list.all"),
          count: counts?.total,
          isOn: status === undefined && !isOverdue,
          onClick: () => onChange({ status: undefined, overdue: undefined }),
        },
        ...CaseStatus.options.map((each) => ({
          key: each,
          text: t(`mediation.status.${each}`),
          count: counts && (counts.byStatus[each] ?? 0),
          isOn: status === each,
          onClick: () => onChange({ status: [each], overdue: undefined }),
        })),
        {
          key: "overdue",
          text: t("mediation.list.overdue"),
          count: counts?.overdue,
          isOn: isOverdue,
          isLate: (counts?.overdue ?? 0) > 0,
          onClick: () => onChange({ status: undefined, overdue: true }),
        },
      ]}
    />
  );
}

interface MediatorFilterProps {
  readonly value: string | undefined;
  readonly onChange: (mediatorId: string | undefined) => void;
}

/** Also mediators who have left: their cases stay. */
function MediatorFilter({ value, onChange }: MediatorFilterProps) {
  const { t } = useTranslation();
  const matches = useTypedMatch();
  const register = useQuery(useAsk().committee.get.queryOptions()).data;
  return (
    <Field label={t("mediation.list.mediator")}>
      {(control) => (
        <Select
          {...control}
          allowClear
          showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
          value={register === undefined ? null : (value ?? null)}
          placeholder={t("mediation.list.any")}
          options={register?.mediators.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          onChange={(id: string | null | undefined) => onChange(id ?? undefined)}
        />
      )}
    </Field>
  );
}

function useColumns(): readonly Column<CaseRow>[] {
  const { t } = useTranslation();
  const codeName = useCodeName();
  return useMemo(
    () => [
      linkColumn({
        key: "no",
        title: t("mediation.column.no"),
        width: "15.6rem",
        href: (row) => hrefTo(places.case(row.id)),
        text: (row) => row.no,
      }),
      textColumn({
        key: "title",
        title: t("mediation.column.title"),
        width: "minmax(10rem, 2.2fr)",
        text: (row) => row.title,
      }),
      textColumn({
        key: "category",
        title: t("mediation.column.category"),
        width: "minmax(7rem, 1fr)",
        text: (row) => codeName("category", row.category),
      }),
      {
        key: "openedOn",
        title: t("mediation.column.openedOn"),
        width: "8.2rem",
        cell: (row) => <span className="figures">{row.openedOn}</span>,
      },
      textColumn({
        key: "mediators",
        title: t("mediation.column.mediators"),
        width: "minmax(6rem, 0.9fr)",
        text: (row) => row.mediators.join(t("app.listComma")),
      }),
      {
        key: "status",
        title: t("mediation.column.status"),
        width: "8.6rem",
        cell: (row) => (
          <StatusTag tone={STATUS_TONE[row.status]}>{t(`mediation.status.${row.status}`)}</StatusTag>
        ),
      },
      {
        key: "next",
        title: t("mediation.column.next"),
        width: "minmax(13rem, 1.1fr)",
        cell: (row) => <NextCell row={row} />,
      },
    ],
    [t, codeName],
  );
}
