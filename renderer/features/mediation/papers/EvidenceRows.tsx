import { Button, Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { Line } from "#renderer/ui/Line.tsx";
import { EVIDENCE_TYPES, type EvidenceInput, newEvidence } from "./paper-input.ts";

const MOST_ITEMS = 60;

interface Props {
  readonly items: readonly EvidenceInput[];
  readonly errorAt: (at: string) => string | undefined;
  readonly onChange: (items: EvidenceInput[]) => void;
}

export function EvidenceRows({ items, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const set = (index: number, change: Partial<EvidenceInput>) =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...change } : item)));
  return (
    <>
      {items.map((item, index) => (
        <fieldset
          key={index} // rows have no identity of their own: all they hold is in the form
          className="evidence"
          aria-label={t("mediation.print.item", { n: index + 1 })}
        >
          <div className="case-line case-line-evidence">
            <Line
              label={t("mediation.print.itemName")}
              required
              most={120}
              value={item.name}
              error={errorAt(`items.${index}.name`)}
              onChange={(name) => set(index, { name })}
            />
            <Field label={t("mediation.print.itemType")}>
              {(control) => (
                <Select
                  {...control}
                  value={item.type}
                  options={EVIDENCE_TYPES.map((type) => ({
                    value: type,
                    label: t(`mediation.evidence.${type}`),
                  }))}
                  onChange={(type) => set(index, { type })}
                />
              )}
            </Field>
            <Line
              label={t("mediation.print.pages")}
              required
              most={3}
              value={item.pages}
              error={errorAt(`items.${index}.pages`)}
              onChange={(pages) => set(index, { pages })}
            />
            <Button
              className="remove"
              type="text"
              disabled={items.length === 1}
              aria-label={t("mediation.print.removeItem", { n: index + 1 })}
              onClick={() => onChange(items.filter((_item, at) => at !== index))}
            >
              ✕
            </Button>
          </div>
          <div className="case-line case-line-provider">
            <Line
              label={t("mediation.print.provider")}
              required
              most={60}
              value={item.provider}
              error={errorAt(`items.${index}.provider`)}
              onChange={(provider) => set(index, { provider })}
            />
            <Field label={t("mediation.field.on")} required error={errorAt(`items.${index}.on`)}>
              {(control) => (
                <DateField
                  {...control}
                  today={today}
                  max={today}
                  value={item.on}
                  onChange={(on) => set(index, { on })}
                />
              )}
            </Field>
            <Line
              label={t("mediation.print.verifiedBy")}
              most={40}
              value={item.verifiedBy}
              error={errorAt(`items.${index}.verifiedBy`)}
              onChange={(verifiedBy) => set(index, { verifiedBy })}
            />
            <Checkbox
              className="in-line"
              checked={item.original}
              onChange={(event) => set(index, { original: event.target.checked })}
            >
              {t("mediation.print.original")}
            </Checkbox>
          </div>
        </fieldset>
      ))}
      <Button
        disabled={items.length >= MOST_ITEMS}
        onClick={() =>
          onChange([...items, { ...newEvidence(today), provider: items.at(-1)?.provider ?? "" }])
        }
      >
        {t("mediation.print.addItem")}
      </Button>
    </>
  );
}
