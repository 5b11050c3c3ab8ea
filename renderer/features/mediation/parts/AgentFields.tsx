import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { IdentityField } from "#renderer/client/IdentityField.tsx";
import { useToday } from "#renderer/client/use-seat.ts";
import { Field } from "#renderer/ui/Field.tsx";
import { Agent } from "#shared/domain/mediation/mediation-case.ts";
import { readIdentityNumber } from "#shared/kernel/identity-number.ts";
import type { AgentInput } from "../case-input.ts";
import { Line } from "#renderer/ui/Line.tsx";

interface Props {
  readonly agent: AgentInput;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (fields: Partial<AgentInput>) => void;
}

/** Who acts for the party; the power of attorney (M-06) is issued from the case's page. */
export function AgentFields({ agent, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <div className="party-aside">
      <div className="case-line case-line-three">
        <Line
          label={t("mediation.field.agentName")}
          required
          most={60}
          value={agent.name}
          error={errorAt("agent.name")}
          onChange={(name) => onChange({ name })}
        />
        <Line
          label={t("mediation.field.relation")}
          most={40}
          value={agent.relation}
          error={errorAt("agent.relation")}
          onChange={(relation) => onChange({ relation })}
        />
        <Line
          label={t("mediation.field.phone")}
          most={30}
          value={agent.phone}
          error={errorAt("agent.phone")}
          onChange={(phone) => onChange({ phone })}
        />
      </div>
      <div className="case-line case-line-two">
        <IdentityField
          value={agent}
          today={today}
          error={errorAt("agent.idPaper.no")}
          onTyped={(idNo) => {
            const read = readIdentityNumber(idNo, today);
            onChange({ idNo, idConfirmed: false, ...(read.ok ? { sex: read.value.sex } : {}) });
          }}
          onConfirmed={(idConfirmed) => onChange({ idConfirmed })}
        />
        <Field label={t("mediation.field.scope")}>
          {(control) => (
            <Select
              {...control}
              value={agent.scope}
              options={Agent.unwrap().shape.scope.options.map((scope) => ({
                value: scope,
                label: t(`mediation.scope.${scope}`),
              }))}
              onChange={(scope) => onChange({ scope })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
