import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConsultationFile } from "#shared/contract/consultation.ts";
import type { AddendumForm, MeetingPlan } from "#shared/domain/meeting/meeting.ts";
import { dayText } from "../../client/day-text.ts";
import { PaperList } from "../../client/PaperList.tsx";
import { FoundRecord } from "../../client/FoundRecord.tsx";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { useConfirm } from "../../ui/ConfirmDialog.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { AddendumDialog } from "./AddendumDialog.tsx";
import { HeldConsultation } from "./HeldConsultation.tsx";
import { HoldConsultation } from "./HoldConsultation.tsx";
import { PlanDialog } from "./PlanDialog.tsx";
import { MEETING_TONE, meetingRefusalText } from "./refusal-text.ts";
import "./meeting.css";

/** One consultation meeting: its record to be written, or as it was written. */
export function ConsultationPage({ consultationId }: { readonly consultationId: string }) {
  const { t } = useTranslation();
  const answer = useQuery(useAsk().consultation.file.queryOptions({ input: { id: consultationId } }));
  return (
    <FoundRecord
      answer={answer}
      title={t("meeting.page.notFound")}
      hint={t("meeting.page.notFoundHint")}
      list={places.matters()}
      toList={t("matter.page.toList")}
    >
      {(file) => <OpenConsultation file={file} />}
    </FoundRecord>
  );
}

function OpenConsultation({ file }: { readonly file: ConsultationFile }) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const toast = useToast();
  const confirm = useConfirm();
  const desk = useDesk();
  const [move, cancel] = [useAct(desk.consultation.move), useAct(desk.consultation.cancel)];
  const amend = useAct(desk.consultation.amend);
  const [open, setOpen] = useState<"move" | "amend">();
  const [said, setSaid] = useState<string>();
  const { consultation, status, acts, matter, papers } = file;
  const { id, plan, about, held, cancelled } = consultation;
  const { on, from, place } = held?.form ?? plan;

  async function handleMove(next: MeetingPlan) {
    const moved = await move.run({ id, plan: next });
    if (moved.ok) setOpen(undefined);
    else if (moved.error?.code === "MEETING_REFUSED") setSaid(meetingRefusalText(t, moved.error.data));
  }
  async function handleCancel() {
    const sure = await confirm({
      title: t("meeting.cancel.title"),
      body: about.topic,
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
      title={held?.no ?? t("meeting.consult.title")}
      wide
      hint={about.topic}
      actions={
        <>
          {acts.includes("cancel") && may("consultation.cancel") && (
            <Button danger onClick={() => void handleCancel()}>
              {t("meeting.act.cancel")}
            </Button>
          )}
          {acts.includes("arrange") && may("consultation.move") && (
            <Button onClick={() => setOpen("move")}>{t("meeting.act.move")}</Button>
          )}
          {acts.includes("amend") && may("consultation.amend") && (
            <Button onClick={() => setOpen("amend")}>{t("meeting.act.amend")}</Button>
          )}
        </>
      }
    >
      <div className="meeting-head">
        <StatusTag tone={MEETING_TONE[status]}>{t(`meeting.status.${status}`)}</StatusTag>
        <span>{[dayText(t, on), from, place].filter((text) => text !== "").join(" ")}</span>
        <span>
          <a href={hrefTo(places.matter(matter.id))}>{matter.no}</a> {matter.title}
        </span>
        {cancelled !== null && <span>{t("meeting.page.cancelled", { reason: cancelled.reason })}</span>}
      </div>
      {acts.includes("hold") && may("consultation.hold") && <HoldConsultation file={file} />}
      {held !== null && <HeldConsultation consultation={consultation} form={held.form} />}
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
