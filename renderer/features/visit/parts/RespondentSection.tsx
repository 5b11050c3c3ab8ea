import { AutoComplete, Button, Input, Select } from "antd";
import { memo, useMemo, type Dispatch } from "react";
import { useTranslation } from "react-i18next";
import { useOffice } from "#renderer/client/use-seat.ts";
import { Field } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import type { IntakeAct, RespondentFields } from "../form-model.ts";
import type { ErrorAt } from "../problems.ts";
import { Part } from "./Part.tsx";

interface Props {
  readonly respondents: readonly RespondentFields[];
  readonly change: Dispatch<IntakeAct>;
  readonly errorAt: ErrorAt;
}

/** Whom the visit is about. A unit chosen from the list is remembered as such: slips must not go to it. */
export const RespondentSection = memo(function RespondentSection({ respondents, change, errorAt }: Props) {
  const { t } = useTranslation();
  return (
    <Part
      title={t("visit.section.respondents")}
      list="respondents"
      aside={
        <>
          {respondents.length === 0 && <span className="is-soft">{t("visit.row.noRespondents")}</span>}
          <Button
            size="small"
            aria-keyshortcuts="Alt+R"
            onClick={() => change({ act: "add", list: "respondents" })}
          >
            {t("visit.row.addRespondent")} <KeyHint keys="Alt+R" />
          </Button>
        </>
      }
    >
      {respondents.map((respondent, index) => (
        <RespondentRow
          key={index} // rows have no identity of their own: all they hold is in the form
          respondent={respondent}
          error={errorAt(`respondents.${index}.name`)}
          onChange={(fields) => change({ act: "respondent", index, fields })}
          onRemove={() => change({ act: "remove", list: "respondents", index })}
        />
      ))}
    </Part>
  );
});

interface RowProps {
  readonly respondent: RespondentFields;
  readonly error: string | undefined;
  readonly onChange: (fields: Partial<RespondentFields>) => void;
  readonly onRemove: () => void;
}

function RespondentRow({ respondent, error, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const { units } = useOffice();
  const matches = useTypedMatch();
  const options = useMemo(
    () => units.filter((unit) => unit.active).map((unit) => ({ value: unit.id, label: unit.name })),
    [units],
  );
  const { kind, name, phone, unitId } = respondent;
  const idOfUnit = (typed: string) => options.find(({ label }) => label === typed.trim())?.value ?? null;
  return (
    <div className="line line-respondent" data-row>
      <Field label={t("visit.field.respondentKind")}>
        {(control) => (
          <Select
            {...control}
            value={kind}
            options={[
              { value: "PERSON" as const, label: t("visit.row.person") },
              { value: "UNIT" as const, label: t("visit.row.unit") },
            ]}
            onChange={(next) => onChange({ kind: next, unitId: next === "UNIT" ? idOfUnit(name) : null })}
          />
        )}
      </Field>
      <Field
        label={t("visit.field.respondentName")}
        error={error}
        hint={kind === "UNIT" && unitId !== null && t("visit.row.unitLinked")}
      >
        {(control) =>
          kind === "UNIT" ? (
            <AutoComplete
              {...control}
              value={name}
              placeholder={t("visit.hint.respondentUnit")}
              options={options.map(({ label }) => ({ value: label }))}
              showSearch={{ filterOption: (typed, option) => matches(option?.value ?? "", typed) }}
              onChange={(typed: string) => onChange({ name: typed, unitId: idOfUnit(typed) })}
            />
          ) : (
            <Input
              {...control}
              value={name}
              placeholder={t("visit.hint.respondentPerson")}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )
        }
      </Field>
      <Field label={t("visit.field.phone")}>
        {(control) => (
          <Input
            {...control}
            className="figures"
            value={phone}
            maxLength={30}
            autoComplete="off"
            onChange={(event) => onChange({ phone: event.target.value })}
          />
        )}
      </Field>
      {kind === "PERSON" && (
        <Field label={t("visit.field.worksFor")}>
          {(control) => (
            <Select
              {...control}
              allowClear
              showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
              value={unitId}
              placeholder={t("visit.hint.unset")}
              options={options}
              popupMatchSelectWidth={false}
              onChange={(id: string | undefined) => onChange({ unitId: id ?? null })}
            />
          )}
        </Field>
      )}
      <Button className="remove" type="text" aria-label={t("visit.row.remove")} onClick={onRemove}>
        ✕
      </Button>
    </div>
  );
}
