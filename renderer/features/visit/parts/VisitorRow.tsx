import { Button, Checkbox, Input, Select } from "antd";
import { useState, type Dispatch } from "react";
import { useTranslation } from "react-i18next";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, Group } from "#renderer/ui/Field.tsx";
import { IDENTITY_PAPERS, NATIONALITIES, NO_PAPER } from "#shared/codes/people.ts";
import { RepresentativeKind, Sex } from "#shared/domain/visit/visit.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import { CARE_FLAGS, isChild, type IntakeAct, type VisitorFields } from "../form-model.ts";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import type { ErrorAt } from "../problems.ts";
import { TextNotes } from "./TextNotes.tsx";
import { IdentityField } from "#renderer/client/IdentityField.tsx";
import { VillageSelect } from "#renderer/client/VillageSelect.tsx";

interface Props {
  readonly visitor: VisitorFields;
  readonly index: number;
  readonly isOnly: boolean;
  readonly isSpeaker: boolean;
  readonly visitedOn: string;
  readonly today: PlainDate;
  readonly change: Dispatch<IntakeAct>;
  readonly errorAt: ErrorAt;
}

export function VisitorRow({ visitor, index, isOnly, isSpeaker, visitedOn, today, change, errorAt }: Props) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const matches = useTypedMatch();
  const [isWide, setWide] = useState(false);
  const at = (field: string) => errorAt(`visitors.${index}.${field}`);
  const set = (fields: Partial<VisitorFields>) => change({ act: "visitor", index, fields });
  const { address } = visitor;

  return (
    <fieldset
      className="visitor"
      data-row
      data-visitor={index}
      aria-label={t("visit.person.nth", { n: index + 1 })}
    >
      {!isOnly && (
        <div className="visitor-head">
          <strong>{t("visit.person.nth", { n: index + 1 })}</strong>
          {isSpeaker ? (
            <span className="speaker">{t("visit.person.speaker")}</span>
          ) : (
            <Button
              size="small"
              type="text"
              onClick={() => change({ act: "set", fields: { speaker: index } })}
            >
              {t("visit.person.makeSpeaker")}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            aria-label={t("visit.person.remove", { n: index + 1 })}
            onClick={() => change({ act: "remove", list: "visitors", index })}
          >
            ✕
          </Button>
        </div>
      )}
      <div className="line line-person">
        <Field label={t("visit.field.name")} required error={at("name")}>
          {(control) => (
            <Input
              {...control}
              value={visitor.name}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("visit.field.representing")}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
              value={visitor.representing}
              options={RepresentativeKind.options.map((kind) => ({
                value: kind,
                label: t(`codes.representativeKind.${kind}`),
              }))}
              popupMatchSelectWidth={false}
              onChange={(representing) => set({ representing })}
            />
          )}
        </Field>
        <Field label={t("visit.field.idType")}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
              value={visitor.idType}
              options={IDENTITY_PAPERS.map((type) => ({
                value: type,
                label: codeName("identityPaper", type),
              }))}
              popupMatchSelectWidth={false}
              onChange={(idType) =>
                set(idType === NO_PAPER ? { idType, idNo: "", idConfirmed: false } : { idType })
              }
            />
          )}
        </Field>
        <IdentityField
          value={visitor}
          today={today}
          error={at("idPaper.no")}
          onTyped={(typed) => change({ act: "identity", index, typed, today })}
          onConfirmed={(idConfirmed) => set({ idConfirmed })}
        />
      </div>
      <TextNotes text={visitor.name} onChange={(name) => set({ name })} />
      <div className="line line-address">
        <Field label={t("visit.field.phone")} error={at("phone")}>
          {(control) => (
            <Input
              {...control}
              className="figures"
              value={visitor.phone}
              maxLength={30}
              autoComplete="off"
              onChange={(event) => set({ phone: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("visit.field.village")} error={at("address.villageCode")}>
          {(control) => (
            <VillageSelect
              control={control}
              value={address.villageCode}
              placeholder={t("visit.hint.village")}
              onChange={(villageCode) => set({ address: { ...address, villageCode } })}
            />
          )}
        </Field>
        <Field label={t("visit.field.group")} error={at("address.group")}>
          {(control) => (
            <Input
              {...control}
              value={address.group}
              maxLength={40}
              onChange={(event) => set({ address: { ...address, group: event.target.value } })}
            />
          )}
        </Field>
        <Field label={t("visit.field.address")} error={at("address.text")}>
          {(control) => (
            <Input
              {...control}
              value={address.text}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => set({ address: { ...address, text: event.target.value } })}
            />
          )}
        </Field>
        <Button className="more" type="text" aria-expanded={isWide} onClick={() => setWide(!isWide)}>
          {isWide ? t("visit.person.less") : t("visit.person.more")}
        </Button>
      </div>
      {isChild(visitor, visitedOn) && <GuardianLine visitor={visitor} set={set} at={at} />}
      {isWide && <MoreLine visitor={visitor} today={today} set={set} />}
    </fieldset>
  );
}

interface LineProps {
  readonly visitor: VisitorFields;
  readonly set: (fields: Partial<VisitorFields>) => void;
}

function GuardianLine({
  visitor,
  set,
  at,
}: LineProps & { readonly at: (field: string) => string | undefined }) {
  const { t } = useTranslation();
  const { guardian } = visitor;
  const error = at("guardian") ?? at("guardian.name");
  return (
    <div className="guardian">
      <p className="is-soft">{t("visit.person.guardianWhy")}</p>
      <div className="line line-guardian">
        <Field label={t("visit.field.guardianName")} required error={error}>
          {(control) => (
            <Input
              {...control}
              value={guardian.name}
              maxLength={60}
              onChange={(event) => set({ guardian: { ...guardian, name: event.target.value } })}
            />
          )}
        </Field>
        <Field label={t("visit.field.guardianRelation")}>
          {(control) => (
            <Input
              {...control}
              value={guardian.relation}
              maxLength={40}
              onChange={(event) => set({ guardian: { ...guardian, relation: event.target.value } })}
            />
          )}
        </Field>
        <Field label={t("visit.field.guardianPhone")}>
          {(control) => (
            <Input
              {...control}
              className="figures"
              value={guardian.phone}
              maxLength={30}
              onChange={(event) => set({ guardian: { ...guardian, phone: event.target.value } })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}

function MoreLine({ visitor, today, set }: LineProps & { readonly today: PlainDate }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const matches = useTypedMatch();
  const birthOn = PlainDate.safeParse(visitor.birthOn);
  return (
    <>
      <div className="line line-more">
        <Field label={t("visit.field.sex")}>
          {(control) => (
            <Select
              {...control}
              value={visitor.sex}
              options={Sex.options.map((sex) => ({ value: sex, label: t(`codes.sex.${sex}`) }))}
              onChange={(sex) => set({ sex })}
            />
          )}
        </Field>
        <Field label={t("visit.field.birthOn")}>
          {(control) => (
            <DateField
              {...control}
              value={birthOn.success ? birthOn.data : null}
              max={today}
              today={today}
              onChange={(on) => set({ birthOn: on ?? "" })}
            />
          )}
        </Field>
        <Field label={t("visit.field.nation")}>
          {(control) => (
            <Select
              {...control}
              allowClear
              showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
              value={visitor.nation}
              placeholder={t("visit.hint.unset")}
              options={NATIONALITIES.map((code) => ({ value: code, label: codeName("nationality", code) }))}
              popupMatchSelectWidth={false}
              onChange={(nation: string | undefined) => set({ nation: nation ?? null })}
            />
          )}
        </Field>
        <Field label={t("visit.field.occupation")}>
          {(control) => (
            <Input
              {...control}
              value={visitor.occupation}
              maxLength={60}
              onChange={(event) => set({ occupation: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Group label={t("visit.field.care")}>
        {(labelId) => (
          <div role="group" aria-labelledby={labelId}>
            <Checkbox.Group
              value={visitor.careFlags}
              options={CARE_FLAGS.map((flag) => ({ value: flag, label: t(`codes.careFlag.${flag}`) }))}
              onChange={(careFlags) => set({ careFlags })}
            />
          </div>
        )}
      </Group>
    </>
  );
}
