import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Input } from "antd";
import { memo, type Dispatch } from "react";
import { useTranslation } from "react-i18next";
import { useAsk } from "#renderer/client/use-desk.ts";
import { Field } from "#renderer/ui/Field.tsx";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import type { IntakeAct, IntakeForm } from "../form-model.ts";
import type { ErrorAt } from "../problems.ts";
import { Part } from "./Part.tsx";
import { VillageSelect } from "#renderer/client/VillageSelect.tsx";

interface Props extends Pick<IntakeForm, "place" | "gridCode" | "occurred"> {
  readonly change: Dispatch<IntakeAct>;
  readonly errorAt: ErrorAt;
}

export const PlaceSection = memo(function PlaceSection({
  place,
  gridCode,
  occurred,
  change,
  errorAt,
}: Props) {
  const { t } = useTranslation();
  const matches = useTypedMatch();
  const grids = useQuery(useAsk().directory.get.queryOptions({ staleTime: 60_000 })).data?.grids ?? [];
  const ofVillage = grids.filter(
    ({ active, villageCode }) => active && (place.villageCode === null || villageCode === place.villageCode),
  );
  const set = (fields: Partial<IntakeForm["place"]>) =>
    change({ act: "set", fields: { place: { ...place, ...fields } } });
  return (
    <Part title={t("visit.section.place")}>
      <div className="line line-place">
        <Field label={t("visit.field.village")} error={errorAt("place.villageCode")}>
          {(control) => (
            <VillageSelect
              control={control}
              value={place.villageCode}
              placeholder={t("visit.hint.unset")}
              onChange={(villageCode) => set({ villageCode })}
            />
          )}
        </Field>
        <Field label={t("visit.field.group")} error={errorAt("place.group")}>
          {(control) => (
            <Input
              {...control}
              value={place.group}
              maxLength={40}
              onChange={(event) => set({ group: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("visit.field.place")} error={errorAt("place.text")}>
          {(control) => (
            <Input
              {...control}
              value={place.text}
              maxLength={200}
              placeholder={t("visit.hint.place")}
              onChange={(event) => set({ text: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("visit.field.grid")} error={errorAt("gridCode")}>
          {(control) => (
            <AutoComplete
              {...control}
              className="figures"
              value={gridCode}
              maxLength={20}
              popupMatchSelectWidth={360}
              options={ofVillage.map(({ code, name, worker }) => ({
                value: code,
                label: [code, name, worker].filter((text) => text !== "").join(" "),
              }))}
              showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
              onChange={(code: string) => change({ act: "set", fields: { gridCode: code } })}
            />
          )}
        </Field>
        <Field label={t("visit.field.occurred")} error={errorAt("occurred")}>
          {(control) => (
            <Input
              {...control}
              value={occurred}
              maxLength={80}
              placeholder={t("visit.hint.occurred")}
              onChange={(event) => change({ act: "set", fields: { occurred: event.target.value } })}
            />
          )}
        </Field>
      </div>
    </Part>
  );
});
