import { Checkbox } from "antd";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { places, useGo, useSearch } from "#renderer/client/places.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useWindows } from "#renderer/client/use-windows.ts";
import { type Column, DataTable } from "#renderer/ui/DataTable.tsx";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { SearchField } from "#renderer/ui/SearchField.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { DossierRow } from "#shared/contract/dossier.ts";
import "./dossier.css";

/** Every filed dossier, and which of them is not in its place. */
export function DossierListPage() {
  const { t } = useTranslation();
  const go = useGo();
  const desk = useDesk();
  const [{ text = "", out = "" }, setSearch] = useSearch();
  const filter = useMemo(() => ({ text, onlyOut: out === "1" }), [text, out]);
  const fetch = useCallback(
    (offset: number, limit: number) => desk.dossier.list({ filter, offset, limit }),
    [desk, filter],
  );
  const rows = useWindows(["dossier.list", filter], fetch);
  const columns: readonly Column<DossierRow>[] = [
    { key: "no", title: t("dossier.list.no"), width: "15.6rem", cell: ({ no }) => no },
    { key: "title", title: t("dossier.list.name"), width: "minmax(12rem, 1fr)", cell: ({ title }) => title },
    { key: "filedOn", title: t("dossier.list.filedOn"), width: "9rem", cell: ({ filedOn }) => filedOn },
    {
      key: "retention",
      title: t("dossier.retention"),
      width: "7rem",
      cell: ({ retention }) => t(`codes.retention.${retention}`),
    },
    {
      key: "pages",
      title: t("dossier.column.pages"),
      width: "5rem",
      align: "end",
      cell: ({ totalPages }) => totalPages,
    },
    {
      key: "out",
      title: t("dossier.list.out"),
      width: "16rem",
      cell: ({ out: lent }) =>
        lent && (
          <StatusTag tone="wait">
            {t("dossier.list.outTo", { borrower: lent.borrower, on: dayText(t, lent.outOn) })}
          </StatusTag>
        ),
    },
  ];

  return (
    <Page title={t("dossier.list.title")} wide filled>
      <div className="dossier-filter" role="search" aria-label={t("dossier.list.filters")}>
        <SearchField
          label={t("dossier.list.text")}
          value={text}
          onChange={(next) => setSearch({ text: next, out })}
        />
        <Checkbox
          checked={out === "1"}
          onChange={(event) => setSearch({ text, out: event.target.checked ? "1" : "" })}
        >
          {t("dossier.list.onlyOut")}
        </Checkbox>
      </div>
      <DataTable
        label={t("dossier.list.title")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ caseId }) => go(places.dossier(caseId))}
        empty={<EmptyState title={t("dossier.list.empty")} hint={t("dossier.list.emptyHint")} />}
      />
    </Page>
  );
}
