import { useRef, useState } from "react";
import { Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { passwordRefusal } from "#shared/domain/account/account.ts";
import { Field, focusFirstError } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { useEnterSubmit } from "../ui/use-enter-submit.ts";
import { useToast } from "../ui/use-toast.ts";
import { NewPasswordField } from "./NewPasswordField.tsx";
import "./standing.css";

interface Props {
  readonly loginName: string;
  readonly busy: boolean;
  /** True when it is changed; a sentence when it was refused; null when that has been said already. */
  readonly onChange: (current: string, next: string) => Promise<true | string | null>;
  readonly onClose: () => void;
}

/** A person changes the own password, at the desk or at the county. */
export function ChangePasswordDialog({ loginName, busy, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const form = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();

  async function handleChange() {
    setTried(true);
    if (current === "" || passwordRefusal(next, loginName) || next !== again)
      return focusFirstError(form.current);
    const changed = await onChange(current, next);
    if (changed === true) {
      toast.done(t("session.change.done"));
      return onClose();
    }
    if (changed !== null) setRefused(changed);
  }
  const handleKeyDown = useEnterSubmit(() => void handleChange());

  return (
    <Modal
      open
      title={t("session.change.title")}
      okText={t("session.change.action")}
      cancelText={t("ui.cancel")}
      confirmLoading={busy}
      onOk={() => void handleChange()}
      onCancel={onClose}
    >
      <div className="standing-form" ref={form} onKeyDown={handleKeyDown}>
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
        <NewPasswordField value={next} loginName={loginName} tried={tried} onChange={setNext} />
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
