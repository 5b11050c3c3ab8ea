import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { Section } from "../../ui/Page.tsx";
import type { StepProps } from "./founding.ts";

export function NamesStep({ founding, onChange, tried }: StepProps) {
  const { t } = useTranslation();
  const missing = (text: string) => tried && text.trim() === "" && t("office.missing");
  return (
    <Section title={t("office.names.title")}>
      <FieldGrid>
        <Field
          label={t("office.names.center")}
          required
          hint={t("office.names.centerHint")}
          error={missing(founding.centerName)}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={60}
              value={founding.centerName}
              onChange={(event) => onChange({ centerName: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("office.names.committee")}
          required
          hint={t("office.names.committeeHint")}
          error={missing(founding.committeeName)}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={60}
              value={founding.committeeName}
              onChange={(event) => onChange({ committeeName: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("office.names.short")}
          required
          hint={t("office.names.shortHint")}
          error={missing(founding.shortName)}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={20}
              value={founding.shortName}
              onChange={(event) => onChange({ shortName: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("office.names.phone")} hint={t("office.names.phoneHint")}>
          {(control) => (
            <Input
              {...control}
              maxLength={30}
              value={founding.phone}
              onChange={(event) => onChange({ phone: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("office.names.address")} hint={t("office.names.addressHint")} wide>
          {(control) => (
            <Input
              {...control}
              maxLength={120}
              value={founding.address}
              onChange={(event) => onChange({ address: event.target.value })}
            />
          )}
        </Field>
      </FieldGrid>
    </Section>
  );
}
