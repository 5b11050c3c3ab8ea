import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { AgendaRow, ConferenceFile } from "#shared/contract/conference.ts";
import { dayText } from "../../client/day-text.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { RISK_LEVEL } from "../../client/risk-level.ts";
import { Section } from "../../ui/Page.tsx";
import { RiskDot } from "../../ui/RiskDot.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";

/** What a planned conference should deal with, each with why, and how its colour went. */
export function AgendaList({ file: { conference, agenda, more } }: { readonly file: ConferenceFile }) {
  const { t } = useTranslation();
  const may = useMay();
  const withdraw = useAct(useDesk().conference.withdraw);
  const byHand = new Set(conference.brought.map(({ matterId }) => matterId));
  return (
    <Section title={t("meeting.agenda.title", { count: agenda.length })} hint={t("meeting.agenda.hint")}>
      {agenda.length === 0 && <p className="is-soft">{t("meeting.agenda.none")}</p>}
      <ol className="meeting-agenda">
        {agenda.map((row) => (
          <li key={row.matterId}>
            <AgendaHead row={row} />
            {byHand.has(row.matterId) && may("conference.withdraw") && (
              <Button
                size="small"
                aria-label={`${t("meeting.agenda.withdraw")} ${row.no}`}
                onClick={() => void withdraw.run({ id: conference.id, matterId: row.matterId })}
              >
                {t("meeting.agenda.withdraw")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {more > 0 && <p className="is-soft">{t("meeting.agenda.more", { count: more })}</p>}
    </Section>
  );
}

/** A matter on the table: what it is, why it is here, what colours it had. */
export function AgendaHead({ row }: { readonly row: AgendaRow }) {
  const { t } = useTranslation();
  const { matterId, no, title, colour, reasons, history, returns, dueOn, unitName, note, lastDecision } = row;
  const facts = [
    returns > 0 ? t("meeting.agenda.returns", { count: returns }) : "",
    unitName,
    dueOn === null ? "" : t("meeting.agenda.due", { on: dayText(t, dueOn) }),
    history
      .map((step) =>
        t("meeting.agenda.step", {
          on: dayText(t, step.on),
          by: t(`codes.colourStep.${step.by}`),
          colour: t(`codes.riskColor.${step.colour}`),
        }),
      )
      .join(" → "),
    note === "" ? "" : t("meeting.agenda.note", { note }),
    lastDecision === "" ? "" : t("meeting.agenda.last", { decision: lastDecision }),
  ].filter((text) => text !== "");
  return (
    <div className="meeting-agenda-head">
      <div>
        <RiskDot level={RISK_LEVEL[colour]}>{t(`codes.riskColor.${colour}`)}</RiskDot>{" "}
        <a href={hrefTo(places.matter(matterId))}>{no}</a> {title} {/* Its colour stands before it. */}
        {reasons
          .filter((reason) => reason !== colour)
          .map((reason) => (
            <StatusTag key={reason} tone={reason === "RETURNED" || reason === "OVERDUE" ? "late" : "wait"}>
              {t(`codes.agendaReason.${reason}`)}
            </StatusTag>
          ))}
      </div>
      <p className="is-soft">{facts.join(t("app.semicolon"))}</p>
    </div>
  );
}
