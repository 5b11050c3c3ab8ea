import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WhistleAct } from "#shared/domain/whistle/whistle-status.ts";
import { type Whistle, WhistleFacts } from "#shared/domain/whistle/whistle.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useToday } from "../../client/use-seat.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field, focusFirstError } from "../../ui/Field.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { whistleEventRefusalText } from "./refusal-text.ts";

export interface ActProps {
  readonly whistle: Whistle;
  readonly onClose: () => void;
}

interface Props extends ActProps {
  readonly act: WhistleAct;
  /** What is written so far, without act and day. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly hint?: string;
  readonly width?: number;
  /** The fields; asks what is wrong with one by its path, `arrivals.0.who`. */
  readonly children: (errorOf: (path: string) => string | undefined) => ReactNode;
}

/** The dialog of any act: its fields, the day it happened, Ctrl+Enter to record it. */
export function ActShell({ whistle, act, facts, hint, width = 560, children, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const record = useAct(useDesk().whistle.record);
  const [on, setOn] = useState<PlainDate | null>(today);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const read = WhistleFacts.safeParse({ ...facts, act, on });
  const wrong = new Map(
    read.success
      ? []
      : read.error.issues.map(({ path, code }) => [path.map(String).join("."), code] as const),
  );
  const errorOf = (path: string) => {
    const code = tried ? wrong.get(path) : undefined;
    if (code === undefined) return undefined;
    return t(code === "invalid_format" ? "whistle.wrong.format" : "ui.required");
  };

  async function handleRecord(form: HTMLElement | null) {
    setTried(true);
    if (!read.success) return focusFirstError(form);
    const recorded = await record.run({ whistleId: whistle.id, facts: read.data });
    if (recorded.ok) {
      toast.done(t("whistle.recorded", { no: whistle.no, what: t(`whistle.done.${act}`) }));
      return onClose();
    }
    if (!recorded.error) return;
    setSaid(
      recorded.error.code === "WHISTLE_EVENT_REFUSED"
        ? whistleEventRefusalText(t, recorded.error.data)
        : t("whistle.refused.gone"),
    );
  }

  return (
    <ActDialog
      title={`${t(`whistle.act.${act}`)} ${whistle.no}`}
      yes={t(`whistle.act.${act}`)}
      busy={record.busy}
      said={said}
      danger={act === "cancel"}
      width={width}
      first="input:not([type=radio]), textarea"
      className="whistle-dialog"
      onSubmit={(form) => void handleRecord(form)}
      onClose={onClose}
    >
      {hint !== undefined && <p className="is-soft">{hint}</p>}
      {children(errorOf)}
      <Field label={t("whistle.event.on")} required error={errorOf("on")}>
        {(control) => (
          <DateField
            {...control}
            today={today}
            min={whistle.issuedOn}
            max={today}
            value={on}
            onChange={setOn}
          />
        )}
      </Field>
    </ActDialog>
  );
}
