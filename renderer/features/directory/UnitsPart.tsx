import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { onDuty } from "#shared/domain/directory/directory.ts";
import { useMay, useOffice, useToday } from "../../client/use-seat.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Section } from "../../ui/Page.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import type { PartProps } from "./part.ts";

/** The units as the settings keep them, with who is on duty there today. */
export function UnitsPart({ book, isFound }: PartProps) {
  const { t } = useTranslation();
  const { units } = useOffice();
  const today = useToday();
  const may = useMay();
  const [isImporting, setImporting] = useState(false);
  const duty = onDuty(book.shifts, today);
  const shown = units.filter(
    ({ active, name, contactName, phone }) => active && isFound(name, contactName, phone),
  );
  return (
    <Section
      title={t("directory.part.units")}
      hint={t("directory.units.hint")}
      actions={
        may("directory.import") && (
          <Button onClick={() => setImporting(true)}>{t("directory.import.open")}</Button>
        )
      }
    >
      {shown.length === 0 ? (
        <EmptyState title={t("directory.nothing")} hint={t("directory.nothingHint")} />
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t("directory.field.unit")}</th>
              <th scope="col">{t("directory.field.onDuty")}</th>
              <th scope="col">{t("directory.field.contact")}</th>
              <th scope="col">{t("directory.field.phone")}</th>
              <th scope="col">{t("directory.field.address")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <tr key={unit.id}>
                <td>{unit.name}</td>
                <td>
                  {duty
                    .filter(({ unitId }) => unitId === unit.id)
                    .map(({ id, person, phone }) => (
                      <div key={id}>
                        {person} <span className="figures">{phone}</span>
                      </div>
                    ))}
                </td>
                <td>{unit.contactName}</td>
                <td className="figures">{unit.phone}</td>
                <td>{unit.address}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isImporting && <ImportDialog target="unit" onClose={() => setImporting(false)} />}
    </Section>
  );
}
