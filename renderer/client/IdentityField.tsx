import { Checkbox, Input, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "#renderer/ui/Field.tsx";
import { carriesCitizenNumber, NO_PAPER } from "#shared/codes/people.ts";
import {
  readIdentityNumber,
  type IdentityRefusal,
  type IdentityWarning,
} from "#shared/kernel/identity-number.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { TextKey } from "#shared/locales/texts.ts";

const WARNING_TEXT = {
  "wrong-check-digit": "visit.identity.wrongCheckDigit",
  "no-check-digit": "visit.identity.noCheckDigit",
  "unknown-province": "visit.identity.unknownProvince",
  "over-110": "visit.identity.over110",
} as const satisfies Record<IdentityWarning, TextKey>;

const REFUSAL_TEXT = {
  "wrong-characters": "visit.identity.wrongCharacters",
  "wrong-length": "visit.identity.wrongLength",
  "impossible-date": "visit.identity.impossibleDate",
  "future-birth": "visit.identity.futureBirth",
} as const satisfies Record<IdentityRefusal["reason"], TextKey>;

interface Props {
  readonly value: { readonly idType: string; readonly idNo: string; readonly idConfirmed: boolean };
  readonly today: PlainDate;
  readonly error: string | undefined;
  readonly onTyped: (typed: string) => void;
  readonly onConfirmed: (confirmed: boolean) => void;
}

/** One field for every way a number is typed; what it tells stands below while it is being typed. */
export function IdentityField({ value, today, error, onTyped, onConfirmed }: Props) {
  const { t } = useTranslation();
  const { idType, idNo, idConfirmed } = value;
  const isCitizen = carriesCitizenNumber(idType);
  const read = isCitizen && idNo.trim() !== "" ? readIdentityNumber(idNo, today) : undefined;
  const isWrong = read?.ok === true && read.value.checkDigit === "wrong";
  return (
    <div className="identity">
      <Field label={t("visit.field.idNo")} error={error}>
        {(control) => (
          <Input
            {...control}
            className="figures"
            value={idNo}
            disabled={idType === NO_PAPER}
            placeholder={isCitizen ? t("visit.hint.idNo") : ""}
            maxLength={40}
            autoComplete="off"
            onChange={(event) => onTyped(event.target.value)}
          />
        )}
      </Field>
      {read?.ok && (
        <p className="told" role="status">
          <span>{t(`codes.sex.${read.value.sex}`)}</span>
          <span className="figures">{read.value.birthOn}</span>
          <span>{t("visit.person.age", { age: read.value.age })}</span>
          {read.value.under14 && <Tag>{t("visit.person.under14")}</Tag>}
          {!read.value.under14 && read.value.under18 && <Tag>{t("visit.person.under18")}</Tag>}
          {read.value.worthSaying.map((warning) => (
            <span key={warning} className="is-wait">
              {t(WARNING_TEXT[warning])}
            </span>
          ))}
        </p>
      )}
      {isWrong && (
        <Checkbox checked={idConfirmed} onChange={(event) => onConfirmed(event.target.checked)}>
          {t("visit.identity.confirm")}
        </Checkbox>
      )}
      {read?.ok === false && (
        <p className="told is-soft" role="status">
          {t(REFUSAL_TEXT[read.error.reason], read.error)}
        </p>
      )}
    </div>
  );
}
