import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ConsultationFile } from "#shared/contract/consultation.ts";
import { dayText } from "../../client/day-text.ts";
import { PaperList } from "../../client/PaperList.tsx";
import { FoundRecord } from "../../client/FoundRecord.tsx";
import { hrefTo, places } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { Page, Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { HeldConsultation } from "./HeldConsultation.tsx";
import { HoldConsultation } from "./HoldConsultation.tsx";
import { MEETING_TONE } from "./refusal-text.ts";
import { useMeetingActs } from "./use-meeting-acts.tsx";
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
  const may = useMay();
  const desk = useDesk();
  const { consultation, status, acts, matter, papers } = file;
  const { id, plan, about, held, cancelled } = consultation;
  const { on, from, place } = held?.form ?? plan;
  const buttons = useMeetingActs({
    id,
    plan,
    no: held?.no,
    about: about.topic,
    move: useAct(desk.consultation.move),
    cancel: useAct(desk.consultation.cancel),
    amend: useAct(desk.consultation.amend),
  });

  return (
    <Page
      title={held?.no ?? t("meeting.consult.title")}
      wide
      hint={about.topic}
      actions={
        <>
          {acts.includes("cancel") && may("consultation.cancel") && buttons.cancel}
          {acts.includes("arrange") && may("consultation.move") && buttons.move}
          {acts.includes("amend") && may("consultation.amend") && buttons.amend}
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
      {buttons.dialogs}
    </Page>
  );
}
