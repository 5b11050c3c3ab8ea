import { useRef, useState } from "react";
import { Button, Input, type InputRef } from "antd";
import { useTranslation } from "react-i18next";
import { PreferenceButtons } from "#renderer/client/PreferenceButtons.tsx";
import { StandingPage } from "#renderer/client/StandingPage.tsx";
import { useAct } from "#renderer/client/use-act.ts";
import { Field } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import type { CountyStatus } from "#shared/contract/county-shapes.ts";
import { useCounty } from "../client/county.ts";
import { refusalText } from "../client/refusal-text.ts";

interface Props {
  readonly status: CountyStatus;
  readonly onDone: () => void;
}

export function LoginPage({ status, onDone }: Props) {
  const { t } = useTranslation();
  const login = useAct(useCounty().session.login, { quiet: true });
  const [loginName, setLoginName] = useState("");
  const [password, setPassword] = useState("");
  const [refused, setRefused] = useState<string>();
  const passwordInput = useRef<InputRef>(null);

  async function handleLogin() {
    if (loginName.trim() === "" || password === "") return setRefused(t("session.login.incomplete"));
    const result = await login.run({ loginName: loginName.trim(), password });
    if (result.ok) return onDone();
    if (!result.error) return undefined;
    setRefused(refusalText(t, result.error));
    setPassword("");
    passwordInput.current?.focus();
    return undefined;
  }
  const handleKeyDown = useEnterSubmit(() => void handleLogin());

  return (
    <StandingPage
      title={status.county || t("county.brand")}
      hint={t("county.brand")}
      preferences={<PreferenceButtons />}
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
              maxLength={60}
              value={loginName}
              onChange={(event) => setLoginName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("session.password.label")} hint={t("county.login.forgotten")}>
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
        {status.demo && (
          <div className="standing-row">
            <span className="frame-demo">{t("app.demo")}</span>
          </div>
        )}
      </div>
    </StandingPage>
  );
}
