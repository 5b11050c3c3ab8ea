import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { IncomingFilter, type IncomingRow } from "#shared/contract/incoming.ts";
import { IncomingStatus } from "#shared/domain/incoming/incoming-status.ts";
import { IncomingSource } from "#shared/domain/incoming/incoming.ts";
import { NothingListed } from "../../client/NothingListed.tsx";
import { hrefTo, places, useGo, useSearch } from "../../client/places.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { useWindows } from "../../client/use-windows.ts";
import { dueColumn, linkColumn, textColumn } from "../../ui/columns.tsx";
import { CountTabs } from "../../ui/CountTabs.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Field } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Page } from "../../ui/Page.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { FromCounty } from "./FromCounty.tsx";
import { STATUS_TONE } from "./status-text.ts";
import "./incoming.css";

/** Slips from other organs: what is owed first, by their day. */
export function IncomingListPage() {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const desk = useDesk();
  const [search, setSearch] = useSearch();
  const filter = useMemo(() => filterFrom(search), [search]);
  const counts = useQuery(useAsk().incoming.counts.queryOptions()).data;
  const fetch = useCallback(
    (offset: number, limit: number) => desk.incoming.list({ filter, offset, limit }),
    [desk, filter],
  );
  const rows = useWindows(["incoming.list", filter], fetch);
  const columns = useColumns();
  const mayRegister = may("incoming.register");
  useShortcut("Alt+N", () => go(places.newIncoming()), mayRegister);
  const show = (next: IncomingFilter) => setSearch(searchFrom(next));

  return (
    <Page
      title={t("incoming.title")}
      wide
      filled
      actions={
        mayRegister && (
          <Button type="primary" aria-keyshortcuts="Alt+N" onClick={() => go(places.newIncoming())}>
            {t("incoming.register")} <KeyHint keys="Alt+N" />
          </Button>
        )
      }
    >
      <FromCounty />
      <CountTabs
        label={t("incoming.list.tabs")}
        tabs={[
          {
            key: "all",
            text: t("incoming.list.all"),
            count: counts?.total,
            isOn: filter.status === undefined && filter.late !== true,
            onClick: () => show({ ...without(filter, "status", "late") }),
          },
          ...IncomingStatus.options.map((status) => ({
            key: status,
            text: t(`incoming.status.${status}`),
            count: counts && (counts.byStatus[status] ?? 0),
            isOn: filter.status === status,
            onClick: () => show({ ...without(filter, "late"), status }),
          })),
          {
            key: "late",
            text: t("incoming.list.late"),
            count: counts?.late,
            isOn: filter.late === true,
            isLate: (counts?.late ?? 0) > 0,
            onClick: () => show({ ...without(filter, "status"), late: true }),
          },
        ]}
      />
      <div className="filter-bar incoming-filter" role="search" aria-label={t("incoming.list.filters")}>
        <SearchField
          label={t("incoming.list.text")}
          value={filter.text ?? ""}
          onChange={(text) => show(text === "" ? without(filter, "text") : { ...filter, text })}
        />
        <Field label={t("incoming.list.source")}>
          {(control) => (
            <Select
              {...control}
              allowClear
              value={filter.source ?? null}
              placeholder={t("incoming.list.anySource")}
              options={IncomingSource.options.map((value) => ({
                value,
                label: t(`codes.incomingSource.${value}`),
              }))}
              onChange={(source: IncomingSource | undefined) =>
                show(source === undefined ? without(filter, "source") : { ...filter, source })
              }
            />
          )}
        </Field>
      </div>
      <DataTable
        label={t("incoming.list.table")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => go(places.incoming(id))}
        marked={({ late }) => late}
        empty={
          <NothingListed of="incoming" isFiltered={Object.keys(filter).length > 0} onClear={() => show({})} />
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<IncomingRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      linkColumn({
        key: "no",
        title: t("incoming.column.no"),
        width: "13.6rem",
        href: ({ id }) => hrefTo(places.incoming(id)),
        text: ({ no }) => no,
      }),
      textColumn({
        key: "sender",
        title: t("incoming.column.sender"),
        width: "minmax(7rem, 1fr)",
        text: ({ senderName }) => senderName,
      }),
      textColumn({
        key: "theirNo",
        title: t("incoming.column.theirNo"),
        width: "minmax(8rem, 1fr)",
        text: ({ theirNo }) => theirNo,
      }),
      textColumn({
        key: "title",
        title: t("incoming.column.title"),
        width: "minmax(8rem, 2fr)",
        text: ({ title }) => title,
      }),
      {
        key: "receivedOn",
        title: t("incoming.column.receivedOn"),
        width: "7.6rem",
        cell: ({ receivedOn }) => <span className="figures">{receivedOn}</span>,
      },
      dueColumn({
        key: "dueOn",
        title: t("incoming.column.dueOn"),
        width: "10.4rem",
        dueOn: ({ dueOn }) => dueOn,
        isLate: ({ late }) => late,
        lateText: (on) => t("incoming.overdue", { on }),
        none: <span className="is-soft">{t("incoming.noDue")}</span>,
      }),
      {
        key: "status",
        title: t("incoming.column.status"),
        width: "9rem",
        cell: ({ status }) => (
          <StatusTag tone={STATUS_TONE[status]}>{t(`incoming.status.${status}`)}</StatusTag>
        ),
      },
    ],
    [t],
  );
}

/** The filter an address tells; what it cannot read counts as not said. */
function filterFrom(search: Readonly<Record<string, string>>): IncomingFilter {
  const { status, source, late, text } = search;
  const read = {
    status: IncomingStatus.safeParse(status).data,
    source: IncomingSource.safeParse(source).data,
    late: late === "1" ? true : undefined,
    text: text === "" ? undefined : text,
  };
  return IncomingFilter.parse(
    Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)),
  );
}

function searchFrom({ status, source, late, text }: IncomingFilter): Record<string, string> {
  return { status: status ?? "", source: source ?? "", late: late === true ? "1" : "", text: text ?? "" };
}

function without(filter: IncomingFilter, ...names: readonly (keyof IncomingFilter)[]): IncomingFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !names.some((each) => each === name)));
}
