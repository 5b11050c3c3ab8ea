import { useQuery } from "@tanstack/react-query";
import { Button, Input, Radio } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultationFile } from "#shared/contract/consultation.ts";
import { ConsultationOutcome } from "#shared/domain/meeting/consultation-role.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { toPageTop } from "../../client/page-top.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useFoundDraft } from "../../client/use-found-draft.ts";
import { useKeptDraft } from "../../client/use-kept-draft.ts";
import { useMe, useOffice, useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field, focusFirstError, Group } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { ConsultationInput, emptyConsultation, readConsultation } from "./consultation-input.ts";
import { MemberRows } from "./MemberRows.tsx";
import { meetingRefusalText } from "./refusal-text.ts";
import { SittingFields } from "./SittingFields.tsx";
import { TaskRows } from "./TaskRows.tsx";

/** The record of a consultation while it sits: what was begun earlier is brought back. */
export function HoldConsultation({ file }: { readonly file: ConsultationFile }) {
  const today = useToday();
  const me = useMe();
  const { consultation, steps } = file;
  const [found] = useFoundDraft(`consultation:${consultation.id}`, ConsultationInput);
  const due = useQuery(useAsk().conference.proposeTaskDue.queryOptions()).data;
  if (found === undefined || due === undefined) return <Loading />;
  const start = found?.content ?? emptyConsultation(consultation.plan, today, me.name, steps, due.dueOn);
  return <Record file={file} start={start} dueOn={due.dueOn} />;
}

interface Props {
  readonly file: ConsultationFile;
  readonly start: ConsultationInput;
  readonly dueOn: PlainDate;
}

function Record({ file: { consultation }, start, dueOn }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const { units } = useOffice();
  const hold = useAct(useDesk().consultation.hold);
  const form = useRef<HTMLDivElement>(null);
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const { forget } = useKeptDraft(`consultation:${consultation.id}`, input);
  const read = readConsultation(input, units);
  const wrong = new Set(tried && !read.success ? read.error.issues.map(({ path }) => String(path[0])) : []);
  const edit = (change: Partial<ConsultationInput>) => {
    setSaid(undefined);
    setInput((before) => ({ ...before, ...change }));
  };

  async function handleHold() {
    if (hold.busy) return;
    setTried(true);
    if (!read.success) return focusFirstError(form.current);
    const held = await hold.run({ id: consultation.id, form: read.data });
    if (held.ok) {
      await forget();
      toPageTop(); // the form gives way to the record, whose number and outcome stand above
      return toast.done(t("meeting.form.done", { no: held.value.no }));
    }
    if (held.error?.code === "MEETING_REFUSED") {
      setSaid(meetingRefusalText(t, held.error.data));
      toPageTop(); // where it stands
    }
  }
  useShortcut("Ctrl+Enter", () => void handleHold());

  return (
    <div className="meeting-form" ref={form}>
      <Section
        title={t("meeting.held.who")}
        actions={
          <Button
            type="primary"
            loading={hold.busy}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void handleHold()}
          >
            {t("meeting.form.save")} <KeyHint keys="Ctrl+Enter" />
          </Button>
        }
      >
        {said !== undefined && <Notice tone="late">{said}</Notice>}
        <SittingFields input={input} wrong={wrong} onChange={edit} />
      </Section>
      <Section title={t("meeting.consult.members")} hint={t("meeting.consult.membersHint")}>
        <MemberRows rows={input.members} onChange={(members) => edit({ members })} />
      </Section>
      <Section title={t("meeting.consult.steps")}>
        <div className="meeting-form">
          {input.steps.map(({ name, text }, index) => (
            <Field key={index} label={name}>
              {(control) => (
                <Input.TextArea
                  {...control}
                  rows={1}
                  maxLength={4000}
                  value={text}
                  onChange={(event) =>
                    edit({
                      steps: input.steps.map((step, at) =>
                        at === index ? { ...step, text: event.target.value } : step,
                      ),
                    })
                  }
                />
              )}
            </Field>
          ))}
        </div>
      </Section>
      <Section title={t("meeting.consult.outcome")}>
        <div className="meeting-form">
          <Group
            label={t("meeting.consult.outcome")}
            required
            error={wrong.has("outcome") && t("ui.required")}
          >
            {(labelId) => (
              <Radio.Group
                aria-labelledby={labelId}
                value={input.outcome}
                onChange={(event) => edit({ outcome: ConsultationOutcome.parse(event.target.value) })}
                options={ConsultationOutcome.options.map((value) => ({
                  value,
                  label: t(`codes.consultationOutcome.${value}`),
                }))}
              />
            )}
          </Group>
          <Field label={t("meeting.consult.resolution")}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={3}
                maxLength={4000}
                value={input.resolution}
                onChange={(event) => edit({ resolution: event.target.value })}
              />
            )}
          </Field>
          {input.outcome === "CONTINUES" && (
            <Field label={t("meeting.consult.nextOn")} hint={t("meeting.consult.nextHint")}>
              {(control) => (
                <DateField
                  {...control}
                  today={today}
                  value={input.nextOn}
                  onChange={(nextOn) => edit({ nextOn })}
                />
              )}
            </Field>
          )}
          <TaskRows
            of={t("meeting.consult.title")}
            rows={input.tasks}
            dueOn={dueOn}
            tried={tried}
            onChange={(tasks) => edit({ tasks })}
          />
        </div>
      </Section>
    </div>
  );
}
