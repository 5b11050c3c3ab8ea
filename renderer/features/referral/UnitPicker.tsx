import { useMemo } from "react";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Unit } from "#shared/domain/office/office.ts";
import { fits } from "#shared/domain/referral/check-slip.ts";
import type { UnitRecord } from "#shared/contract/referral.ts";
import { day, yearOf } from "#shared/kernel/plain-date.ts";
import type { SlipKind } from "#shared/domain/referral/slip-kind.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useOffice, useToday } from "../../client/use-seat.ts";
import type { Control } from "../../ui/Field.tsx";
import { useTypedMatch } from "../../ui/use-typed-match.ts";

interface Props {
  readonly control: Control;
  readonly kind: SlipKind;
  readonly value: string | undefined;
  readonly onChange: (unitId: string) => void;
  readonly suggested: readonly { readonly unitId: string; readonly reason: string }[];
  readonly closed: readonly { readonly unitId: string; readonly respondent: string }[];
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly why: string;
  /** What the unit did with this year's slips. */
  readonly done: string;
  readonly disabled: boolean;
}

/** Units by characters, pinyin or initials; suggested ones first with the reason, impossible ones last with theirs. */
export function UnitPicker({ control, kind, value, onChange, suggested, closed }: Props) {
  const { t } = useTranslation();
  const { units } = useOffice();
  const matches = useTypedMatch();
  const today = useToday();
  const { data: records = NO_RECORDS } = useQuery(
    useAsk().referral.unitRecords.queryOptions({
      input: { from: day(`${yearOf(today)}-01-01`), to: today },
    }),
  );
  const { status, ...aria } = control;

  const options = useMemo(() => {
    const why = (unit: Unit) => {
      const shut = closed.find(({ unitId }) => unitId === unit.id);
      if (shut) return t("referral.unit.accused", { respondent: shut.respondent });
      if (fits(kind, unit.level)) return undefined;
      return t(kind === "DELEGATE" ? "referral.refused.onlyVillage" : "referral.refused.onlyCounty");
    };
    const choice = (unit: Unit, reason = ""): Choice => {
      const no = why(unit);
      const known = records.find(({ unitId }) => unitId === unit.id);
      const done = known === undefined ? "" : t("referral.unit.record", figuresOf(known));
      return { value: unit.id, label: unit.name, why: no ?? reason, done, disabled: no !== undefined };
    };
    const known = units.filter(({ active }) => active);
    const reasons = new Map(suggested.map(({ unitId, reason }) => [unitId, reason]));
    const first = known.filter(({ id }) => reasons.has(id)).map((unit) => choice(unit, reasons.get(unit.id)));
    const others = known.filter(({ id }) => !reasons.has(id)).map((unit) => choice(unit));
    return [
      { label: t("referral.unit.suggested"), options: first },
      { label: t("referral.unit.others"), options: others.filter(({ disabled }) => !disabled) },
      { label: t("referral.unit.impossible"), options: others.filter(({ disabled }) => disabled) },
    ].filter((group) => group.options.length > 0);
  }, [units, records, suggested, closed, kind, t]);

  return (
    <Select<string, Choice>
      {...aria}
      status={status}
      className="slip-unit"
      showSearch={{ filterOption: (typed, option) => option !== undefined && matches(option.label, typed) }}
      placeholder={t("referral.unit.placeholder")}
      value={value ?? null}
      onChange={onChange}
      options={options as unknown as Choice[]} // groups of choices; antd types a group and a choice as one
      optionRender={({ data }) => (
        <span className="slip-unit-option">
          <span>{data.label}</span>
          {data.why !== "" && <small>{data.why}</small>}
          {data.done !== "" && <small>{data.done}</small>}
        </span>
      )}
    />
  );
}

const NO_RECORDS: readonly UnitRecord[] = [];

function figuresOf({ issued, onTime, late, returned, overdue }: UnitRecord) {
  return { issued, onTime, late: late + overdue, returned };
}
