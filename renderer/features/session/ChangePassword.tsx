import { useState } from "react";
import { Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { passwordRefusal } from "#shared/domain/account/account.ts";
import { passwordRefusalText } from "../../client/password-text.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMe } from "../../client/use-seat.ts";
import { Field } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useToast } from "../../ui/use-toast.ts";
import { NewPasswordField } from "../../client/NewPasswordField.tsx";
import { loginRefusalText } from "./refusal-text.ts";
import "../../client/standing.css";

export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const me = useMe();
  const toast = useToast();
  const change = useAct(desk.session.changePassword, { quiet: true });
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const refusal = passwordRefusal(next, me.loginName);

  async function handleChange() {
    setTried(true);
    if (current === "" || refusal || next !== again) return;
    const result = await change.run({ current, next });
    if (result.ok) {
      toast.done(t("session.change.done"));
      onClose();
    } else if (result.error?.code === "PASSWORD_REFUSED")
      setRefused(passwordRefusalText(t, result.error.data));
    else if (result.error) setRefused(loginRefusalText(t, result.error));
  }
  const handleKeyDown = useEnterSubmit(() => void handleChange());

  return (
    <Modal
      open
      title={t("session.change.title")}
      okText={t("session.change.action")}
      cancelText={t("ui.cancel")}
      confirmLoading={change.busy}
      onOk={() => void handleChange()}
      onCancel={onClose}
    >
      <div className="standing-form" onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <Field
          label={t("session.change.current")}
          required
          error={tried && current === "" && t("session.change.currentMissing")}
        >
          {(control) => (
            <Input.Password
              {...control}
              autoFocus
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
        </Field>
        <NewPasswordField value={next} loginName={me.loginName} tried={tried} onChange={setNext} />
        <Field
          label={t("session.password.again")}
          required
          error={tried && next !== again && t("session.password.differs")}
        >
          {(control) => (
            <Input.Password
              {...control}
              autoComplete="new-password"
              value={again}
              onChange={(event) => setAgain(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Modal>
  );
}
