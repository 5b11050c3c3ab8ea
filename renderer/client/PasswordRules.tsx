import { CheckCircleFilled, MinusCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { PASSWORD_KINDS, PASSWORD_LENGTH, passwordRefusal } from "#shared/domain/account/account.ts";
import "./password-rules.css";

interface Props {
  readonly password: string;
  readonly loginName: string;
}

/** The rules of a password, ticked as they are met. */
export function PasswordRules({ password, loginName }: Props) {
  const { t } = useTranslation();
  const padding = "Aa1#".repeat(PASSWORD_LENGTH);
  const rules = [
    {
      text: t("session.password.tooShort", { count: PASSWORD_LENGTH }),
      kept: [...password].length >= PASSWORD_LENGTH,
    },
    {
      text: t("session.password.tooFewKinds", { count: PASSWORD_KINDS }),
      // Long enough by repetition, so that only the kinds are looked at.
      kept: password !== "" && passwordRefusal(password.repeat(PASSWORD_LENGTH), padding) === undefined,
    },
    {
      text: t("session.password.holdsLoginName"),
      kept:
        password !== "" && !(loginName !== "" && password.toLowerCase().includes(loginName.toLowerCase())),
    },
  ];
  return (
    <ul className="password-rules">
      {rules.map(({ text, kept }) => (
        <li key={text} className={kept ? "is-kept" : ""}>
          {kept ? (
            <CheckCircleFilled aria-label={t("session.password.kept")} />
          ) : (
            <MinusCircleOutlined aria-hidden="true" />
          )}
          {text}
        </li>
      ))}
    </ul>
  );
}
