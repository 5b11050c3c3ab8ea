import { useState } from "react";
import { Checkbox, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, Group } from "#renderer/ui/Field.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { AgreementView } from "#shared/contract/agreement.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { ActDialog } from "#renderer/ui/ActDialog.tsx";
import { type EventAct, EVENT_FIELDS, type EventInput, readEvent } from "./event-input.ts";
import { useRecord } from "./use-record.ts";

interface Props {
  readonly view: AgreementView;
  readonly act: EventAct;
  readonly onClose: () => void;
}

const TITLE = {
  renege: "agreement.renege.title",
  sue: "agreement.sue.title",
  enforce: "agreement.enforce.title",
  "apply-confirmation": "agreement.apply.title",
  "confirmation-accepted": "agreement.accepted.title",
  "confirmation-result": "agreement.result.title",
} as const satisfies Record<EventAct, string>;
const DONE = {
  renege: "agreement.renege.done",
  sue: "agreement.sue.done",
  enforce: "agreement.enforce.done",
  "apply-confirmation": "agreement.apply.done",
  "confirmation-accepted": "agreement.accepted.done",
  "confirmation-result": "agreement.result.done",
} as const satisfies Record<EventAct, string>;
const YES = {
  renege: "agreement.renege.title",
  sue: "agreement.sue.title",
  enforce: "agreement.confirm.enforce",
  "apply-confirmation": "agreement.confirm.apply",
  "confirmation-accepted": "agreement.confirm.accepted",
  "confirmation-result": "agreement.confirm.result",
} as const satisfies Record<EventAct, string>;
const DAY = {
  renege: "agreement.renege.on",
  sue: "agreement.sue.on",
  enforce: "agreement.enforce.on",
  "apply-confirmation": "agreement.apply.on",
  "confirmation-accepted": "agreement.accepted.on",
  "confirmation-result": "agreement.result.on",
} as const satisfies Record<EventAct, string>;

/** Breach, suit, application, the court's answer: what happened, on which day, with which number. */
export function EventDialog({ view, act, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const { record, busy, said } = useRecord(view.agreement.id);
  const { signatories, events } = view.agreement;
  const applied = events.findLast(({ facts }) => facts.act === "apply-confirmation")?.facts;
  const [input, setInput] = useState<EventInput>({
    on: today,
    partyId: act === "renege" ? debtorOf(view) : "",
    note: "",
    court: applied?.act === "apply-confirmation" ? applied.court : "",
    no: "",
    result: "VALID",
    applicants: signatories.map(({ partyId }) => partyId),
  });
  const [tried, setTried] = useState(false);
  const has = (field: keyof EventInput) => EVENT_FIELDS[act].includes(field);
  const read = readEvent(act, input);
  const edit = (change: Partial<EventInput>) => setInput((before) => ({ ...before, ...change }));
  const errorAt = (field: keyof EventInput) =>
    tried && !read.ok && read.missing.has(field) ? t("agreement.wrong.required") : undefined;

  async function handleRecord() {
    setTried(true);
    if (!read.ok || !(await record(read.facts))) return;
    toast.done(t(DONE[act]));
    onClose();
  }
  const names = signatories.map(({ partyId, name }) => ({ value: partyId, label: name }));
  const line = (field: "court" | "no" | "note", label: string) => (
    <Field
      label={label}
      required={field !== "no" && EVENT_FIELDS[act].includes(field)}
      error={errorAt(field)}
    >
      {(control) => (
        <Input
          {...control}
          value={input[field]}
          onChange={(event) => edit({ [field]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <ActDialog
      title={t(TITLE[act])}
      yes={t(YES[act])}
      busy={busy}
      said={said}
      onSubmit={() => void handleRecord()}
      onClose={onClose}
    >
      {has("result") && (
        <Group label={t("agreement.result.result")}>
          {(labelId) => (
            <Radio.Group
              aria-labelledby={labelId}
              value={input.result}
              onChange={(event) => edit({ result: event.target.value as EventInput["result"] })} // one of the three options below
              options={(["VALID", "DISMISSED", "WITHDRAWN"] as const).map((value) => ({
                value,
                label: t(`agreement.result.kind.${value}`),
              }))}
            />
          )}
        </Group>
      )}
      {has("partyId") && (
        <Field
          label={t(act === "renege" ? "agreement.renege.party" : "agreement.sue.party")}
          required
          error={errorAt("partyId")}
        >
          {(control) => (
            <Select
              {...control}
              value={input.partyId === "" ? null : input.partyId}
              options={names}
              onChange={(partyId: string) => edit({ partyId })}
            />
          )}
        </Field>
      )}
      <Field label={t(DAY[act])} required error={errorAt("on")}>
        {(control) => (
          <DateField
            {...control}
            today={today}
            max={today}
            value={input.on}
            onChange={(on: PlainDate | null) => edit({ on })}
          />
        )}
      </Field>
      {has("court") && line("court", t("agreement.sue.court"))}
      {has("no") && line("no", t(act === "confirmation-result" ? "agreement.result.no" : "agreement.sue.no"))}
      {has("note") && line("note", t("agreement.renege.note"))}
      {has("applicants") && (
        <Group label={t("agreement.apply.applicants")} required error={errorAt("applicants")}>
          {(labelId) => (
            <Checkbox.Group
              aria-labelledby={labelId}
              value={[...input.applicants]}
              options={names}
              onChange={(applicants: string[]) => edit({ applicants })}
            />
          )}
        </Group>
      )}
    </ActDialog>
  );
}

function debtorOf({ agreement, obligations }: AgreementView): string {
  const open = obligations.find(({ restFen, state }) => restFen > 0 || state === "OVERDUE");
  return agreement.form.obligations.find(({ id }) => id === open?.obligationId)?.debtorId ?? "";
}
