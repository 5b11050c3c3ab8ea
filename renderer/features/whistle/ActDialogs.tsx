import { Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nameOfUnit, type TaskProgress } from "#shared/domain/whistle/whistle-progress.ts";
import { TaskResult, WhistleRating } from "#shared/domain/whistle/whistle-status.ts";
import type { WhistleFile } from "#shared/contract/whistle.ts";
import { dayText } from "../../client/day-text.ts";
import { Field, Group } from "../../ui/Field.tsx";
import { type ActProps, ActShell } from "./ActShell.tsx";
import { NO_TASK, type TaskInput, TaskRows } from "./TaskRows.tsx";

/** 会商结论 and who does what. */
export function TalkDialog({ whistle, onClose }: ActProps) {
  const { t } = useTranslation();
  const [conclusion, setConclusion] = useState("");
  const [tasks, setTasks] = useState<readonly TaskInput[]>([]);
  return (
    <ActShell whistle={whistle} act="talk" facts={{ conclusion, tasks }} width={860} onClose={onClose}>
      {(errorOf) => (
        <>
          <Area
            label={t("whistle.talk.conclusion")}
            most={4000}
            value={conclusion}
            error={errorOf("conclusion")}
            onChange={setConclusion}
          />
          <TaskRows whistle={whistle} tasks={tasks} errorOf={errorOf} onChange={setTasks} />
        </>
      )}
    </ActShell>
  );
}

/** Tasks that were found necessary later. */
export function AssignDialog({ whistle, onClose }: ActProps) {
  const [tasks, setTasks] = useState<readonly TaskInput[]>([NO_TASK]);
  return (
    <ActShell whistle={whistle} act="assign" facts={{ tasks }} width={860} onClose={onClose}>
      {(errorOf) => <TaskRows whistle={whistle} tasks={tasks} errorOf={errorOf} onChange={setTasks} />}
    </ActShell>
  );
}

/** What one task came to; recorded anew, with why, when it was wrong. */
export function SettleDialog({ whistle, task, onClose }: ActProps & { readonly task: TaskProgress }) {
  const { t } = useTranslation();
  const [result, setResult] = useState<TaskResult>("DONE");
  const [text, setText] = useState("");
  const [why, setWhy] = useState("");
  return (
    <ActShell
      whistle={whistle}
      act="settle"
      facts={{ taskNo: task.taskNo, result, text, why }}
      hint={t("whistle.settle.task", {
        unit: nameOfUnit(whistle, task.unitId),
        text: task.text,
        due: dayText(t, task.dueOn),
      })}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <Group label={t("whistle.settle.result")}>
            {(labelId) => (
              <Radio.Group
                aria-labelledby={labelId}
                value={result}
                onChange={(event) => setResult(TaskResult.parse(event.target.value))}
                options={TaskResult.options.map((value) => ({
                  value,
                  label: t(`codes.taskResult.${value}`),
                }))}
              />
            )}
          </Group>
          <Words
            label={t("whistle.settle.text")}
            most={500}
            required={result === "UNABLE"}
            value={text}
            error={errorOf("text")}
            onChange={setText}
          />
          {task.settled !== null && (
            <Words
              label={t("whistle.event.why")}
              most={200}
              required
              value={why}
              error={errorOf("why")}
              onChange={setWhy}
            />
          )}
        </>
      )}
    </ActShell>
  );
}

/** What came of it, and how each unit answered the call: the response of units is rated, nobody's person. */
export function CloseDialog({ file, onClose }: { readonly file: WhistleFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { whistle, proposedRatings } = file;
  const [outcome, setOutcome] = useState("");
  const [ratings, setRatings] = useState(proposedRatings);
  return (
    <ActShell
      whistle={whistle}
      act="close"
      facts={{ outcome, ratings }}
      width={680}
      hint={t("whistle.close.hint")}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <Area
            label={t("whistle.close.outcome")}
            most={2000}
            value={outcome}
            error={errorOf("outcome")}
            onChange={setOutcome}
          />
          {ratings.map(({ unitId, rating }) => (
            <Group key={unitId} label={nameOfUnit(whistle, unitId)}>
              {(labelId) => (
                <Radio.Group
                  aria-labelledby={labelId}
                  value={rating}
                  onChange={(event) => {
                    const chosen = WhistleRating.parse(event.target.value);
                    setRatings(
                      ratings.map((each) => (each.unitId === unitId ? { unitId, rating: chosen } : each)),
                    );
                  }}
                  options={WhistleRating.options.map((value) => ({
                    value,
                    label: t(`codes.whistleRating.${value}`),
                  }))}
                />
              )}
            </Group>
          ))}
        </>
      )}
    </ActShell>
  );
}

export function CancelDialog({ whistle, onClose }: ActProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  return (
    <ActShell
      whistle={whistle}
      act="cancel"
      facts={{ reason }}
      hint={t("whistle.cancel.hint")}
      onClose={onClose}
    >
      {(errorOf) => (
        <Words
          label={t("whistle.cancel.reason")}
          most={300}
          required
          value={reason}
          error={errorOf("reason")}
          onChange={setReason}
        />
      )}
    </ActShell>
  );
}

interface TextProps {
  readonly label: string;
  readonly most: number;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

function Area({ label, most, value, error, onChange }: TextProps) {
  return (
    <Field wide label={label} required error={error}>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={3}
          maxLength={most}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function Words({
  label,
  most,
  required,
  value,
  error,
  onChange,
}: TextProps & { readonly required: boolean }) {
  return (
    <Field label={label} required={required} error={error}>
      {(control) => (
        <Input
          {...control}
          maxLength={most}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
