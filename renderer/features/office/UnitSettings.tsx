import { useState } from "react";
import { Button, Checkbox, Input, Modal, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Residency, type Unit } from "#shared/domain/office/office.ts";
import { RecordTable } from "../../client/RecordTable.tsx";
import { hrefTo, places } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useOffice } from "../../client/use-seat.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";

/** A unit without an id is a new one. */
type UnitInput = Omit<Unit, "id"> & { readonly id?: string };

const BLANK: UnitInput = {
  name: "",
  presetKey: "",
  level: "TOWNSHIP",
  residency: "NONE",
  contactName: "",
  phone: "",
  address: "",
  active: true,
};
const LEVELS = ["TOWNSHIP", "COUNTY", "VILLAGE"] as const;

export function UnitSettings() {
  const { t } = useTranslation();
  const { units } = useOffice();
  const [edited, setEdited] = useState<UnitInput>();
  const [showAll, setShowAll] = useState(false);
  const shown = units.filter(({ active }) => active || showAll);
  const add = (
    <Button type="primary" onClick={() => setEdited(BLANK)}>
      {t("office.units.add")}
    </Button>
  );

  return (
    <Section
      title={t("office.part.units")}
      actions={
        <>
          <Button href={hrefTo(places.unitRecords())}>{t("referral.unit.records")}</Button>
          <Checkbox checked={showAll} onChange={(event) => setShowAll(event.target.checked)}>
            {t("office.units.showAll")}
          </Checkbox>
          {add}
        </>
      }
    >
      {shown.length === 0 ? (
        <EmptyState title={t("office.units.empty")} hint={t("office.units.emptyHint")} action={add} />
      ) : (
        <RecordTable
          heads={[
            t("office.units.name"),
            t("office.units.level"),
            t("office.units.residency"),
            t("office.units.contact"),
            t("office.units.phone"),
          ]}
          rows={shown.map((unit) => ({
            key: unit.id,
            name: unit.name,
            active: unit.active,
            cells: [
              unit.name,
              t(`codes.unitLevel.${unit.level}`),
              t(`codes.residency.${unit.residency}`),
              unit.contactName,
              unit.phone,
            ],
            onChange: () => setEdited(unit),
          }))}
        />
      )}
      {edited && <UnitDialog initial={edited} onClose={() => setEdited(undefined)} />}
    </Section>
  );
}

function UnitDialog({ initial, onClose }: { readonly initial: UnitInput; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const save = useAct(desk.office.saveUnit);
  const [unit, setUnit] = useState(initial);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<UnitInput>) => setUnit((now) => ({ ...now, ...change }));

  async function handleSave() {
    setTried(true);
    if (unit.name.trim() === "") return;
    const result = await save.run({ unit });
    if (!result.ok) {
      if (result.error) toast.trouble(t("office.people.notFound"));
      return;
    }
    toast.done(t("office.saved"));
    onClose();
  }
  useShortcut("Ctrl+Enter", () => void handleSave());

  return (
    <Modal
      open
      title={t(initial.id === undefined ? "office.units.add" : "office.units.edit")}
      width="44rem"
      okText={t("office.save")}
      cancelText={t("ui.cancel")}
      confirmLoading={save.busy}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div className="settings-form">
        <FieldGrid>
          <Field
            label={t("office.units.name")}
            required
            wide
            error={tried && unit.name.trim() === "" && t("office.missing")}
          >
            {(control) => (
              <Input
                {...control}
                autoFocus
                maxLength={60}
                value={unit.name}
                onChange={(event) => set({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("office.units.level")}>
            {(control) => (
              <Select
                {...control}
                value={unit.level}
                options={LEVELS.map((value) => ({ value, label: t(`codes.unitLevel.${value}`) }))}
                onChange={(level) => set({ level })}
              />
            )}
          </Field>
          <Field label={t("office.units.residency")}>
            {(control) => (
              <Select
                {...control}
                value={unit.residency}
                options={Residency.options.map((value) => ({ value, label: t(`codes.residency.${value}`) }))}
                onChange={(residency) => set({ residency })}
              />
            )}
          </Field>
          <Field label={t("office.units.contact")}>
            {(control) => (
              <Input
                {...control}
                maxLength={40}
                value={unit.contactName}
                onChange={(event) => set({ contactName: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("office.units.phone")}>
            {(control) => (
              <Input
                {...control}
                maxLength={30}
                value={unit.phone}
                onChange={(event) => set({ phone: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("office.units.address")} wide>
            {(control) => (
              <Input
                {...control}
                maxLength={120}
                value={unit.address}
                onChange={(event) => set({ address: event.target.value })}
              />
            )}
          </Field>
        </FieldGrid>
        <Checkbox checked={unit.active} onChange={(event) => set({ active: event.target.checked })}>
          {t("office.inUse")}
        </Checkbox>
      </div>
    </Modal>
  );
}
