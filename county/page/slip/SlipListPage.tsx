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
import type { SlipRow } from "#shared/contract/county-shapes.ts";
import { OPEN_SLIP_STATUSES } from "#shared/domain/referral/slip-status.ts";
import { useAsk, useCounty, useToday } from "../client/county.ts";
import { OfficeFilter } from "../client/OfficePicker.tsx";
import { places } from "../client/places.ts";
import { useTotal } from "../client/use-total.ts";
import { SLIP_TONE } from "./slip-tone.ts";
import { dueColumn, officeColumn } from "../client/columns.tsx";

/** Slips that offices have sent up: what the county owes an answer to. */
export function SlipListPage() {
  const { t } = useTranslation();
  const go = useGo();
  const county = useCounty();
  const ask = useAsk();
  const today = useToday();
  const [search, setSearch] = useSearch();
  const { office = "", text = "", show = "open" } = search;
  const filterOf = (one: string) => ({
    ...(office === "" ? {} : { office }),
    ...(text === "" ? {} : { text }),
    ...(one === "all" ? {} : { open: "true" as const }), // one of the two words
  });
  const filter = filterOf(show);
  const rows = useWindows([...ask.slip.list.key(), filter], (offset, limit) =>
    county.slip.list({ ...filter, offset, limit }),
  );
  const other = filterOf(show === "all" ? "open" : "all");
  const otherTotal = useTotal([...ask.slip.list.key(), other], () =>
    county.slip.list({ ...other, limit: 1 }),
  );
  const isLate = ({ status, dueOn }: SlipRow) => OPEN_SLIP_STATUSES.includes(status) && dueOn < today;
  const change = (changed: Readonly<Record<string, string>>) => setSearch({ ...search, ...changed });

  const columns: readonly Column<SlipRow>[] = [
    textColumn({
      key: "no",
      title: t("county.slips.no"),
      width: "minmax(12.4rem, 0.9fr)",
      text: ({ no }) => no,
    }),
    officeColumn(t("county.slips.office"), ({ officeName }) => officeName),
    textColumn({
      key: "title",
      title: t("county.slips.title"),
      width: "minmax(6rem, 1.5fr)",
      text: ({ title, matterNo }) => title || matterNo,
      whole: ({ title, matterNo }) => `${title} ${matterNo}`,
    }),
    {
      key: "urgency",
      title: t("county.slips.urgency"),
      width: "minmax(6rem, 0.3fr)",
      cell: ({ urgency }) => t(`codes.urgency.${urgency}`),
    },
    { key: "issued", title: t("county.slips.issuedOn"), width: "7rem", cell: ({ issuedOn }) => issuedOn },
    dueColumn(t, ({ dueOn }) => dueOn, isLate),
    {
      key: "status",
      title: t("county.slips.status"),
      width: "minmax(8.6rem, 1.2fr)",
      cell: ({ status, pending }) => (
        <>
          <StatusTag tone={SLIP_TONE[status]}>{t(`referral.status.${status}`)}</StatusTag>
          {pending > 0 && <span className="is-soft"> {t("county.slips.pending")}</span>}
        </>
      ),
    },
  ];
  return (
    <Page title={t("county.slips.page")} hint={t("county.slips.hint")} wide filled>
      <CountTabs
        label={t("county.slips.tabs")}
        tabs={(["open", "all"] as const).map((key) => ({
          key,
          text: t(`county.slips.tab.${key}`),
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
          label={t("county.slips.search")}
          value={text}
          onChange={(typed) => change({ text: typed })}
        />
      </div>
      <DataTable
        key={JSON.stringify(filter)}
        label={t("county.slips.page")}
        columns={columns}
        rows={rows}
        rowKey={({ office: of, slipId }) => `${of}/${slipId}`}
        onOpen={(row) => go(places.matter(row.office, row.matterId))}
        marked={isLate}
        empty={
          <EmptyState
            title={t(show === "all" ? "county.slips.none" : "county.slips.noneOpen")}
            hint={t("county.slips.noneHint")}
          />
        }
      />
    </Page>
  );
}
