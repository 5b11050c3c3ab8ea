import { Button, Checkbox, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ConsentWay } from "#shared/domain/mediation/mediation-case.ts";
import { Participant } from "#shared/domain/mediation/session.ts";
import type { SittingInput } from "./record-model.ts";

type Row = SittingInput["participants"][number];
const NEW: Row = { name: "", unit: "", role: "VILLAGE_CADRE", consent: false, consentWay: "ORAL" };
const ROLES = Participant.unwrap().shape.role.options;

interface Props {
  readonly participants: readonly Row[];
  readonly onChange: (participants: Row[]) => void;
}

/** Who was invited to help, with the parties' consent (People's Mediation Law art. 20). */
export function Participants({ participants, onChange }: Props) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<Row>) =>
    onChange(participants.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <div className="participants">
      <h3>{t("room.sitting.participants")}</h3>
      {participants.length === 0 && <p className="is-soft">{t("room.sitting.noParticipants")}</p>}
      {participants.map((row, index) => (
        // Rows have no identity before they have a name.
        <div
          key={index}
          className="participant"
          role="group"
          aria-label={row.name || t("room.sitting.participants")}
        >
          <Input
            aria-label={t("room.sitting.participantName")}
            placeholder={t("room.sitting.participantName")}
            maxLength={60}
            value={row.name}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <Select
            aria-label={t("room.sitting.participantRole")}
            value={row.role}
            onChange={(role) => change(index, { role })}
            options={ROLES.map((role) => ({ value: role, label: t(`room.role.${role}`) }))}
          />
          <Input
            aria-label={t("room.sitting.participantUnit")}
            placeholder={t("room.sitting.participantUnit")}
            maxLength={80}
            value={row.unit}
            onChange={(event) => change(index, { unit: event.target.value })}
          />
          <Select
            aria-label={t("room.sitting.participantConsentWay")}
            value={row.consentWay}
            onChange={(consentWay) => change(index, { consentWay })}
            options={ConsentWay.options.map((way) => ({ value: way, label: t(`room.way.${way}`) }))}
          />
          <Checkbox
            checked={row.consent}
            onChange={(event) => change(index, { consent: event.target.checked })}
          >
            {t("room.sitting.participantConsent")}
          </Checkbox>
          <Button
            type="text"
            size="small"
            onClick={() => onChange(participants.filter((_, at) => at !== index))}
          >
            {t("room.sitting.remove")}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...participants, NEW])}>
        {t("room.sitting.addParticipant")}
      </Button>
    </div>
  );
}
