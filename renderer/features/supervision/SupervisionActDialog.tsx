import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SupervisionStep } from "#shared/contract/supervision.ts";
import type { SupervisionAct } from "#shared/domain/supervision/supervision-status.ts";
import type { Supervision } from "#shared/domain/supervision/supervision.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useToday } from "../../client/use-seat.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field, focusFirstError } from "../../ui/Field.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { supervisionEventRefusalText } from "./refusal-text.ts";

interface Props {
  readonly supervision: Supervision;
  readonly act: SupervisionAct;
  readonly onClose: () => void;
}

interface StepInput {
  readonly on: PlainDate | null;
  readonly receivedBy: string;
  readonly text: string;
  readonly from: string;
  readonly note: string;
  readonly reason: string;
}

type Words = Exclude<keyof StepInput, "on">;

/** The fields each act asks for; those that must say something are marked. */
const FIELDS: Readonly<
  Record<SupervisionAct, readonly { readonly name: Words; readonly required: boolean }[]>
> = {
  deliver: [{ name: "receivedBy", required: false }],
  feedback: [
    { name: "text", required: true },
    { name: "from", required: false },
  ],
  end: [{ name: "note", required: true }],
  void: [{ name: "reason", required: true }],
};

/** Fields of more than one line. */
const LONG: readonly Words[] = ["text", "note", "reason"];

/** Records one thing that happened to a supervision. */
export function SupervisionActDialog({ supervision, act, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const record = useAct(useDesk().supervision.record);
  const [input, setInput] = useState<StepInput>({
    on: today,
    receivedBy: "",
    text: "",
    from: "",
    note: "",
    reason: "",
  });
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const read = SupervisionStep.safeParse({ ...input, act });
  const missing = (name: keyof StepInput) =>
    tried &&
    (name === "on"
      ? input.on === null
      : FIELDS[act].some((field) => field.name === name && field.required) && input[name].trim() === "");

  async function handleRecord(form: HTMLElement | null) {
    setTried(true);
    const isComplete = FIELDS[act].every(({ name, required }) => !required || input[name].trim() !== "");
    if (!read.success || !isComplete) return focusFirstError(form);
    const recorded = await record.run({ supervisionId: supervision.id, facts: read.data });
    if (recorded.ok) {
      toast.done(t("supervision.recorded", { no: supervision.no, what: t(`supervision.done.${act}`) }));
      return onClose();
    }
    if (!recorded.error) return;
    setSaid(
      recorded.error.code === "SUPERVISION_EVENT_REFUSED"
        ? supervisionEventRefusalText(t, recorded.error.data)
        : t("supervision.refused.gone"),
    );
  }

  return (
    <ActDialog
      title={`${t(`supervision.act.${act}`)} ${supervision.no}`}
      yes={t(`supervision.act.${act}`)}
      busy={record.busy}
      said={said}
      danger={act === "void"}
      onSubmit={(form) => void handleRecord(form)}
      onClose={onClose}
    >
      {FIELDS[act].map(({ name, required }) => (
        <Field
          key={name}
          label={t(`supervision.event.${name}`)}
          required={required}
          error={missing(name) && t("ui.required")}
        >
          {(control) =>
            LONG.includes(name) ? (
              <Input.TextArea
                {...control}
                rows={3}
                maxLength={name === "text" ? 4000 : 300}
                value={input[name]}
                onChange={(event) => setInput({ ...input, [name]: event.target.value })}
              />
            ) : (
              <Input
                {...control}
                maxLength={40}
                value={input[name]}
                onChange={(event) => setInput({ ...input, [name]: event.target.value })}
              />
            )
          }
        </Field>
      ))}
      <Field label={t("supervision.event.on")} required error={missing("on") && t("ui.required")}>
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
