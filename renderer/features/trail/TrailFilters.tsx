import { useState } from "react";
import { safe } from "@orpc/client";
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../client/use-desk.ts";
import { useOffice, useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field } from "../../ui/Field.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import type { FoundKind } from "#shared/contract/matter.ts";
import { ACT_TEXT } from "./act-text.ts";
import type { TrailFilter } from "./use-trail.ts";

interface Props {
  readonly filter: TrailFilter;
  readonly onChange: (filter: TrailFilter) => void;
}

/** How journal tables are called by what `matter.find` finds. */
const TABLE = {
  matter: "matter",
  visit: "visit",
  slip: "referral",
  whistle: "whistle",
  incoming: "incoming",
  case: "mediation",
  agreement: "agreement",
  consultation: "consultation",
  conference: "conference",
  riskReport: "riskReport",
  screening: "screening",
} as const satisfies Record<FoundKind, string>;

export function TrailFilters({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { accounts } = useOffice();
  const { accountId, acts, about, from, to } = filter;
  /** `undefined` takes a condition away. */
  function change(changed: { readonly [K in keyof TrailFilter]: TrailFilter[K] | undefined }) {
    const next = Object.entries({ ...filter, ...changed }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(next));
  }

  return (
    <div className="trail-filters">
      <Field label={t("trail.filter.who")}>
        {(control) => (
          <Select
            {...control}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("trail.filter.anybody")}
            value={accountId ?? null}
            options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(chosen: string | null | undefined) => change({ accountId: chosen ?? undefined })}
          />
        )}
      </Field>
      <Field label={t("trail.filter.acts")}>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("trail.filter.anyAct")}
            value={acts ?? []}
            options={Object.entries(ACT_TEXT).map(([value, text]) => ({ value, label: t(text) }))}
            onChange={(chosen: string[]) => change({ acts: chosen.length > 0 ? chosen : undefined })}
          />
        )}
      </Field>
      <NumberField
        key={about ?? ""}
        active={about !== undefined}
        onFound={(found) => change({ about: found })}
        onClear={() => change({ about: undefined })}
      />
      <Field label={t("trail.filter.from")}>
        {(control) => (
          <DateField
            {...control}
            today={today}
            value={from ?? null}
            onChange={(day) => change({ from: day ?? undefined })}
          />
        )}
      </Field>
      <Field label={t("trail.filter.to")}>
        {(control) => (
          <DateField
            {...control}
            today={today}
            value={to ?? null}
            onChange={(day) => change({ to: day ?? undefined })}
          />
        )}
      </Field>
    </div>
  );
}

interface NumberFieldProps {
  readonly active: boolean;
  readonly onFound: (about: string) => void;
  readonly onClear: () => void;
}

/** People know records by their numbers, the trail by their identities. */
function NumberField({ active, onFound, onClear }: NumberFieldProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [text, setText] = useState("");
  const [missed, setMissed] = useState(false);

  async function handleFind() {
    if (text.trim() === "") return;
    const [error, found] = await safe(desk.matter.find({ text: text.trim() }));
    const hit = error ? undefined : found[0];
    if (hit) onFound(`${TABLE[hit.kind]}/${hit.id}`);
    setMissed(hit === undefined);
  }
  const handleKeyDown = useEnterSubmit(() => void handleFind());

  return (
    <Field label={t("trail.filter.number")} error={missed && t("trail.filter.numberMissed")}>
      {(control) =>
        active ? (
          <Button id={control.id} onClick={onClear}>
            {t("trail.filter.allRecords")}
          </Button>
        ) : (
          <Input
            {...control}
            maxLength={120}
            placeholder={t("trail.filter.numberHint")}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setMissed(false);
            }}
            onKeyDown={handleKeyDown}
          />
        )
      }
    </Field>
  );
}
