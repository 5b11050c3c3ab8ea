import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "#renderer/ui/Field.tsx";
import { printCapitals, printYuan } from "#shared/kernel/money.ts";
import { type AgreementInput, readFen } from "./agreement-input.ts";

interface Props {
  readonly input: AgreementInput;
  readonly error: string | undefined;
  readonly onChange: (total: string) => void;
}

/** The lines added up, beside the sum the parties named: the two must agree. */
export function SumField({ input, error, onChange }: Props) {
  const { t } = useTranslation();
  const sums = input.obligations.filter(({ kind }) => kind === "PAY").map(({ amount }) => readFen(amount));
  const sum = sums.reduce((total, each) => total + ("fen" in each ? each.fen : 0), 0);
  const named = input.total.trim() === "" ? undefined : readFen(input.total);
  const differs = named !== undefined && "fen" in named && named.fen !== sum;
  return (
    <div className="agreement-sum">
      <Field
        label={t("agreement.field.total")}
        error={
          error ??
          (differs
            ? t("agreement.sum.differs", { sum: printYuan(sum), total: printYuan(named.fen) })
            : undefined)
        }
        hint={t("agreement.field.totalHint")}
      >
        {(control) => (
          <Input {...control} value={input.total} onChange={(event) => onChange(event.target.value)} />
        )}
      </Field>
      <p className="agreement-sum-line" role="status">
        {sum === 0
          ? t("agreement.sum.none")
          : t("agreement.sum.line", { sum: printYuan(sum), capitals: printCapitals(sum) })}
      </p>
    </div>
  );
}
