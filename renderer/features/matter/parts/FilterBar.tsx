import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useCategoryChoices } from "#renderer/client/CategorySelect.tsx";
import { useOffice, useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { SearchField } from "#renderer/ui/SearchField.tsx";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import type { MatterFilter } from "#shared/contract/matter.ts";
import { Channel, RiskColor } from "#shared/domain/visit/visit.ts";
import { isFiltered, withFilter } from "../filter-search.ts";

interface Props {
  readonly filter: MatterFilter;
  readonly onChange: (filter: MatterFilter) => void;
}

export function FilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { villages } = useOffice();
  const categories = useCategoryChoices();
  const set = (part: Parameters<typeof withFilter>[1]) => onChange(withFilter(filter, part));

  return (
    <div className="filter-bar" role="search" aria-label={t("matter.list.filters")}>
      <SearchField
        label={t("matter.filter.text")}
        value={filter.text ?? ""}
        onChange={(text) => set({ text })}
      />
      <Choice
        label={t("matter.filter.category")}
        value={filter.category}
        options={categories}
        onChange={(category) => set({ category })}
      />
      <Choice
        label={t("matter.filter.village")}
        value={filter.villageCode}
        options={villages.map(({ id, name }) => ({ value: id, label: name, words: name }))}
        onChange={(villageCode) => set({ villageCode })}
      />
      <Choice
        label={t("matter.filter.risk")}
        value={filter.riskColor}
        options={RiskColor.options.map((color) => named(color, t(`codes.riskColor.${color}`)))}
        onChange={(colors) => set({ riskColor: colors })}
      />
      <Choice
        label={t("matter.filter.channel")}
        value={filter.channel}
        options={Channel.options.map((channel) => named(channel, t(`codes.channel.${channel}`)))}
        onChange={(channel) => set({ channel })}
      />
      <Field label={t("matter.filter.from")}>
        {(control) => (
          <DateField
            {...control}
            today={today}
            value={filter.openedFrom ?? null}
            onChange={(on) => set({ openedFrom: on ?? undefined })}
          />
        )}
      </Field>
      <Field label={t("matter.filter.to")}>
        {(control) => (
          <DateField
            {...control}
            today={today}
            value={filter.openedTo ?? null}
            onChange={(on) => set({ openedTo: on ?? undefined })}
          />
        )}
      </Field>
      <Button className="filter-clear" disabled={!isFiltered(filter)} onClick={() => onChange({})}>
        {t("matter.list.clear")}
      </Button>
    </div>
  );
}

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly words: string;
}

function named<Value extends string>(value: Value, label: string): Option<Value> {
  return { value, label, words: label };
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: readonly Value[] | undefined;
  readonly options: readonly Option<Value>[];
  readonly onChange: (chosen: Value[]) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const { t } = useTranslation();
  const matches = useTypedMatch();
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          mode="multiple"
          maxTagCount="responsive"
          showSearch={{ filterOption: (typed, option) => matches(option?.words ?? "", typed) }}
          value={[...(value ?? [])]}
          options={[...options]}
          placeholder={t("matter.filter.any")}
          popupMatchSelectWidth={240}
          onChange={(chosen: Value[]) => onChange(chosen)}
        />
      )}
    </Field>
  );
}
