import { Input, Modal } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AddendumForm } from "#shared/domain/meeting/meeting.ts";
import { Field, focusFirstError } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";

interface Props {
  readonly no: string;
  readonly busy: boolean;
  readonly onAmend: (form: AddendumForm) => void;
  readonly onClose: () => void;
}

/** A correction of minutes: goes behind them, on a paper of its own. */
export function AddendumDialog({ no, busy, onAmend, onClose }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLDivElement>(null);
  const [input, setInput] = useState({ reason: "", text: "" });
  const [tried, setTried] = useState(false);
  const read = AddendumForm.safeParse(input);
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])));
  const errorOf = (field: string) => (tried && wrong.has(field) ? t("ui.required") : undefined);

  function handleAmend() {
    setTried(true);
    if (!read.success) return focusFirstError(form.current);
    if (!busy) onAmend(read.data);
  }
  useShortcut("Ctrl+Enter", handleAmend);

  return (
    <Modal
      open
      title={`${t("meeting.act.amend")} ${no}`}
      okText={
        <>
          {t("meeting.act.amend")} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ loading: busy, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>("input")?.focus()}
      onOk={handleAmend}
      onCancel={onClose}
    >
      <div className="meeting-dialog" ref={form}>
        <Field label={t("meeting.amend.reason")} required error={errorOf("reason")}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={input.reason}
              onChange={(event) => setInput({ ...input, reason: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("meeting.amend.text")} required error={errorOf("text")}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={4}
              maxLength={4000}
              value={input.text}
              onChange={(event) => setInput({ ...input, text: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Modal>
  );
}
