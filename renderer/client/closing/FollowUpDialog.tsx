import { Input, Radio } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe, useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, FieldGrid, Group } from "#renderer/ui/Field.tsx";
import { FollowUpForm, FollowUpWay, type ClosingEvent } from "#shared/domain/matter/closing.ts";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { ClosingDialog } from "./ClosingDialog.tsx";
import { emptyFollowUp, missingIn, readyFollowUp, type FollowUpInput } from "./follow-up-input.ts";
import { RatingFields } from "./RatingFields.tsx";
import { useClosing } from "./use-closing.ts";

interface Props {
  readonly matter: { readonly id: string; readonly no: string; readonly title: string };
  /** Who is asked, as far as the record knows. */
  readonly whom: string;
  /** Nobody has asked for satisfaction yet, and whoever sits here did not deal with the matter. */
  readonly mayRate: boolean;
  readonly onClose: () => void;
  readonly onRecorded: (event: ClosingEvent) => void;
}

const { solved, answered, performed, next } = FollowUpForm.unwrap().shape;

/** What the person answered when asked afterwards (C-10). Filled in with Tab and arrows; Ctrl+Enter records. */
export function FollowUpDialog({ matter, whom, mayRate, onClose, onRecorded }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const me = useMe();
  const { record, refused, busy } = useClosing(matter.id, onRecorded);
  const [input, setInput] = useState(() =>
    emptyFollowUp(today, timeOf(new Date().toISOString()), whom, me.name),
  );
  const [tried, setTried] = useState(false);
  const set = (part: Partial<FollowUpInput>) => setInput((before) => ({ ...before, ...part }));
  const missing = tried ? missingIn(input) : [];
  const errorAt = (field: keyof FollowUpInput) =>
    missing.includes(field) ? t("closing.missing") : undefined;

  function handleSubmit(): boolean {
    setTried(true);
    const ready = readyFollowUp(input);
    if (ready === undefined) return false;
    void record({ act: "follow-up", ...ready });
    return true;
  }
  function line(field: "whom" | "by" | "at", label: string): ReactNode {
    return (
      <Field label={label} required error={errorAt(field)}>
        {(control) => (
          <Input
            {...control}
            maxLength={field === "at" ? 5 : 60}
            value={input[field]}
            onChange={(event) => set({ [field]: event.target.value })}
          />
        )}
      </Field>
    );
  }
  function answer<Code extends string>(
    field: "way" | "solved" | "answered" | "performed" | "next",
    label: string,
    options: readonly { readonly value: Code; readonly label: string }[],
  ): ReactNode {
    return (
      <Group label={label} required error={errorAt(field)}>
        {(labelId) => (
          <Radio.Group
            aria-labelledby={labelId}
            value={input[field]}
            options={[...options]}
            onChange={(event) => set({ [field]: event.target.value as Code })} // one of the options
          />
        )}
      </Group>
    );
  }
  function prose(field: "relapse" | "opinions", label: string, most: number, hint?: string): ReactNode {
    return (
      <Field label={label} {...(hint !== undefined && { hint })}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={most}
            value={input[field]}
            onChange={(event) => set({ [field]: event.target.value })}
          />
        )}
      </Field>
    );
  }

  return (
    <ClosingDialog
      title={t("closing.followUp.title")}
      matter={matter}
      submit={t("closing.followUp.submit")}
      busy={busy}
      refused={refused}
      onSubmit={handleSubmit}
      onClose={onClose}
      width="58rem"
    >
      {answer(
        "way",
        t("closing.followUp.way"),
        FollowUpWay.options.map((way) => ({ value: way, label: t(`codes.followUpWay.${way}`) })),
      )}
      <FieldGrid>
        <Field label={t("closing.on")} required error={errorAt("on")}>
          {(control) => (
            <DateField
              {...control}
              today={today}
              max={today}
              value={input.on}
              onChange={(on) => set({ on })}
            />
          )}
        </Field>
        {line("at", t("closing.followUp.at"))}
        {line("whom", t("closing.followUp.whom"))}
        {line("by", t("closing.followUp.by"))}
      </FieldGrid>
      <div className="closing-answers">
        {answer(
          "solved",
          t("closing.followUp.solved"),
          solved.options.map((code) => ({ value: code, label: t(`codes.followUpSolved.${code}`) })),
        )}
        {answer(
          "answered",
          t("closing.followUp.answered"),
          answered.options.map((code) => ({ value: code, label: t(`codes.followUpAnswered.${code}`) })),
        )}
        {answer(
          "performed",
          t("closing.followUp.performed"),
          performed.options.map((code) => ({ value: code, label: t(`codes.followUpPerformed.${code}`) })),
        )}
      </div>
      {prose("relapse", t("closing.followUp.relapse"), 500, t("closing.followUp.relapseHint"))}
      {prose("opinions", t("closing.followUp.opinions"), 1000)}
      {mayRate ? (
        <RatingFields optional value={input.rating} onChange={(rating) => set({ rating })} />
      ) : (
        <p className="is-soft">{t("closing.rating.byAnother")}</p>
      )}
      {answer(
        "next",
        t("closing.followUp.next"),
        next.options.map((code) => ({ value: code, label: t(`codes.followUpNext.${code}`) })),
      )}
      {input.next === "CONTINUE" && (
        <Field label={t("closing.followUp.againOn")} required error={errorAt("againOn")}>
          {(control) => (
            <DateField
              {...control}
              today={today}
              min={today}
              value={input.againOn}
              onChange={(againOn) => set({ againOn })}
            />
          )}
        </Field>
      )}
    </ClosingDialog>
  );
}
