import { useState } from "react";
import { Button, Checkbox, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { type Village, VillageCode } from "#shared/domain/office/office.ts";
import { RecordTable } from "../../client/RecordTable.tsx";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useOffice } from "../../client/use-seat.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Field } from "../../ui/Field.tsx";
import { Section } from "../../ui/Page.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useToast } from "../../ui/use-toast.ts";

export function VillageSettings() {
  const { t } = useTranslation();
  const { office, villages } = useOffice();
  const [edited, setEdited] = useState<Village>();
  const add = (
    <Button type="primary" onClick={() => setEdited({ id: office.township.code, name: "", active: true })}>
      {t("office.villages.add")}
    </Button>
  );
  return (
    <Section title={t("office.part.villages")} actions={add}>
      {villages.length === 0 ? (
        <EmptyState title={t("office.villages.empty")} hint={t("office.villages.emptyHint")} action={add} />
      ) : (
        <RecordTable
          heads={[t("office.villages.name"), t("office.villages.code")]}
          rows={villages.map((village) => ({
            key: village.id,
            name: village.name,
            active: village.active,
            cells: [village.name, village.id],
            onChange: () => setEdited(village),
          }))}
        />
      )}
      {edited && <VillageDialog initial={edited} onClose={() => setEdited(undefined)} />}
    </Section>
  );
}

function VillageDialog({ initial, onClose }: { readonly initial: Village; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const { office, villages } = useOffice();
  const save = useAct(desk.office.saveVillage);
  const [village, setVillage] = useState(initial);
  const [tried, setTried] = useState(false);
  const township = office.township.code;
  const isNew = !villages.some(({ id }) => id === initial.id);
  const codeWrong = !VillageCode.safeParse(village.id).success || !village.id.startsWith(township);
  const codeTaken = isNew && villages.some(({ id }) => id === village.id);

  async function handleSave() {
    setTried(true);
    if (codeWrong || codeTaken || village.name.trim() === "") return;
    const result = await save.run({ village });
    if (!result.ok) return;
    toast.done(t("office.saved"));
    onClose();
  }
  const handleKeyDown = useEnterSubmit(() => void handleSave());

  return (
    <Modal
      open
      title={t(isNew ? "office.villages.add" : "office.villages.edit")}
      okText={t("office.save")}
      cancelText={t("ui.cancel")}
      confirmLoading={save.busy}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div className="settings-form" onKeyDown={handleKeyDown}>
        <Field
          label={t("office.villages.name")}
          required
          error={tried && village.name.trim() === "" && t("office.missing")}
        >
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={60}
              value={village.name}
              onChange={(event) => setVillage({ ...village, name: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("office.villages.code")}
          required
          hint={t("office.villages.codeHint", { township })}
          error={
            tried &&
            (codeWrong
              ? t("office.villages.codeWrong", { township })
              : codeTaken && t("office.villages.codeTaken"))
          }
        >
          {(control) => (
            <Input
              {...control}
              disabled={!isNew}
              maxLength={12}
              value={village.id}
              onChange={(event) => setVillage({ ...village, id: event.target.value.trim() })}
            />
          )}
        </Field>
        <Checkbox
          checked={village.active}
          onChange={(event) => setVillage({ ...village, active: event.target.checked })}
        >
          {t("office.inUse")}
        </Checkbox>
      </div>
    </Modal>
  );
}
