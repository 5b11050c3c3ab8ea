import { Button, Progress } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "#renderer/ui/Notice.tsx";
import type { ReportPack } from "#shared/contract/report.ts";
import type { Build } from "./use-report-build.ts";

interface BuildProps {
  readonly build: Build;
  readonly onStop: () => void;
  readonly onAgain: () => void;
  readonly children: (pack: ReportPack) => ReactNode;
}

/** What stands while a report is built, or instead of it. */
export function BuildState({ build, onStop, onAgain, children }: BuildProps) {
  const { t } = useTranslation();
  switch (build.state) {
    case "done":
      return children(build.pack);
    case "running":
      return (
        <div role="status" className="report-building">
          <Progress
            percent={build.total === 0 ? 0 : Math.floor((build.done / build.total) * 100)}
            aria-label={t(`report.building.${build.phase}`)}
          />
          {t(`report.building.${build.phase}`)} {build.total > 0 && `${build.done}/${build.total}`}{" "}
          <Button size="small" onClick={onStop}>
            {t("ui.export.stop")}
          </Button>
        </div>
      );
    case "stopped":
    case "failed":
      return (
        <Notice
          tone={build.state === "failed" ? "late" : "info"}
          action={<Button onClick={onAgain}>{t("report.again")}</Button>}
        >
          {t(`report.building.${build.state}`)}
        </Notice>
      );
  }
}
