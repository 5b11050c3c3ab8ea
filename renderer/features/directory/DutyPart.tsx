import { useTranslation } from "react-i18next";
import { DutyShift } from "#shared/domain/directory/directory.ts";
import { dayText } from "../../client/day-text.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMay, useOffice, useToday } from "../../client/use-seat.ts";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { EntriesSection } from "./EntriesSection.tsx";
import type { PartProps } from "./part.ts";

const ShiftDraft = DutyShift.unwrap().omit({ id: true });

/** Who is on duty where and when: who receives a slip today. */
export function DutyPart({ book, isFound }: PartProps) {
  const { t } = useTranslation();
  const may = useMay();
  const today = useToday();
  const { units, office } = useOffice();
  const save = useAct(useDesk().directory.saveShift);
  const unitName = (unitId: string | null) =>
    units.find(({ id }) => id === unitId)?.name ?? office.centerName;
  return (
    <EntriesSection
      title={t("directory.part.duty")}
      addText={t("directory.duty.add")}
      editText={t("directory.duty.edit")}
      empty={{ title: t("directory.duty.empty"), hint: t("directory.duty.emptyHint") }}
      heads={[
        t("directory.field.days"),
        t("directory.field.unit"),
        t("directory.field.person"),
        t("directory.field.phone"),
      ]}
      entries={book.shifts.filter(({ unitId, person, phone }) => isFound(unitName(unitId), person, phone))}
      rowOf={({ unitId, fromOn, toOn, person, phone, active }) => ({
        name: `${person} ${dayText(t, fromOn)}`,
        cells: [
          <span key="days">
            {fromOn === toOn
              ? dayText(t, fromOn)
              : t("directory.duty.span", { from: dayText(t, fromOn), to: dayText(t, toOn) })}{" "}
            {active && fromOn <= today && today <= toOn && (
              <StatusTag tone="busy">{t("directory.duty.today")}</StatusTag>
            )}
          </span>,
          unitName(unitId),
          person,
          <span key="phone" className="figures">
            {phone}
          </span>,
        ],
      })}
      fields={[
        { name: "fromOn", label: "directory.field.fromOn", required: true, kind: { is: "day" } },
        { name: "toOn", label: "directory.field.toOn", required: true, kind: { is: "day" } },
        {
          name: "unitId",
          label: "directory.field.unit",
          kind: {
            is: "one",
            options: units.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
            none: office.centerName,
          },
        },
        { name: "person", label: "directory.field.person", required: true, kind: { is: "text", most: 40 } },
        { name: "phone", label: "directory.field.phone", kind: { is: "text", most: 40 } },
      ]}
      blank={{ fromOn: today, toOn: today, unitId: null, person: "", phone: "", active: true }}
      draftOf={({ id: _, ...shift }) => shift}
      mayEdit={may("directory.saveShift")}
      busy={save.busy}
      importTarget={may("directory.import") ? "duty" : undefined}
      onSave={async (draft, id) => {
        const shift = ShiftDraft.parse(draft);
        const saved = await save.run({ shift: id === undefined ? shift : { ...shift, id } });
        if (saved.ok || !saved.error) return undefined;
        return saved.error.code === "ENDS_BEFORE_IT_BEGINS"
          ? t("directory.duty.backwards")
          : t("directory.gone");
      }}
    />
  );
}
