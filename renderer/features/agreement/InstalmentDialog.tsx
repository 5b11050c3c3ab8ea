import { useState } from "react";
import { Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, FieldGrid } from "#renderer/ui/Field.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { splitByMonth, type Instalment } from "#shared/domain/mediation/instalments.ts";
import { printYuan } from "#shared/kernel/money.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

/** Instalments of one obligation at most; the agreement holds sixty in all. */
const MOST = 36;

interface Props {
  readonly amountFen: number;
  readonly firstOn: PlainDate | null;
  readonly onSplit: (instalments: readonly Instalment[]) => void;
  readonly onClose: () => void;
}

/** Splits one payment into monthly lines. */
export function InstalmentDialog({ amountFen, firstOn, onSplit, onClose }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const [typed, setTyped] = useState("3");
  const [first, setFirst] = useState(firstOn);
  const count = /^\d{1,2}$/u.test(typed.trim()) ? Number(typed) : 0;
  const isCount = count >= 2 && count <= MOST && count <= amountFen;
  const parts = isCount && first !== null ? splitByMonth(amountFen, count, first) : [];

  function handleSplit() {
    if (parts.length > 0) onSplit(parts);
  }
  const handleKeyDown = useEnterSubmit(handleSplit);
  return (
    <Modal
      open
      title={t("agreement.split.title")}
      okText={t("agreement.split.yes", { count })}
      okButtonProps={{ disabled: parts.length === 0 }}
      cancelText={t("ui.cancel")}
      onOk={handleSplit}
      onCancel={onClose}
    >
      {/* Keys of the fields inside bubble up to here; the dialog itself takes none. */}
      <div className="act-dialog" onKeyDown={handleKeyDown}>
        <p className="is-soft">{t("agreement.split.hint")}</p>
        <FieldGrid>
          <Field label={t("agreement.split.count")} required>
            {(control) => (
              <Input
                {...control}
                autoFocus
                inputMode="numeric"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("agreement.split.first")} required>
            {(control) => <DateField {...control} today={today} value={first} onChange={setFirst} />}
          </Field>
        </FieldGrid>
        <ol className="agreement-parts">
          {parts.map(({ amountFen: fen, on }, index) => (
            <li key={on}>
              {t("agreement.split.line", { ordinal: index + 1, on: dayText(t, on), amount: printYuan(fen) })}
            </li>
          ))}
        </ol>
      </div>
    </Modal>
  );
}
