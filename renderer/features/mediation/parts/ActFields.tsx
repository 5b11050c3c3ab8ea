import { Checkbox, Radio, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useRuleName } from "#renderer/client/use-rule-name.ts";
import { useTerms, useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, Group } from "#renderer/ui/Field.tsx";
import { TERMINATION_REASONS } from "#shared/codes/handling.ts";
import { periodRules } from "#shared/domain/mediation/case-period.ts";
import {
  ConsentWay,
  EndingWithout,
  type MediationCase,
  Satisfaction,
} from "#shared/domain/mediation/mediation-case.ts";
import type { ActInput, DialogAct } from "../act-input.ts";
import { Line } from "#renderer/ui/Line.tsx";
import { MediatorField } from "./MediatorField.tsx";
import { PeriodNote } from "./PeriodNote.tsx";

interface Props {
  readonly act: DialogAct;
  readonly mediation: MediationCase;
  readonly input: ActInput;
  readonly errorAt: (field: keyof ActInput) => string | undefined;
  readonly onChange: (change: Partial<ActInput>) => void;
}

type Words = "note" | "askedBy" | "reason" | "whom" | "by" | "opinion";
type Prose = "otherRoutes" | "performance" | "findings" | "result";

const FOLLOW_WAYS = ["PHONE", "VISIT", "OFFICE"] as const satisfies readonly ActInput["followWay"][];
const SELECTED_BY = ["COMMITTEE", "PARTIES"] as const satisfies readonly ActInput["selectedBy"][];

/** The fields of one act; days are today until changed. */
export function ActFields({ act, mediation, input, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const ruleName = useRuleName();
  const { rules } = useTerms();

  const words = (name: Words, most: number, required = false) => (
    <Line
      label={t(`mediation.field.${name}`)}
      required={required}
      most={most}
      value={input[name]}
      error={errorAt(name)}
      onChange={(said) => onChange({ [name]: said })}
    />
  );
  const prose = (name: Prose, most: number, rows: number, required = false) => (
    <Line
      label={t(`mediation.field.${name}`)}
      required={required}
      rows={rows}
      most={most}
      value={input[name]}
      error={errorAt(name)}
      onChange={(said) => onChange({ [name]: said })}
    />
  );
  const day = (name: "on" | "toOn") => (
    <Field label={t(`mediation.field.${name}`)} required error={errorAt(name)}>
      {(control) => (
        <DateField
          {...control}
          today={today}
          {...(name === "toOn" ? { min: today } : { max: today })}
          value={input[name]}
          onChange={(value) => onChange({ [name]: value })}
        />
      )}
    </Field>
  );
  const radios = <Value extends string>(
    label: string,
    value: Value | null,
    options: readonly { readonly value: Value; readonly label: string }[],
    onPick: (value: Value) => void,
  ) => (
    <Group label={label}>
      {(labelId) => (
        <Radio.Group
          aria-labelledby={labelId}
          value={value}
          options={[...options]}
          onChange={(event) => {
            const picked = options.find((option) => option.value === event.target.value);
            if (picked) onPick(picked.value);
          }}
        />
      )}
    </Group>
  );
  const way = radios(
    t("mediation.field.way"),
    input.way,
    ConsentWay.options.map((value) => ({ value, label: t(`mediation.way.${value}`) })),
    (value) => onChange({ way: value }),
  );

  const fields: Readonly<Record<DialogAct, () => ReactNode>> = {
    consent: () => (
      <>
        {way}
        {day("on")}
        {words("note", 200)}
      </>
    ),
    refuse: () => (
      <>
        {way}
        {day("on")}
        {prose("otherRoutes", 1000, 2, true)}
        {words("note", 200)}
      </>
    ),
    accept: () => (
      <>
        {day("on")}
        <Field label={t("mediation.field.rule")} required error={errorAt("ruleId")}>
          {(control) => (
            <Select
              {...control}
              value={input.ruleId}
              options={periodRules(rules).map((rule) => ({ value: rule.id, label: ruleName(rule) }))}
              onChange={(ruleId) => onChange({ ruleId })}
            />
          )}
        </Field>
        <PeriodNote ruleId={input.ruleId} on={input.on} />
      </>
    ),
    assign: () => (
      <>
        <MediatorField
          mediation={mediation}
          value={input.mediatorId}
          error={errorAt("mediatorId")}
          onChange={(mediatorId) => onChange({ mediatorId })}
        />
        {radios(
          t("mediation.field.selectedBy"),
          input.selectedBy,
          SELECTED_BY.map((value) => ({ value, label: t(`mediation.selectedBy.${value}`) })),
          (selectedBy) => onChange({ selectedBy }),
        )}
        <Checkbox
          checked={input.presiding}
          onChange={(event) => onChange({ presiding: event.target.checked })}
        >
          {t("mediation.field.presiding")}
        </Checkbox>
      </>
    ),
    recuse: () => (
      <>
        {words("askedBy", 60, true)}
        {words("reason", 200, true)}
        {day("on")}
      </>
    ),
    extend: () => (
      <>
        {day("toOn")}
        {words("reason", 200, true)}
        {day("on")}
      </>
    ),
    end: () => (
      <>
        {radios(
          t("mediation.field.ending"),
          input.ending,
          EndingWithout.options.map((value) => ({ value, label: t(`codes.mediationEnding.${value}`) })),
          (ending) => onChange({ ending }),
        )}
        <Field label={t("mediation.field.termination")} required error={errorAt("termination")}>
          {(control) => (
            <Select
              {...control}
              value={input.termination}
              options={TERMINATION_REASONS.map((value) => ({
                value,
                label: t(`codes.terminationReason.${value}`),
              }))}
              onChange={(termination) => onChange({ termination })}
            />
          )}
        </Field>
        {prose("otherRoutes", 1000, 2, true)}
        {words("note", 300)}
        {day("on")}
      </>
    ),
    "follow-up": () => (
      <>
        {radios(
          t("mediation.field.way"),
          input.followWay,
          FOLLOW_WAYS.map((value) => ({ value, label: t(`codes.followUpWay.${value}`) })),
          (followWay) => onChange({ followWay }),
        )}
        {words("whom", 120, true)}
        {prose("performance", 1000, 3)}
        {radios(
          t("mediation.field.satisfaction"),
          input.satisfaction,
          Satisfaction.options.map((value) => ({ value, label: t(`codes.satisfaction.${value}`) })),
          (satisfaction) => onChange({ satisfaction }),
        )}
        {prose("findings", 1000, 2)}
        {words("by", 40, true)}
        {day("on")}
      </>
    ),
    close: () => (
      <>
        {prose("result", 2000, 3)}
        {words("opinion", 300)}
        {day("on")}
      </>
    ),
    reopen: () => (
      <>
        {words("reason", 200, true)}
        {day("on")}
      </>
    ),
  };
  return <div className="case-fields">{fields[act]()}</div>;
}
