import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { Section } from "../../ui/Page.tsx";
import type { IncomingInput } from "./incoming-input.ts";

interface Props {
  readonly input: IncomingInput;
  readonly errorOf: (field: keyof IncomingInput) => string | undefined;
  readonly onChange: (change: Partial<IncomingInput>) => void;
}

/** The three-party call of a work order: who was on the line, what was said and promised, by when. */
export function CallFields({ input, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const words = (field: "callAt" | "caller" | "operator" | "unitPerson", required: boolean, hint = "") => (
    <Field label={t(`incoming.form.${field}`)} required={required} error={errorOf(field)}>
      {(control) => (
        <Input
          {...control}
          maxLength={60}
          placeholder={hint}
          value={input[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const text = (field: "said" | "promised", most: number, required: boolean) => (
    <Field label={t(`incoming.form.${field}`)} required={required} wide error={errorOf(field)}>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={2}
          maxLength={most}
          value={input[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <Section title={t("incoming.form.call")}>
      <FieldGrid>
        <Field label={t("incoming.form.callOn")} required error={errorOf("callOn")}>
          {(control) => (
            <DateField
              {...control}
              today={today}
              max={today}
              value={input.callOn}
              onChange={(callOn) => onChange({ callOn })}
            />
          )}
        </Field>
        {words("callAt", true, "09:30")}
        {words("caller", true)}
        {words("operator", false)}
        {words("unitPerson", true)}
        <Field label={t("incoming.form.promisedBy")} error={errorOf("promisedBy")}>
          {(control) => (
            <DateField
              {...control}
              today={today}
              value={input.promisedBy}
              onChange={(promisedBy) => onChange({ promisedBy })}
            />
          )}
        </Field>
        {text("said", 4000, true)}
        {text("promised", 2000, false)}
      </FieldGrid>
    </Section>
  );
}
