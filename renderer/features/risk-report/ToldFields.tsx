import { AutoComplete, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ToldWay } from "#shared/domain/matter/closing.ts";
import { useOffice, useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field } from "../../ui/Field.tsx";
import { useTypedMatch } from "../../ui/use-typed-match.ts";
import type { ToldInput } from "./report-input.ts";

interface Props {
  readonly told: ToldInput;
  readonly errorOf: (field: keyof ToldInput) => string | undefined;
  readonly onChange: (change: Partial<ToldInput>) => void;
}

/** Unit, who took the report, when and how. Units of the directory are offered; another may be typed. */
export function ToldFields({ told, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const matches = useTypedMatch();
  const units = useOffice().units.filter(({ active }) => active);
  return (
    <>
      <Field label={t("risk.form.unit")} required error={errorOf("unitName")}>
        {(control) => (
          <AutoComplete
            {...control}
            maxLength={60}
            value={told.unitName}
            showSearch={{ filterOption: (typed, option) => matches(option?.value ?? "", typed) }}
            options={units.map(({ name }) => ({ value: name }))}
            onChange={(unitName: string) =>
              onChange({ unitName, unitId: units.find(({ name }) => name === unitName)?.id ?? null })
            }
          />
        )}
      </Field>
      <Field label={t("risk.form.person")} error={errorOf("person")}>
        {(control) => (
          <Input
            {...control}
            maxLength={40}
            autoComplete="off"
            value={told.person}
            onChange={(event) => onChange({ person: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("risk.form.on")} required error={errorOf("on")}>
        {(control) => (
          <DateField
            {...control}
            today={today}
            max={today}
            value={told.on}
            onChange={(on) => onChange({ on })}
          />
        )}
      </Field>
      <Field label={t("risk.form.at")} required error={errorOf("at")}>
        {(control) => (
          <Input
            {...control}
            maxLength={5}
            value={told.at}
            onChange={(event) => onChange({ at: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("risk.form.way")} error={errorOf("way")}>
        {(control) => (
          <Select
            {...control}
            value={told.way}
            options={ToldWay.options.map((value) => ({ value, label: t(`codes.toldWay.${value}`) }))}
            onChange={(way: ToldInput["way"]) => onChange({ way })}
          />
        )}
      </Field>
    </>
  );
}
