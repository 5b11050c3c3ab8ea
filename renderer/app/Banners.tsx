import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { TextKey } from "#shared/locales/texts.ts";
import { useStatus } from "../client/use-seat.ts";
import { Notice } from "../ui/Notice.tsx";

const CAUSE_TEXT: Readonly<Record<string, TextKey>> = {
  damaged: "app.refused.readOnly.damaged",
  "disk-full": "app.refused.readOnly.disk-full",
  "write-failed": "app.refused.readOnly.write-failed",
  "write-protected": "app.refused.readOnly.write-protected",
  closed: "app.refused.readOnly.closed",
};

/** What is wrong with the desk as a whole, as long as it is. */
export function Banners() {
  const { t } = useTranslation();
  const { data: status, isError, refetch } = useStatus();
  return (
    <div className="frame-banners">
      {isError && (
        <Notice
          tone="late"
          action={<Button onClick={() => void refetch()}>{t("app.connection.again")}</Button>}
        >
          {t("app.connection.lost")}
        </Notice>
      )}
      {status?.readOnly && (
        <Notice tone="late">
          <strong>{t(CAUSE_TEXT[status.readOnly.cause] ?? "app.refused.readOnly.write-failed")}</strong>
          {status.readOnly.damage.map(({ file, line, problem }) => (
            <div key={`${file}:${line ?? ""}`}>
              {line === undefined
                ? t("app.damage.file", { file, problem })
                : t("app.damage.line", { file, line, problem })}
            </div>
          ))}
        </Notice>
      )}
      {status?.clockBehind && <Notice tone="wait">{t("app.clockBehind")}</Notice>}
    </div>
  );
}
