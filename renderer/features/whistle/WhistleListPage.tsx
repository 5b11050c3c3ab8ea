import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type WhistleFilter, type WhistleRow, WhistleShow } from "#shared/contract/whistle.ts";
import { NothingListed } from "../../client/NothingListed.tsx";
import { hrefTo, places, useGo, useSearch } from "../../client/places.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useWindows } from "../../client/use-windows.ts";
import { dueColumn, linkColumn, textColumn } from "../../ui/columns.tsx";
import { CountTabs } from "../../ui/CountTabs.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Page } from "../../ui/Page.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { STATUS_TONE } from "./status-text.ts";
import "./whistle.css";

/** All whistles: what is owed first, by its day. */
export function WhistleListPage() {
  const { t } = useTranslation();
  const go = useGo();
  const desk = useDesk();
  const [search, setSearch] = useSearch();
  const filter = useMemo(() => filterFrom(search), [search]);
  const counts = useQuery(useAsk().whistle.counts.queryOptions()).data;
  const fetch = useCallback(
    (offset: number, limit: number) => desk.whistle.list({ filter, offset, limit }),
    [desk, filter],
  );
  const rows = useWindows(["whistle.list", filter], fetch);
  const columns = useColumns();
  const show = (next: WhistleFilter) => setSearch({ show: next.show ?? "", text: next.text ?? "" });
  const { text = "" } = filter;
  const showing = (which: WhistleShow | undefined): WhistleFilter => ({
    ...(which !== undefined && { show: which }),
    ...(text !== "" && { text }),
  });

  return (
    <Page title={t("whistle.title")} hint={t("whistle.list.hint")} wide filled>
      <CountTabs
        label={t("whistle.list.tabs")}
        tabs={[
          {
            key: "all",
            text: t("whistle.list.all"),
            count: counts?.total,
            isOn: filter.show === undefined,
            onClick: () => show(showing(undefined)),
          },
          ...WhistleShow.options.map((which) => ({
            key: which,
            text: t(`whistle.list.${which}`),
            count: counts && (counts.shown[which] ?? 0),
            isOn: filter.show === which,
            isLate: which === "due" && (counts?.shown.due ?? 0) > 0,
            onClick: () => show(showing(which)),
          })),
        ]}
      />
      <div className="filter-bar whistle-filter" role="search" aria-label={t("whistle.list.filters")}>
        <SearchField
          label={t("whistle.list.text")}
          value={text}
          onChange={(typed) =>
            show({
              ...(filter.show !== undefined && { show: filter.show }),
              ...(typed !== "" && { text: typed }),
            })
          }
        />
      </div>
      <DataTable
        label={t("whistle.list.table")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => go(places.whistle(id))}
        marked={({ late }) => late}
        empty={
          <NothingListed of="whistle" isFiltered={Object.keys(filter).length > 0} onClear={() => show({})} />
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<WhistleRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      linkColumn({
        key: "no",
        title: t("whistle.column.no"),
        width: "13.4rem",
        href: ({ id }) => hrefTo(places.whistle(id)),
        text: ({ no }) => no,
      }),
      {
        key: "level",
        title: t("whistle.form.level"),
        width: "6.6rem",
        cell: ({ level }) => (
          <StatusTag tone={level === "URGENT" ? "wait" : "plain"}>
            {t(`codes.whistleLevel.${level}`)}
          </StatusTag>
        ),
      },
      textColumn({
        key: "title",
        title: t("whistle.column.title"),
        width: "minmax(6rem, 2fr)",
        text: ({ title }) => title,
      }),
      textColumn({
        key: "units",
        title: t("whistle.column.units"),
        width: "minmax(6rem, 2fr)",
        text: ({ unitNames }) => unitNames.join(t("app.listComma")),
      }),
      {
        key: "gather",
        title: t("whistle.column.gather"),
        width: "10rem",
        cell: ({ gatherOn, gatherAt }) => (
          <span className="figures">
            {gatherOn} {gatherAt}
          </span>
        ),
      },
      {
        key: "accounted",
        title: t("whistle.column.accounted"),
        width: "6.1rem",
        cell: ({ accounted, unitNames }) => (
          <span className="figures">
            {accounted}/{unitNames.length}
          </span>
        ),
      },
      dueColumn({
        key: "dueOn",
        title: t("whistle.column.dueOn"),
        width: "9.6rem",
        dueOn: ({ dueOn }) => dueOn,
        isLate: ({ late }) => late,
        lateText: (on) => t("whistle.overdue", { on }),
        none: <span className="is-soft">{t("whistle.noDue")}</span>,
      }),
      {
        key: "status",
        title: t("whistle.column.status"),
        width: "10.6rem",
        cell: ({ status }) => (
          <StatusTag tone={STATUS_TONE[status]}>{t(`whistle.status.${status}`)}</StatusTag>
        ),
      },
    ],
    [t],
  );
}

/** The filter an address tells; what it cannot read counts as not said. */
function filterFrom({ show, text = "" }: Readonly<Record<string, string>>): WhistleFilter {
  const read = WhistleShow.safeParse(show);
  return { ...(read.success && { show: read.data }), ...(text !== "" && { text }) };
}
