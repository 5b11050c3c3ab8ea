import type { ReactNode } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { exampleNumber } from "../../client/office/pattern-problems.ts";
import { Section } from "../../ui/Page.tsx";
import { directorAccount, type Founding, type Step, STEP_TEXT } from "./founding.ts";

interface Props {
  readonly founding: Founding;
  readonly today: PlainDate;
  readonly onStep: (step: Step) => void;
}

/** All that was told, once more, before the office is founded. */
export function CheckStep({ founding, today, onStep }: Props) {
  const { t } = useTranslation();
  const comma = t("app.listComma");
  const year = Number(today.slice(0, 4));
  const numbers = [founding.numberPatterns.visit, founding.numberPatterns["slip-REFER"]].map((pattern) =>
    exampleNumber(pattern, founding.shortName, year),
  );
  const people = [directorAccount(founding), ...founding.accounts].map(({ name, roles }) =>
    t("setup.check.person", { name, roles: roles.map((role) => t(`office.role.${role}`)).join(comma) }),
  );
  const rows: readonly (readonly [Step, ReactNode])[] = [
    [
      "place",
      <>
        {founding.place.map((division) => division?.name).join(" ")}
        <br />
        {t("setup.check.villages", { count: founding.villages.length })}
      </>,
    ],
    [
      "names",
      <>
        {founding.centerName}
        <br />
        {founding.committeeName}
        {founding.phone !== "" && (
          <>
            <br />
            {founding.phone}
          </>
        )}
        {founding.address !== "" && (
          <>
            <br />
            {founding.address}
          </>
        )}
      </>,
    ],
    ["numbers", numbers.join(comma)],
    ["units", t("setup.check.units", { count: founding.units.length })],
    ["people", people.join(comma)],
    ["holidays", founding.holidays.map(({ id }) => t("office.holidays.year", { year: id })).join(comma)],
  ];
  return (
    <Section title={t("setup.check.title")}>
      <dl className="setup-check">
        {rows.map(([step, said]) => (
          <div key={step}>
            <dt>{t(STEP_TEXT[step])}</dt>
            <dd>{said}</dd>
            <dd>
              <Button
                type="link"
                onClick={() => onStep(step)}
                aria-label={t("setup.check.changeStep", { step: t(STEP_TEXT[step]) })}
              >
                {t("setup.check.change")}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
