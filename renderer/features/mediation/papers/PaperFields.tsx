import { Button, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import type { CaseFile } from "#shared/contract/mediation.ts";
import { Line } from "#renderer/ui/Line.tsx";
import { EvidenceRows } from "./EvidenceRows.tsx";
import { ahead, type CasePaperKind, inEffect, type PaperInput } from "./paper-input.ts";

export interface PaperFieldsProps {
  readonly kind: CasePaperKind;
  readonly file: CaseFile;
  readonly input: PaperInput;
  readonly errorAt: (at: string) => string | undefined;
  readonly onChange: (change: Partial<PaperInput>) => void;
  /** Fetches the addresses and phones on record; leaves a line in the trail for each. */
  readonly onFillDelivery: () => void;
}

type Words = {
  [K in keyof PaperInput]: PaperInput[K] extends string ? K : never;
}[keyof PaperInput];
type Said = Exclude<Words, "partyId" | "agreementId" | "sessionId">;

/** The fields of one paper. */
export function PaperFields(props: PaperFieldsProps) {
  const { kind, file, input, errorAt, onChange, onFillDelivery } = props;
  const { t } = useTranslation();
  const today = useToday();
  const { parties } = file.mediation.form;

  const words = (name: Said, most: number, { required = false, rows = 0 } = {}) => (
    <Line
      label={t(`mediation.print.${name}`)}
      required={required}
      most={most}
      {...(rows === 0 ? {} : { rows })}
      value={input[name]}
      error={errorAt(name)}
      onChange={(said) => onChange({ [name]: said })}
    />
  );
  const choice = (
    name: "partyId" | "agreementId" | "sessionId",
    label: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Field label={label} required error={errorAt(name)}>
      {(control) => (
        <Select
          {...control}
          value={input[name] === "" ? null : input[name]}
          options={[...options]}
          onChange={(id) => onChange({ [name]: id })}
        />
      )}
    </Field>
  );
  const partyOptions = (some = parties) =>
    some.map(({ id, name, side }) => ({ value: id, label: `${name}（${t(`mediation.side.${side}`)}）` }));
  const agreement = () =>
    choice(
      "agreementId",
      t("mediation.print.agreement"),
      inEffect(file).map(({ agreement: { id, no } }) => ({ value: id, label: no })),
    );
  const day = () => (
    <Field label={t("mediation.field.on")} required error={errorAt("on")}>
      {(control) => (
        <DateField
          {...control}
          today={today}
          max={today}
          value={input.on}
          onChange={(on) => onChange({ on })}
        />
      )}
    </Field>
  );

  const fields: Readonly<Record<CasePaperKind, () => ReactNode>> = {
    MEDIATION_APPLICATION: () =>
      choice(
        "partyId",
        t("mediation.field.party"),
        partyOptions(parties.filter(({ side }) => side !== "RESPONDENT")),
      ),
    RIGHTS_NOTICE: () => <p className="is-soft">{t("mediation.print.ofMatter")}</p>,
    POWER_OF_ATTORNEY: () => (
      <>
        {choice(
          "partyId",
          t("mediation.field.party"),
          partyOptions(parties.filter(({ agent }) => agent !== null)),
        )}
        {words("authority", 1000, { rows: 3 })}
        {words("until", 60)}
      </>
    ),
    INVESTIGATION_RECORD: () => (
      <>
        <div className="case-line case-line-three">
          {day()}
          {words("from", 5, { required: true })}
          {words("to", 5, { required: true })}
        </div>
        {words("place", 120, { required: true })}
        {words("asked", 120, { required: true })}
        {words("participants", 200)}
        {words("text", 10_000, { required: true, rows: 8 })}
        <div className="case-line case-line-two">
          {words("investigator", 60, { required: true })}
          {words("recorder", 40)}
        </div>
      </>
    ),
    EVIDENCE_LIST: () => (
      <EvidenceRows items={input.items} errorAt={errorAt} onChange={(items) => onChange({ items })} />
    ),
    CONFIRMATION_APPLICATION: () => (
      <>
        {agreement()}
        {words("court", 80, { required: true })}
        {words("facts", 4000, { rows: 4 })}
        <div className="case-delivery">
          <p>
            {t("mediation.print.delivery")}{" "}
            <Button size="small" onClick={onFillDelivery}>
              {t("mediation.print.fillDelivery")}
            </Button>
          </p>
          {input.delivery.map((each, index) => (
            <Delivery
              key={each.partyId}
              name={parties.find(({ id }) => id === each.partyId)?.name ?? ""}
              value={each}
              errorAt={(field) => errorAt(`delivery.${index}.${field}`)}
              onChange={(change) =>
                onChange({
                  delivery: input.delivery.map((other, at) =>
                    at === index ? { ...other, ...change } : other,
                  ),
                })
              }
            />
          ))}
        </div>
        {words("annexes", 1600, { rows: 4 })}
      </>
    ),
    MEDIATION_CERTIFICATE: () => (
      <>
        {agreement()}
        {words("court", 80, { required: true })}
      </>
    ),
    SESSION_NOTICE: () => (
      <>
        {choice(
          "sessionId",
          t("mediation.print.session"),
          ahead(file).map(({ session: { id, booking } }) => ({
            value: id,
            label: `${dayText(t, booking.on)} ${booking.from}–${booking.to}`,
          })),
        )}
        {choice("partyId", t("mediation.field.party"), partyOptions())}
        {words("bring", 300, { rows: 2 })}
      </>
    ),
    UNDISPUTED_FACTS: () => (
      <>
        {words("undisputed", 10_000, { required: true, rows: 6 })}
        {words("cause", 300)}
      </>
    ),
  };
  return <div className="case-fields">{fields[kind]()}</div>;
}

type DeliveryInput = PaperInput["delivery"][number];

interface DeliveryProps {
  readonly name: string;
  readonly value: DeliveryInput;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (change: Partial<DeliveryInput>) => void;
}

function Delivery({ name, value, errorAt, onChange }: DeliveryProps) {
  const { t } = useTranslation();
  return (
    <div className="case-line case-line-delivery">
      <Line
        label={`${name} · ${t("mediation.field.address")}`}
        required
        most={200}
        value={value.address}
        error={errorAt("address")}
        onChange={(address) => onChange({ address })}
      />
      <Line
        label={t("mediation.field.phone")}
        required
        most={30}
        value={value.phone}
        error={errorAt("phone")}
        onChange={(phone) => onChange({ phone })}
      />
    </div>
  );
}
