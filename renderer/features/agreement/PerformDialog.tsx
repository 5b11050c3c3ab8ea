import { useState } from "react";
import { Button, Checkbox, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, FieldGrid } from "#renderer/ui/Field.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { AgreementView, ObligationRow } from "#shared/contract/agreement.ts";
import { PaymentWay } from "#shared/domain/mediation/agreement.ts";
import { printCapitals, printYuan } from "#shared/kernel/money.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { ActDialog } from "#renderer/ui/ActDialog.tsx";
import { readFen, typedYuan } from "./agreement-input.ts";
import { problemText } from "./refusal-text.ts";
import { useRecord } from "./use-record.ts";

interface Props {
  readonly view: AgreementView;
  readonly row: ObligationRow;
  readonly onClose: () => void;
}

/** Money received or an act done for one obligation, wholly or in part. */
export function PerformDialog({ view, row, onClose }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const today = useToday();
  const { record, busy, said } = useRecord(view.agreement.id);
  const obligation = view.agreement.form.obligations.find(({ id }) => id === row.obligationId);
  const isMoney = obligation?.kind === "PAY";
  const [on, setOn] = useState<PlainDate | null>(today);
  const [amount, setAmount] = useState(isMoney ? typedYuan(row.restFen) : "");
  const [way, setWay] = useState<(typeof PaymentWay.options)[number]>(isMoney ? "CASH" : "OTHER");
  const [isComplete, setComplete] = useState(true);
  const [witness, setWitness] = useState("");
  const [note, setNote] = useState("");
  const [receipt, setReceipt] = useState(isMoney);
  const [tried, setTried] = useState(false);
  const read = isMoney ? readFen(amount) : undefined;

  async function handleRecord() {
    setTried(true);
    if (on === null || (read !== undefined && "is" in read)) return;
    const recorded = await record({
      act: "perform",
      obligationId: row.obligationId,
      amountFen: read?.fen ?? null,
      on,
      way,
      isComplete,
      witness,
      note,
      receipt,
    });
    if (!recorded) return;
    toast.done(t("agreement.perform.done", { ordinal: row.ordinal }));
    onClose();
    if (recorded.paperId !== null) go(places.paper(recorded.paperId));
  }

  return (
    <ActDialog
      title={t("agreement.perform.title", { ordinal: row.ordinal })}
      yes={t("agreement.ledger.perform")}
      busy={busy}
      said={said}
      onSubmit={() => void handleRecord()}
      onClose={onClose}
    >
      <p lang="zh-CN">{row.clause}</p>
      <FieldGrid>
        {isMoney && (
          <Field
            label={t("agreement.perform.amount")}
            required
            error={read !== undefined && "is" in read && tried ? problemText(t, read) : undefined}
            hint={
              read !== undefined && "fen" in read
                ? printCapitals(read.fen)
                : t("agreement.perform.rest", { rest: printYuan(row.restFen) })
            }
          >
            {(control) => (
              <div className="agreement-with-button">
                <Input {...control} value={amount} onChange={(event) => setAmount(event.target.value)} />
                <Button onClick={() => setAmount(typedYuan(row.restFen))}>
                  {t("agreement.perform.all")}
                </Button>
              </div>
            )}
          </Field>
        )}
        <Field
          label={t("agreement.perform.on")}
          required
          error={on === null && tried ? t("agreement.wrong.required") : undefined}
        >
          {(control) => <DateField {...control} today={today} max={today} value={on} onChange={setOn} />}
        </Field>
        <Field label={t("agreement.perform.way")}>
          {(control) => (
            <Select
              {...control}
              value={way}
              options={PaymentWay.options.map((value) => ({ value, label: t(`codes.paymentWay.${value}`) }))}
              onChange={setWay}
            />
          )}
        </Field>
        <Field label={t("agreement.perform.witness")}>
          {(control) => (
            <Input {...control} value={witness} onChange={(event) => setWitness(event.target.value)} />
          )}
        </Field>
      </FieldGrid>
      <Field wide label={t("agreement.perform.note")}>
        {(control) => <Input {...control} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      {isMoney ? (
        <Checkbox checked={receipt} onChange={(event) => setReceipt(event.target.checked)}>
          {t("agreement.perform.receipt")}
        </Checkbox>
      ) : (
        <Checkbox checked={isComplete} onChange={(event) => setComplete(event.target.checked)}>
          {t("agreement.perform.complete")}
        </Checkbox>
      )}
    </ActDialog>
  );
}
