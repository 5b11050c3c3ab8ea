import { Input, Modal } from "antd";
import { useRef, useState } from "react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { dueText } from "#renderer/client/deadline/clock-text.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, focusFirstError } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { ClockRow } from "#shared/contract/deadline.ts";
import { isPaused } from "#shared/domain/deadline/clock.ts";
import type { PauseRefusal } from "#shared/domain/deadline/pause-clock.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";

interface Props {
  readonly row: ClockRow;
  readonly onClose: () => void;
}

/** Records that time stands still, or that it goes on, from a day. */
export function PauseDialog({ row, onClose }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const today = useToday();
  const pause = useAct(desk.deadline.pause);
  const resume = useAct(desk.deadline.resume);
  const [on, setOn] = useState<PlainDate | null>(today);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<PauseRefusal>();
  const form = useRef<HTMLDivElement>(null);
  const goesOn = isPaused(row.clock);
  const clockId = row.clock.id;

  async function handleRecord() {
    setTried(true);
    if (on === null || (!goesOn && reason.trim() === "")) return focusFirstError(form.current);
    const recorded = goesOn
      ? await resume.run({ clockId, to: on })
      : await pause.run({ clockId, from: on, reason });
    if (recorded.ok) {
      const due = dueText(t, recorded.value.clock);
      toast.done(goesOn ? t("deadline.matter.resumed", { due }) : t("deadline.matter.paused"));
      return onClose();
    }
    if (recorded.error?.code === "PAUSE_REFUSED") setRefusal(recorded.error.data);
  }
  useShortcut("Ctrl+Enter", () => void handleRecord());
  const handleKeyDown = useEnterSubmit(() => void handleRecord());
  const missing = tried ? t("ui.required") : undefined;

  return (
    <Modal
      open
      title={t(goesOn ? "deadline.matter.resume" : "deadline.matter.pause")}
      okText={
        <>
          {t(goesOn ? "deadline.matter.resume" : "deadline.matter.pause")} <KeyHint keys="Ctrl+Enter" />
        </>
      }
      onOk={() => void handleRecord()}
      confirmLoading={pause.busy || resume.busy}
      onCancel={onClose}
    >
      <div ref={form} onKeyDown={handleKeyDown}>
        <p>{t(goesOn ? "deadline.matter.resumeBody" : "deadline.matter.pauseBody")}</p>
        {refusal && <Notice tone="late">{refusalText(t, refusal)}</Notice>}
        <Field
          label={t(goesOn ? "deadline.matter.to" : "deadline.matter.from")}
          required
          error={on === null ? missing : undefined}
        >
          {(control) => <DateField {...control} value={on} today={today} onChange={setOn} />}
        </Field>
        {!goesOn && (
          <Field
            label={t("deadline.matter.reason")}
            hint={t("deadline.matter.reasonHint")}
            required
            error={reason.trim() === "" ? missing : undefined}
          >
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
      </div>
    </Modal>
  );
}

function refusalText(t: TFunction, refusal: PauseRefusal): string {
  const day = "earliest" in refusal ? dayText(t, refusal.earliest) : "";
  const due = "dueOn" in refusal ? dayText(t, refusal.dueOn) : "";
  return t(`deadline.matter.refused.${refusal.reason}`, { day, due });
}
