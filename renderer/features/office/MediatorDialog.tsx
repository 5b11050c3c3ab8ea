import { useRef, useState } from "react";
import { Checkbox, Input, Modal, Select } from "antd";
import { useTranslation } from "react-i18next";
import { NATIONALITIES } from "#shared/codes/people.ts";
import { type MediatorProblem, mediatorProblem } from "#shared/domain/mediation/check-committee.ts";
import type { Mediator } from "#shared/domain/mediation/committee.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useAct } from "../../client/use-act.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useOffice, useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError, Group } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useToast } from "../../ui/use-toast.ts";

/** A mediator without an id is a new one. */
export type MediatorInput = Omit<Mediator, "id"> & { readonly id?: string };

/** While it is entered: a day that cannot be read is none, and nothing is saved in its place. */
type Entered = Omit<MediatorInput, "appointedOn" | "termEndsOn"> & {
  readonly appointedOn: PlainDate | null;
  readonly termEndsOn: PlainDate | null;
};

const SEXES = ["1", "2"] as const;
const KINDS = ["isMember", "isHead", "fullTime", "active"] as const;

export function MediatorDialog({
  initial,
  onClose,
}: {
  readonly initial: MediatorInput;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const codeName = useCodeName();
  const toast = useToast();
  const today = useToday();
  const { accounts } = useOffice();
  const save = useAct(desk.committee.saveMediator);
  const form = useRef<HTMLDivElement>(null);
  const [mediator, setMediator] = useState<Entered>(initial);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const set = (change: Partial<Entered>) => setMediator((now) => ({ ...now, ...change }));
  const nameMissing = mediator.name.trim() === "";
  const read = readMediator(mediator);
  const problem = read && mediatorProblem(read, []);
  const missingDay = (day: PlainDate | null) => tried && day === null && t("office.missing");

  function say(found: MediatorProblem): string {
    return found.reason === "account-taken"
      ? t("office.committee.refused.accountTaken", { name: found.name })
      : t(`office.committee.refused.${found.reason}`);
  }

  async function handleSave() {
    setTried(true);
    if (nameMissing || read === undefined || problem) return focusFirstError(form.current);
    const result = await save.run({ mediator: read });
    if (result.ok) {
      toast.done(t("office.saved"));
      onClose();
    } else if (result.error)
      setRefused(
        result.error.code === "MEDIATOR_REFUSED" ? say(result.error.data) : t("office.people.notFound"),
      );
  }
  const handleKeyDown = useEnterSubmit(() => void handleSave());

  return (
    <Modal
      open
      title={t(initial.id === undefined ? "office.committee.add" : "office.committee.edit")}
      width="48rem"
      okText={t("office.save")}
      cancelText={t("ui.cancel")}
      confirmLoading={save.busy}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div className="settings-form" ref={form} onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <FieldGrid>
          <Field
            label={t("office.people.name")}
            required
            error={tried && nameMissing && t("office.people.nameMissing")}
          >
            {(control) => (
              <Input
                {...control}
                autoFocus
                maxLength={40}
                value={mediator.name}
                onChange={(event) => set({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("office.committee.sex")}>
            {(control) => (
              <Select
                {...control}
                value={mediator.sex}
                options={SEXES.map((value) => ({ value, label: t(`codes.sex.${value}`) }))}
                onChange={(sex) => set({ sex })}
              />
            )}
          </Field>
          <Field label={t("office.people.phone")}>
            {(control) => (
              <Input
                {...control}
                maxLength={30}
                value={mediator.phone}
                onChange={(event) => set({ phone: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("office.committee.nation")}>
            {(control) => (
              <Select
                {...control}
                allowClear
                showSearch
                optionFilterProp="label"
                value={mediator.nation}
                options={NATIONALITIES.map((value) => ({ value, label: codeName("nationality", value) }))}
                onChange={(nation: string | undefined) => set({ nation: nation ?? null })}
              />
            )}
          </Field>
          <Field label={t("office.committee.birthOn")}>
            {(control) => (
              <DateField
                {...control}
                today={today}
                max={today}
                value={mediator.birthOn}
                onChange={(birthOn) => set({ birthOn })}
              />
            )}
          </Field>
          <Field label={t("office.committee.account")} hint={t("office.committee.accountHint")}>
            {(control) => (
              <Select
                {...control}
                allowClear
                value={mediator.accountId}
                options={accounts
                  .filter(({ id, active }) => active || id === mediator.accountId)
                  .map(({ id, name, loginName }) => ({ value: id, label: `${name}（${loginName}）` }))}
                onChange={(accountId: string | undefined) => set({ accountId: accountId ?? null })}
              />
            )}
          </Field>
          <Field label={t("office.committee.appointedOn")} required error={missingDay(mediator.appointedOn)}>
            {(control) => (
              <DateField
                {...control}
                today={today}
                value={mediator.appointedOn}
                onChange={(appointedOn) => set({ appointedOn })}
              />
            )}
          </Field>
          <Field
            label={t("office.committee.termEndsOn")}
            required
            hint={t("office.committee.termHint")}
            error={
              missingDay(mediator.termEndsOn) ||
              (tried && problem?.reason === "term-before-appointment" && say(problem))
            }
          >
            {(control) => (
              <DateField
                {...control}
                today={today}
                value={mediator.termEndsOn}
                onChange={(termEndsOn) => set({ termEndsOn })}
              />
            )}
          </Field>
          <Group
            label={t("office.committee.post")}
            wide
            error={tried && problem?.reason === "head-not-member" && say(problem)}
          >
            {(labelId) => (
              <div role="group" aria-labelledby={labelId} className="settings-buttons">
                {KINDS.map((kind) => (
                  <Checkbox
                    key={kind}
                    checked={mediator[kind]}
                    onChange={(event) => set({ [kind]: event.target.checked })}
                  >
                    {t(`office.committee.is.${kind}`)}
                  </Checkbox>
                ))}
              </div>
            )}
          </Group>
        </FieldGrid>
      </div>
    </Modal>
  );
}

function readMediator({ appointedOn, termEndsOn, ...rest }: Entered): MediatorInput | undefined {
  return appointedOn === null || termEndsOn === null ? undefined : { ...rest, appointedOn, termEndsOn };
}
