import { lazy, Suspense, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { hrefTo, places, useGo } from "#renderer/client/places.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { useConfirm } from "#renderer/ui/ConfirmDialog.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { StatusTag, type Tone } from "#renderer/ui/StatusTag.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { AgreementView } from "#shared/contract/agreement.ts";
import type { AgreementStatus } from "#shared/domain/mediation/agreement.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { ConfirmationPanel } from "./ConfirmationPanel.tsx";
import { PerformanceLedger } from "./PerformanceLedger.tsx";
import { SigningPanel } from "./SigningPanel.tsx";
import { useRecord } from "./use-record.ts";

// The paper brings its fonts along: only who looks at it waits for them.
const PaperDialog = lazy(async () => ({ default: (await import("./PaperDialog.tsx")).PaperDialog }));

const TONE: Readonly<Record<AgreementStatus, Tone>> = {
  DRAFT: "plain",
  PRINTED: "wait",
  SIGNING: "wait",
  EFFECTIVE: "done",
  REPLACED: "plain",
  DISCARDED: "plain",
};

interface Props {
  readonly id: string;
  readonly mediation: MediationCase;
}

/** One agreement: where it stands, what comes next, its signatures, its performance, its way to the court. */
export function AgreementCard({ id, mediation }: Props) {
  const { t } = useTranslation();
  const { data: view } = useQuery(useAsk().agreement.get.queryOptions({ input: { id } }));
  if (!view) return <Loading />;
  const { agreement, status, effectiveOn } = view;
  const { no, version, form, replacedBy } = agreement;
  const isMade = status === "EFFECTIVE" || status === "REPLACED";
  const discarded = agreement.events.at(-1)?.facts;
  return (
    <article className="agreement-card" aria-label={t("agreement.card.label", { no })}>
      <header className="agreement-card-head">
        <h3>{no}</h3>
        <StatusTag tone={TONE[status]}>{t(`agreement.status.${status}`)}</StatusTag>
        {isMade && status === "EFFECTIVE" && <PerformanceTag view={view} />}
        <span className="is-soft">
          {[
            t(`agreement.form.${form.form}`),
            version > 1 ? t("agreement.card.version", { version }) : "",
            agreement.amends === null ? "" : t("agreement.card.amends"),
            t("agreement.card.reached", { on: dayText(t, form.reachedOn) }),
            effectiveOn === null ? "" : t("agreement.card.effective", { on: dayText(t, effectiveOn) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </header>
      {replacedBy && (
        <p className="is-soft">
          {t("agreement.card.replaced", { on: dayText(t, replacedBy.on), no: replacedBy.no })}
        </p>
      )}
      {discarded?.act === "discard" && (
        <p className="is-soft">{t("agreement.card.discarded", { reason: discarded.reason })}</p>
      )}
      {(status === "DRAFT" || status === "PRINTED" || status === "SIGNING") && (
        <p>
          {t(
            form.form === "ORAL" && status !== "DRAFT"
              ? "agreement.card.next.PRINTED_ORAL"
              : `agreement.card.next.${status}`,
          )}
        </p>
      )}
      <CardActs view={view} />
      {(status === "DRAFT" || status === "PRINTED" || status === "SIGNING") && (
        <ol className="agreement-clauses" lang="zh-CN">
          {view.obligations.map(({ obligationId, clause }) => (
            <li key={obligationId}>{clause}</li>
          ))}
          {form.terms.map((term) => (
            <li key={term}>{term}</li>
          ))}
        </ol>
      )}
      {status !== "DRAFT" && status !== "DISCARDED" && (
        <SigningPanel
          key={version}
          view={view}
          hostName={mediation.form.hostName}
          parties={mediation.form.parties}
        />
      )}
      {isMade && view.obligations.length > 0 && <PerformanceLedger view={view} />}
      {status === "EFFECTIVE" && <ConfirmationPanel view={view} mediation={mediation} />}
    </article>
  );
}

function PerformanceTag({ view: { performance } }: { readonly view: AgreementView }) {
  const { t } = useTranslation();
  const tone: Tone =
    performance === "PERFORMED" || performance === "IMMEDIATE"
      ? "done"
      : performance === "NOT_DUE" || performance === "PARTIAL"
        ? "busy"
        : "late";
  return <StatusTag tone={tone}>{t(`codes.performance.${performance}`)}</StatusTag>;
}

function CardActs({ view }: { readonly view: AgreementView }) {
  const { t } = useTranslation();
  const go = useGo();
  const confirm = useConfirm();
  const toast = useToast();
  const may = useMay();
  const { record, busy, said } = useRecord(view.agreement.id);
  const [previewing, setPreviewing] = useState(false);
  const { id, caseId, no, paperId } = view.agreement;
  const can = (act: AgreementView["acts"][number]) => may("agreement.record") && view.acts.includes(act);

  async function handlePrint() {
    const printed = await record({ act: "print" });
    if (printed?.paperId) go(places.paper(printed.paperId));
  }
  async function handleDiscard() {
    const sure = await confirm({
      title: t("agreement.card.discardTitle", { no }),
      body: t("agreement.card.discardBody"),
      yes: t("agreement.card.discard"),
      dangerous: true,
      reason: { label: t("agreement.card.discardReason") },
    });
    if (sure && (await record({ act: "discard", reason: sure.reason })))
      toast.done(t("agreement.card.discarded_done", { no }));
  }
  const editor = hrefTo(places.agreementEditor(caseId, id));
  return (
    <>
      <div className="agreement-acts">
        {can("print") && (
          <>
            <Button type="primary" loading={busy} onClick={() => void handlePrint()}>
              {t("agreement.card.print")}
            </Button>
            <Button onClick={() => setPreviewing(true)}>{t("agreement.card.preview")}</Button>
          </>
        )}
        {paperId !== null && (
          <Button href={hrefTo(places.paper(paperId))}>{t("agreement.card.paper")}</Button>
        )}
        {can("revise") && <Button href={editor}>{t("agreement.card.revise")}</Button>}
        {view.status === "EFFECTIVE" && may("agreement.draft") && (
          <Button href={editor}>{t("agreement.card.amend")}</Button>
        )}
        {can("discard") && (
          <Button danger onClick={() => void handleDiscard()}>
            {t("agreement.card.discard")}
          </Button>
        )}
      </div>
      {said !== undefined && <Notice tone="late">{said}</Notice>}
      {previewing && (
        <Suspense fallback={<Loading />}>
          <PaperDialog agreementId={id} no={no} onClose={() => setPreviewing(false)} />
        </Suspense>
      )}
    </>
  );
}
