import { Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { ConsentWay } from "#shared/domain/mediation/mediation-case.ts";
import type { PartyInput } from "../case-input.ts";
import type { ConsentInput } from "../direct-input.ts";

interface Props {
  /** Who is asked. */
  readonly parties: readonly PartyInput[];
  readonly consents: readonly ConsentInput[];
  readonly errorAt: (at: string) => string | undefined;
  readonly onChange: (consents: readonly ConsentInput[]) => void;
}

/** Who has agreed to be mediated already, when and how; the others are asked on the page of the case. */
export function ConsentFields({ parties, consents, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const nameOf = ({ id, side, name }: PartyInput) => {
    const n = parties.filter((party) => party.side === side).findIndex((party) => party.id === id) + 1;
    return name.trim() === "" ? t("mediation.party.nth", { side: t(`mediation.side.${side}`), n }) : name;
  };
  return parties.map((party) => {
    const given = consents.find(({ partyId }) => partyId === party.id);
    const rest = consents.filter((consent) => consent !== given);
    const set = (change: Partial<ConsentInput>) => given && onChange([...rest, { ...given, ...change }]);
    return (
      <div key={party.id} className="case-line case-line-consent">
        <Checkbox
          checked={given !== undefined}
          onChange={(event) =>
            onChange(event.target.checked ? [...rest, { partyId: party.id, on: today, way: "ORAL" }] : rest)
          }
        >
          {t("mediation.direct.agreed", { name: nameOf(party) })}
        </Checkbox>
        {given && (
          <>
            <Field label={t("mediation.field.on")} error={errorAt(`consents.${consents.indexOf(given)}.on`)}>
              {(control) => (
                <DateField
                  {...control}
                  today={today}
                  max={today}
                  value={given.on}
                  onChange={(on) => set({ on })}
                />
              )}
            </Field>
            <Field label={t("mediation.field.way")}>
              {(control) => (
                <Select
                  {...control}
                  value={given.way}
                  options={ConsentWay.options.map((value) => ({ value, label: t(`mediation.way.${value}`) }))}
                  onChange={(way) => set({ way })}
                />
              )}
            </Field>
          </>
        )}
      </div>
    );
  });
}
