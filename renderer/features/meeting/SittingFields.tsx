import { AutoComplete, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useOffice, useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid } from "../../ui/Field.tsx";

export interface SittingInput {
  readonly on: PlainDate | null;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly host: string;
  readonly recorder: string;
}

interface Props {
  readonly input: SittingInput;
  /** Fields that are wrong, by name. */
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (change: Partial<SittingInput>) => void;
}

/** Day, hours, place, who presided and who wrote: the head of the minutes of any meeting. */
export function SittingFields({ input, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { accounts } = useOffice();
  const names = accounts.filter(({ active }) => active).map(({ name }) => name);
  const clock = (field: "from" | "to") => (
    <Field label={t(`meeting.form.${field}`)} required error={wrong.has(field) && t("meeting.wrong.clock")}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          maxLength={8}
          value={input[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const person = (field: "host" | "recorder") => (
    <Field label={t(`meeting.form.${field}`)} required error={wrong.has(field) && t("ui.required")}>
      {({ status, ...aria }) => (
        <AutoComplete
          {...aria}
          status={status}
          value={input[field]}
          onChange={(name: string) => onChange({ [field]: name })}
          options={names.map((value) => ({ value }))}
        />
      )}
    </Field>
  );
  return (
    <FieldGrid>
      <Field label={t("meeting.form.on")} required error={wrong.has("on") && t("ui.required")}>
        {(control) => (
          <DateField
            {...control}
            today={today}
            max={today}
            value={input.on}
            onChange={(on) => onChange({ on })}
          />
        )}
      </Field>
      {clock("from")}
      {clock("to")}
      <Field label={t("meeting.plan.place")}>
        {(control) => (
          <Input
            {...control}
            maxLength={120}
            value={input.place}
            onChange={(event) => onChange({ place: event.target.value })}
          />
        )}
      </Field>
      {person("host")}
      {person("recorder")}
    </FieldGrid>
  );
}
