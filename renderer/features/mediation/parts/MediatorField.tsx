import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { Field } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import { hasTermEnded } from "#shared/domain/mediation/committee-advice.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";

interface Props {
  readonly mediation: MediationCase;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (mediatorId: string) => void;
}

/** A mediator of the register; whose term has ended is shown, and why nobody can choose them. */
export function MediatorField({ mediation, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const matches = useTypedMatch();
  const { data } = useQuery(useAsk().committee.get.queryOptions());
  const recused = mediation.mediators.filter((each) => each.recused !== null);
  const offered =
    data?.mediators.filter(
      ({ id, active }) => active && !recused.some(({ mediatorId }) => mediatorId === id),
    ) ?? [];
  const isEmpty = data !== undefined && offered.length === 0;
  return (
    <>
      {isEmpty && <Notice tone="wait">{t("mediation.dialog.noRegister")}</Notice>}
      <Field label={t("mediation.field.mediator")} required error={error}>
        {(control) => (
          <Select
            {...control}
            autoFocus
            showSearch={{ filterOption: (typed, option) => matches(option?.name ?? "", typed) }}
            value={value === "" ? null : value}
            options={offered.map((mediator) => {
              const isOver = hasTermEnded(mediator, today);
              const term = t(isOver ? "mediation.dialog.termEnded" : "mediation.dialog.wholeTerm", {
                on: dayText(t, mediator.termEndsOn),
              });
              return {
                value: mediator.id,
                name: mediator.name,
                label: `${mediator.name} · ${term}`,
                disabled: isOver,
              };
            })}
            onChange={onChange}
          />
        )}
      </Field>
    </>
  );
}
