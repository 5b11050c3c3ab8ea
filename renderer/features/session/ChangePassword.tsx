import { useTranslation } from "react-i18next";
import { ChangePasswordDialog } from "../../client/ChangePasswordDialog.tsx";
import { passwordRefusalText } from "../../client/password-text.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMe } from "../../client/use-seat.ts";
import { loginRefusalText } from "./refusal-text.ts";

export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { loginName } = useMe();
  const change = useAct(useDesk().session.changePassword, { quiet: true });
  return (
    <ChangePasswordDialog
      loginName={loginName}
      busy={change.busy}
      onChange={async (current, next) => {
        const result = await change.run({ current, next });
        if (result.ok || result.error === null) return result.ok || null;
        return result.error.code === "PASSWORD_REFUSED"
          ? passwordRefusalText(t, result.error.data)
          : loginRefusalText(t, result.error);
      }}
      onClose={onClose}
    />
  );
}
