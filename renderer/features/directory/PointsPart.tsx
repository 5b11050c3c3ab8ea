import { useTranslation } from "react-i18next";
import { ContactPoint, ContactPointKind } from "#shared/domain/directory/directory.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMay, useOffice } from "../../client/use-seat.ts";
import { useVillageName } from "../../client/use-village-name.ts";
import { EntriesSection } from "./EntriesSection.tsx";
import type { Draft } from "./EntryDialog.tsx";
import type { PartProps } from "./part.ts";

const BLANK: Draft = { kind: "JUDGE", name: "", person: "", phone: "", villageCodes: [], active: true };
const PointDraft = ContactPoint.unwrap().omit({ id: true });

/** Judges' contact points, legal advisers, and whom else a village can turn to. */
export function PointsPart({ book, isFound }: PartProps) {
  const { t } = useTranslation();
  const may = useMay();
  const { villages } = useOffice();
  const villageName = useVillageName();
  const save = useAct(useDesk().directory.savePoint);
  const serves = (codes: readonly string[]) =>
    codes.length === 0 ? t("directory.points.all") : codes.map(villageName).join(t("app.listComma"));
  return (
    <EntriesSection
      title={t("directory.part.points")}
      addText={t("directory.points.add")}
      editText={t("directory.points.edit")}
      empty={{ title: t("directory.points.empty"), hint: t("directory.points.emptyHint") }}
      heads={[
        t("directory.field.kind"),
        t("directory.field.point"),
        t("directory.field.person"),
        t("directory.field.phone"),
        t("directory.field.serves"),
      ]}
      entries={book.points.filter(({ name, person, phone, villageCodes }) =>
        isFound(name, person, phone, ...villageCodes.map(villageName)),
      )}
      rowOf={({ kind, name, person, phone, villageCodes }) => ({
        name,
        cells: [
          t(`directory.pointKind.${kind}`),
          name,
          person,
          <span key="phone" className="figures">
            {phone}
          </span>,
          serves(villageCodes),
        ],
      })}
      fields={[
        {
          name: "kind",
          label: "directory.field.kind",
          required: true,
          kind: {
            is: "one",
            options: ContactPointKind.options.map((value) => ({
              value,
              label: t(`directory.pointKind.${value}`),
            })),
          },
        },
        { name: "name", label: "directory.field.point", required: true, kind: { is: "text", most: 60 } },
        { name: "person", label: "directory.field.person", kind: { is: "text", most: 40 } },
        { name: "phone", label: "directory.field.phone", kind: { is: "text", most: 40 } },
        {
          name: "villageCodes",
          label: "directory.field.serves",
          kind: {
            is: "several",
            options: villages.map(({ id, name }) => ({ value: id, label: name })),
            none: t("directory.points.all"),
          },
        },
      ]}
      blank={BLANK}
      draftOf={({ id: _, ...point }) => point}
      mayEdit={may("directory.savePoint")}
      busy={save.busy}
      onSave={async (draft, id) => {
        const point = PointDraft.parse(draft);
        const saved = await save.run({ point: id === undefined ? point : { ...point, id } });
        return saved.ok || !saved.error ? undefined : t("directory.gone");
      }}
    />
  );
}
