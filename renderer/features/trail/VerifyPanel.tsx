import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../client/use-desk.ts";
import { Notice } from "../../ui/Notice.tsx";

/** Proves the chain when it is shown, and says what came out. */
export function VerifyPanel() {
  const { t } = useTranslation();
  const ask = useAsk();
  const {
    data: report,
    isFetching,
    isError,
  } = useQuery(ask.trail.verify.queryOptions({ gcTime: 0, staleTime: Infinity, refetchOnMount: "always" }));
  if (isFetching)
    return (
      <div className="trail-verify">
        <Notice tone="info">{t("trail.verify.running")}</Notice>
      </div>
    );
  if (isError || !report) return null;
  return (
    <div className="trail-verify">
      <Notice tone={report.ok ? "done" : "late"}>
        <strong>{t(report.ok ? "trail.verify.ok" : "trail.verify.notOk", { count: report.entries })}</strong>
        <div className="trail-hash">
          {t("trail.verify.last", { seq: report.lastSeq, hash: report.lastHash })}
        </div>
        {report.problems.map(({ file, line, problem }) => (
          <div key={`${file}:${line ?? ""}:${problem}`}>
            {line === undefined
              ? t("app.damage.file", { file, problem })
              : t("app.damage.line", { file, line, problem })}
          </div>
        ))}
      </Notice>
    </div>
  );
}
