import { useTranslation } from "react-i18next";
import { useGo, useSearch } from "#renderer/client/places.ts";
import { useWindows } from "#renderer/client/use-windows.ts";
import { CountTabs } from "#renderer/ui/CountTabs.tsx";
import { textColumn } from "#renderer/ui/columns.tsx";
import { type Column, DataTable } from "#renderer/ui/DataTable.tsx";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { SearchField } from "#renderer/ui/SearchField.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { MatterRow } from "#shared/contract/county-shapes.ts";
import { useAsk, useCounty } from "../client/county.ts";
import { OfficeFilter } from "../client/OfficePicker.tsx";
import { places } from "../client/places.ts";
import { useTotal } from "../client/use-total.ts";
import { useWord } from "../client/words.ts";
import { officeColumn } from "../client/columns.tsx";

/** Matters of all offices; those addressed to the county first, because only they are here whole. */
export function MatterListPage() {
  const { t } = useTranslation();
  const go = useGo();
  const word = useWord();
  const county = useCounty();
  const ask = useAsk();
  const [search, setSearch] = useSearch();
  const { office = "", text = "", show = "addressed" } = search;
  const filterOf = (one: string) => ({
    ...(office === "" ? {} : { office }),
    ...(text === "" ? {} : { text }),
    ...(one === "all" ? {} : { addressed: "true" as const }), // one of the two words
  });
  const filter = filterOf(show);
  const rows = useWindows([...ask.matter.list.key(), filter], (offset, limit) =>
    county.matter.list({ ...filter, offset, limit }),
  );
  const other = filterOf(show === "all" ? "addressed" : "all");
  const otherTotal = useTotal([...ask.matter.list.key(), other], () =>
    county.matter.list({ ...other, limit: 1 }),
  );
  const change = (changed: Readonly<Record<string, string>>) => setSearch({ ...search, ...changed });

  const columns: readonly Column<MatterRow>[] = [
    textColumn({
      key: "no",
      title: t("county.matters.no"),
      width: "minmax(13.6rem, 0.9fr)",
      text: ({ no }) => no,
    }),
    officeColumn(t("county.slips.office"), ({ officeName }) => officeName),
    textColumn({
      key: "title",
      title: t("county.slips.title"),
      width: "minmax(7rem, 1.6fr)",
      text: ({ title }) => title,
    }),
    textColumn({
      key: "category",
      title: t("county.matters.category"),
      width: "minmax(5rem, 0.8fr)",
      text: ({ category }) => word("codes.category", category),
    }),
    { key: "opened", title: t("county.matters.openedOn"), width: "7rem", cell: ({ openedOn }) => openedOn },
    {
      key: "risk",
      title: t("county.matters.risk"),
      width: "minmax(5.2rem, 0.3fr)",
      cell: ({ riskColor }) => word("codes.riskColor", riskColor),
    },
    {
      key: "status",
      title: t("county.slips.status"),
      width: "minmax(12.6rem, 0.7fr)",
      cell: ({ status }) =>
        status === "" ? "—" : <StatusTag tone="plain">{word("matter.status", status)}</StatusTag>,
    },
  ];
  return (
    <Page title={t("county.matters.page")} hint={t("county.matters.hint")} wide filled>
      <CountTabs
        label={t("county.slips.tabs")}
        tabs={(["addressed", "all"] as const).map((key) => ({
          key,
          text: t(`county.matters.tab.${key}`),
          count: key === show ? rows.total : otherTotal,
          isOn: key === show,
          onClick: () => change({ show: key }),
        }))}
      />
      <div className="filter-bar">
        <OfficeFilter
          label={t("county.slips.office")}
          value={office}
          onChange={(chosen) => change({ office: chosen })}
        />
        <SearchField
          label={t("county.matters.search")}
          value={text}
          onChange={(typed) => change({ text: typed })}
        />
      </div>
      <DataTable
        key={JSON.stringify(filter)}
        label={t("county.matters.page")}
        columns={columns}
        rows={rows}
        rowKey={({ office: of, matterId }) => `${of}/${matterId}`}
        onOpen={(row) => go(places.matter(row.office, row.matterId))}
        empty={<EmptyState title={t("county.matters.none")} hint={t("county.matters.noneHint")} />}
      />
    </Page>
  );
}
