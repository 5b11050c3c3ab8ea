import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { OPEN_MATTER_STATUSES, type MatterStatus } from "#shared/domain/matter/matter-status.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { awaitsSlip } from "#shared/domain/meeting/meeting-brief.ts";
import { needsConference } from "#shared/domain/referral/ping-pong.ts";
import { dayText } from "../../client/day-text.ts";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { ConsultationPlan } from "./ConsultationPlan.tsx";
import { MEETING_TONE } from "./refusal-text.ts";
import { TaskList } from "./TaskList.tsx";
import "./meeting.css";

interface Props {
  readonly matter: Matter;
  readonly status: MatterStatus;
}

/** Conferences and consultations about a matter, what they set, and the way to the next. */
export function MatterMeetings({ matter, status }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const go = useGo();
  const may = useMay();
  const ask = useAsk();
  const input = { matterId: matter.id };
  const bring = useAct(useDesk().conference.bring);
  const [isPlanning, setPlanning] = useState(false);
  const isOpen = OPEN_MATTER_STATUSES.includes(status);
  const tasks = useQuery(ask.task.ofMatter.queryOptions({ input })).data ?? [];
  const consultations = useQuery(ask.consultation.ofMatter.queryOptions({ input })).data ?? [];
  const next = useQuery({
    ...ask.conference.ofMatter.queryOptions({ input }),
    enabled: may("conference.ofMatter"),
  }).data;
  const canBring = isOpen && may("conference.bring") && next?.isBrought === false;
  const canConsult = isOpen && may("consultation.plan");
  const conferences = matter.meetings.filter((brief) => brief.kind === "CONFERENCE");
  const last = conferences.at(-1);
  const unitId = last !== undefined && awaitsSlip(matter, last) ? last.unitId : null;
  const slip =
    isOpen && may("referral.issue") && last !== undefined && unitId !== null
      ? { unitId, unitName: last.unitName }
      : undefined;
  useShortcut("Alt+B", () => void handleBring(), canBring && !isPlanning);
  useShortcut("Alt+G", () => setPlanning(true), canConsult && !isPlanning);
  useShortcut("Alt+S", () => slip && go(places.newSlip(matter.id, slip.unitId)), slip !== undefined);

  async function handleBring() {
    const brought = await bring.run({ matterId: matter.id, note: "" });
    if (brought.ok) toast.done(t("meeting.matter.brought", { on: dayText(t, brought.value.on) }));
  }

  if (!isOpen && matter.meetings.length === 0 && consultations.length === 0) return null;
  return (
    <Section
      title={t("meeting.matter.title")}
      id="meetings"
      actions={
        <>
          {canConsult && (
            <Button
              type={wantsConsultation(matter) && consultations.length === 0 ? "primary" : "default"}
              aria-keyshortcuts="Alt+G"
              onClick={() => setPlanning(true)}
            >
              {t("meeting.consult.plan")} <KeyHint keys="Alt+G" />
            </Button>
          )}
          {canBring && (
            <Button aria-keyshortcuts="Alt+B" loading={bring.busy} onClick={() => void handleBring()}>
              {t("meeting.matter.bring")} <KeyHint keys="Alt+B" />
            </Button>
          )}
        </>
      }
    >
      {isOpen && needsConference(matter) && <Notice tone="wait">{t("meeting.matter.must")}</Notice>}
      {next?.planned && (next.isBrought || needsConference(matter)) && (
        <p>
          <a href={hrefTo(places.conference(next.planned.id))}>
            {t("meeting.matter.waits", { on: dayText(t, next.planned.on) })}
          </a>
        </p>
      )}
      {slip !== undefined && (
        <Notice
          tone="info"
          action={
            <Button
              type="primary"
              aria-keyshortcuts="Alt+S"
              onClick={() => go(places.newSlip(matter.id, slip.unitId))}
            >
              {t("meeting.held.slip", { unit: slip.unitName })} <KeyHint keys="Alt+S" />
            </Button>
          }
        >
          {t("meeting.held.competent", { unit: slip.unitName })}
        </Notice>
      )}
      <ul className="meeting-list">
        {conferences.map(({ meetingId, no, on, before, after, decision }) => (
          <li key={meetingId}>
            <a href={hrefTo(places.conference(meetingId))}>{no}</a> <span className="figures">{on}</span>{" "}
            {before !== after &&
              t("matter.time.colour", {
                before: t(`codes.riskColor.${before}`),
                after: t(`codes.riskColor.${after}`),
              })}{" "}
            <span className="is-soft">{decision}</span>
          </li>
        ))}
        {consultations.map(({ id, no, on, topic, status: stands }) => (
          <li key={id}>
            <a href={hrefTo(places.consultation(id))}>{no === "" ? t("meeting.consult.title") : no}</a>{" "}
            <span className="figures">{on}</span>{" "}
            <StatusTag tone={MEETING_TONE[stands]}>{t(`meeting.status.${stands}`)}</StatusTag>{" "}
            <span className="is-soft">{topic}</span>
          </li>
        ))}
      </ul>
      {conferences.length === 0 && consultations.length === 0 && (
        <p className="is-soft">{t("meeting.matter.none")}</p>
      )}
      {tasks.length > 0 && <TaskList entries={tasks} withMeeting />}
      {isPlanning && <ConsultationPlan matter={matter} onClose={() => setPlanning(false)} />}
    </Section>
  );
}

/** Accepted to be settled by the village itself (转村级协商). */
function wantsConsultation({ decisions }: Matter): boolean {
  const last = decisions.at(-1)?.form;
  return last?.kind === "ACCEPTED" && last.mode === "CONSULT";
}
