import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConferenceFile } from "#shared/contract/conference.ts";
import type { AddendumForm, MeetingPlan, MeetingRefusal } from "#shared/domain/meeting/meeting.ts";
import { dayText } from "../../client/day-text.ts";
import { PaperList } from "../../client/PaperList.tsx";
import { FoundRecord } from "../../client/FoundRecord.tsx";
import { places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { useConfirm } from "../../ui/ConfirmDialog.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { AddendumDialog } from "./AddendumDialog.tsx";
import { AgendaList } from "./AgendaList.tsx";
import { HeldConference } from "./HeldConference.tsx";
import { PlanDialog } from "./PlanDialog.tsx";
import { MEETING_TONE, meetingRefusalText } from "./refusal-text.ts";
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
  const toast = useToast();
  const confirm = useConfirm();
  const desk = useDesk();
  const [move, cancel] = [useAct(desk.conference.move), useAct(desk.conference.cancel)];
  const [issue, amend] = [useAct(desk.conference.issueAgenda), useAct(desk.conference.amend)];
  const [open, setOpen] = useState<"move" | "amend">();
  const [said, setSaid] = useState<string>();
  const { conference, status, acts, papers } = file;
  const { id, plan, held, cancelled } = conference;
  const canHold = acts.includes("hold") && may("conference.hold");
  const canArrange = acts.includes("arrange") && may("conference.move");
  useShortcut("Alt+R", () => go(places.holdConference(id)), canHold && open === undefined);
  useShortcut("Alt+P", () => void handleAgenda(), canArrange && open === undefined);

  const refused = (refusal: MeetingRefusal) => setSaid(meetingRefusalText(t, refusal));
  async function handleAgenda() {
    const issued = await issue.run({ id });
    if (issued.ok) go(places.paper(issued.value.paperId));
  }
  async function handleMove(next: MeetingPlan) {
    const moved = await move.run({ id, plan: next });
    if (moved.ok) setOpen(undefined);
    else if (moved.error?.code === "MEETING_REFUSED") refused(moved.error.data);
  }
  async function handleCancel() {
    const sure = await confirm({
      title: t("meeting.cancel.title"),
      body: t("meeting.cancel.body"),
      yes: t("meeting.act.cancel"),
      dangerous: true,
      reason: { label: t("meeting.cancel.reason") },
    });
    if (sure !== false && (await cancel.run({ id, reason: sure.reason })).ok) {
      toast.done(t("meeting.cancel.done"));
    }
  }
  async function handleAmend(form: AddendumForm) {
    const amended = await amend.run({ id, form });
    if (amended.ok) go(places.paper(amended.value.paperId));
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
              <Button danger onClick={() => void handleCancel()}>
                {t("meeting.act.cancel")}
              </Button>
              <Button onClick={() => setOpen("move")}>{t("meeting.act.move")}</Button>
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
          {acts.includes("amend") && may("conference.amend") && (
            <Button onClick={() => setOpen("amend")}>{t("meeting.act.amend")}</Button>
          )}
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
      {open === "move" && (
        <PlanDialog
          title={t("meeting.act.move")}
          yes={t("meeting.act.move")}
          start={plan}
          busy={move.busy}
          said={said}
          onPlan={(next) => void handleMove(next)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === "amend" && held !== null && (
        <AddendumDialog
          no={held.no}
          busy={amend.busy}
          onAmend={(form) => void handleAmend(form)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  );
}
