import { useTranslation } from "react-i18next";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { SessionFacts } from "#shared/domain/mediation/session.ts";
import { Section } from "../../ui/Page.tsx";

interface Props {
  readonly finish: Extract<SessionFacts, { act: "finish" }>;
  readonly mediation: MediationCase;
}

/** What was written down, as the minutes say it. */
export function FinishedRecord({ finish, mediation }: Props) {
  const { t } = useTranslation();
  const { record } = finish;
  const nameOf = (partyId: string) => mediation.form.parties.find(({ id }) => id === partyId)?.name ?? "";
  return (
    <>
      <Section title={t("room.sitting.who")} hint={t("room.slot", record)}>
        <ul className="record-who">
          {record.attendance.map(({ partyId, present, companions, note }) => (
            <li key={partyId}>
              {nameOf(partyId)} {t(present ? "room.sitting.present" : "room.sitting.absent")} {companions}{" "}
              <span className="is-soft">{note}</span>
            </li>
          ))}
          {record.participants.map(({ name, role, unit }) => (
            <li key={`${name} ${unit}`}>
              {name} {t(`room.role.${role}`)} <span className="is-soft">{unit}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("room.sitting.statements")}>
        {record.statements.length === 0 && <p className="is-soft">{t("room.sitting.noStatements")}</p>}
        <dl className="record-said">
          {record.statements.map(({ speaker, text }, index) => (
            // Statements have no identity but their place in the talk.
            <div key={index}>
              <dt>{speaker}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {(["facts", "proposals", "outcome"] as const).map((field) => (
        <Section key={field} title={t(`room.sitting.${field}`)}>
          {record[field].trim() === "" ? (
            <p className="is-soft">{t("room.sitting.emptyText")}</p>
          ) : (
            <p className="record-text">{record[field]}</p>
          )}
        </Section>
      ))}
    </>
  );
}
