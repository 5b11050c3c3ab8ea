import { useEffect, useRef, useState } from "react";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { Field } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { loginRefusalText } from "./refusal-text.ts";
import { StandingPage } from "../../client/StandingPage.tsx";

interface Props {
  readonly name: string;
  readonly onUnlocked: () => void;
  readonly onLeave: () => Promise<void>;
}

/**
 * Covers everything while the page beneath stays as it was. A modal dialog element lies above every other layer, antd's
 * own dialogs too, and nothing under it can be reached by key or pointer.
 */
export function LockScreen({ name, onUnlocked, onLeave }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const unlock = useAct(desk.session.unlock, { quiet: true });
  const [password, setPassword] = useState("");
  const [refused, setRefused] = useState<string>();

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  async function handleUnlock() {
    if (password === "") return;
    const result = await unlock.run({ password });
    if (result.ok) return onUnlocked();
    setPassword("");
    if (result.error) setRefused(loginRefusalText(t, result.error));
  }
  const handleKeyDown = useEnterSubmit(() => void handleUnlock());

  return (
    <dialog
      ref={dialog}
      className="lock-dialog"
      aria-label={t("session.lock.title")}
      onCancel={(event) => event.preventDefault()}
    >
      <StandingPage title={t("session.lock.title")} hint={t("session.lock.hint", { name })}>
        <div className="standing-form" onKeyDown={handleKeyDown}>
          {refused !== undefined && <Notice tone="late">{refused}</Notice>}
          <Field label={t("session.lock.password", { name })}>
            {(control) => (
              <Input.Password
                {...control}
                autoFocus
                size="large"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <Button type="primary" size="large" block loading={unlock.busy} onClick={() => void handleUnlock()}>
            {t("session.lock.action")}
          </Button>
          <div className="standing-row">
            <Button type="link" onClick={() => void onLeave()}>
              {t("session.lock.leave")}
            </Button>
          </div>
        </div>
      </StandingPage>
    </dialog>
  );
}
