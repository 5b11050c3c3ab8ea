import { useTranslation } from "react-i18next";
import type { PartyInput } from "../case-input.ts";
import { Line } from "#renderer/ui/Line.tsx";

type Guardian = NonNullable<PartyInput["guardian"]>;

interface Props {
  readonly guardian: Guardian;
  readonly isChild: boolean;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (guardian: Guardian) => void;
}

export function GuardianFields({ guardian, isChild, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={`party-aside${isChild ? " is-wanted" : ""}`}>
      {isChild && <p>{t("mediation.party.guardianWhy")}</p>}
      <div className="case-line case-line-three">
        <Line
          label={t("mediation.field.guardianName")}
          required
          most={60}
          value={guardian.name}
          error={errorAt("guardian.name") ?? errorAt("guardian")}
          onChange={(name) => onChange({ ...guardian, name })}
        />
        <Line
          label={t("mediation.field.relation")}
          most={40}
          value={guardian.relation}
          error={errorAt("guardian.relation")}
          onChange={(relation) => onChange({ ...guardian, relation })}
        />
        <Line
          label={t("mediation.field.guardianPhone")}
          most={30}
          value={guardian.phone}
          error={errorAt("guardian.phone")}
          onChange={(phone) => onChange({ ...guardian, phone })}
        />
      </div>
    </div>
  );
}
