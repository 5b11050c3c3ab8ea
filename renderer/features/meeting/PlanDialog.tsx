import { Input } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MeetingPlan } from "#shared/domain/meeting/meeting.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useToday } from "../../client/use-seat.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError } from "../../ui/Field.tsx";
import { readClock } from "../../ui/read-clock.ts";

interface Props {
  readonly title: string;
  readonly yes: string;
  readonly start: { readonly on: PlainDate | null; readonly from: string; readonly place: string };
  /** Fields of the meeting's own, above the day. */
  readonly children?: ReactNode;
  readonly busy: boolean;
  /** Why it was not taken. */
  readonly said: string | undefined;
  readonly onPlan: (plan: MeetingPlan) => void;
  readonly onClose: () => void;
}

/** When and where a meeting is to be: planning one, and moving it. */
export function PlanDialog({ title, yes, start, children, busy, said, onPlan, onClose }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(false);
  const read = MeetingPlan.safeParse({ ...input, from: readClock(input.from) });
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => String(path[0])));
  const errorOf = (field: string) => (tried && wrong.has(field) ? t("ui.required") : undefined);

  function handlePlan(form: HTMLElement | null) {
    setTried(true);
    if (!read.success) return focusFirstError(form);
    onPlan(read.data);
  }

  return (
    <ActDialog title={title} yes={yes} busy={busy} said={said} onSubmit={handlePlan} onClose={onClose}>
      {children}
      <FieldGrid>
        <Field label={t("meeting.plan.on")} required error={errorOf("on")}>
          {(control) => (
            <DateField
              {...control}
              today={today}
              min={today}
              value={input.on}
              onChange={(on) => setInput({ ...input, on })}
            />
          )}
        </Field>
        <Field
          label={t("meeting.plan.from")}
          required
          error={tried && wrong.has("from") && t("meeting.wrong.clock")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={8}
              value={input.from}
              onChange={(event) => setInput({ ...input, from: event.target.value })}
            />
          )}
        </Field>
      </FieldGrid>
      <Field label={t("meeting.plan.place")}>
        {(control) => (
          <Input
            {...control}
            maxLength={120}
            value={input.place}
            onChange={(event) => setInput({ ...input, place: event.target.value })}
          />
        )}
      </Field>
    </ActDialog>
  );
}
