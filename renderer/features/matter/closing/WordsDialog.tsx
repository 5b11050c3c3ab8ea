import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ClosingDialog } from "#renderer/client/closing/ClosingDialog.tsx";
import { useClosing } from "#renderer/client/closing/use-closing.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { Field } from "#renderer/ui/Field.tsx";
import type { ClosingEvent } from "#shared/domain/matter/closing.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";

interface Props {
  readonly matter: Matter;
  /** Closing may be remarked upon; reopening needs its reason. */
  readonly act: "close" | "reopen";
  readonly onClose: () => void;
  readonly onRecorded: (event: ClosingEvent) => void;
}

/** Takes the matter off the list, or takes it up again. */
export function WordsDialog({ matter, act, onClose, onRecorded }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { record, refused, busy } = useClosing(matter.id, onRecorded);
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const isNeeded = act === "reopen";
  const isMissing = isNeeded && words.trim() === "";

  function handleSubmit(): boolean {
    setTried(true);
    if (isMissing) return false;
    const said = words.trim();
    void record(act === "close" ? { act, on: today, note: said } : { act, on: today, reason: said });
    return true;
  }
  return (
    <ClosingDialog
      title={t(`closing.${act}.title`)}
      matter={matter}
      submit={t(`closing.${act}.submit`)}
      busy={busy}
      refused={refused}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p className="is-soft">{t(`closing.${act}.why`)}</p>
      <Field
        label={t(`closing.${act}.words`)}
        required={isNeeded}
        error={tried && isMissing && t("closing.missing")}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={act === "close" ? 300 : 200}
            value={words}
            onChange={(event) => setWords(event.target.value.replaceAll("\n", ""))}
          />
        )}
      </Field>
    </ClosingDialog>
  );
}
