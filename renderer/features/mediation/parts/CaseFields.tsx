import { Checkbox, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { CategoryField } from "#renderer/client/CategoryField.tsx";
import { useOffice, useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, Group } from "#renderer/ui/Field.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { HostKind } from "#shared/domain/mediation/committee.ts";
import { hostNameOf } from "#shared/domain/mediation/open-case.ts";
import { EntrustedBy, StartMode } from "#shared/domain/mediation/mediation-case.ts";
import type { CaseInput } from "../case-input.ts";
import { Line } from "#renderer/ui/Line.tsx";

export interface CaseFieldsProps {
  readonly input: CaseInput;
  readonly errorAt: (at: string) => string | undefined;
  readonly onChange: (fields: Partial<CaseInput>) => void;
}

/** Hosts whose name the desk knows; another one is typed. */
const KNOWN_HOSTS: readonly HostKind[] = ["COMMITTEE", "TOWNSHIP_LAND"];

/** Everything of a case but its parties. */
export function WholeCaseFields(fields: CaseFieldsProps) {
  return (
    <>
      <StartFields {...fields} />
      <DisputeFields {...fields} />
    </>
  );
}

/** How the case starts, and who conducts it. */
function StartFields({ input, errorAt, onChange }: CaseFieldsProps) {
  const { t } = useTranslation();
  const { office } = useOffice();

  /** The committee's own papers bear its name; another host writes its own. */
  function handleHost(hostKind: HostKind) {
    const known = KNOWN_HOSTS.map((kind) => hostNameOf(kind, office));
    const typed = known.includes(input.hostName) ? "" : input.hostName;
    onChange({ hostKind, hostName: KNOWN_HOSTS.includes(hostKind) ? hostNameOf(hostKind, office) : typed });
  }
  return (
    <Section title={t("mediation.section.case")}>
      <div className="case-fields">
        <Line
          label={t("mediation.field.title")}
          required
          most={80}
          value={input.title}
          error={errorAt("title")}
          onChange={(title) => onChange({ title })}
        />
        <CaseCategory input={input} errorAt={errorAt} onChange={onChange} />
        <BeginningFields input={input} errorAt={errorAt} onChange={onChange} />
        <div className="case-line case-line-host">
          <Field label={t("mediation.field.hostKind")}>
            {(control) => (
              <Select
                {...control}
                value={input.hostKind}
                options={HostKind.options.map((value) => ({ value, label: t(`mediation.host.${value}`) }))}
                popupMatchSelectWidth={false}
                onChange={handleHost}
              />
            )}
          </Field>
          <Line
            label={t("mediation.field.hostName")}
            required
            most={60}
            value={input.hostName}
            error={errorAt("hostName")}
            onChange={(hostName) => onChange({ hostName })}
          />
        </div>
      </div>
    </Section>
  );
}

/** On whose word the case begins, and when. */
export function BeginningFields({ input, errorAt, onChange }: CaseFieldsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const isEntrusted = input.startMode === "ENTRUSTED";
  return (
    <>
      <Group label={t("mediation.field.startMode")} error={errorAt("startMode")}>
        {(labelId) => (
          <Radio.Group
            aria-labelledby={labelId}
            value={input.startMode}
            options={StartMode.options.map((value) => ({
              value,
              label: t(`mediation.startMode.${value}`),
            }))}
            onChange={(event) => onChange({ startMode: StartMode.parse(event.target.value) })}
          />
        )}
      </Group>
      <div className="case-line case-line-three">
        <Field label={t("mediation.field.startedOn")} required error={errorAt("startedOn")}>
          {(control) => (
            <DateField
              {...control}
              today={today}
              max={today}
              value={input.startedOn}
              onChange={(startedOn) => onChange({ startedOn })}
            />
          )}
        </Field>
        {isEntrusted && (
          <Field label={t("mediation.field.entrustedBy")} required error={errorAt("entrustedBy")}>
            {(control) => (
              <Select
                {...control}
                value={input.entrustedBy}
                options={EntrustedBy.options.map((value) => ({
                  value,
                  label: t(`mediation.entrustedBy.${value}`),
                }))}
                onChange={(entrustedBy) => onChange({ entrustedBy })}
              />
            )}
          </Field>
        )}
        {isEntrusted && (
          <Line
            label={t("mediation.field.entrustNo")}
            most={60}
            value={input.entrustNo}
            error={errorAt("entrustNo")}
            onChange={(entrustNo) => onChange({ entrustNo })}
          />
        )}
      </div>
    </>
  );
}

export function CaseCategory({ input, errorAt, onChange }: CaseFieldsProps) {
  const { t } = useTranslation();
  return (
    <CategoryField
      label={t("mediation.field.category")}
      value={input.category}
      error={errorAt("category")}
      onChange={(category) => onChange({ category })}
    />
  );
}

/** What the dispute is about, and what must be minded. */
function DisputeFields({ input, errorAt, onChange }: CaseFieldsProps) {
  const { t } = useTranslation();
  const box = (name: "isPublic" | "hostile" | "settlesOwnership") => (
    <Checkbox checked={input[name]} onChange={(event) => onChange({ [name]: event.target.checked })}>
      {t(`mediation.field.${name}`)}
    </Checkbox>
  );
  return (
    <Section title={t("mediation.section.dispute")}>
      <div className="case-fields">
        <StoryFields input={input} errorAt={errorAt} onChange={onChange} />
        <div className="case-line case-line-two">
          <Line
            label={t("mediation.field.amount")}
            most={60}
            value={input.amountSaid}
            error={errorAt("amount.asSaid")}
            onChange={(amountSaid) => onChange({ amountSaid })}
          />
          <Line
            label={t("mediation.field.area")}
            most={60}
            value={input.areaSaid}
            error={errorAt("area.asSaid")}
            onChange={(areaSaid) => onChange({ areaSaid })}
          />
        </div>
        <div className="case-boxes">
          {box("isPublic")}
          {box("hostile")}
          {box("settlesOwnership")}
        </div>
        <Line
          label={t("mediation.field.coHosts")}
          rows={1}
          most={300}
          value={input.coHosts}
          error={listError(errorAt, "coHosts")}
          onChange={(coHosts) => onChange({ coHosts })}
        />
      </div>
    </Section>
  );
}

/** What happened, and what is asked for. */
export function StoryFields({ input, errorAt, onChange }: CaseFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Line
        label={t("mediation.field.summary")}
        required
        rows={4}
        most={4000}
        value={input.summary}
        error={errorAt("summary")}
        onChange={(summary) => onChange({ summary })}
      />
      <Line
        label={t("mediation.field.claims")}
        rows={2}
        most={6000}
        value={input.claims}
        error={listError(errorAt, "claims")}
        onChange={(claims) => onChange({ claims })}
      />
    </>
  );
}

/** A list typed one a line shows the trouble of any of its lines. */
function listError(errorAt: CaseFieldsProps["errorAt"], list: string): string | undefined {
  const each = [list, ...Array.from({ length: 20 }, (_, index) => `${list}.${index}`)];
  return each.map(errorAt).find((error) => error !== undefined);
}
