import { useTranslation } from "react-i18next";
import { PatternFields } from "../../client/office/PatternFields.tsx";
import { Section } from "../../ui/Page.tsx";
import type { StepProps } from "./founding.ts";

export function NumbersStep({ founding, onChange, year }: StepProps & { readonly year: number }) {
  const { t } = useTranslation();
  return (
    <Section title={t("office.numbers.title")}>
      <PatternFields
        patterns={founding.numberPatterns}
        org={founding.shortName}
        year={year}
        onChange={(numberPatterns) => onChange({ numberPatterns })}
      />
    </Section>
  );
}
