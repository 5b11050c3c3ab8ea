import { Modal } from "antd";
import { useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WhistleAct } from "#shared/domain/whistle/whistle-status.ts";
import { type Whistle, WhistleFacts } from "#shared/domain/whistle/whistle.ts";
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
  const form = useRef<HTMLDivElement>(null);
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

  async function handleRecord() {
    if (record.busy) return;
    setTried(true);
    if (!read.success) return focusFirstError(form.current);
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
  useShortcut("Ctrl+Enter", () => void handleRecord());
  const handleKeyDown = useEnterSubmit(() => void handleRecord());

  return (
    <Modal
      open
      width={width}
      title={`${t(`whistle.act.${act}`)} ${whistle.no}`}
      okText={
        <>
          {t(`whistle.act.${act}`)} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      okButtonProps={{ danger: act === "cancel", loading: record.busy, "aria-keyshortcuts": "Control+Enter" }}
      cancelText={t("ui.cancel")}
      afterOpenChange={(open) =>
        open && form.current?.querySelector<HTMLElement>("input:not([type=radio]), textarea")?.focus()
      }
      onOk={() => void handleRecord()}
      onCancel={onClose}
    >
      <div className="whistle-dialog" ref={form} onKeyDown={handleKeyDown}>
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
        {said !== undefined && <Notice tone="late">{said}</Notice>}
      </div>
    </Modal>
  );
}
