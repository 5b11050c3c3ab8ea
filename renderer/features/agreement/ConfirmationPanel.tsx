import { useState } from "react";
import { CheckOutlined, CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { StatusTag, type Tone } from "#renderer/ui/StatusTag.tsx";
import type { AgreementView, ConfirmationClock } from "#shared/contract/agreement.ts";
import type { AgreementEvent } from "#shared/domain/mediation/agreement.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { addDays, yearOf } from "#shared/kernel/plain-date.ts";
import { ApplicationDialog, type CourtPaper } from "./ApplicationDialog.tsx";
import type { EventAct } from "./event-input.ts";
import { EventDialog } from "./EventDialog.tsx";

const TONE: Readonly<Record<AgreementView["confirmation"], Tone>> = {
  NONE: "plain",
  PLANNED: "wait",
  APPLIED: "busy",
  VALID: "done",
  DISMISSED: "late",
  WITHDRAWN: "plain",
  TIME_BARRED: "late",
};

interface Props {
  readonly view: AgreementView;
  readonly mediation: MediationCase;
}

/** Judicial confirmation: the thirty days, the list gone through before applying, the papers, the court's answer. */
export function ConfirmationPanel({ view, mediation }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const [act, setAct] = useState<EventAct>();
  const [paper, setPaper] = useState<CourtPaper>();
  const { confirmation, checks, clock, agreement, acts } = view;
  const isFine = checks.every(({ isMet }) => isMet);
  const isClosed = confirmation === "VALID" || confirmation === "DISMISSED" || confirmation === "APPLIED";
  const isTaken = agreement.events.findLast(isOfCourt)?.facts.act === "confirmation-accepted";
  const answers = agreement.events.flatMap(({ id, facts }) => {
    if (facts.act === "apply-confirmation") {
      return [
        { id, text: t("agreement.confirm.appliedOn", { on: dayText(t, facts.on), court: facts.court }) },
      ];
    }
    if (facts.act === "confirmation-accepted") {
      return [{ id, text: t("agreement.confirm.acceptedOn", { on: dayText(t, facts.on) }) }];
    }
    if (facts.act !== "confirmation-result") return [];
    const text = t(`agreement.confirm.answer.${facts.result}`, { on: dayText(t, facts.on), no: facts.no });
    return [{ id, text }];
  });

  return (
    <section className="agreement-part" aria-label={`${t("agreement.confirm.title")} ${agreement.no}`}>
      <h4>
        {t("agreement.confirm.title")}{" "}
        <StatusTag tone={TONE[confirmation]}>{t(`codes.confirmation.${confirmation}`)}</StatusTag>
      </h4>
      <ul className="agreement-steps">
        {answers.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {!isClosed && (
        <div className="confirmation-ways">
          {clock && <Clock clock={clock} isOver={confirmation === "TIME_BARRED"} />}
          <div>
            <h5>{t("agreement.confirm.checks")}</h5>
            <ul className="confirmation-checks">
              {checks.map(({ item, isMet }) => (
                <li key={item} className={isMet ? "is-met" : "is-missed"}>
                  {isMet ? <CheckOutlined aria-hidden /> : <CloseOutlined aria-hidden />}
                  {item === "both-sides"
                    ? ""
                    : t(`agreement.confirm.item.${item}.${isMet ? "met" : "missed"}`)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {may("agreement.record") && acts.includes("apply-confirmation") && (
        <div className="agreement-acts">
          {!isClosed && isFine && (
            <>
              <Button onClick={() => setPaper("CONFIRMATION_APPLICATION")}>
                {t("agreement.confirm.application")}
              </Button>
              <Button onClick={() => setPaper("MEDIATION_CERTIFICATE")}>
                {t("agreement.confirm.certificate")}
              </Button>
              <Button onClick={() => setAct("apply-confirmation")}>{t("agreement.confirm.apply")}</Button>
            </>
          )}
          {confirmation === "APPLIED" && (
            <>
              {!isTaken && (
                <Button onClick={() => setAct("confirmation-accepted")}>
                  {t("agreement.confirm.accepted")}
                </Button>
              )}
              <Button type="primary" onClick={() => setAct("confirmation-result")}>
                {t("agreement.confirm.result")}
              </Button>
            </>
          )}
        </div>
      )}
      {act && <EventDialog view={view} act={act} onClose={() => setAct(undefined)} />}
      {paper && (
        <ApplicationDialog
          kind={paper}
          agreement={agreement}
          mediation={mediation}
          onClose={() => setPaper(undefined)}
        />
      )}
    </section>
  );
}

/** Where the court stands with the last application. */
function isOfCourt({ facts }: AgreementEvent): boolean {
  return facts.act === "apply-confirmation" || facts.act === "confirmation-accepted";
}

function Clock({ clock, isOver }: { readonly clock: ConfirmationClock; readonly isOver: boolean }) {
  const { t } = useTranslation();
  if (isOver) return <Notice tone="late">{t("agreement.confirm.over")}</Notice>;
  const { from, bareOn, dueOn, warnOn, rolledOver, calendarUnpublished } = clock;
  const days = (on: readonly { readonly on: typeof from; readonly name?: string }[]) =>
    on
      .map(({ on: day, name }) =>
        name ? t("app.said", { label: dayText(t, day), text: name }) : dayText(t, day),
      )
      .join(t("app.semicolon"));
  return (
    <div>
      <h5>{t("agreement.confirm.clockTitle")}</h5>
      <p>
        <strong>{t("agreement.confirm.bare", { on: dayText(t, bareOn) })}</strong>
      </p>
      <p className="is-soft">{t("agreement.confirm.bareWhy", { from: dayText(t, addDays(from, 1)) })}</p>
      <p>
        <strong>{t("agreement.confirm.rolled", { on: dayText(t, dueOn) })}</strong>
      </p>
      <p className="is-soft">
        {rolledOver.length === 0
          ? t("agreement.confirm.sameDay")
          : t("agreement.confirm.rolledWhy", { days: days(rolledOver) })}
      </p>
      {calendarUnpublished && (
        <p className="is-soft">{t("agreement.confirm.unpublished", { year: yearOf(dueOn) })}</p>
      )}
      <p className="is-soft">{t("agreement.confirm.remind", { days: days(warnOn.map((on) => ({ on }))) })}</p>
    </div>
  );
}
