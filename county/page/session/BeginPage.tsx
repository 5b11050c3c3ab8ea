import { useRef, useState } from "react";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { NewPasswordField } from "#renderer/client/NewPasswordField.tsx";
import { PreferenceButtons } from "#renderer/client/PreferenceButtons.tsx";
import { StandingPage } from "#renderer/client/StandingPage.tsx";
import { useAct } from "#renderer/client/use-act.ts";
import { Field, focusFirstError } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { LoginName, passwordRefusal } from "#shared/domain/account/account.ts";
import { useCounty } from "../client/county.ts";
import { refusalText } from "../client/refusal-text.ts";

/** A server that has no account: whoever sits at it becomes its administrator. */
export function BeginPage({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const begin = useAct(useCounty().session.begin, { quiet: true });
  const [form, setForm] = useState({
    county: "",
    name: "",
    loginName: "",
    password: "",
    again: "",
    word: "",
  });
  const [asksWord, setAsksWord] = useState(false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const container = useRef<HTMLDivElement>(null);
  const change = (changed: Partial<typeof form>) => setForm((before) => ({ ...before, ...changed }));

  const loginName = LoginName.safeParse(form.loginName.trim());
  const wrong = {
    county: form.county.trim() === "",
    name: form.name.trim() === "",
    loginName: !loginName.success,
    password: passwordRefusal(form.password, form.loginName) !== undefined,
    again: form.again !== form.password,
  };

  async function handleBegin() {
    setTried(true);
    setRefused(undefined);
    if (!loginName.success || Object.values(wrong).some(Boolean)) return focusFirstError(container.current);
    const { county, name, password, word } = form;
    const result = await begin.run({
      county: county.trim(),
      name: name.trim(),
      loginName: loginName.data,
      password,
      word,
    });
    if (result.ok) return onDone();
    if (!result.error) return undefined;
    if (result.error.code === "WORD_WRONG") setAsksWord(true);
    setRefused(refusalText(t, result.error));
    return undefined;
  }
  const handleKeyDown = useEnterSubmit(() => void handleBegin());
  const line = (name: "county" | "name" | "loginName", label: string, hint: string, error: string) => (
    <Field label={label} required hint={hint} error={tried && wrong[name] && error}>
      {(control) => (
        <Input
          {...control}
          autoFocus={name === "county"}
          autoComplete="off"
          maxLength={name === "county" ? 60 : 40}
          value={form[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <StandingPage
      title={t("county.begin.title")}
      hint={t("county.begin.hint")}
      preferences={<PreferenceButtons />}
    >
      <div className="standing-form" ref={container} onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        {line("county", t("county.begin.county"), t("county.begin.countyHint"), t("ui.required"))}
        {line("name", t("county.begin.name"), "", t("ui.required"))}
        {line("loginName", t("session.loginName"), "", t("session.login.noSuchName"))}
        <NewPasswordField
          value={form.password}
          loginName={form.loginName}
          tried={tried}
          onChange={(password) => change({ password })}
        />
        <Field
          label={t("session.password.again")}
          required
          error={tried && wrong.again && t("session.password.differs")}
        >
          {(control) => (
            <Input.Password
              {...control}
              autoComplete="new-password"
              value={form.again}
              onChange={(event) => change({ again: event.target.value })}
            />
          )}
        </Field>
        {asksWord && (
          <Field label={t("county.begin.word")} required hint={t("county.begin.wordHint")}>
            {(control) => (
              <Input
                {...control}
                autoFocus
                autoComplete="off"
                maxLength={60}
                value={form.word}
                onChange={(event) => change({ word: event.target.value.trim() })}
              />
            )}
          </Field>
        )}
        <Button type="primary" size="large" block loading={begin.busy} onClick={() => void handleBegin()}>
          {t("county.begin.action")}
        </Button>
      </div>
    </StandingPage>
  );
}
