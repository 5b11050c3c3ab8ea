import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AddendumForm } from "#shared/domain/meeting/meeting.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { Field, focusFirstError } from "../../ui/Field.tsx";

interface Props {
  readonly no: string;
  readonly busy: boolean;
  readonly onAmend: (form: AddendumForm) => void;
  readonly onClose: () => void;
}

/** A correction of minutes: goes behind them, on a paper of its own. */
export function AddendumDialog({ no, busy, onAmend, onClose }: Props) {
  const { t } = useTranslation();
  const [input, setInput] = useState({ reason: "", text: "" });
  const [tried, setTried] = useState(false);
  const read = AddendumForm.safeParse(input);
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])));
  const errorOf = (field: string) => (tried && wrong.has(field) ? t("ui.required") : undefined);

  function handleAmend(form: HTMLElement | null) {
    setTried(true);
    if (!read.success) return focusFirstError(form);
    onAmend(read.data);
  }

  return (
    <ActDialog
      title={`${t("meeting.act.amend")} ${no}`}
      yes={t("meeting.act.amend")}
      busy={busy}
      byEnter={false}
      onSubmit={handleAmend}
      onClose={onClose}
    >
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
    </ActDialog>
  );
}
