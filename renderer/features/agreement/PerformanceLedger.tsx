import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useMay, useToday } from "#renderer/client/use-seat.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { StatusTag, type Tone } from "#renderer/ui/StatusTag.tsx";
import type { AgreementView, ObligationRow } from "#shared/contract/agreement.ts";
import type { ObligationState } from "#shared/domain/mediation/performance.ts";
import { printYuan } from "#shared/kernel/money.ts";
import { daysBetween } from "#shared/kernel/plain-date.ts";
import type { EventAct } from "./event-input.ts";
import { EventDialog } from "./EventDialog.tsx";
import { PerformDialog } from "./PerformDialog.tsx";

const TONE: Readonly<Record<ObligationState, Tone>> = {
  NOT_DUE: "plain",
  IMMEDIATE: "done",
  PARTIAL: "busy",
  PERFORMED: "done",
  OVERDUE: "late",
  CONTINUING: "plain",
};

/** From so many days before its day an obligation says how near it is (D-08). */
const NEAR_DAYS = 3;

const OPEN: readonly ObligationState[] = ["NOT_DUE", "PARTIAL", "OVERDUE"];

/** What is owed, paid and overdue, with its receipts, and what can be done when it is not kept. */
export function PerformanceLedger({ view }: { readonly view: AgreementView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [performing, setPerforming] = useState<ObligationRow>();
  const [act, setAct] = useState<EventAct>();
  const { obligations, sums, acts, status } = view;
  const can = (each: AgreementView["acts"][number]) => may("agreement.record") && acts.includes(each);
  const isOverdue = status === "EFFECTIVE" && obligations.some(({ state }) => state === "OVERDUE");
  const isAnyOpen = obligations.some(({ state }) => OPEN.includes(state));

  return (
    <section className="agreement-part" aria-label={`${t("agreement.ledger.title")} ${view.agreement.no}`}>
      <h4>{t("agreement.ledger.title")}</h4>
      <table className="plain-table agreement-ledger">
        <thead>
          <tr>
            <th>{t("agreement.ledger.no")}</th>
            <th>{t("agreement.ledger.clause")}</th>
            <th>{t("agreement.ledger.due")}</th>
            <th>{t("agreement.ledger.state")}</th>
            <th>{t("agreement.ledger.paid")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {obligations.map((row) => (
            <tr key={row.obligationId}>
              <td>{row.ordinal}</td>
              <td>
                <span lang="zh-CN">{row.clause}</span>
                <Steps row={row} />
              </td>
              <td className="agreement-tight">
                <DueCell row={row} />
              </td>
              <td>
                <StatusTag tone={TONE[row.state]}>{t(`agreement.ledger.state_.${row.state}`)}</StatusTag>
              </td>
              <td className="figures agreement-tight">
                {row.paidFen + row.restFen > 0 && (
                  <>
                    {printYuan(row.paidFen)}
                    <br />
                    {printYuan(row.restFen)}
                  </>
                )}
              </td>
              <td className="plain-table-acts">
                {can("perform") && OPEN.includes(row.state) && (
                  <Button onClick={() => setPerforming(row)}>{t("agreement.ledger.perform")}</Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sums.owedFen > 0 && (
        <p className="figures">
          {t("agreement.ledger.sums", {
            owed: printYuan(sums.owedFen),
            paid: printYuan(sums.paidFen),
            rest: printYuan(sums.restFen),
          })}{" "}
          {sums.overdueFen > 0 && (
            <strong className="agreement-late">
              {t("agreement.ledger.overdueSum", { overdue: printYuan(sums.overdueFen) })}
            </strong>
          )}
        </p>
      )}
      {isOverdue && (
        <Notice tone="wait">
          {view.enforceUntil !== null && (
            <p>
              {t(
                view.confirmation === "VALID"
                  ? "agreement.ledger.enforceConfirmed"
                  : "agreement.ledger.enforceHint",
                { on: dayText(t, view.enforceUntil) },
              )}
            </p>
          )}
          {view.isWage && <p>{t("agreement.ledger.wageHint")}</p>}
        </Notice>
      )}
      <Breaches view={view} />
      <div className="agreement-acts">
        {can("renege") && isAnyOpen && (
          <Button onClick={() => setAct("renege")}>{t("agreement.renege.title")}</Button>
        )}
        {can("sue") && isAnyOpen && <Button onClick={() => setAct("sue")}>{t("agreement.sue.title")}</Button>}
        {can("enforce") && isOverdue && view.confirmation === "VALID" && (
          <Button onClick={() => setAct("enforce")}>{t("agreement.confirm.enforce")}</Button>
        )}
      </div>
      {performing && <PerformDialog view={view} row={performing} onClose={() => setPerforming(undefined)} />}
      {act && <EventDialog view={view} act={act} onClose={() => setAct(undefined)} />}
    </section>
  );
}

function DueCell({ row: { dueOn, state } }: { readonly row: ObligationRow }) {
  const { t } = useTranslation();
  const today = useToday();
  const left = daysBetween(today, dueOn);
  const isNear = OPEN.includes(state) && left <= NEAR_DAYS;
  return (
    <>
      {state === "CONTINUING" && <span className="is-soft">{t("agreement.ledger.from")} </span>}
      {dayText(t, dueOn)}
      {isNear && (
        <div className={left < 0 ? "agreement-late" : "agreement-near"}>
          {left < 0
            ? t("agreement.ledger.late", { days: -left })
            : left === 0
              ? t("agreement.ledger.today")
              : t("agreement.ledger.soon", { days: left })}
        </div>
      )}
    </>
  );
}

function Steps({ row: { steps } }: { readonly row: ObligationRow }) {
  const { t } = useTranslation();
  return (
    <ul className="agreement-steps">
      {steps.map(({ eventId, on, amountFen, note, receiptId }) => (
        <li key={eventId}>
          {amountFen === null
            ? t("agreement.ledger.stepDone", { on: dayText(t, on) })
            : t("agreement.ledger.step", { on: dayText(t, on), amount: printYuan(amountFen) })}{" "}
          {receiptId !== null && (
            <a href={hrefTo(places.paper(receiptId))}>{t("agreement.ledger.receipt")}</a>
          )}
          {note !== "" && <div className="is-soft">{note}</div>}
        </li>
      ))}
    </ul>
  );
}

function Breaches({ view: { agreement } }: { readonly view: AgreementView }) {
  const { t } = useTranslation();
  const name = (partyId: string) =>
    agreement.signatories.find((each) => each.partyId === partyId)?.name ?? "";
  const lines = agreement.events.flatMap(({ id, facts }) => {
    switch (facts.act) {
      case "renege":
        return [
          {
            id,
            text: t("agreement.ledger.events.renege", {
              on: dayText(t, facts.on),
              name: name(facts.partyId),
              note: facts.note,
            }),
          },
        ];
      case "sue":
        return [
          {
            id,
            text: t("agreement.ledger.events.sue", {
              on: dayText(t, facts.on),
              name: name(facts.partyId),
              court: facts.court,
              no: facts.no,
            }),
          },
        ];
      case "enforce":
        return [
          {
            id,
            text: t("agreement.ledger.events.enforce", {
              on: dayText(t, facts.on),
              court: facts.court,
              no: facts.no,
            }),
          },
        ];
      default:
        return [];
    }
  });
  return lines.length === 0 ? null : (
    <ul className="agreement-steps">
      {lines.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}
