import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { type Instant, timeOf } from "#shared/kernel/plain-date.ts";
import { Notice } from "../ui/Notice.tsx";

interface Props {
  readonly savedAt: Instant;
  readonly onRestart: () => void;
}

/** A form went on from what was kept of it; it can be begun anew. */
export function RestoredDraft({ savedAt, onRestart }: Props) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="info"
      action={
        <Button size="small" onClick={onRestart}>
          {t("app.draft.restart")}
        </Button>
      }
    >
      {t("app.draft.restored", { time: timeOf(savedAt) })}
    </Notice>
  );
}
