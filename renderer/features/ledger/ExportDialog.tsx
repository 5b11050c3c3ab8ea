import { Checkbox, Input, Modal } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportProgress } from "#renderer/client/ExportProgress.tsx";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useRowsExport, type ExportedRows } from "#renderer/client/use-rows-export.ts";
import { saveWorkbook } from "#renderer/client/workbook/save-workbook.ts";
import { Field } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { LedgerColumn } from "#shared/domain/ledger/ledger.ts";
import { formatOf, headText, kindText, workbookCell } from "./cell-text.ts";
import type { LedgerView } from "./ledger-view.ts";
import { hasHidden, MOST_PRINTED } from "./hidden-columns.ts";

export type Purpose = "print" | "spreadsheet";

interface Props {
  readonly purpose: Purpose;
  readonly view: LedgerView;
  readonly columns: readonly LedgerColumn[];
  readonly total: number;
  readonly onClose: () => void;
  /** The rows to be printed. */
  readonly onRows: (ledger: ExportedRows) => void;
}

/** Takes the ledger out of the desk, on paper or as a spreadsheet; names in full only with a reason. */
export function ExportDialog({ purpose, view, columns, total, onClose, onRows }: Props) {
  const { t, i18n } = useTranslation();
  const toast = useToast();
  const desk = useDesk();
  const { run, progress, stop } = useRowsExport();
  const form = useRef<HTMLDivElement>(null);
  const [isWhole, setWhole] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const tooMany = purpose === "print" && total > MOST_PRINTED;
  const busy = progress !== undefined;

  async function handleGo() {
    if (busy || tooMany) return;
    if (isWhole && reason.trim().length < 2) return setMissing(true);
    setFailed(false);
    const input = {
      ...view,
      columns: columns.map(({ key }) => key),
      unmask: isWhole ? reason.trim() : "",
    };
    const end = await run((signal) => desk.ledger.export(input, { signal }), finish);
    if (end === "failed") setFailed(true);
    if (end !== "stopped") return;
    toast.tell(t("ui.export.stopped"));
    onClose();
  }

  async function finish(ledger: ExportedRows, signal: AbortSignal) {
    if (purpose === "print") return onRows(ledger);
    const { from, to } = view.filter;
    const zh = i18n.getFixedT("zh-CN");
    const title = kindText(zh, view.kind);
    const name = `${title} ${from}—${to}.xlsx`;
    const table = {
      name: title,
      caption: [],
      columns: columns.map((column) => ({
        head: headText(zh, column),
        format: formatOf(column),
        width: Math.round(column.width / 1.6),
      })),
      rows: ledger.rows.map((row) =>
        columns.map((column, index) => workbookCell(zh, column, row[index] ?? null)),
      ),
    };
    await saveWorkbook([table], name, signal);
    toast.done(t("ledger.export.saved", { name, count: ledger.rows.length }));
    onClose();
  }
  useShortcut("Ctrl+Enter", () => void handleGo());
  const handleKeyDown = useEnterSubmit(() => void handleGo());
  const go = t(purpose === "print" ? "ledger.export.preview" : "ledger.export.save");

  return (
    <Modal
      open
      title={t(purpose === "print" ? "ledger.export.printTitle" : "ledger.export.sheetTitle", {
        count: total,
      })}
      okText={
        <>
          {go} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ loading: busy, disabled: tooMany, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t(busy ? "ui.export.stop" : "ui.cancel")}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>("input")?.focus()}
      onOk={() => void handleGo()}
      onCancel={busy ? stop : onClose}
    >
      <div className="ledger-export" ref={form} onKeyDown={handleKeyDown}>
        {tooMany && <Notice tone="wait">{t("ledger.export.tooMany", { most: MOST_PRINTED })}</Notice>}
        {hasFailed && <Notice tone="late">{t("ui.export.failed")}</Notice>}
        {hasHidden(columns) ? (
          <>
            <Checkbox checked={isWhole} disabled={busy} onChange={(event) => setWhole(event.target.checked)}>
              {t("ledger.export.whole")}
            </Checkbox>
            {isWhole && (
              <Field
                label={t("ledger.export.reason")}
                required
                hint={t("ledger.export.trail")}
                error={missing && reason.trim().length < 2 && t("ui.reasonMissing")}
              >
                {(control) => (
                  <Input
                    {...control}
                    autoFocus
                    maxLength={200}
                    value={reason}
                    onChange={(event) => setReason(event.target.value)}
                  />
                )}
              </Field>
            )}
          </>
        ) : (
          <p>{t("ledger.export.noNames")}</p>
        )}
        {progress && <ExportProgress progress={progress} onStop={stop} />}
      </div>
    </Modal>
  );
}
