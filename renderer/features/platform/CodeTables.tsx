import { useTranslation } from "react-i18next";
import { Section } from "#renderer/ui/Page.tsx";
import type { CodeTable } from "#shared/domain/sync/code-table.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";

/** The code tables that the county sent, to look into; a field of a platform names one to write its codes. */
export function CodeTables({ tables }: { readonly tables: readonly CodeTable[] }) {
  const { t } = useTranslation();
  if (tables.length === 0) return null;
  return (
    <Section title={t("platform.codes.title")} hint={t("platform.codes.hint")}>
      {tables.map(({ name, version, at, items }) => (
        <details key={name} className="code-table">
          <summary>
            <strong>{name}</strong>{" "}
            <span className="is-soft">
              {t("platform.codes.state", { version, on: dayOf(at), count: items.length })}
            </span>
          </summary>
          <div className="code-table-items" tabIndex={0} role="region" aria-label={name}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t("platform.codes.code")}</th>
                  <th scope="col">{t("platform.codes.name")}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item, index) => (
                  <tr key={index}>
                    <td className="figures">{item.code}</td>
                    <td>{item.name}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </Section>
  );
}
