import { Input, Modal } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { TaskFacts, type MeetingTask, type TaskAct } from "#shared/domain/meeting/task.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field, focusFirstError } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useShortcut } from "../../ui/use-shortcut.ts";
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
  const form = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState("");
  const [on, setOn] = useState<PlainDate | null>(today);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const read = TaskFacts.safeParse({ act, on, note: words, reason: words });
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])));
  const errorOf = (field: string) => (tried && wrong.has(field) ? t("ui.required") : undefined);

  async function handleRecord() {
    if (record.busy) return;
    setTried(true);
    if (!read.success) return focusFirstError(form.current);
    const recorded = await record.run({ id: task.id, facts: read.data });
    if (recorded.ok) {
      toast.done(t("meeting.task.recorded"));
      return onClose();
    }
    if (recorded.error?.code === "TASK_REFUSED") setSaid(taskRefusalText(t, recorded.error.data));
  }
  useShortcut("Ctrl+Enter", () => void handleRecord());
  const handleKeyDown = useEnterSubmit(() => void handleRecord());

  return (
    <Modal
      open
      title={t(`meeting.task.act.${act}`)}
      okText={
        <>
          {t(`meeting.task.act.${act}`)} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ loading: record.busy, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>("input")?.focus()}
      onOk={() => void handleRecord()}
      onCancel={onClose}
    >
      <div className="meeting-dialog" ref={form} onKeyDown={handleKeyDown}>
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
        {said !== undefined && <Notice tone="late">{said}</Notice>}
      </div>
    </Modal>
  );
}
