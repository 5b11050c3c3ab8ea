import { useEffect, useRef, useState } from "react";
import { Checkbox, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { SessionResult } from "#shared/domain/mediation/session-status.ts";
import type { MediationSession } from "#shared/domain/mediation/session.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useToday } from "../../client/use-seat.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field, focusFirstError, Group } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { proposedEnd, readFinish, type SittingInput } from "./record-model.ts";
import { sessionRefusalText } from "./refusal-text.ts";

interface Props {
  readonly session: MediationSession;
  readonly input: SittingInput;
  readonly onChange: (part: Partial<SittingInput>) => void;
  readonly onClose: () => void;
  readonly onFinished: () => void;
}

/** The end of a sitting: what came of it, and its line in the day log. */
export function FinishDialog({ session, input, onChange, onClose, onFinished }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const toast = useToast();
  const record = useAct(useDesk().room.record);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const { facts, wrong } = readFinish(input);
  const begun = useRef(input);
  useEffect(() => {
    onChange(proposedEnd(begun.current, session.booking));
  }, [onChange, session]);

  async function handleFinish(form: HTMLElement | null) {
    setTried(true);
    setSaid(undefined);
    if (!facts) return focusFirstError(form);
    const recorded = await record.run({ sessionId: session.id, facts });
    if (recorded.ok) {
      onFinished();
      return toast.done(t("room.sitting.finished"));
    }
    if (!recorded.error) return;
    setSaid(
      recorded.error.code === "SESSION_REFUSED"
        ? sessionRefusalText(t, recorded.error.data)
        : t("room.book.gone"),
    );
  }
  const isWrong = (field: "from" | "to" | "result" | "digestLine") => tried && wrong.has(field);
  const clock = (name: "from" | "to") => (
    <Field label={t(`room.sitting.${name}`)} required error={isWrong(name) && t("room.wrong.clock")}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          inputMode="numeric"
          maxLength={8}
          value={input[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <ActDialog
      title={t("room.sitting.finishTitle")}
      yes={t("room.sitting.finish")}
      busy={record.busy}
      said={said}
      byEnter={false}
      first="input"
      width="40rem"
      onSubmit={(form) => void handleFinish(form)}
      onClose={onClose}
    >
      <p className="is-soft">{t("room.sitting.finishHint")}</p>
      <Group label={t("room.sitting.result")} required error={isWrong("result") && t("room.wrong.result")}>
        {(labelId) => (
          <Radio.Group
            aria-labelledby={labelId}
            value={input.result}
            onChange={(event) => {
              const result = SessionResult.parse(event.target.value);
              onChange(result === "ADJOURNED" ? { result } : { result, nextOn: null });
            }}
            options={SessionResult.options.map((value) => ({ value, label: t(`room.result.${value}`) }))}
          />
        )}
      </Group>
      {input.result === "ADJOURNED" && (
        <Field label={t("room.sitting.nextOn")}>
          {(control) => (
            <DateField
              {...control}
              value={input.nextOn}
              today={today}
              min={session.booking.on}
              onChange={(nextOn) => onChange({ nextOn })}
            />
          )}
        </Field>
      )}
      <div className="sitting-times">
        {clock("from")}
        {clock("to")}
      </div>
      <Field
        label={t("room.sitting.digest")}
        required
        error={isWrong("digestLine") && t("room.wrong.digest")}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={input.digestLine}
            onChange={(event) => onChange({ digestLine: event.target.value })}
          />
        )}
      </Field>
      <Checkbox checked={input.readBack} onChange={(event) => onChange({ readBack: event.target.checked })}>
        {t("room.sitting.readBack")}
      </Checkbox>
      <Checkbox
        checked={input.needsAttention}
        onChange={(event) => onChange({ needsAttention: event.target.checked })}
      >
        {t("room.sitting.attention")}
      </Checkbox>
      {tried && wrong.has("participants") && <Notice tone="late">{t("room.wrong.participants")}</Notice>}
    </ActDialog>
  );
}
