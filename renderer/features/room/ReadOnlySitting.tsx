import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SittingFile } from "#shared/contract/room.ts";
import { finishOf } from "#shared/domain/mediation/session-progress.ts";
import { PaperList } from "../../client/PaperList.tsx";
import { dayText } from "../../client/day-text.ts";
import { places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { AddendumDialog } from "./AddendumDialog.tsx";
import { BookingDialog } from "./BookingDialog.tsx";
import { FinishedRecord } from "./FinishedRecord.tsx";
import { NoticeSection } from "./NoticeSection.tsx";
import { sessionRefusalText } from "./refusal-text.ts";
import { SittingActions } from "./SittingActions.tsx";
import { SittingHead } from "./SittingHead.tsx";

/** A session that is over, or was cancelled: its record, its minutes, its addenda. */
export function ReadOnlySitting({ file }: { readonly file: SittingFile }) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const toast = useToast();
  const issue = useAct(useDesk().room.issueMinutes);
  const [asked, setAsked] = useState<"addendum" | "next">();
  const { session, mediation, status, acts, papers } = file;
  const finish = finishOf(session);
  const canPrint = finish !== undefined && may("room.issueMinutes");
  const canAdd = acts.includes("addendum") && may("room.record");
  const nextOn = finish?.nextOn ?? undefined;

  async function handlePrint() {
    const issued = await issue.run({ sessionId: session.id });
    if (issued.ok) return go(places.paper(issued.value.paperId));
    if (issued.error)
      toast.trouble(
        issued.error.code === "SESSION_REFUSED"
          ? sessionRefusalText(t, issued.error.data)
          : t("room.book.gone"),
      );
  }
  useShortcut("F2", () => void handlePrint(), canPrint && asked === undefined);

  return (
    <Page
      wide
      title={t("room.sitting.title", { n: session.ordinal, no: mediation.no })}
      hint={mediation.form.title}
      actions={
        <>
          <SittingActions file={file} />
          {canAdd && <Button onClick={() => setAsked("addendum")}>{t("room.act.addendum")}</Button>}
          {finish?.result === "ADJOURNED" && may("room.book") && (
            <Button onClick={() => setAsked("next")}>{t("room.sitting.adjournBook")}</Button>
          )}
          {canPrint && (
            <Button
              type="primary"
              loading={issue.busy}
              aria-keyshortcuts="F2"
              onClick={() => void handlePrint()}
            >
              {t("room.sitting.printMinutes")} <KeyHint keys="F2" />
            </Button>
          )}
        </>
      }
    >
      <SittingHead file={file} />
      {status === "FROZEN" && <Notice tone="done">{t("room.sitting.minutesFrozen")}</Notice>}
      {status === "CANCELLED" && <CancelledNotice file={file} />}
      <div className="sitting-columns">
        <div>{finish && <FinishedRecord finish={finish} mediation={mediation} />}</div>
        <div>
          {finish && (
            <Section title={t("room.sitting.result")}>
              <p>
                <strong>{t(`room.result.${finish.result}`)}</strong>
              </p>
              {nextOn !== undefined && (
                <p>
                  {t("room.sitting.nextOn")} {dayText(t, nextOn)}
                </p>
              )}
              <p>{finish.digestLine}</p>
            </Section>
          )}
          <Section title={t("mediation.section.papers")}>
            <PaperList papers={papers} />
          </Section>
          <NoticeSection file={file} />
        </div>
      </div>
      {asked === "addendum" && <AddendumDialog session={session} onClose={() => setAsked(undefined)} />}
      {asked === "next" && (
        <BookingDialog
          caseId={mediation.id}
          {...(nextOn === undefined ? {} : { at: { on: nextOn } })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Page>
  );
}

function CancelledNotice({ file }: { readonly file: SittingFile }) {
  const { t } = useTranslation();
  const cancelled = file.session.events.map(({ facts }) => facts).findLast(({ act }) => act === "cancel");
  return (
    <Notice tone="wait">
      {t("room.status.CANCELLED")} {cancelled?.act === "cancel" ? cancelled.reason : ""}
    </Notice>
  );
}
