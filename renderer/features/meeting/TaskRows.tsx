import { AutoComplete, Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useOffice, useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field } from "../../ui/Field.tsx";
import { isBlank, type TaskInput } from "./task-input.ts";

interface Props {
  /** Of what they are the tasks, for those who hear the page. */
  readonly of: string;
  readonly rows: readonly TaskInput[];
  /** By when, if nobody says another day. */
  readonly dueOn: PlainDate;
  readonly tried: boolean;
  readonly onChange: (rows: readonly TaskInput[]) => void;
}

/** Who does what by when. */
export function TaskRows({ of, rows, dueOn, tried, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { units, accounts } = useOffice();
  const owners = [
    ...units.filter(({ active }) => active).map(({ name }) => name),
    ...accounts.filter(({ active }) => active).map(({ name }) => name),
  ];
  const edit = (index: number, change: Partial<TaskInput>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <div className="meeting-tasks" role="group" aria-label={t("meeting.task.of", { of })}>
      {rows.map((row, index) => {
        const missing = tried && !isBlank(row);
        return (
          <div className="meeting-task-row" key={index}>
            <Field
              label={t("meeting.task.owner")}
              error={missing && row.ownerName.trim() === "" && t("ui.required")}
            >
              {({ status, ...aria }) => (
                <AutoComplete
                  {...aria}
                  status={status}
                  value={row.ownerName}
                  options={owners
                    .filter((name) => name.includes(row.ownerName.trim()))
                    .map((value) => ({ value }))}
                  onChange={(ownerName: string) => edit(index, { ownerName })}
                />
              )}
            </Field>
            <Field label={t("meeting.task.dueOn")} error={missing && row.dueOn === null && t("ui.required")}>
              {(control) => (
                <DateField
                  {...control}
                  today={today}
                  value={row.dueOn}
                  onChange={(due) => edit(index, { dueOn: due })}
                />
              )}
            </Field>
            <Field label={t("meeting.task.what")}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={300}
                  placeholder={t("meeting.task.whatHint")}
                  value={row.what}
                  onChange={(event) => edit(index, { what: event.target.value })}
                />
              )}
            </Field>
          </div>
        );
      })}
      <Button
        size="small"
        onClick={() => onChange([...rows, { what: "", ownerName: "", dueOn }])}
        aria-label={`${t("meeting.task.add")} ${of}`}
      >
        {t("meeting.task.add")}
      </Button>
    </div>
  );
}
