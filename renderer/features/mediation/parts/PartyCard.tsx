import { AutoComplete, Button, Checkbox, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IdentityField } from "#renderer/client/IdentityField.tsx";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { useOffice, useToday } from "#renderer/client/use-seat.ts";
import { VillageSelect } from "#renderer/client/VillageSelect.tsx";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import { IDENTITY_PAPERS, NATIONALITIES, NO_PAPER } from "#shared/codes/people.ts";
import { Side } from "#shared/domain/mediation/mediation-case.ts";
import { Sex } from "#shared/domain/visit/visit.ts";
import { identityTyped, isMinor, newAgent, type PartyInput } from "../case-input.ts";
import { AgentFields } from "./AgentFields.tsx";
import { GuardianFields } from "./GuardianFields.tsx";
import { Line } from "#renderer/ui/Line.tsx";

interface Props {
  readonly party: PartyInput;
  /** The how-manieth of its side. */
  readonly nth: number;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (fields: Partial<PartyInput>) => void;
  readonly onRemove: (() => void) | undefined;
}

/** One party: a person or a unit, with agent and guardian. */
export function PartyCard({ party, nth, errorAt, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { kind, side, agent } = party;
  const [isWide, setWide] = useState(false);
  const isChild = isMinor(party, today);
  const guardian = party.guardian ?? (isChild ? { name: "", relation: "", phone: "" } : null);
  const names = { side: t(`mediation.side.${side}`), n: nth };

  return (
    <fieldset className="party-card" aria-label={t("mediation.party.nth", names)} data-party={party.id}>
      <div className="party-card-head">
        <strong>{t("mediation.party.nth", names)}</strong>
        <Select
          size="small"
          aria-label={t("mediation.field.side")}
          value={side}
          options={Side.options.map((each) => ({ value: each, label: t(`mediation.side.${each}`) }))}
          popupMatchSelectWidth={false}
          onChange={(next) => onChange({ side: next })}
        />
        <Select
          size="small"
          aria-label={t("mediation.party.kind")}
          value={kind}
          options={(["PERSON", "UNIT"] as const).map((each) => ({
            value: each,
            label: t(`mediation.partyKind.${each}`),
          }))}
          popupMatchSelectWidth={false}
          onChange={(next) => onChange({ kind: next })}
        />
        {onRemove && (
          <Button size="small" type="text" aria-label={t("mediation.party.remove", names)} onClick={onRemove}>
            ✕
          </Button>
        )}
      </div>
      {kind === "PERSON" ? (
        <PersonLines party={party} isWide={isWide} errorAt={errorAt} onChange={onChange} />
      ) : (
        <UnitLines party={party} errorAt={errorAt} onChange={onChange} />
      )}
      {kind === "PERSON" && guardian && (
        <GuardianFields
          guardian={guardian}
          isChild={isChild}
          errorAt={errorAt}
          onChange={(next) => onChange({ guardian: next })}
        />
      )}
      {agent && (
        <AgentFields
          agent={agent}
          errorAt={errorAt}
          onChange={(fields) => onChange({ agent: { ...agent, ...fields } })}
        />
      )}
      <div className="party-card-more">
        <Checkbox
          checked={agent !== null}
          onChange={(event) => onChange({ agent: event.target.checked ? newAgent() : null })}
        >
          {t("mediation.field.agent")}
        </Checkbox>
        {kind === "PERSON" && !isChild && (
          <Checkbox
            checked={guardian !== null}
            onChange={(event) =>
              onChange({ guardian: event.target.checked ? { name: "", relation: "", phone: "" } : null })
            }
          >
            {t("mediation.field.guardian")}
          </Checkbox>
        )}
        {kind === "PERSON" && (
          <Button size="small" aria-expanded={isWide} onClick={() => setWide(!isWide)}>
            {isWide ? t("mediation.party.less") : t("mediation.party.more")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

type LinesProps = Pick<Props, "party" | "errorAt" | "onChange">;

function PersonLines({ party, isWide, errorAt, onChange }: LinesProps & { readonly isWide: boolean }) {
  const { t } = useTranslation();
  const today = useToday();
  const codeName = useCodeName();
  const matches = useTypedMatch();
  return (
    <>
      <div className="case-line case-line-person">
        <Line
          label={t("mediation.field.name")}
          required
          most={60}
          value={party.name}
          error={errorAt("name")}
          onChange={(name) => onChange({ name })}
        />
        <Field label={t("mediation.field.idType")}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
              value={party.idType}
              options={IDENTITY_PAPERS.map((type) => ({
                value: type,
                label: codeName("identityPaper", type),
              }))}
              popupMatchSelectWidth={false}
              onChange={(idType) =>
                onChange(idType === NO_PAPER ? { idType, idNo: "", idConfirmed: false } : { idType })
              }
            />
          )}
        </Field>
        <IdentityField
          value={party}
          today={today}
          error={errorAt("idPaper.no")}
          onTyped={(typed) => onChange(identityTyped(party, typed, today))}
          onConfirmed={(idConfirmed) => onChange({ idConfirmed })}
        />
      </div>
      <AddressLine party={party} errorAt={errorAt} onChange={onChange} />
      {isWide && (
        <div className="case-line case-line-more">
          <Field label={t("mediation.field.sex")}>
            {(control) => (
              <Select
                {...control}
                value={party.sex}
                options={Sex.options.map((sex) => ({ value: sex, label: t(`codes.sex.${sex}`) }))}
                onChange={(sex) => onChange({ sex })}
              />
            )}
          </Field>
          <Field label={t("mediation.field.birthOn")} error={errorAt("birthOn")}>
            {(control) => (
              <DateField
                {...control}
                today={today}
                max={today}
                value={party.birthOn}
                onChange={(birthOn) => onChange({ birthOn })}
              />
            )}
          </Field>
          <Field label={t("mediation.field.nation")}>
            {(control) => (
              <Select
                {...control}
                allowClear
                showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
                value={party.nation}
                options={NATIONALITIES.map((code) => ({ value: code, label: codeName("nationality", code) }))}
                popupMatchSelectWidth={false}
                onChange={(nation: string | undefined) => onChange({ nation: nation ?? null })}
              />
            )}
          </Field>
          <Line
            label={t("mediation.field.occupation")}
            most={60}
            value={party.occupation}
            error={errorAt("occupation")}
            onChange={(occupation) => onChange({ occupation })}
          />
        </div>
      )}
    </>
  );
}

function UnitLines({ party, errorAt, onChange }: LinesProps) {
  const { t } = useTranslation();
  const { units } = useOffice();
  const matches = useTypedMatch();
  return (
    <>
      <div className="case-line case-line-unit">
        <Field label={t("mediation.field.unitName")} required error={errorAt("name")}>
          {(control) => (
            <AutoComplete
              {...control}
              value={party.name}
              options={units.filter(({ active }) => active).map(({ name }) => ({ value: name }))}
              showSearch={{
                filterOption: (typed, option) => typed !== "" && matches(option?.value ?? "", typed),
              }}
              onChange={(name: string) => onChange({ name: name.slice(0, 80) })}
            />
          )}
        </Field>
        <Line
          label={t("mediation.field.creditCode")}
          most={18}
          value={party.creditCode}
          error={errorAt("creditCode")}
          onChange={(creditCode) => onChange({ creditCode })}
        />
      </div>
      <div className="case-line case-line-unit">
        <Line
          label={t("mediation.field.representative")}
          most={60}
          value={party.representative}
          error={errorAt("representative")}
          onChange={(representative) => onChange({ representative })}
        />
        <Line
          label={t("mediation.field.post")}
          most={40}
          value={party.post}
          error={errorAt("post")}
          onChange={(post) => onChange({ post })}
        />
      </div>
      <AddressLine party={party} errorAt={errorAt} onChange={onChange} />
    </>
  );
}

function AddressLine({ party, errorAt, onChange }: LinesProps) {
  const { t } = useTranslation();
  const { address, kind } = party;
  const set = (part: Partial<PartyInput["address"]>) => onChange({ address: { ...address, ...part } });
  return (
    <div className="case-line case-line-address">
      <Line
        label={t("mediation.field.phone")}
        most={30}
        value={party.phone}
        error={errorAt("phone")}
        onChange={(phone) => onChange({ phone })}
      />
      <Field label={t("mediation.field.village")} error={errorAt("address.villageCode")}>
        {(control) => (
          <VillageSelect
            control={control}
            value={address.villageCode}
            placeholder={t("visit.hint.village")}
            onChange={(villageCode) => set({ villageCode })}
          />
        )}
      </Field>
      <Line
        label={t("mediation.field.group")}
        most={40}
        value={address.group}
        error={errorAt("address.group")}
        onChange={(group) => set({ group })}
      />
      <Line
        label={t(kind === "UNIT" ? "mediation.field.unitAddress" : "mediation.field.address")}
        most={200}
        value={address.text}
        error={errorAt("address.text")}
        onChange={(said) => set({ text: said })}
      />
    </div>
  );
}
