import { Input, Select } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalledUnit } from "#shared/domain/whistle/whistle.ts";
import { useOffice } from "../../client/use-seat.ts";
import { Field } from "../../ui/Field.tsx";
import { useTypedMatch } from "../../ui/use-typed-match.ts";
import { withUnits } from "./whistle-input.ts";

interface Props {
  readonly units: readonly CalledUnit[];
  readonly expectation: string;
  readonly suggested: readonly { readonly unitId: string; readonly reason: string }[];
  readonly closed: readonly { readonly unitId: string; readonly respondent: string }[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (units: readonly CalledUnit[]) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly why: string;
  readonly disabled: boolean;
}

/** Several units, one after the other by characters, pinyin or initials and Enter; then what is expected of each. */
export function UnitsField({ units, expectation, suggested, closed, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  const office = useOffice();
  const matches = useTypedMatch();
  const [isOpen, setOpen] = useState(false);
  const nameOf = (unitId: string) => office.units.find(({ id }) => id === unitId)?.name ?? "";

  const options = useMemo(() => {
    const reasons = new Map(suggested.map(({ unitId, reason }) => [unitId, reason]));
    const shut = new Map(closed.map(({ unitId, respondent }) => [unitId, respondent]));
    const choices = office.units
      .filter(({ active }) => active)
      .map(({ id, name }): Choice => {
        const respondent = shut.get(id);
        const why =
          respondent === undefined ? (reasons.get(id) ?? "") : t("referral.unit.accused", { respondent });
        return { value: id, label: name, why, disabled: respondent !== undefined };
      });
    const isFirst = ({ value, disabled }: Choice) => reasons.has(value) && !disabled;
    return [
      { label: t("referral.unit.suggested"), options: choices.filter(isFirst) },
      { label: t("referral.unit.others"), options: choices.filter((each) => !isFirst(each)) },
    ].filter((group) => group.options.length > 0);
  }, [office.units, suggested, closed, t]);

  return (
    <>
      <Field
        wide
        label={t("whistle.form.units")}
        required
        hint={t("whistle.form.unitsHint")}
        error={errorOf("units")}
      >
        {({ status, ...aria }) => (
          <Select<string[], Choice>
            {...aria}
            status={status}
            mode="multiple"
            // Shut after each choice: Tab would take the first of the open list along. Typing opens it again.
            open={isOpen}
            onOpenChange={setOpen}
            onSelect={() => setOpen(false)}
            autoClearSearchValue
            showSearch={{
              filterOption: (typed, option) => option !== undefined && matches(option.label, typed),
            }}
            placeholder={t("whistle.form.unitsPlaceholder")}
            value={units.map(({ unitId }) => unitId)}
            onChange={(unitIds) => onChange(withUnits(units, unitIds, expectation))}
            options={options as unknown as Choice[]} // groups of choices; antd types a group and a choice as one
            optionRender={({ data }) => (
              <span className="whistle-unit-option">
                <span>{data.label}</span>
                {data.why !== "" && <small>{data.why}</small>}
              </span>
            )}
          />
        )}
      </Field>
      {units.map(({ unitId, expected }, index) => (
        <Field
          key={unitId}
          wide
          label={t("whistle.form.expectedOf", { unit: nameOf(unitId) })}
          required
          error={errorOf(`units.${index}`)}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={expected}
              onChange={(event) =>
                onChange(
                  units.map((each, at) => (at === index ? { ...each, expected: event.target.value } : each)),
                )
              }
            />
          )}
        </Field>
      ))}
    </>
  );
}
