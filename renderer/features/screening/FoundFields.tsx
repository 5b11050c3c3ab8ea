import { Button, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { RiskColor } from "#shared/domain/visit/visit.ts";
import { useCategoryOptions } from "../../client/use-category-options.ts";
import { Field, FieldGrid, Group } from "../../ui/Field.tsx";
import { useTypedMatch } from "../../ui/use-typed-match.ts";
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
  const matches = useTypedMatch();
  const categories = useCategoryOptions();
  const words = (field: "person" | "otherSide" | "phone" | "group", most: number) => (
    <Field label={t(`screening.report.${field}`)} required={field === "person"} error={errorOf(field)}>
      {(control) => (
        <Input
          {...control}
          maxLength={most}
          autoComplete="off"
          value={found[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
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
        <Field label={t("screening.report.category")} required error={errorOf("category")}>
          {(control) => (
            <Select
              {...control}
              showSearch={{
                filterOption: (typed, option) =>
                  option !== undefined && "words" in option && matches(String(option.words), typed),
              }}
              value={found.category === "" ? null : found.category}
              options={categories}
              onChange={(category: string | null) => onChange({ category: category ?? "" })}
            />
          )}
        </Field>
        <Group label={t("screening.report.risk")}>
          {(labelId) => (
            <Radio.Group
              aria-labelledby={labelId}
              value={found.riskColor}
              onChange={(event) => onChange({ riskColor: RiskColor.parse(event.target.value) })}
              options={RiskColor.options.map((value) => ({ value, label: t(`codes.riskColor.${value}`) }))}
            />
          )}
        </Group>
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
