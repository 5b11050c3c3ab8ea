import { Button } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useMe, useOffice } from "#renderer/client/use-seat.ts";
import type { ExportedRows } from "#renderer/client/use-rows-export.ts";
import { useVillageName } from "#renderer/client/use-village-name.ts";
import { RegisterLedgerSheet, type PrintedLedger } from "#renderer/sheets/ledger/RegisterLedgerSheet.tsx";
import { printSheet } from "#renderer/sheets/print-sheet.ts";
import { readOffset } from "#renderer/sheets/printer/calibration.ts";
import { SheetPreview } from "#renderer/sheets/SheetPreview.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { officialName } from "#shared/codes/official-name.ts";
import { isNumeric, type LedgerColumn } from "#shared/domain/ledger/ledger.ts";
import { cellText, headText, kindText } from "./cell-text.ts";
import type { LedgerView } from "./ledger-view.ts";
import { stateColumn } from "./hidden-columns.ts";

interface Props {
  readonly view: LedgerView;
  readonly columns: readonly LedgerColumn[];
  readonly whole: ExportedRows;
  readonly onBack: () => void;
}

/** The ledger as it will lie on the table, in Chinese whatever the screen speaks. */
export function PrintedLedgerView({ view, columns, whole, onBack }: Props) {
  const { t, i18n } = useTranslation();
  const { office } = useOffice();
  const { name: printedBy } = useMe();
  const villageName = useVillageName();
  const { kind, filter } = view;
  const print = () => void printSheet("A4_WIDE");
  useShortcut("Ctrl+P", print);
  useShortcut("Escape", onBack);
  const ledger = useMemo((): PrintedLedger => {
    const zh = i18n.getFixedT("zh-CN");
    const { category, villageCode, state } = filter;
    const narrowed = [
      villageCode === undefined ? "" : villageName(villageCode),
      category === undefined ? "" : officialName("category", category),
      state === undefined ? "" : cellText(zh, stateColumn(kind), state),
    ];
    return {
      title: kindText(zh, kind),
      centerName: office.centerName,
      from: filter.from,
      to: filter.to,
      narrowed: narrowed.filter((part) => part !== ""),
      columns: columns.map((column) => ({
        head: headText(zh, column),
        width: column.width,
        kind: isNumeric(column) ? "number" : column.kind === "day" ? "day" : "words",
      })),
      rows: whole.rows.map((row) => columns.map((column, index) => cellText(zh, column, row[index] ?? null))),
      printedAt: whole.at,
      printedBy,
    };
  }, [i18n, kind, filter, columns, whole, office.centerName, printedBy, villageName]);

  return (
    <Page
      wide
      title={kindText(t, kind)}
      hint={t("ledger.export.previewHint")}
      actions={
        <>
          <Button aria-keyshortcuts="Escape" onClick={onBack}>
            {t("ledger.export.back")} <KeyHint keys="Esc" />
          </Button>
          <Button type="primary" aria-keyshortcuts="Control+P" onClick={print}>
            {t("ledger.export.print")} <KeyHint keys="Ctrl+P" />
          </Button>
        </>
      }
    >
      <div className="sheet-place" tabIndex={0} role="region" aria-label={t("ledger.export.sheetOfPaper")}>
        <SheetPreview offset={readOffset("A4_WIDE")}>
          <RegisterLedgerSheet ledger={ledger} demo={office.demo} />
        </SheetPreview>
      </div>
    </Page>
  );
}
