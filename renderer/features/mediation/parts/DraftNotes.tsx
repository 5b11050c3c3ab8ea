import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Notice } from "#renderer/ui/Notice.tsx";
import { timeOf } from "#shared/kernel/plain-date.ts";

/** When what is being typed was last kept, beside the buttons. */
export function KeptMark({ savedAt }: { readonly savedAt: string | undefined }) {
  const { t } = useTranslation();
  if (savedAt === undefined) return null;
  return (
    <span className="is-soft" role="status">
      {t("mediation.open.kept", { time: timeOf(savedAt) })}
    </span>
  );
}

interface FoundProps {
  /** When it was kept; undefined for a form that is begun now. */
  readonly foundAt: string | undefined;
  readonly restart: string;
  readonly onRestart: () => void;
}

/** That something begun earlier was brought back, and the way to begin anew. */
export function FoundNotice({ foundAt, restart, onRestart }: FoundProps) {
  const { t } = useTranslation();
  if (foundAt === undefined) return null;
  return (
    <Notice
      tone="info"
      action={
        <Button size="small" onClick={onRestart}>
          {restart}
        </Button>
      }
    >
      {t("mediation.open.restored", { time: timeOf(foundAt) })}
    </Notice>
  );
}
