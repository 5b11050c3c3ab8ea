import { Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncomingAct } from "#shared/domain/incoming/incoming-status.ts";
import { type IncomingSlip, IncomingStep } from "#shared/domain/incoming/incoming.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useToday } from "../../client/use-seat.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field, focusFirstError, Group } from "../../ui/Field.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { incomingEventRefusalText } from "./refusal-text.ts";

interface Props {
  readonly incoming: IncomingSlip;
  readonly act: Exclude<IncomingAct, "reply">;
  readonly onClose: () => void;
}

const WAYS = ["HAND", "POST", "FAX", "ONLINE", "PHONE"] as const;

interface StepInput {
  readonly on: PlainDate | null;
  readonly way: (typeof WAYS)[number];
  readonly receivedBy: string;
  readonly reason: string;
  readonly note: string;
  readonly dueOn: PlainDate | null;
}

/** Records delivery of the answer, that it was sent back, the end, or voiding. */
export function IncomingActDialog({ incoming, act, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const record = useAct(useDesk().incoming.record);
  const [input, setInput] = useState<StepInput>({
    on: today,
    way: "HAND",
    receivedBy: "",
    reason: "",
    note: "",
    dueOn: null,
  });
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const read = IncomingStep.safeParse({ ...input, act });
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])));
  const errorOf = (field: string) => (tried && wrong.has(field) ? t("ui.required") : undefined);

  async function handleRecord(form: HTMLElement | null) {
    setTried(true);
    if (!read.success) return focusFirstError(form);
    const recorded = await record.run({ id: incoming.id, facts: read.data });
    if (recorded.ok) {
      toast.done(t("incoming.recorded", { no: incoming.no, what: t(`incoming.done.${act}`) }));
      return onClose();
    }
    if (!recorded.error) return;
    setSaid(
      recorded.error.code === "INCOMING_EVENT_REFUSED"
        ? incomingEventRefusalText(t, recorded.error.data)
        : t("incoming.refused.gone"),
    );
  }

  const words = (field: "receivedBy" | "reason" | "note", most: number, required: boolean) => (
    <Field label={t(`incoming.event.${field}`)} required={required} error={errorOf(field)}>
      {(control) => (
        <Input
          {...control}
          maxLength={most}
          value={input[field]}
          onChange={(event) => setInput({ ...input, [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title={`${t(`incoming.act.${act}`)} ${incoming.no}`}
      yes={t(`incoming.act.${act}`)}
      busy={record.busy}
      said={said}
      danger={act === "void"}
      onSubmit={(form) => void handleRecord(form)}
      onClose={onClose}
    >
      {act === "deliver" && (
        <>
          <Group label={t("incoming.event.way")}>
            {(labelId) => (
              <Radio.Group
                aria-labelledby={labelId}
                value={input.way}
                onChange={(event) =>
                  setInput({ ...input, way: WAYS.find((way) => way === event.target.value) ?? "HAND" })
                }
                options={WAYS.map((value) => ({ value, label: t(`codes.deliveryWay.${value}`) }))}
              />
            )}
          </Group>
          {words("receivedBy", 40, false)}
        </>
      )}
      {(act === "sent-back" || act === "void") && words("reason", 300, true)}
      {act === "sent-back" && (
        <Field label={t("incoming.event.dueOn")}>
          {(control) => (
            <DateField
              {...control}
              today={today}
              value={input.dueOn}
              onChange={(dueOn) => setInput({ ...input, dueOn })}
            />
          )}
        </Field>
      )}
      {act === "close" && words("note", 300, false)}
      <Field label={t("incoming.event.on")} required error={errorOf("on")}>
        {(control) => (
          <DateField
            {...control}
            today={today}
            max={today}
            value={input.on}
            onChange={(on) => setInput({ ...input, on })}
          />
        )}
      </Field>
    </ActDialog>
  );
}
