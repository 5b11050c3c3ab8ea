import type { ReactNode } from "react";
import { Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { ReplyResult } from "#shared/domain/referral/slip.ts";
import type { SlipAct } from "#shared/domain/referral/slip-status.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field, Group } from "../../ui/Field.tsx";
import type { ActInput } from "./act-input.ts";
import "./slip-dialog.css";

interface Props {
  readonly act: SlipAct;
  readonly input: ActInput;
  readonly needsConsent: boolean;
  /** The visitor must be told before more time is granted. */
  readonly needsTelling?: boolean;
  readonly wrong: ReadonlySet<string>;
  readonly today: PlainDate;
  readonly onChange: (change: Partial<ActInput>) => void;
}

type Words = "unitHead" | "receivedBy" | "signedBy" | "handlerName" | "phone" | "consentBy" | "toldWay";
type Prose = "reason" | "text" | "note";
type Day = "until" | "on" | "expectedOn" | "toldOn" | "dueOn";

const WAYS = ["HAND", "POST", "FAX", "ONLINE", "PHONE"] as const satisfies readonly ActInput["way"][];

/** The fields of one act; days are today until changed. */
export function ActFields({ act, input, needsConsent, needsTelling = false, wrong, today, onChange }: Props) {
  const { t } = useTranslation();
  const errorOf = (name: keyof ActInput) => (wrong.has(name) ? t("ui.required") : undefined);

  const words = (name: Words, { required = false } = {}) => (
    <Field label={t(`referral.event.${name}`)} required={required} error={errorOf(name)}>
      {(control) => (
        <Input
          {...control}
          maxLength={40}
          value={input[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const prose = (
    name: Prose,
    most: number,
    { required = true, label = name }: { required?: boolean; label?: Prose | "opinion" } = {},
  ) => (
    <Field label={t(`referral.event.${label}`)} required={required} error={errorOf(name)}>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={2}
          maxLength={most}
          value={input[name]}
          onChange={(event) => onChange({ [name]: oneLine(name, event.target.value) })}
        />
      )}
    </Field>
  );
  const date = (
    name: Day,
    {
      required = false,
      future = false,
      label = name,
    }: { required?: boolean; future?: boolean; label?: Day | "toldOfExtension" } = {},
  ) => (
    <Field label={t(`referral.event.${label}`)} required={required} error={errorOf(name)}>
      {(control) => (
        <DateField
          {...control}
          today={today}
          {...(future ? { min: today } : { max: today })}
          value={input[name]}
          onChange={(value) => onChange({ [name]: value })}
        />
      )}
    </Field>
  );
  const on = date("on", { required: true });

  const fields: Readonly<Record<SlipAct, () => ReactNode>> = {
    deliver: () => (
      <>
        <Group label={t("referral.event.way")}>
          {(labelId) => (
            <Radio.Group
              aria-labelledby={labelId}
              value={input.way}
              onChange={(event) =>
                onChange({ way: WAYS.find((way) => way === event.target.value) ?? "HAND" })
              }
              options={WAYS.map((value) => ({ value, label: t(`codes.deliveryWay.${value}`) }))}
            />
          )}
        </Group>
        {words("receivedBy")}
        {on}
      </>
    ),
    sign: () => (
      <>
        {words("signedBy", { required: true })}
        {on}
      </>
    ),
    accept: () => (
      <>
        {words("handlerName")}
        {words("phone")}
        {date("expectedOn", { future: true })}
        {on}
      </>
    ),
    "ask-extension": () => (
      <>
        {date("until", { required: true, future: true })}
        {prose("reason", 300)}
        {words("unitHead")}
        {on}
      </>
    ),
    "grant-extension": () => (
      <>
        {date("until", { required: true, future: true })}
        {prose("note", 300, { required: false, label: "opinion" })}
        {date("toldOn", { required: needsTelling, label: "toldOfExtension" })}
        {words("toldWay")}
        {on}
      </>
    ),
    "refuse-extension": () => (
      <>
        {prose("reason", 300)}
        {on}
      </>
    ),
    return: () => (
      <>
        {prose("reason", 300)}
        {on}
        {needsConsent && words("consentBy", { required: true })}
      </>
    ),
    reply: () => (
      <>
        <Group label={t("referral.event.result")} required error={errorOf("result")}>
          {(labelId) => (
            <Radio.Group
              aria-labelledby={labelId}
              value={input.result}
              onChange={(event) => onChange({ result: ReplyResult.parse(event.target.value) })}
              options={ReplyResult.options.map((value, index) => ({
                value,
                label: `${index + 1} ${t(`codes.replyResult.${value}`)}`,
              }))}
            />
          )}
        </Group>
        {prose("text", 2000)}
        {date("toldOn")}
        {words("toldWay")}
        {on}
      </>
    ),
    verify: () => (
      <>
        {prose("note", 300, { required: false })}
        {on}
      </>
    ),
    rework: () => (
      <>
        {prose("reason", 300)}
        {date("dueOn", { required: true, future: true })}
        {on}
      </>
    ),
    void: () => (
      <>
        {prose("reason", 300)}
        {on}
      </>
    ),
  };
  return <div className="slip-dialog-fields">{fields[act]()}</div>;
}

/** A reason and a note are one line in the record; what was pasted with line ends stays readable. */
function oneLine(name: Prose, text: string): string {
  return name === "text" ? text : text.replace(/\s*[\r\n]+\s*/g, " ");
}
