import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TaskFacts, type MeetingTask, type TaskAct } from "#shared/domain/meeting/task.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useToday } from "../../client/use-seat.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field, focusFirstError } from "../../ui/Field.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { taskRefusalText } from "./refusal-text.ts";

interface Props {
  readonly task: MeetingTask;
  readonly act: TaskAct;
  readonly onClose: () => void;
}

/** Records that a task is done, or will not be done, or goes on after all. */
export function TaskDialog({ task, act, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const record = useAct(useDesk().task.record);
  const [words, setWords] = useState("");
  const [on, setOn] = useState<PlainDate | null>(today);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const read = TaskFacts.safeParse({ act, on, note: words, reason: words });
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])));
  const errorOf = (field: string) => (tried && wrong.has(field) ? t("ui.required") : undefined);

  async function handleRecord(form: HTMLElement | null) {
    setTried(true);
    if (!read.success) return focusFirstError(form);
    const recorded = await record.run({ id: task.id, facts: read.data });
    if (recorded.ok) {
      toast.done(t("meeting.task.recorded"));
      return onClose();
    }
    if (recorded.error?.code === "TASK_REFUSED") setSaid(taskRefusalText(t, recorded.error.data));
  }

  return (
    <ActDialog
      title={t(`meeting.task.act.${act}`)}
      yes={t(`meeting.task.act.${act}`)}
      busy={record.busy}
      said={said}
      onSubmit={(form) => void handleRecord(form)}
      onClose={onClose}
    >
      <p>{task.form.what}</p>
      <Field
        label={t(act === "finish" ? "meeting.task.note" : "meeting.task.reason")}
        required={act !== "finish"}
        error={errorOf("reason")}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("meeting.task.on")} required error={errorOf("on")}>
        {(control) => <DateField {...control} today={today} max={today} value={on} onChange={setOn} />}
      </Field>
    </ActDialog>
  );
}
