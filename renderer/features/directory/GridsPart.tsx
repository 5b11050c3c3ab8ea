import { useTranslation } from "react-i18next";
import { Grid } from "#shared/domain/directory/directory.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMay, useOffice } from "../../client/use-seat.ts";
import { useVillageName } from "../../client/use-village-name.ts";
import { EntriesSection } from "./EntriesSection.tsx";
import type { Draft } from "./EntryDialog.tsx";
import type { PartProps } from "./part.ts";

const BLANK: Draft = {
  code: "",
  name: "",
  villageCode: null,
  worker: "",
  phone: "",
  households: null,
  people: null,
  active: true,
};
const GridDraft = Grid.unwrap().omit({ id: true });

/** Grids and their workers. */
export function GridsPart({ book, isFound }: PartProps) {
  const { t } = useTranslation();
  const may = useMay();
  const { villages } = useOffice();
  const villageName = useVillageName();
  const save = useAct(useDesk().directory.saveGrid);
  const options = villages.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <EntriesSection
      title={t("directory.part.grids")}
      addText={t("directory.grids.add")}
      editText={t("directory.grids.edit")}
      empty={{ title: t("directory.grids.empty"), hint: t("directory.grids.emptyHint") }}
      heads={[
        t("directory.field.gridCode"),
        t("directory.field.gridName"),
        t("directory.field.village"),
        t("directory.field.worker"),
        t("directory.field.phone"),
        t("directory.field.households"),
        t("directory.field.people"),
      ]}
      entries={book.grids.filter(({ code, name, villageCode, worker, phone }) =>
        isFound(code, name, villageName(villageCode), worker, phone),
      )}
      rowOf={({ code, name, villageCode, worker, phone, households, people }) => ({
        name: code,
        cells: [
          <span key="code" className="figures">
            {code}
          </span>,
          name,
          villageName(villageCode),
          worker,
          <span key="phone" className="figures">
            {phone}
          </span>,
          households,
          people,
        ],
      })}
      fields={[
        {
          name: "code",
          label: "directory.field.gridCode",
          required: true,
          kind: { is: "text", most: 20 },
        },
        {
          name: "villageCode",
          label: "directory.field.village",
          required: true,
          kind: { is: "one", options },
        },
        { name: "name", label: "directory.field.gridName", kind: { is: "text", most: 60 } },
        { name: "worker", label: "directory.field.worker", kind: { is: "text", most: 40 } },
        { name: "phone", label: "directory.field.phone", kind: { is: "text", most: 40 } },
        { name: "households", label: "directory.field.households", kind: { is: "count" } },
        { name: "people", label: "directory.field.people", kind: { is: "count" } },
      ]}
      blank={BLANK}
      draftOf={({ id: _, ...grid }) => grid}
      mayEdit={may("directory.saveGrid")}
      busy={save.busy}
      importTarget={may("directory.import") ? "grid" : undefined}
      onSave={async (draft, id) => {
        const grid = GridDraft.parse(draft);
        const saved = await save.run({ grid: id === undefined ? grid : { ...grid, id } });
        if (saved.ok || !saved.error) return undefined;
        return saved.error.code === "GRID_CODE_TAKEN"
          ? t("directory.grids.taken", { code: saved.error.data.code })
          : t("directory.gone");
      }}
    />
  );
}
