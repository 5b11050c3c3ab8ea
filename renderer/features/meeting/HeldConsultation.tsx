import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { GROUP_OF_ROLE, ROLE_GROUPS } from "#shared/domain/meeting/consultation-role.ts";
import type { Consultation, ConsultationForm } from "#shared/domain/meeting/consultation.ts";
import { dayText } from "../../client/day-text.ts";
import { useAsk } from "../../client/use-desk.ts";
import { Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { TaskList } from "./TaskList.tsx";

const OUTCOME_TONE = { AGREED: "done", NOT_AGREED: "wait", CONTINUES: "busy" } as const;

interface Props {
  readonly consultation: Consultation;
  readonly form: ConsultationForm;
}

/** What was talked about and agreed, by whom. */
export function HeldConsultation({ consultation, form }: Props) {
  const { t } = useTranslation();
  const tasks = useQuery(
    useAsk().task.ofMeeting.queryOptions({ input: { meetingId: consultation.id } }),
  ).data;
  return (
    <>
      <Section title={t("meeting.consult.outcome")}>
        <StatusTag tone={OUTCOME_TONE[form.outcome]}>
          {t(`codes.consultationOutcome.${form.outcome}`)}
        </StatusTag>
        <p className="meeting-words">{form.resolution}</p>
        {form.nextOn !== null && <p>{t("meeting.consult.next", { on: dayText(t, form.nextOn) })}</p>}
      </Section>
      {tasks !== undefined && tasks.length > 0 && (
        <Section title={t("meeting.task.title")}>
          <TaskList entries={tasks} withMeeting={false} />
        </Section>
      )}
      <Section title={t("meeting.consult.members")}>
        <p>{t("meeting.held.host", { host: form.host, recorder: form.recorder })}</p>
        {ROLE_GROUPS.map((group) => (
          <div key={group}>
            <strong>{t(`meeting.group.${group}`)}</strong>
            <ul className="meeting-present">
              {form.members
                .filter(({ role }) => GROUP_OF_ROLE[role] === group)
                .map(({ role, name, unit, present, note }) => (
                  <li key={`${role} ${name}`}>
                    <span className="is-soft">{t(`codes.consultationRole.${role}`)}</span> {name}
                    {unit !== "" && `（${unit}）`}{" "}
                    {!present && <StatusTag tone="plain">{t("meeting.member.absent")}</StatusTag>} {note}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </Section>
      <Section title={t("meeting.consult.steps")}>
        <dl className="meeting-steps">
          {form.steps.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text.trim() === "" ? t("meeting.consult.nothing") : text}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
