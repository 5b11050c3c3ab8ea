import { Input, Select } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOffice } from "#renderer/client/use-seat.ts";
import { Field, FieldGrid } from "#renderer/ui/Field.tsx";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import { Destination } from "#shared/domain/matter/decision.ts";
import { destinationPresets } from "#shared/domain/matter/destinations.ts";
import type { PartProps } from "../decision-model.ts";

const ROUTES = Destination.unwrap().shape.route.options;

/** Where the visitor is to go: chosen from what the office knows, then corrected by hand. */
export function DestinationFields({ fields, set, errorAt }: PartProps) {
  const { t } = useTranslation();
  const { office, units } = useOffice();
  const matches = useTypedMatch();
  const presets = useMemo(() => destinationPresets(office, units), [office, units]);
  return (
    <fieldset className="destination">
      <FieldGrid>
        <Field label={t("matter.decide.preset")} hint={t("matter.decide.presetHint")}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
              value={null}
              options={presets.map(({ route, name }, index) => ({
                value: index,
                label: `${t(`codes.destinationRoute.${route}`)} · ${name}`,
              }))}
              onChange={(index: number) => {
                const preset = presets[index];
                if (!preset) return;
                const { route, name, address, phone } = preset;
                set({ route, destinationName: name, destinationAddress: address, destinationPhone: phone });
              }}
            />
          )}
        </Field>
        <Field label={t("matter.decide.route")} required>
          {(control) => (
            <Select
              {...control}
              value={fields.route}
              options={ROUTES.map((route) => ({ value: route, label: t(`codes.destinationRoute.${route}`) }))}
              onChange={(route) => set({ route })}
            />
          )}
        </Field>
        <Field label={t("matter.decide.destinationName")} required error={errorAt("destinationName")}>
          {(control) => (
            <Input
              {...control}
              value={fields.destinationName}
              maxLength={80}
              onChange={(event) => set({ destinationName: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("matter.decide.destinationPhone")}>
          {(control) => (
            <Input
              {...control}
              value={fields.destinationPhone}
              maxLength={40}
              onChange={(event) => set({ destinationPhone: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("matter.decide.destinationAddress")} wide>
          {(control) => (
            <Input
              {...control}
              value={fields.destinationAddress}
              maxLength={120}
              onChange={(event) => set({ destinationAddress: event.target.value })}
            />
          )}
        </Field>
      </FieldGrid>
    </fieldset>
  );
}
