import { useQuery } from "@tanstack/react-query";
import { Button, Select, Space } from "antd";
import { useTranslation } from "react-i18next";
import { type Control, Field } from "#renderer/ui/Field.tsx";
import type { OfficeRow } from "#shared/contract/county-shapes.ts";
import { useAsk } from "./county.ts";

export function useOffices(): readonly OfficeRow[] | undefined {
  return useQuery(useAsk().office.list.queryOptions({ staleTime: 10_000 })).data;
}

interface SelectProps extends Control {
  readonly value: string;
  readonly onChange: (office: string) => void;
  /** Offered first, for none in particular. */
  readonly anyText?: string;
  readonly disabled?: boolean;
}

/** One office, found by name or code. */
export function OfficeSelect({ value, onChange, anyText, ...control }: SelectProps) {
  const { t } = useTranslation();
  const offices = useOffices() ?? [];
  const none = anyText === undefined ? [] : [{ value: "", label: anyText }];
  return (
    <Select
      {...control}
      className="office-select"
      showSearch={{ optionFilterProp: "label" }}
      notFoundContent={t(offices.length === 0 ? "county.offices.noneToPick" : "county.offices.nothing")}
      {...(value === "" && anyText === undefined ? {} : { value })}
      onChange={onChange}
      options={[...none, ...offices.map(optionOf)]}
    />
  );
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (office: string) => void;
}

/** Narrows a list to one office, or to none in particular. */
export function OfficeFilter({ label, value, onChange }: FilterProps) {
  const { t } = useTranslation();
  return (
    <Field label={label}>
      {(control) => <OfficeSelect {...control} value={value} anyText={t("county.any")} onChange={onChange} />}
    </Field>
  );
}

interface PickerProps {
  readonly value: readonly string[];
  readonly onChange: (offices: readonly string[]) => void;
  readonly error?: string | undefined;
}

/** Several offices; all that have joined with one click. */
export function OfficePicker({ value, onChange, error }: PickerProps) {
  const { t } = useTranslation();
  const offices = useOffices() ?? [];
  const joined = offices
    .filter(({ state }) => state === "joined" || state === "suspended")
    .map(({ office }) => office);
  return (
    <Field label={t("county.offices.pick")} required error={error} wide>
      {(control) => (
        <Space.Compact block>
          <Select
            {...control}
            className="office-select"
            mode="multiple"
            maxTagCount="responsive"
            showSearch={{ optionFilterProp: "label" }}
            notFoundContent={t(offices.length === 0 ? "county.offices.noneToPick" : "county.offices.nothing")}
            value={[...value]}
            onChange={(picked) => onChange(picked)}
            options={offices.map(optionOf)}
          />
          <Button disabled={joined.length === 0} onClick={() => onChange(joined)}>
            {t("county.offices.pickAll", { count: joined.length })}
          </Button>
        </Space.Compact>
      )}
    </Field>
  );
}

function optionOf({ office, name }: OfficeRow) {
  return { value: office, label: `${name} ${office}` };
}
