import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { KeyHint } from "../../ui/KeyHint.tsx";

interface Props {
  readonly unsaved: boolean;
  readonly busy: boolean;
  readonly onSave: () => void;
}

export function SaveBar({ unsaved, busy, onSave }: Props) {
  const { t } = useTranslation();
  return (
    <div className="settings-save">
      {unsaved && <span role="status">{t("office.holidays.unsaved")}</span>}
      <Button
        type="primary"
        loading={busy}
        disabled={!unsaved}
        onClick={onSave}
        aria-keyshortcuts="Control+Enter"
      >
        {t("office.save")} <KeyHint keys="Ctrl+Enter" />
      </Button>
    </div>
  );
}
