import { useState } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { SetupForm } from "#shared/contract/setup.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { useAsk } from "../../client/use-desk.ts";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { Section } from "../../ui/Page.tsx";
import { type Division, foundedAt, type Place } from "./founding.ts";
import type { StepProps } from "./founding.ts";
import { useMatchesTyped } from "./use-matches-typed.ts";

const LEVELS = [
  "setup.place.province",
  "setup.place.prefecture",
  "setup.place.county",
  "setup.place.township",
] as const satisfies readonly TextKey[];

interface Props extends StepProps {
  readonly presets: SetupForm["units"];
}

export function PlaceStep({ founding, onChange, tried, presets }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const ask = useAsk();
  const [opened, setOpened] = useState<number>();
  const { place } = founding;

  async function handleChoose(level: number, chosen: Division) {
    const next: Place = [...place.slice(0, level), chosen];
    if (level < 3) {
      onChange({ place: next, villages: [] });
      setOpened(level + 1);
      return;
    }
    const { children } = await queries.fetchQuery(
      ask.setup.divisions.queryOptions({ input: { parent: chosen.code } }),
    );
    onChange(foundedAt(founding, next, children, presets));
  }

  return (
    <>
      <Section title={t("setup.place.title")} hint={t("setup.place.search")}>
        <FieldGrid>
          {LEVELS.map((label, level) => (
            <DivisionField
              // The next level is born anew, open and with the keys, when the one above it is chosen.
              key={`${label}-${place[level - 1]?.code ?? ""}`}
              label={t(label)}
              parent={level === 0 ? "" : place[level - 1]?.code}
              value={place[level]}
              missing={tried && place[level] === undefined}
              opened={opened === level}
              onChoose={(chosen) => void handleChoose(level, chosen)}
            />
          ))}
        </FieldGrid>
      </Section>
      {place[3] && <Villages villages={founding.villages} onChange={(villages) => onChange({ villages })} />}
    </>
  );
}

interface DivisionFieldProps {
  readonly label: string;
  /** Undefined while the level above is open. */
  readonly parent: string | undefined;
  readonly value: Division | undefined;
  readonly missing: boolean;
  readonly opened: boolean;
  readonly onChoose: (chosen: Division) => void;
}

function DivisionField({ label, parent, value, missing, opened, onChoose }: DivisionFieldProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const matchesTyped = useMatchesTyped();
  const { data } = useQuery({
    ...ask.setup.divisions.queryOptions({ input: { parent: parent ?? "" }, staleTime: Infinity }),
    enabled: parent !== undefined,
  });
  return (
    <Field label={label} required error={missing && t("setup.place.missing")}>
      {(control) => (
        <Select
          {...control}
          showSearch={{
            filterOption: (typed, option) =>
              matchesTyped(option?.label ?? "", typed) || (option?.value ?? "").startsWith(typed),
          }}
          autoFocus={opened}
          defaultOpen={opened && value === undefined}
          disabled={parent === undefined}
          value={value?.code ?? null}
          placeholder={t("setup.place.choose")}
          options={(data?.children ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => {
            const chosen = data?.children.find((division) => division.code === code);
            if (chosen) onChoose(chosen);
          }}
        />
      )}
    </Field>
  );
}

interface VillagesProps {
  readonly villages: SetupForm["villages"];
  readonly onChange: (villages: SetupForm["villages"]) => void;
}

/** The code tables are of one year; villages merge and are renamed. */
function Villages({ villages, onChange }: VillagesProps) {
  const { t } = useTranslation();
  return (
    <Section
      title={t("setup.place.villages", { count: villages.length })}
      hint={t("setup.place.villagesHint")}
    >
      <ul className="setup-villages">
        {villages.map(({ code, name }, index) => (
          <li key={code}>
            <Input
              aria-label={t("setup.place.villageName", { code })}
              maxLength={60}
              value={name}
              status={name.trim() === "" ? "error" : ""}
              aria-invalid={name.trim() === ""}
              onChange={(event) => onChange(villages.with(index, { code, name: event.target.value }))}
            />
            <Button
              type="text"
              aria-label={t("setup.place.removeVillage", { name })}
              onClick={() => onChange(villages.filter((village) => village.code !== code))}
            >
              {t("office.remove")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
