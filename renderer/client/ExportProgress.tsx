import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import type { ExportState } from "./use-rows-export.ts";

interface Props {
  readonly progress: ExportState;
  readonly onStop: () => void;
}

/** How far a long export is, and the button that ends it. */
export function ExportProgress({ progress: { done, of }, onStop }: Props) {
  const { t } = useTranslation();
  return (
    <div role="status" className="export-progress">
      <Progress percent={of === 0 ? 0 : Math.floor((done / of) * 100)} aria-label={t("ui.export.progress")} />
      {t("ui.export.at", { done, of })}{" "}
      <Button size="small" onClick={onStop}>
        {t("ui.export.stop")}
      </Button>
    </div>
  );
}
