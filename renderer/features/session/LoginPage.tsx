import { type ReactNode, useRef, useState } from "react";
import { Button, Input, type InputRef } from "antd";
import { useTranslation } from "react-i18next";
import type { DeskStatus } from "#shared/contract/session.ts";
import { LoginName } from "#shared/domain/account/account.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { Field } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { loginRefusalText } from "./refusal-text.ts";
import { StandingPage } from "../../client/StandingPage.tsx";

interface Props {
  readonly status: DeskStatus;
  readonly preferences: ReactNode;
  readonly onLoggedIn: () => void;
  readonly onRecover: () => void;
}

export function LoginPage({ status, preferences, onLoggedIn, onRecover }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const login = useAct(desk.session.login, { quiet: true });
  const [loginName, setLoginName] = useState("");
  const [password, setPassword] = useState("");
  const [refused, setRefused] = useState<string>();
  const passwordInput = useRef<InputRef>(null);

  async function handleLogin() {
    if (loginName.trim() === "" || password === "") return setRefused(t("session.login.incomplete"));
    // A name no account can have is told like a wrong one.
    const name = LoginName.safeParse(loginName.trim());
    if (!name.success) return setRefused(t("session.login.noSuchName"));
    const result = await login.run({ loginName: name.data, password });
    if (result.ok) return onLoggedIn();
    if (result.error === null) return undefined;
    setRefused(loginRefusalText(t, result.error));
    setPassword("");
    passwordInput.current?.focus();
    return undefined;
  }
  const handleKeyDown = useEnterSubmit(() => void handleLogin());

  return (
    <StandingPage
      title={status.office?.centerName ?? t("app.brand")}
      hint={status.office ? t("app.brand") : t("session.login.hint")}
      preferences={preferences}
    >
      <div className="standing-form" onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <Field label={t("session.loginName")}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              size="large"
              autoComplete="username"
              value={loginName}
              onChange={(event) => setLoginName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("session.password.label")}>
          {(control) => (
            <Input.Password
              {...control}
              ref={passwordInput}
              size="large"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Button type="primary" size="large" block loading={login.busy} onClick={() => void handleLogin()}>
          {t("session.login.action")}
        </Button>
        <div className="standing-row">
          <Button type="link" onClick={onRecover}>
            {t("session.login.forgotten")}
          </Button>
          {status.office?.demo && <span className="frame-demo">{t("app.demo")}</span>}
        </div>
      </div>
    </StandingPage>
  );
}
