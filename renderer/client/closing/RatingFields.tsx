import { Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { Field, Group } from "#renderer/ui/Field.tsx";
import { Satisfaction } from "#shared/domain/mediation/mediation-case.ts";

export interface RatingInput {
  readonly level: (typeof Satisfaction.options)[number] | null;
  readonly reason: string;
}
export const NOT_RATED: RatingInput = { level: null, reason: "" };

interface Props {
  readonly value: RatingInput;
  readonly onChange: (value: RatingInput) => void;
  readonly error?: string | undefined;
  /** May be left open: the question belongs to another act. */
  readonly optional?: boolean;
}

/** Five levels and the reason given. */
export function RatingFields({ value, onChange, error, optional = false }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Group label={t("closing.rating.level")} required={!optional} error={error}>
        {(labelId) => (
          <Radio.Group
            aria-labelledby={labelId}
            value={value.level ?? "none"}
            options={[
              ...Satisfaction.options.map((level) => ({
                value: level,
                label: t(`codes.satisfaction.${level}`),
              })),
              ...(optional ? [{ value: "none", label: t("closing.rating.notAsked") }] : []),
            ]}
            onChange={(event) => {
              const level = Satisfaction.safeParse(event.target.value);
              onChange({ ...value, level: level.success ? level.data : null });
            }}
          />
        )}
      </Group>
      {value.level !== null && (
        <Field label={t("closing.rating.reason")}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={value.reason}
              onChange={(event) => onChange({ ...value, reason: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
