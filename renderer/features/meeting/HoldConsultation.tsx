import { useQuery } from "@tanstack/react-query";
import { Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import type { ConsultationFile } from "#shared/contract/consultation.ts";
import { ConsultationOutcome } from "#shared/domain/meeting/consultation-role.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { toPageTop } from "../../client/page-top.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useFoundDraft } from "../../client/use-found-draft.ts";
import { useMe, useOffice, useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field, Group } from "../../ui/Field.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { ConsultationInput, emptyConsultation, readConsultation } from "./consultation-input.ts";
import { MemberRows } from "./MemberRows.tsx";
import { SittingFields } from "./SittingFields.tsx";
import { TaskRows } from "./TaskRows.tsx";
import { useHeldForm } from "./use-held-form.tsx";

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
  const today = useToday();
  const { units } = useOffice();
  const { run, busy } = useAct(useDesk().consultation.hold);
  const { form, input, edit, tried, wrong, said, save } = useHeldForm({
    draftName: `consultation:${consultation.id}`,
    start,
    read: (typed) => readConsultation(typed, units),
    busy,
    hold: (record) => run({ id: consultation.id, form: record }),
    onHeld: toPageTop, // the form gives way to the record, whose number and outcome stand above
  });

  return (
    <div className="meeting-form" ref={form}>
      <Section title={t("meeting.held.who")} actions={save}>
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
