import { useTranslation } from "react-i18next";
import { useSearch } from "#renderer/client/places.ts";
import { useWindows } from "#renderer/client/use-windows.ts";
import { textColumn } from "#renderer/ui/columns.tsx";
import { type Column, DataTable } from "#renderer/ui/DataTable.tsx";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { SearchField } from "#renderer/ui/SearchField.tsx";
import type { CountyTrailRow } from "#shared/contract/county-shapes.ts";
import { useAsk, useCounty } from "../client/county.ts";
import { OfficeFilter, useOffices } from "../client/OfficePicker.tsx";
import { momentText, useWord } from "../client/words.ts";
import { officeColumn } from "../client/columns.tsx";
import { detailText } from "./detail-text.ts";

export function TrailPage() {
  const { t } = useTranslation();
  const word = useWord();
  const county = useCounty();
  const ask = useAsk();
  const offices = useOffices() ?? [];
  const [search, setSearch] = useSearch();
  const { office = "", text = "" } = search;
  const filter = { ...(office === "" ? {} : { office }), ...(text === "" ? {} : { text }) };
  const rows = useWindows([...ask.trail.list.key(), filter], (offset, limit) =>
    county.trail.list({ ...filter, offset, limit }),
  );
  const change = (changed: Readonly<Record<string, string>>) => setSearch({ ...search, ...changed });
  const columns: readonly Column<CountyTrailRow>[] = [
    { key: "at", title: t("county.items.at"), width: "10.2rem", cell: ({ at }) => momentText(at) },
    textColumn({
      key: "name",
      title: t("county.trail.who"),
      width: "minmax(6rem, 0.5fr)",
      text: ({ name }) => name || "—",
    }),
    {
      key: "act",
      title: t("county.trail.act"),
      width: "minmax(11rem, 0.9fr)",
      cell: ({ act }) => word("county.act", act),
    },
    officeColumn(
      t("county.slips.office"),
      ({ office: code }) => offices.find((each) => each.office === code)?.name ?? (code || "—"),
    ),
    textColumn({
      key: "detail",
      title: t("county.trail.detail"),
      width: "minmax(12rem, 1.6fr)",
      text: (row) => detailText(t, row),
    }),
    {
      key: "seq",
      title: t("county.trail.seq"),
      width: "5rem",
      align: "end",
      cell: ({ seq }) => <span className="is-soft figures">{seq}</span>,
    },
  ];
  return (
    <Page title={t("county.menu.trail")} hint={t("county.trail.hint")} wide filled>
      <div className="filter-bar">
        <OfficeFilter
          label={t("county.slips.office")}
          value={office}
          onChange={(chosen) => change({ office: chosen })}
        />
        <SearchField
          label={t("county.trail.search")}
          value={text}
          onChange={(typed) => change({ text: typed })}
        />
      </div>
      <DataTable
        key={JSON.stringify(filter)}
        label={t("county.menu.trail")}
        columns={columns}
        rows={rows}
        rowKey={({ seq }) => String(seq)}
        empty={<EmptyState title={t("county.trail.none")} hint={t("county.trail.noneHint")} />}
      />
    </Page>
  );
}
