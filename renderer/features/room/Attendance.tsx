import { Checkbox, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { Party } from "#shared/domain/mediation/mediation-case.ts";
import type { SittingInput } from "./record-model.ts";

interface Props {
  readonly attendance: SittingInput["attendance"];
  readonly parties: readonly Party[];
  readonly onChange: (attendance: SittingInput["attendance"]) => void;
}

/** Who came, and who came along. */
export function Attendance({ attendance, parties, onChange }: Props) {
  const { t } = useTranslation();
  type Row = SittingInput["attendance"][number];
  const change = (partyId: string, part: Partial<Row>) =>
    onChange(attendance.map((row) => (row.partyId === partyId ? { ...row, ...part } : row)));
  return (
    <ul className="attendance">
      {attendance.map(({ partyId, present, companions, note }) => {
        const party = parties.find(({ id }) => id === partyId);
        if (!party) return null;
        return (
          <li key={partyId}>
            <Checkbox
              checked={present}
              onChange={(event) => change(partyId, { present: event.target.checked })}
            >
              {party.name} <span className="is-soft">{t(`mediation.side.${party.side}`)}</span>
            </Checkbox>
            <Input
              aria-label={`${party.name} ${t("room.sitting.companions")}`}
              placeholder={t("room.sitting.companions")}
              maxLength={120}
              value={companions}
              onChange={(event) => change(partyId, { companions: event.target.value })}
            />
            {(!present || note !== "") && (
              <Input
                aria-label={`${party.name} ${t("room.sitting.attendanceNote")}`}
                placeholder={t("room.sitting.attendanceNote")}
                maxLength={120}
                value={note}
                onChange={(event) => change(partyId, { note: event.target.value })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
