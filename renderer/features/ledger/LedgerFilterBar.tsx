import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { CategorySelect } from "#renderer/client/CategorySelect.tsx";
import { PeriodFields } from "#renderer/client/PeriodFields.tsx";
import { VillageSelect } from "#renderer/client/VillageSelect.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { LEDGERS, type LedgerFilter } from "#shared/domain/ledger/ledger.ts";
import { cellText, headText } from "./cell-text.ts";
import type { LedgerView } from "./ledger-view.ts";
import { stateColumn } from "./hidden-columns.ts";

interface Props {
  readonly view: LedgerView;
  readonly onChange: (filter: LedgerFilter) => void;
}

export function LedgerFilterBar({ view: { kind, filter }, onChange }: Props) {
  const { t } = useTranslation();
  const { from, to, category, villageCode, state } = filter;
  const column = stateColumn(kind);
  const set = (part: { readonly [K in keyof LedgerFilter]?: LedgerFilter[K] | undefined }) =>
    onChange(given({ ...filter, ...part }));
  const isNarrowed = category !== undefined || villageCode !== undefined || state !== undefined;
  return (
    <div className="filter-bar ledger-filter" role="search" aria-label={t("ledger.filters")}>
      <PeriodFields range={{ from, to }} onChange={(range) => set(range)} />
      <Field label={t("ledger.column.village")}>
        {(control) => (
          <VillageSelect
            control={control}
            value={villageCode ?? null}
            placeholder={t("ledger.any")}
            onChange={(code) => set({ villageCode: code ?? undefined })}
          />
        )}
      </Field>
      <Field label={t("ledger.column.category")}>
        {(control) => (
          <CategorySelect
            control={control}
            value={category}
            placeholder={t("ledger.any")}
            onChange={(code) => set({ category: code })}
          />
        )}
      </Field>
      <Field label={headText(t, column)}>
        {(control) => (
          <Select
            {...control}
            allowClear
            value={state ?? null}
            placeholder={t("ledger.any")}
            options={LEDGERS[kind].state.options.map((value) => ({
              value,
              label: cellText(t, column, value),
            }))}
            popupMatchSelectWidth={180}
            onChange={(value: string | undefined) => set({ state: value })}
          />
        )}
      </Field>
      <Button className="filter-clear" disabled={!isNarrowed} onClick={() => onChange(given({ from, to }))}>
        {t("ledger.clear")}
      </Button>
    </div>
  );
}

/** Without the parts that narrow nothing. */
function given(filter: { readonly [K in keyof LedgerFilter]?: LedgerFilter[K] | undefined }): LedgerFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as LedgerFilter; // the days are always there
}
