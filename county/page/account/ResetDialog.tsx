import { useState } from "react";
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { NewPasswordField } from "#renderer/client/NewPasswordField.tsx";
import { useAct } from "#renderer/client/use-act.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useFocusBack } from "#renderer/ui/use-focus-back.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { CountyAccount } from "#shared/contract/county-shapes.ts";
import { passwordRefusal } from "#shared/domain/account/account.ts";
import { useCounty } from "../client/county.ts";
import { refusalText } from "../client/refusal-text.ts";

interface Props {
  readonly account: CountyAccount;
  readonly onClose: () => void;
}

export function ResetDialog({ account, onClose }: Props) {
  const { t } = useTranslation();
  useFocusBack();
  const toast = useToast();
  const reset = useAct(useCounty().account.resetPassword);
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();

  async function handleReset() {
    setTried(true);
    if (passwordRefusal(password, account.loginName)) return undefined;
    const result = await reset.run({ id: account.id, password });
    if (result.ok) {
      toast.done(t("county.accounts.resetDone", { name: account.name }));
      return onClose();
    }
    if (result.error) setRefused(refusalText(t, result.error));
    return undefined;
  }

  const handleKeyDown = useEnterSubmit(() => void handleReset());

  return (
    <Modal
      open
      title={t("county.accounts.resetOf", { name: account.name })}
      okText={t("county.accounts.reset")}
      cancelText={t("ui.cancel")}
      confirmLoading={reset.busy}
      onOk={() => void handleReset()}
      onCancel={onClose}
    >
      <div className="dialog-form" onKeyDown={handleKeyDown}>
        <p>{t("county.accounts.resetBody")}</p>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <NewPasswordField
          value={password}
          loginName={account.loginName}
          tried={tried}
          onChange={setPassword}
        />
      </div>
    </Modal>
  );
}
