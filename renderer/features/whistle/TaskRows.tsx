import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { nameOfUnit } from "#shared/domain/whistle/whistle-progress.ts";
import type { Whistle } from "#shared/domain/whistle/whistle.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useTypedMatch } from "../../ui/use-typed-match.ts";

export interface TaskInput {
  readonly unitId: string | null;
  readonly text: string;
  readonly dueOn: PlainDate | null;
}

export const NO_TASK: TaskInput = { unitId: null, text: "", dueOn: null };

interface Props {
  readonly whistle: Whistle;
  readonly tasks: readonly TaskInput[];
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (tasks: readonly TaskInput[]) => void;
}

/** 分工: which of the called units does what by when. */
export function TaskRows({ whistle, tasks, errorOf, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const matches = useTypedMatch();
  useShortcut("Alt+A", () => onChange([...tasks, NO_TASK]));
  const edit = (index: number, change: Partial<TaskInput>) =>
    onChange(tasks.map((task, at) => (at === index ? { ...task, ...change } : task)));

  return (
    <>
      <div className="whistle-rows">
        {tasks.map((task, index) => (
          <fieldset className="whistle-row is-task" key={index}>
            <legend>{t("whistle.task.nth", { n: index + 1 })}</legend>
            <Field label={t("whistle.task.unit")} required error={errorOf(`tasks.${index}.unitId`)}>
              {({ status, ...aria }) => (
                <Select<string, { value: string; label: string }>
                  {...aria}
                  status={status}
                  showSearch={{
                    filterOption: (typed, option) => option !== undefined && matches(option.label, typed),
                  }}
                  value={task.unitId}
                  options={whistle.form.units.map(({ unitId }) => ({
                    value: unitId,
                    label: nameOfUnit(whistle, unitId),
                  }))}
                  onChange={(unitId) => edit(index, { unitId })}
                />
              )}
            </Field>
            <Field label={t("whistle.task.text")} required error={errorOf(`tasks.${index}.text`)}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={300}
                  value={task.text}
                  onChange={(event) => edit(index, { text: event.target.value })}
                />
              )}
            </Field>
            <Field label={t("whistle.task.dueOn")} required error={errorOf(`tasks.${index}.dueOn`)}>
              {(control) => (
                <DateField
                  {...control}
                  today={today}
                  min={whistle.issuedOn}
                  value={task.dueOn}
                  onChange={(dueOn) => edit(index, { dueOn })}
                />
              )}
            </Field>
            <Button
              aria-label={t("whistle.task.remove", { n: index + 1 })}
              onClick={() => onChange(tasks.filter((_, at) => at !== index))}
            >
              {t("whistle.task.away")}
            </Button>
          </fieldset>
        ))}
      </div>
      <div>
        <Button aria-keyshortcuts="Alt+A" onClick={() => onChange([...tasks, NO_TASK])}>
          {t("whistle.task.add")} <KeyHint keys="Alt+A" />
        </Button>
      </div>
    </>
  );
}
