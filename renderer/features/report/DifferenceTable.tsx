import { useTranslation } from "react-i18next";
import type { Difference } from "#shared/domain/report/frozen-report.ts";

/** Field by field, what a correction says otherwise. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useTranslation();
  return (
    <div className="report-differences" tabIndex={0} role="region" aria-label={t("report.correct.list")}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("report.correct.field")}</th>
            <th scope="col">{t("report.correct.before")}</th>
            <th scope="col">{t("report.correct.after")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{before ?? "—"}</td>
              <td>{after ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
