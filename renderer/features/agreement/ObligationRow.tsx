import { useState } from "react";
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { ObligationKind, type Signatory } from "#shared/domain/mediation/agreement.ts";
import type { Instalment } from "#shared/domain/mediation/instalments.ts";
import { printCapitals } from "#shared/kernel/money.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { type ObligationInput, readFen } from "./agreement-input.ts";
import { InstalmentDialog } from "./InstalmentDialog.tsx";

interface Props {
  readonly row: ObligationInput;
  readonly ordinal: number;
  readonly parties: readonly Signatory[];
  readonly reachedOn: PlainDate | null;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (change: Partial<ObligationInput>) => void;
  readonly onSplit: (instalments: readonly Instalment[]) => void;
  readonly onRemove: () => void;
}

/** One obligation: who, to whom, what or how much, by when, how, with which consequence. */
export function ObligationRow({
  row,
  ordinal,
  parties,
  reachedOn,
  errorAt,
  onChange,
  onSplit,
  onRemove,
}: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const [splitting, setSplitting] = useState(false);
  const { kind } = row;
  const amount = kind === "PAY" ? readFen(row.amount) : undefined;
  const names = parties.map(({ partyId, name }) => ({ value: partyId, label: name }));
  const party = (field: "debtorId" | "creditorId", label: string) => (
    <Field label={label} required error={errorAt(field)}>
      {(control) => (
        <Select
          {...control}
          showSearch={{ optionFilterProp: "label" }}
          value={row[field] === "" ? null : row[field]}
          options={names}
          onChange={(value: string) => onChange({ [field]: value })}
        />
      )}
    </Field>
  );
  const line = (
    field: "what" | "how" | "consequence",
    label: string,
    placeholder: string,
    required: boolean,
  ) => (
    <Field label={label} required={required} error={errorAt(field)}>
      {(control) => (
        <Input
          {...control}
          value={row[field]}
          placeholder={placeholder}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <fieldset className="obligation">
      <legend>{t("agreement.grid.row", { ordinal })}</legend>
      <div className="obligation-line is-first">
        {party("debtorId", t("agreement.field.debtor"))}
        <Field label={t("agreement.field.kind")}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              options={ObligationKind.options.map((value) => ({
                value,
                label: t(`agreement.kind.${value}`),
              }))}
              onChange={(value) => onChange({ kind: value, amount: value === "PAY" ? row.amount : "" })}
            />
          )}
        </Field>
        {party("creditorId", t("agreement.field.creditor"))}
        <Field
          label={t(kind === "REFRAIN" ? "agreement.field.from" : "agreement.field.due")}
          required
          error={errorAt("due")}
        >
          {(control) => (
            <div className="obligation-due">
              <DateField
                {...control}
                today={today}
                {...(reachedOn === null ? {} : { min: reachedOn })}
                disabled={row.onSpot}
                value={row.dueOn}
                onChange={(dueOn) => onChange({ dueOn })}
              />
              <Checkbox
                checked={row.onSpot}
                onChange={(event) => onChange({ onSpot: event.target.checked, dueOn: null })}
              >
                {t("agreement.field.onSpot")}
              </Checkbox>
            </div>
          )}
        </Field>
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("agreement.grid.remove", { ordinal })}
          onClick={onRemove}
        />
      </div>
      <div className={`obligation-line ${kind === "PAY" ? "is-money" : "is-act"}`}>
        {kind === "PAY" && (
          <Field
            label={t("agreement.field.amount")}
            required
            error={errorAt("amount")}
            hint={amount !== undefined && "fen" in amount ? printCapitals(amount.fen) : undefined}
          >
            {(control) => (
              <Input
                {...control}
                value={row.amount}
                placeholder={t("agreement.field.amountPlaceholder")}
                onChange={(event) => onChange({ amount: event.target.value })}
              />
            )}
          </Field>
        )}
        {line(
          "what",
          t(`agreement.field.what.${kind}`),
          t(`agreement.field.whatPlaceholder.${kind}`),
          kind !== "PAY" && kind !== "APOLOGISE",
        )}
        {line(
          "how",
          t("agreement.field.how"),
          t("agreement.field.howPlaceholder"),
          kind === "PAY" || kind === "DELIVER",
        )}
        {line(
          "consequence",
          t("agreement.field.consequence"),
          t("agreement.field.consequencePlaceholder"),
          false,
        )}
        {kind === "PAY" && (
          <Button
            disabled={amount === undefined || !("fen" in amount) || row.onSpot}
            onClick={() => setSplitting(true)}
          >
            {t("agreement.grid.split")}
          </Button>
        )}
      </div>
      {splitting && amount !== undefined && "fen" in amount && (
        <InstalmentDialog
          amountFen={amount.fen}
          firstOn={row.dueOn}
          onClose={() => setSplitting(false)}
          onSplit={(instalments) => {
            setSplitting(false);
            onSplit(instalments);
          }}
        />
      )}
    </fieldset>
  );
}
