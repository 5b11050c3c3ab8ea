import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaRow } from "#shared/contract/conference.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { RiskColorGroup } from "../../client/RiskColorGroup.tsx";
import { useOffice } from "../../client/use-seat.ts";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { useTypedMatch } from "../../ui/use-typed-match.ts";
import { AgendaHead } from "./AgendaList.tsx";
import { isTouched, type ItemInput } from "./conference-input.ts";
import { TaskRows } from "./TaskRows.tsx";

interface Props {
  readonly row: AgendaRow;
  readonly item: ItemInput;
  readonly dueOn: PlainDate;
  readonly tried: boolean;
  /** Of a long agenda only what is dealt with is shown whole. */
  readonly folded: boolean;
  readonly onChange: (item: ItemInput) => void;
}

/** What is decided on one matter: its colour from now on, the decision, the one unit, who does what by when. */
export function ConferenceItemFields({ row, item, dueOn, tried, folded, onChange }: Props) {
  const { t } = useTranslation();
  const { units } = useOffice();
  const matches = useTypedMatch();
  const [isOpened, setOpened] = useState(false);
  const isWhole = !folded || isOpened || isTouched(item, row);
  const missing = tried && isTouched(item, row) && item.decision.trim() === "";
  return (
    <li className="meeting-item">
      <AgendaHead row={row} />
      <Field label={t("meeting.form.decision", { no: row.no })} error={missing && t("ui.required")}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={isWhole ? 2 : 1}
            maxLength={2000}
            placeholder={t("meeting.form.decisionHint")}
            value={item.decision}
            onChange={(event) => onChange({ ...item, decision: event.target.value })}
          />
        )}
      </Field>
      {!isWhole && (
        <Button
          size="small"
          aria-label={`${t("meeting.form.unfold")} ${row.no}`}
          onClick={() => setOpened(true)}
        >
          {t("meeting.form.unfold")}
        </Button>
      )}
      {isWhole && (
        <>
          <FieldGrid>
            <RiskColorGroup
              label={t("meeting.form.after")}
              value={item.after}
              onChange={(after) => onChange({ ...item, after })}
            />
            <Field label={t("meeting.form.unit")} hint={t("meeting.form.unitHint")}>
              {(control) => (
                <Select
                  {...control}
                  allowClear
                  showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
                  value={item.unitId}
                  placeholder={t("meeting.form.noUnit")}
                  options={units
                    .filter(({ active }) => active)
                    .map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={(unitId: string | undefined) => onChange({ ...item, unitId: unitId ?? null })}
                />
              )}
            </Field>
          </FieldGrid>
          <TaskRows
            of={row.no}
            rows={item.tasks}
            dueOn={dueOn}
            tried={tried}
            onChange={(tasks) => onChange({ ...item, tasks })}
          />
        </>
      )}
    </li>
  );
}
