import { Button, Checkbox, Select } from "antd";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LeftTag, DueLine } from "#renderer/client/deadline/DueLine.tsx";
import { reasonText } from "#renderer/client/deadline/clock-text.ts";
import { placeOf } from "#renderer/client/deadline/place-of.ts";
import { hrefTo, useGo, useSearch } from "#renderer/client/places.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useOffice } from "#renderer/client/use-seat.ts";
import { useWindows } from "#renderer/client/use-windows.ts";
import { VillageSelect } from "#renderer/client/VillageSelect.tsx";
import { linkColumn } from "#renderer/ui/columns.tsx";
import { DataTable, type Column } from "#renderer/ui/DataTable.tsx";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import type { ClockFilter, ClockRow } from "#shared/contract/deadline.ts";
import { ClockColour } from "#shared/domain/deadline/clock.ts";
import { ClockKind } from "#shared/domain/deadline/clock-kind.ts";
import { clockFilter, clockSearch, saidBy } from "./clock-filter.ts";
import "./deadlines.css";

/** Every running clock, the first to run out first; what is shown stands in the address. */
export function ClockListPage() {
  const { t } = useTranslation();
  const go = useGo();
  const desk = useDesk();
  const [search, setSearch] = useSearch();
  const filter = useMemo(() => clockFilter(search), [search]);
  const fetch = useCallback(
    (offset: number, limit: number) => desk.deadline.list({ filter, offset, limit }),
    [desk, filter],
  );
  const rows = useWindows(["deadline.list", filter], fetch);
  const clear = () => setSearch({});
  return (
    <Page title={t("deadline.list.title")} wide filled>
      <FilterBar filter={filter} onChange={(said) => setSearch(clockSearch(said))} onClear={clear} />
      <div className="deadline-list">
        <DataTable
          label={t("deadline.list.table")}
          columns={useColumns()}
          rows={rows}
          rowKey={({ clock }) => clock.id}
          onOpen={(row) => go(placeOf(row))}
          marked={({ colour }) => colour === "red"}
          empty={
            <EmptyState
              title={t("deadline.list.empty")}
              hint={t("deadline.list.emptyHint")}
              action={<Button onClick={clear}>{t("deadline.list.clear")}</Button>}
            />
          }
        />
      </div>
    </Page>
  );
}

interface BarProps {
  readonly filter: ClockFilter;
  readonly onChange: (said: ReturnType<typeof saidBy>) => void;
  readonly onClear: () => void;
}

function FilterBar({ filter, onChange, onClear }: BarProps) {
  const { t } = useTranslation();
  const { units } = useOffice();
  const matches = useTypedMatch();
  const said = saidBy(filter);
  const show = (part: Partial<typeof said>) => onChange({ ...said, ...part });
  return (
    <div className="filter-bar" role="search" aria-label={t("deadline.list.filters")}>
      <Field label={t("deadline.list.kind")}>
        {(control) => (
          <Select
            {...control}
            allowClear
            placeholder={t("deadline.list.any")}
            value={filter.kind ?? null}
            options={ClockKind.options.map((kind) => ({ value: kind, label: t(`deadline.kind.${kind}`) }))}
            onChange={(kind: string | null) => show({ kind: kind ?? "" })}
          />
        )}
      </Field>
      <Field label={t("deadline.list.column.left")}>
        {(control) => (
          <Select
            {...control}
            allowClear
            placeholder={t("deadline.list.any")}
            value={filter.colour ?? null}
            options={ClockColour.options.map((each) => ({
              value: each,
              label: t(`deadline.colour.${each}`),
            }))}
            onChange={(colour: string | null) => show({ colour: colour ?? "" })}
          />
        )}
      </Field>
      <Field label={t("deadline.list.unit")}>
        {(control) => (
          <Select
            {...control}
            allowClear
            showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
            placeholder={t("deadline.list.any")}
            value={filter.unitId ?? null}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(unitId: string | null) => show({ unitId: unitId ?? "" })}
          />
        )}
      </Field>
      <Field label={t("deadline.list.village")}>
        {(control) => (
          <VillageSelect
            control={control}
            value={filter.villageCode ?? null}
            placeholder={t("deadline.list.any")}
            onChange={(villageCode) => show({ villageCode: villageCode ?? "" })}
          />
        )}
      </Field>
      <Checkbox
        className="deadline-mine"
        checked={filter.mine === true}
        onChange={(event) => show({ mine: event.target.checked ? "1" : "" })}
      >
        {t("deadline.list.mine")}
      </Checkbox>
      <Button
        className="filter-clear"
        disabled={Object.values(said).every((each) => each === "")}
        onClick={onClear}
      >
        {t("deadline.list.clear")}
      </Button>
    </div>
  );
}

function useColumns(): readonly Column<ClockRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        key: "left",
        title: t("deadline.list.column.left"),
        width: "8.5rem",
        cell: (row) => <LeftTag row={row} />,
      },
      {
        key: "reason",
        title: t("deadline.list.column.reason"),
        width: "minmax(16rem, 2fr)",
        cell: (row) => <span title={reasonText(t, row)}>{reasonText(t, row)}</span>,
      },
      linkColumn({
        key: "no",
        title: t("deadline.list.column.no"),
        width: "13.5rem",
        href: (row) => hrefTo(placeOf(row)),
        text: (row) => row.no,
      }),
      {
        key: "title",
        title: t("deadline.list.column.title"),
        width: "minmax(9rem, 1.4fr)",
        cell: ({ title }) => <span title={title}>{title}</span>,
      },
      {
        key: "due",
        title: t("deadline.list.column.due"),
        width: "13rem",
        cell: (row) => (
          <span onClick={(event) => event.stopPropagation()}>
            <DueLine row={row} />
          </span>
        ),
      },
    ],
    [t],
  );
}
