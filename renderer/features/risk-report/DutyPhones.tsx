import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { DutyShift } from "#shared/domain/directory/directory.ts";
import type { Unit } from "#shared/domain/office/office.ts";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useNow } from "../../client/use-now.ts";
import { useOffice, useToday } from "../../client/use-seat.ts";
import { Section } from "../../ui/Page.tsx";
import type { ToldInput } from "./report-input.ts";

/** Whom an urgent situation is reported to, in this order (domain C-14): police, party committee, county centre, petition office, rescue. */
const FIRST = [
  "police-station",
  "party-government-office",
  "county-centre",
  "county-petition",
  "petition-office",
  "emergency",
  "health-centre",
];
/** What fits beside the form. */
const MOST = 12;

interface Called {
  readonly unit: Unit;
  readonly person: string;
  readonly phone: string;
}

/** Telephone numbers beside the form: one button notes that the call was made, with the time. */
export function DutyPhones({ onCalled }: { readonly onCalled: (told: ToldInput) => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const now = useNow(true);
  const { units } = useOffice();
  const { data: shifts = [] } = useQuery(useAsk().directory.duty.queryOptions({ input: { on: today } }));
  const called = units
    .filter(({ active }) => active)
    .map((unit) => calledAt(unit, shifts))
    .filter(({ unit, phone }) => phone !== "" || FIRST.includes(unit.presetKey))
    .sort((a, b) => rank(a.unit) - rank(b.unit))
    .slice(0, MOST);
  return (
    <Section title={t("risk.form.duty")}>
      {called.length === 0 && <p className="is-soft">{t("risk.form.dutyNone")}</p>}
      <ul className="risk-phones" aria-label={t("risk.form.duty")}>
        {called.map(({ unit, person, phone }) => (
          <li key={unit.id}>
            <div>
              <strong>{unit.name}</strong>
              <div>
                {person} <span className="figures">{phone === "" ? t("risk.form.noPhone") : phone}</span>
              </div>
            </div>
            <Button
              size="small"
              aria-label={t("risk.form.calledUnit", { unit: unit.name })}
              onClick={() =>
                onCalled({
                  key: crypto.randomUUID(),
                  unitId: unit.id,
                  unitName: unit.name,
                  person,
                  on: today,
                  at: timeOf(now),
                  way: "PHONE",
                })
              }
            >
              {t("risk.form.called")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who is on duty today comes before the person the unit names for every day. */
function calledAt(unit: Unit, shifts: readonly DutyShift[]): Called {
  const shift = shifts.find(({ unitId }) => unitId === unit.id);
  return shift === undefined
    ? { unit, person: unit.contactName, phone: unit.phone }
    : { unit, person: shift.person, phone: shift.phone === "" ? unit.phone : shift.phone };
}

function rank({ presetKey }: Unit): number {
  const index = FIRST.indexOf(presetKey);
  return index === -1 ? FIRST.length : index;
}
