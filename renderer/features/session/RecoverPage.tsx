import { type ReactNode, useState } from "react";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { DeskStatus } from "#shared/contract/session.ts";
import { LoginName, passwordRefusal } from "#shared/domain/account/account.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";
import { passwordRefusalText } from "../../client/password-text.ts";
import { RecoveryKey } from "../../client/RecoveryKey.tsx";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { RecoveryKeySheet } from "../../sheets/recovery/RecoveryKeySheet.tsx";
import { Field } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { NewPasswordField } from "../../client/NewPasswordField.tsx";
import { loginRefusalText } from "./refusal-text.ts";
import { StandingPage } from "../../client/StandingPage.tsx";

interface Props {
  readonly status: DeskStatus;
  readonly preferences: ReactNode;
  readonly onDone: () => void;
}

/** A new password by the printed recovery key; the used key is spent, and a new one is shown. */
export function RecoverPage({ status, preferences, onDone }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const recover = useAct(desk.session.recover, { quiet: true });
  const [recoveryKey, setRecoveryKey] = useState("");
  const [loginName, setLoginName] = useState("");
  const [next, setNext] = useState("");
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [newKey, setNewKey] = useState<string>();
  const refusal = passwordRefusal(next, loginName);
  const name = LoginName.safeParse(loginName.trim());
  const keyMissing = recoveryKey.trim().length < 8;

  async function handleRecover() {
    setTried(true);
    if (keyMissing || !name.success || refusal) return;
    const result = await recover.run({ recoveryKey: recoveryKey.trim(), loginName: name.data, next });
    if (result.ok) return setNewKey(result.value.recoveryKey);
    if (!result.error) return;
    switch (result.error.code) {
      case "RECOVERY_KEY_WRONG":
        return setRefused(
          t(
            result.error.data.problem === "mistyped"
              ? "session.recover.mistyped"
              : "session.recover.notThisFolder",
          ),
        );
      case "NO_SUCH_ACCOUNT":
        return setRefused(t("session.recover.noSuchAccount"));
      case "PASSWORD_REFUSED":
        return setRefused(passwordRefusalText(t, result.error.data));
      default:
        return setRefused(loginRefusalText(t, result.error));
    }
  }
  const handleKeyDown = useEnterSubmit(() => void handleRecover());

  if (newKey !== undefined)
    return (
      <StandingPage
        title={t("session.recover.doneTitle")}
        hint={t("session.recover.doneHint")}
        preferences={preferences}
      >
        <RecoveryKey
          recoveryKey={newKey}
          sheet={
            <RecoveryKeySheet
              centerName={status.office?.centerName ?? ""}
              recoveryKey={newKey}
              madeOn={dayOf(status.now)}
              demo={status.office?.demo ?? false}
            />
          }
          action={t("session.recover.toLogin")}
          onKept={onDone}
        />
      </StandingPage>
    );
  return (
    <StandingPage
      title={t("session.recover.title")}
      hint={t("session.recover.hint")}
      preferences={preferences}
    >
      <div className="standing-form" onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <Field
          label={t("session.recover.key")}
          required
          hint={t("session.recover.keyHint")}
          error={tried && keyMissing && t("session.recover.keyMissing")}
        >
          {(control) => (
            <Input
              {...control}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              value={recoveryKey}
              onChange={(event) => setRecoveryKey(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t("session.recover.whose")}
          required
          error={tried && !name.success && t("session.login.noSuchName")}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="username"
              value={loginName}
              onChange={(event) => setLoginName(event.target.value)}
            />
          )}
        </Field>
        <NewPasswordField value={next} loginName={loginName} tried={tried} onChange={setNext} />
        <Button type="primary" size="large" block loading={recover.busy} onClick={() => void handleRecover()}>
          {t("session.recover.action")}
        </Button>
        <div className="standing-row">
          <Button type="link" onClick={onDone}>
            {t("session.recover.back")}
          </Button>
        </div>
      </div>
    </StandingPage>
  );
}
