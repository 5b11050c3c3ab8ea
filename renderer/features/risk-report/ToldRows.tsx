import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { useNow } from "../../client/use-now.ts";
import { useToday } from "../../client/use-seat.ts";
import type { ToldInput } from "./report-input.ts";
import { ToldFields } from "./ToldFields.tsx";

interface Props {
  readonly rows: readonly ToldInput[];
  readonly errorOf: (index: number, field: keyof ToldInput) => string | undefined;
  readonly onChange: (rows: readonly ToldInput[]) => void;
}

/** To whom it was reported so far. */
export function ToldRows({ rows, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const now = useNow(true);
  return (
    <>
      {rows.length === 0 && <p className="is-soft">{t("risk.form.toldNone")}</p>}
      {rows.map((row, index) => (
        <div className="risk-told" key={row.key} role="group" aria-label={row.unitName}>
          <ToldFields
            told={row}
            errorOf={(field) => errorOf(index, field)}
            onChange={(change) =>
              onChange(rows.map((each) => (each.key === row.key ? { ...each, ...change } : each)))
            }
          />
          <Button
            aria-label={t("risk.form.remove", { unit: row.unitName })}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            {t("risk.form.remove", { unit: "" })}
          </Button>
        </div>
      ))}
      <Button
        onClick={() =>
          onChange([
            ...rows,
            {
              key: crypto.randomUUID(),
              unitId: null,
              unitName: "",
              person: "",
              on: today,
              at: timeOf(now),
              way: "PHONE",
            },
          ])
        }
      >
        {t("risk.form.addOther")}
      </Button>
    </>
  );
}
