import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { CategoryField } from "../../client/CategoryField.tsx";
import { RiskColorGroup } from "../../client/RiskColorGroup.tsx";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { Line } from "../../ui/Line.tsx";
import type { FoundInput } from "./report-input.ts";

interface Props {
  readonly n: number;
  readonly found: FoundInput;
  readonly errorOf: (field: keyof FoundInput) => string | undefined;
  readonly onChange: (change: Partial<FoundInput>) => void;
  /** Undefined for the only row. */
  readonly onRemove: (() => void) | undefined;
}

/** One dispute that was found: what the counter needs to make a matter of it, typed once. */
export function FoundFields({ n, found, errorOf, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const words = (field: "person" | "otherSide" | "phone" | "group", most: number) => (
    <Line
      label={t(`screening.report.${field}`)}
      required={field === "person"}
      most={most}
      value={found[field]}
      error={errorOf(field)}
      onChange={(text) => onChange({ [field]: text })}
    />
  );
  return (
    <fieldset className="screening-found" aria-label={t("screening.report.foundRow", { n })}>
      <div className="screening-found-head">
        <strong>{t("screening.report.foundRow", { n })}</strong>
        {onRemove && (
          <Button
            size="small"
            type="text"
            aria-label={t("screening.report.removeFound", { n })}
            onClick={onRemove}
          >
            {t("screening.report.removeFound", { n })}
          </Button>
        )}
      </div>
      <FieldGrid>
        {words("person", 60)}
        {words("otherSide", 80)}
        {words("phone", 30)}
        {words("group", 40)}
        <CategoryField
          label={t("screening.report.category")}
          value={found.category}
          error={errorOf("category")}
          onChange={(category) => onChange({ category })}
        />
        <RiskColorGroup
          label={t("screening.report.risk")}
          value={found.riskColor}
          onChange={(riskColor) => onChange({ riskColor })}
        />
        <Field label={t("screening.report.summary")} required wide error={errorOf("summary")}>
          {(control) => (
            <Input.TextArea
              {...control}
              maxLength={2000}
              value={found.summary}
              onChange={(event) => onChange({ summary: event.target.value })}
            />
          )}
        </Field>
      </FieldGrid>
    </fieldset>
  );
}
