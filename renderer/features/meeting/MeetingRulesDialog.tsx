import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MeetingRules } from "#shared/domain/meeting/meeting-rules.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { Field, FieldGrid, focusFirstError, Group } from "../../ui/Field.tsx";
import { readClock } from "../../ui/read-clock.ts";
import { useToast } from "../../ui/use-toast.ts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The weekly day and hour of the conference, and the names of the six steps of a consultation. */
export function MeetingRulesDialog({ onClose }: { readonly onClose: () => void }) {
  const rules = useQuery(useAsk().conference.rules.queryOptions()).data;
  return rules === undefined ? null : <Rules start={rules} onClose={onClose} />;
}

interface Props {
  readonly start: MeetingRules;
  readonly onClose: () => void;
}

function Rules({ start, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const save = useAct(useDesk().conference.saveRules);
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(false);
  const read = MeetingRules.safeParse({ ...input, from: readClock(input.from) });
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path.join(".")));

  async function handleSave(form: HTMLElement | null) {
    setTried(true);
    if (!read.success) return focusFirstError(form);
    const saved = await save.run({ rules: read.data });
    if (!saved.ok) return;
    toast.done(t("meeting.rules.saved"));
    onClose();
  }

  return (
    <ActDialog
      title={t("meeting.rules.title")}
      yes={t("meeting.rules.save")}
      busy={save.busy}
      byEnter={false}
      width="40rem"
      onSubmit={(form) => void handleSave(form)}
      onClose={onClose}
    >
      <FieldGrid>
        <Field label={t("meeting.rules.weekday")}>
          {(control) => (
            <Select
              {...control}
              value={input.weekday}
              onChange={(weekday: number) => setInput({ ...input, weekday })}
              options={WEEKDAYS.map((value) => ({ value, label: t(`meeting.weekday.${value}`) }))}
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
      </FieldGrid>
      <Checkbox
        checked={input.weekly}
        onChange={(event) => setInput({ ...input, weekly: event.target.checked })}
      >
        {t("meeting.rules.weekly")}
      </Checkbox>
      <Group label={t("meeting.rules.steps")} hint={t("meeting.rules.stepsHint")}>
        {(labelId) => (
          <div className="meeting-step-names" role="group" aria-labelledby={labelId}>
            {input.steps.map((name, index) => (
              <Field
                key={index}
                label={t("meeting.rules.step", { n: index + 1 })}
                required
                error={tried && wrong.has(`steps.${index}`) && t("ui.required")}
              >
                {(control) => (
                  <Input
                    {...control}
                    maxLength={20}
                    value={name}
                    onChange={(event) =>
                      setInput({
                        ...input,
                        steps: input.steps.map((step, at) => (at === index ? event.target.value : step)),
                      })
                    }
                  />
                )}
              </Field>
            ))}
          </div>
        )}
      </Group>
    </ActDialog>
  );
}
