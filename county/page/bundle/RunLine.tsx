import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { printSize } from "#renderer/client/attachments/file-bytes.ts";
import { spanText } from "../client/words.ts";

export interface Run {
  readonly phase: "sending" | "proving" | "reading" | "packing" | "fetching";
  readonly done: number;
  readonly total: number;
  readonly remainingMs: number | null;
}

/** How far a long run has come; it can be stopped at any time. */
export function RunLine({ run, onStop }: { readonly run: Run; readonly onStop: () => void }) {
  const { t } = useTranslation();
  const percent = run.total === 0 ? 0 : Math.min(100, Math.floor((run.done / run.total) * 100));
  const name = t(`county.bundles.phase.${run.phase}`);
  return (
    <div className="run" role="status">
      <div className="run-words">
        <span>
          {name}{" "}
          {run.total > 0 && (
            <span className="is-soft figures">
              {printSize(run.done)} / {printSize(run.total)}
              {run.remainingMs !== null &&
                run.remainingMs > 1000 &&
                ` · ${t("county.bundles.remaining", { span: spanText(t, run.remainingMs) })}`}
            </span>
          )}
        </span>
        <Button onClick={onStop}>{t("county.bundles.stop")}</Button>
      </div>
      <Progress percent={percent} showInfo={false} aria-label={name} />
    </div>
  );
}
