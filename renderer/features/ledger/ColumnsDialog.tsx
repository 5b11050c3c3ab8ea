import { Button, Checkbox, Modal } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { chosenColumns, LEDGERS, type LedgerColumn, type LedgerKind } from "#shared/domain/ledger/ledger.ts";
import { headText } from "./cell-text.ts";

interface Props {
  readonly kind: LedgerKind;
  readonly columns: readonly LedgerColumn[];
  readonly onChosen: (columns: readonly LedgerColumn[]) => void;
  readonly onClose: () => void;
}

/** Which columns the list, the print and the spreadsheet have; kept for the next time. */
export function ColumnsDialog({ kind, columns, onChosen, onClose }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLDivElement>(null);
  const [keys, setKeys] = useState<readonly string[]>(columns.map(({ key }) => key));
  const take = () => {
    if (keys.length === 0) return;
    onChosen(chosenColumns(kind, keys));
    onClose();
  };
  useShortcut("Ctrl+Enter", take);
  return (
    <Modal
      open
      title={t("ledger.columns.title")}
      okText={
        <>
          {t("ledger.columns.take")} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ disabled: keys.length === 0, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>("input")?.focus()}
      onOk={take}
      onCancel={onClose}
    >
      <div ref={form} className="ledger-columns">
        <Checkbox.Group
          value={[...keys]}
          options={LEDGERS[kind].columns.map((column) => ({ value: column.key, label: headText(t, column) }))}
          onChange={(chosen) => setKeys(chosen.map(String))}
        />
        <Button size="small" onClick={() => setKeys(chosenColumns(kind, undefined).map(({ key }) => key))}>
          {t("ledger.columns.usual")}
        </Button>
      </div>
    </Modal>
  );
}
