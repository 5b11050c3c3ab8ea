import { useState } from "react";
import { Button, Checkbox, Input, Modal, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Room } from "#shared/domain/mediation/committee.ts";
import { RecordTable } from "../../client/RecordTable.tsx";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { useCommittee } from "./use-committee.ts";

/** A room without an id is a new one. */
type RoomInput = Omit<Room, "id"> & { readonly id?: string };

const BLANK: RoomInput = { name: "", kind: "ROOM", brand: "", separateEntry: false, active: true };
const KINDS = ["ROOM", "FIELD"] as const;

export function RoomSettings() {
  const { t } = useTranslation();
  const committee = useCommittee();
  const [edited, setEdited] = useState<RoomInput>();
  useShortcut("Alt+N", () => setEdited(BLANK), edited === undefined);
  if (!committee) return <Loading />;
  return (
    <Section
      title={t("office.part.rooms")}
      actions={
        <Button type="primary" aria-keyshortcuts="Alt+N" onClick={() => setEdited(BLANK)}>
          {t("office.rooms.add")} <KeyHint keys="Alt+N" />
        </Button>
      }
    >
      <RecordTable
        heads={[
          t("office.rooms.name"),
          t("office.rooms.kind"),
          t("office.rooms.brand"),
          t("office.rooms.separateEntry"),
        ]}
        rows={committee.rooms.map((room) => ({
          key: room.id,
          name: room.name,
          active: room.active,
          cells: [
            room.name,
            t(`office.rooms.kindOf.${room.kind}`),
            room.brand,
            room.separateEntry ? t("office.rooms.yes") : "",
          ],
          onChange: () => setEdited(room),
        }))}
      />
      {edited && <RoomDialog initial={edited} onClose={() => setEdited(undefined)} />}
    </Section>
  );
}

function RoomDialog({ initial, onClose }: { readonly initial: RoomInput; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const save = useAct(desk.committee.saveRoom);
  const [room, setRoom] = useState(initial);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const set = (change: Partial<RoomInput>) => setRoom((now) => ({ ...now, ...change }));

  async function handleSave() {
    setTried(true);
    if (room.name.trim() === "") return;
    const result = await save.run({ room });
    if (result.ok) {
      toast.done(t("office.saved"));
      onClose();
    } else if (result.error)
      setRefused(
        result.error.code === "ROOM_NAME_TAKEN"
          ? t("office.rooms.nameTaken", { name: result.error.data.name })
          : t("office.people.notFound"),
      );
  }
  const handleKeyDown = useEnterSubmit(() => void handleSave());

  return (
    <Modal
      open
      title={t(initial.id === undefined ? "office.rooms.add" : "office.rooms.edit")}
      okText={t("office.save")}
      cancelText={t("ui.cancel")}
      confirmLoading={save.busy}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div className="settings-form" onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <FieldGrid>
          <Field
            label={t("office.rooms.name")}
            required
            error={tried && room.name.trim() === "" && t("office.missing")}
          >
            {(control) => (
              <Input
                {...control}
                autoFocus
                maxLength={40}
                value={room.name}
                onChange={(event) => set({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("office.rooms.kind")} hint={t("office.rooms.kindHint")}>
            {(control) => (
              <Select
                {...control}
                value={room.kind}
                options={KINDS.map((value) => ({ value, label: t(`office.rooms.kindOf.${value}`) }))}
                onChange={(kind) => set({ kind })}
              />
            )}
          </Field>
          <Field label={t("office.rooms.brand")} hint={t("office.rooms.brandHint")} wide>
            {(control) => (
              <Input
                {...control}
                maxLength={40}
                value={room.brand}
                onChange={(event) => set({ brand: event.target.value })}
              />
            )}
          </Field>
        </FieldGrid>
        <Checkbox
          checked={room.separateEntry}
          onChange={(event) => set({ separateEntry: event.target.checked })}
        >
          {t("office.rooms.separateEntryHint")}
        </Checkbox>
        <Checkbox checked={room.active} onChange={(event) => set({ active: event.target.checked })}>
          {t("office.inUse")}
        </Checkbox>
      </div>
    </Modal>
  );
}
