import { useState } from "react";
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { SetupForm } from "#shared/contract/setup.ts";
import { Residency } from "#shared/domain/office/office.ts";
import { Section } from "../../ui/Page.tsx";
import type { StepProps } from "./founding.ts";

type NewUnit = SetupForm["units"][number];
const LEVELS = ["TOWNSHIP", "COUNTY", "VILLAGE"] as const;

export function UnitsStep({ founding, onChange }: StepProps) {
  const { t } = useTranslation();
  const [added, setAdded] = useState(0);
  const { units } = founding;

  function add(level: NewUnit["level"]) {
    const unit: NewUnit = {
      name: "",
      presetKey: "",
      level,
      residency: "NONE",
      contactName: "",
      phone: "",
      address: "",
    };
    onChange({ units: [...units, unit] });
    setAdded(units.length);
  }

  return LEVELS.map((level) => (
    <Section
      key={level}
      title={t("setup.units.title", {
        level: t(`codes.unitLevel.${level}`),
        count: units.filter((unit) => unit.level === level).length,
      })}
      actions={<Button onClick={() => add(level)}>{t("setup.units.add")}</Button>}
    >
      <ul className="setup-units">
        {units.map((unit, index) =>
          unit.level !== level ? null : (
            // a unit has no name of its own yet
            <li key={index}>
              <Input
                aria-label={t("office.units.name")}
                autoFocus={added === index && unit.name === ""}
                maxLength={60}
                value={unit.name}
                status={unit.name.trim() === "" ? "error" : ""}
                aria-invalid={unit.name.trim() === ""}
                onChange={(event) =>
                  onChange({ units: units.with(index, { ...unit, name: event.target.value }) })
                }
              />
              <Select
                aria-label={t("office.units.residencyOf", { name: unit.name })}
                value={unit.residency}
                options={Residency.options.map((value) => ({ value, label: t(`codes.residency.${value}`) }))}
                onChange={(residency) => onChange({ units: units.with(index, { ...unit, residency }) })}
              />
              <Button
                type="text"
                aria-label={t("setup.units.remove", { name: unit.name })}
                onClick={() => onChange({ units: units.filter((_, other) => other !== index) })}
              >
                {t("office.remove")}
              </Button>
            </li>
          ),
        )}
      </ul>
    </Section>
  ));
}
