import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { passwordRefusal } from "#shared/domain/account/account.ts";
import { PasswordRules } from "./PasswordRules.tsx";
import { passwordRefusalText } from "./password-text.ts";
import { Field } from "../ui/Field.tsx";

interface Props {
  readonly value: string;
  readonly loginName: string;
  /** The form was sent once: say what is wrong. */
  readonly tried: boolean;
  readonly onChange: (password: string) => void;
}

/** A new password, with its rules ticked off while it is typed. */
export function NewPasswordField({ value, loginName, tried, onChange }: Props) {
  const { t } = useTranslation();
  const refusal = passwordRefusal(value, loginName);
  return (
    <Field
      label={t("session.password.next")}
      required
      hint={<PasswordRules password={value} loginName={loginName} />}
      error={tried && refusal && passwordRefusalText(t, refusal)}
    >
      {(control) => (
        <Input.Password
          {...control}
          autoComplete="new-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
