import { useTranslation } from "react-i18next";
import { ChangePasswordDialog } from "#renderer/client/ChangePasswordDialog.tsx";
import { useAct } from "#renderer/client/use-act.ts";
import { useCounty, useMe } from "../client/county.ts";
import { refusalText } from "../client/refusal-text.ts";

export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { loginName } = useMe();
  const change = useAct(useCounty().session.changePassword, { quiet: true });
  return (
    <ChangePasswordDialog
      loginName={loginName}
      busy={change.busy}
      onChange={async (old, next) => {
        const result = await change.run({ old, next });
        return result.ok || (result.error && refusalText(t, result.error));
      }}
      onClose={onClose}
    />
  );
}
