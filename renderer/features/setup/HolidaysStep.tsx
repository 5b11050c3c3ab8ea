import { useTranslation } from "react-i18next";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { HolidayEditor } from "../../client/office/HolidayEditor.tsx";
import { Section } from "../../ui/Page.tsx";
import type { StepProps } from "./founding.ts";

export function HolidaysStep({ founding, onChange, today }: StepProps & { readonly today: PlainDate }) {
  const { t } = useTranslation();
  const { holidays } = founding;
  return holidays.toReversed().map((year) => (
    <Section key={year.id} title={t("office.holidays.year", { year: year.id })}>
      <HolidayEditor
        year={year}
        today={today}
        onChange={(changed) => onChange({ holidays: holidays.with(holidays.indexOf(year), changed) })}
      />
    </Section>
  ));
}
