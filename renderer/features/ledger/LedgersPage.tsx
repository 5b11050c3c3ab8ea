import { Button } from "antd";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { hrefTo, places, useGo, useSearch } from "#renderer/client/places.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useMay, useToday } from "#renderer/client/use-seat.ts";
import type { ExportedRows } from "#renderer/client/use-rows-export.ts";
import { useWindows } from "#renderer/client/use-windows.ts";
import { DataTable, type Column } from "#renderer/ui/DataTable.tsx";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { PartsNav } from "#renderer/ui/PartsNav.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { LedgerRow } from "#shared/contract/ledger.ts";
import { isNumeric, LedgerKind, type LedgerColumn } from "#shared/domain/ledger/ledger.ts";
import { cellText, headText, kindText } from "./cell-text.ts";
import { ColumnsDialog } from "./ColumnsDialog.tsx";
import { ExportDialog, type Purpose } from "./ExportDialog.tsx";
import { keepColumns, keptColumns, searchFromView, viewFromSearch, type LedgerView } from "./ledger-view.ts";
import { LedgerFilterBar } from "./LedgerFilterBar.tsx";
import "./ledger.css";

// Paper brings its fonts along: only who prints waits for them.
const PrintedLedgerView = lazy(async () => ({
  default: (await import("./PrintedLedgerView.tsx")).PrintedLedgerView,
}));

/** The registers of the office: each as a list, on paper and as a spreadsheet, with the columns somebody chose. */
export function LedgersPage() {
  const [search, setSearch] = useSearch();
  const today = useToday();
  const view = useMemo(() => viewFromSearch(search, today), [search, today]);
  return (
    <OpenLedger
      key={view.kind}
      view={view}
      onView={(next) => setSearch(searchFromView({ ...view, ...next }))}
    />
  );
}

interface Props {
  readonly view: LedgerView;
  readonly onView: (view: Partial<LedgerView>) => void;
}

function OpenLedger({ view, onView }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const { kind, filter } = view;
  const [columns, setColumns] = useState(() => keptColumns(kind));
  const [isChoosing, setChoosing] = useState(false);
  const [purpose, setPurpose] = useState<Purpose>();
  const [printed, setPrinted] = useState<ExportedRows>();
  const rows = useLedgerRows(view);
  const total = rows.total ?? 0;
  const canExport = may("ledger.export") && total > 0;
  const isPlain = !isChoosing && purpose === undefined && printed === undefined;
  useShortcut("Alt+C", () => setChoosing(true), isPlain);
  useShortcut("Alt+E", () => setPurpose("spreadsheet"), isPlain && canExport);
  useShortcut("Ctrl+P", () => setPurpose("print"), isPlain && canExport);

  if (printed)
    return (
      <Suspense fallback={<Loading />}>
        <PrintedLedgerView
          view={view}
          columns={columns}
          whole={printed}
          onBack={() => setPrinted(undefined)}
        />
      </Suspense>
    );
  return (
    <Page
      title={t("ledger.title")}
      wide
      filled
      actions={
        <>
          {may("platform.list") && <Button href={hrefTo(places.platforms())}>{t("ledger.platforms")}</Button>}
          <Button aria-keyshortcuts="Alt+C" onClick={() => setChoosing(true)}>
            {t("ledger.columns.action")} <KeyHint keys="Alt+C" />
          </Button>
          <Button aria-keyshortcuts="Alt+E" disabled={!canExport} onClick={() => setPurpose("spreadsheet")}>
            {t("ledger.export.sheet")} <KeyHint keys="Alt+E" />
          </Button>
          <Button
            type="primary"
            aria-keyshortcuts="Control+P"
            disabled={!canExport}
            onClick={() => setPurpose("print")}
          >
            {t("ledger.export.print")} <KeyHint keys="Ctrl+P" />
          </Button>
        </>
      }
    >
      <PartsNav
        label={t("ledger.kinds")}
        current={kind}
        parts={LedgerKind.options.map((each) => ({
          name: each,
          text: kindText(t, each),
          href: hrefTo(places.ledgers({ ...searchFromView({ kind: each, filter }), state: "" })),
        }))}
      />
      <LedgerFilterBar view={view} onChange={(next) => onView({ filter: next })} />
      {filter.from > filter.to ? (
        <Notice tone="wait">{t("ui.period.wrong")}</Notice>
      ) : (
        <LedgerTable view={view} columns={columns} rows={rows} />
      )}
      {isChoosing && (
        <ColumnsDialog
          kind={kind}
          columns={columns}
          onChosen={(chosen) => {
            keepColumns(kind, chosen);
            setColumns(chosen);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      {purpose && (
        <ExportDialog
          purpose={purpose}
          view={view}
          columns={columns}
          total={total}
          onClose={() => setPurpose(undefined)}
          onRows={(whole) => {
            setPurpose(undefined);
            setPrinted(whole);
          }}
        />
      )}
    </Page>
  );
}

interface TableProps {
  readonly view: LedgerView;
  readonly columns: readonly LedgerColumn[];
  readonly rows: ReturnType<typeof useLedgerRows>;
}

function LedgerTable({ view, columns, rows }: TableProps) {
  const { t, i18n } = useTranslation();
  const go = useGo();
  const shown = columns.map((column): Column<LedgerRow> => {
    const isNumber = isNumeric(column);
    const isWord = column.kind === "code" || column.kind === "word";
    // Widths are those of Chinese words; those of other languages are longer.
    const room = isWord && i18n.language !== "zh-CN" ? 0.58 : 0.38;
    return {
      key: column.key,
      title: headText(t, column),
      width: `minmax(${Math.max(6, column.width * room)}rem, ${column.width}fr)`,
      ...(isNumber && { align: "end" }),
      cell: ({ cells }) => {
        const text = cellText(t, column, cells[column.key] ?? null);
        return (
          <span className={isNumber || column.kind === "day" ? "figures" : ""} title={text}>
            {text}
          </span>
        );
      },
    };
  });
  return (
    <div className="ledger-table">
      <DataTable
        label={kindText(t, view.kind)}
        columns={shown}
        rows={rows}
        rowKey={({ key }) => key}
        onOpen={({ opens }) => go(placeOf(opens))}
        empty={<EmptyState title={t("ledger.empty")} hint={t("ledger.emptyHint")} />}
      />
    </div>
  );
}

function useLedgerRows({ kind, filter }: LedgerView) {
  const desk = useDesk();
  const fetch = useCallback(
    (offset: number, limit: number) => desk.ledger.list({ kind, filter, offset, limit }),
    [desk, kind, filter],
  );
  return useWindows(["ledger.list", kind, filter], fetch);
}

function placeOf({ kind, id, within }: LedgerRow["opens"]): string {
  if (kind === "case") return places.case(id);
  if (kind === "screening") return places.screening(id, within);
  return kind === "slip" ? places.slip(within, id) : places.matter(within);
}
