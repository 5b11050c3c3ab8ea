import { useState } from "react";
import { Button, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import {
  corrected,
  keepOffset,
  NO_OFFSET,
  type PrintOffset,
  RULE_AT,
} from "../../sheets/printer/calibration.ts";
import { Field } from "../../ui/Field.tsx";
import { Section } from "../../ui/Page.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { printSheet } from "../../sheets/print-sheet.ts";

interface Props {
  readonly layout: PaperLayout;
  readonly offset: PrintOffset;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onKept: (offset: PrintOffset) => void;
}

/** Puts the printer beside this seat right: print two rules, measure where they came to lie, keep the difference. */
export function PrinterPanel({ layout, offset, open, onToggle, onKept }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [left, setLeft] = useState<number | null>(null);
  const [top, setTop] = useState<number | null>(null);
  const measured = left !== null && top !== null;

  function keep(next: PrintOffset) {
    keepOffset(layout, next);
    onKept(next);
    setLeft(null);
    setTop(null);
    toast.done(t("paper.printer.kept", { x: next.x, y: next.y }));
  }

  return (
    <Section title={t("paper.printer.title")} hint={t("paper.printer.hint", { x: offset.x, y: offset.y })}>
      {!open && <Button onClick={() => onToggle(true)}>{t("paper.printer.open")}</Button>}
      {open && (
        <div className="paper-printer">
          <p>{t("paper.printer.how", { mm: RULE_AT })}</p>
          <Button onClick={() => void printSheet(layout)}>{t("paper.printer.print")}</Button>
          <Field label={t("paper.printer.left")}>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={40}
                step={0.1}
                precision={1}
                value={left}
                onChange={setLeft}
              />
            )}
          </Field>
          <Field label={t("paper.printer.top")}>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={40}
                step={0.1}
                precision={1}
                value={top}
                onChange={setTop}
              />
            )}
          </Field>
          <div className="paper-buttons">
            <Button
              type="primary"
              disabled={!measured}
              onClick={() => measured && keep(corrected(offset, left, top))}
            >
              {t("paper.printer.keep")}
            </Button>
            <Button onClick={() => keep(NO_OFFSET)}>{t("paper.printer.reset")}</Button>
            <Button onClick={() => onToggle(false)}>{t("paper.printer.close")}</Button>
          </div>
        </div>
      )}
    </Section>
  );
}
