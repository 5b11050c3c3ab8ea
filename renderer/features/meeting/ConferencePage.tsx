import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ConferenceFile } from "#shared/contract/conference.ts";
import { dayText } from "../../client/day-text.ts";
import { PaperList } from "../../client/PaperList.tsx";
import { FoundRecord } from "../../client/FoundRecord.tsx";
import { places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { AgendaList } from "./AgendaList.tsx";
import { HeldConference } from "./HeldConference.tsx";
import { MEETING_TONE } from "./refusal-text.ts";
import { useMeetingActs } from "./use-meeting-acts.tsx";
import "./meeting.css";

/** One case conference: before it the agenda, after it what was decided. */
export function ConferencePage({ conferenceId }: { readonly conferenceId: string }) {
  const { t } = useTranslation();
  const answer = useQuery(useAsk().conference.file.queryOptions({ input: { id: conferenceId } }));
  return (
    <FoundRecord
      answer={answer}
      title={t("meeting.page.notFound")}
      hint={t("meeting.page.notFoundHint")}
      list={places.conferences()}
      toList={t("meeting.page.toList")}
    >
      {(file) => <OpenConference file={file} />}
    </FoundRecord>
  );
}

function OpenConference({ file }: { readonly file: ConferenceFile }) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const desk = useDesk();
  const issue = useAct(desk.conference.issueAgenda);
  const { conference, status, acts, papers } = file;
  const { id, plan, held, cancelled } = conference;
  const { isAsking, ...buttons } = useMeetingActs({
    id,
    plan,
    no: held?.no,
    about: t("meeting.cancel.body"),
    move: useAct(desk.conference.move),
    cancel: useAct(desk.conference.cancel),
    amend: useAct(desk.conference.amend),
  });
  const canHold = acts.includes("hold") && may("conference.hold");
  const canArrange = acts.includes("arrange") && may("conference.move");
  useShortcut("Alt+R", () => go(places.holdConference(id)), canHold && !isAsking);
  useShortcut("Alt+P", () => void handleAgenda(), canArrange && !isAsking);

  async function handleAgenda() {
    const issued = await issue.run({ id });
    if (issued.ok) go(places.paper(issued.value.paperId));
  }

  return (
    <Page
      title={held?.no ?? t("meeting.page.planned", { on: dayText(t, plan.on) })}
      wide
      hint={[dayText(t, (held?.form ?? plan).on), (held?.form ?? plan).from, (held?.form ?? plan).place]
        .filter((text) => text !== "")
        .join(" ")}
      actions={
        <>
          {canArrange && (
            <>
              {buttons.cancel}
              {buttons.move}
              <Button aria-keyshortcuts="Alt+P" loading={issue.busy} onClick={() => void handleAgenda()}>
                {t("meeting.act.agenda")} <KeyHint keys="Alt+P" />
              </Button>
            </>
          )}
          {canHold && (
            <Button type="primary" aria-keyshortcuts="Alt+R" onClick={() => go(places.holdConference(id))}>
              {t("meeting.act.hold")} <KeyHint keys="Alt+R" />
            </Button>
          )}
          {acts.includes("amend") && may("conference.amend") && buttons.amend}
        </>
      }
    >
      <div className="meeting-head">
        <StatusTag tone={MEETING_TONE[status]}>{t(`meeting.status.${status}`)}</StatusTag>
        {cancelled !== null && <span>{t("meeting.page.cancelled", { reason: cancelled.reason })}</span>}
      </div>
      {status === "PLANNED" && <AgendaList file={file} />}
      {held !== null && <HeldConference file={file} held={held} />}
      {papers.length > 0 && (
        <Section title={t("meeting.page.papers")}>
          <PaperList papers={papers} />
        </Section>
      )}
      {buttons.dialogs}
    </Page>
  );
}
