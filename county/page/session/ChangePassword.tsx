import { useRef, useState } from "react";
import { Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { NewPasswordField } from "#renderer/client/NewPasswordField.tsx";
import { useAct } from "#renderer/client/use-act.ts";
import { Field, focusFirstError } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import { passwordRefusal } from "#shared/domain/account/account.ts";
import { useCounty, useMe } from "../client/county.ts";
import { refusalText } from "../client/refusal-text.ts";

export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const toast = useToast();
  const change = useAct(useCounty().session.changePassword, { quiet: true });
  const [old, setOld] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const form = useRef<HTMLDivElement>(null);

  async function handleChange() {
    setTried(true);
    if (old === "" || passwordRefusal(next, me.loginName) || next !== again)
      return focusFirstError(form.current);
    const result = await change.run({ old, next });
    if (result.ok) {
      toast.done(t("session.change.done"));
      return onClose();
    }
    if (result.error) setRefused(refusalText(t, result.error));
    return undefined;
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
      <div className="standing-form" ref={form} onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <Field
          label={t("session.change.current")}
          required
          error={tried && old === "" && t("session.change.currentMissing")}
        >
          {(control) => (
            <Input.Password
              {...control}
              autoFocus
              autoComplete="current-password"
              value={old}
              onChange={(event) => setOld(event.target.value)}
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
