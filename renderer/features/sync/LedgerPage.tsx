import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { places, useGo } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useOffice } from "../../client/use-seat.ts";
import { printSheet } from "../../sheets/print-sheet.ts";
import { readOffset } from "../../sheets/printer/calibration.ts";
import { SheetPreview } from "../../sheets/SheetPreview.tsx";
import { LedgerSheet } from "../../sheets/sync/LedgerSheet.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import "./sync.css";

/** The one page that says what both sides have, to be printed. */
export function LedgerPage() {
  const { t } = useTranslation();
  const go = useGo();
  const { office } = useOffice();
  // as it stands when the page is opened: a sheet lays out once
  const { data: ledger } = useQuery(
    useAsk().sync.ledger.queryOptions({ gcTime: 0, staleTime: Infinity, refetchOnMount: "always" }),
  );
  const back = () => go(places.reportUpward());
  useShortcut("Ctrl+P", () => void printSheet("A4"), ledger !== undefined);
  useShortcut("Escape", back);
  if (!ledger) return <Loading />;
  return (
    <Page
      wide
      title={t("sync.ledger.title")}
      hint={t("sync.ledger.hint")}
      actions={
        <>
          <Button aria-keyshortcuts="Escape" onClick={back}>
            {t("sync.ledger.back")} <KeyHint keys="Esc" />
          </Button>
          <Button type="primary" aria-keyshortcuts="Control+P" onClick={() => void printSheet("A4")}>
            {t("sync.ledger.print")} <KeyHint keys="Ctrl+P" />
          </Button>
        </>
      }
    >
      <div className="sync-preview" tabIndex={0} role="region" aria-label={t("sync.ledger.preview")}>
        <SheetPreview offset={readOffset("A4")}>
          <LedgerSheet key={ledger.madeAt} ledger={ledger} demo={office.demo} />
        </SheetPreview>
      </div>
    </Page>
  );
}
