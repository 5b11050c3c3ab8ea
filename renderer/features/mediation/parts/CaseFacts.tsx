import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { printMu } from "#shared/kernel/land-area.ts";
import { printYuan } from "#shared/kernel/money.ts";

/** What the case was opened with, besides its parties. */
export function CaseFacts({ mediation }: { readonly mediation: MediationCase }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const { form } = mediation;
  const { amount, area, startMode, entrustedBy, entrustNo } = form;
  const exactly = (said: string, exact: string | null) =>
    said !== "" && exact !== null ? t("matter.fact.exactly", { said, exact }) : said !== "" ? said : exact;
  const host = [
    form.hostName,
    form.coHosts.length > 0 && t("mediation.page.coHosts", { names: form.coHosts.join(t("app.listComma")) }),
  ].filter(Boolean);
  const started = [
    t("mediation.page.started", {
      on: dayText(t, form.startedOn),
      mode: t(`mediation.startMode.${startMode}`),
    }),
    entrustedBy !== null &&
      t("mediation.page.entrusted", { by: t(`mediation.entrustedBy.${entrustedBy}`), no: entrustNo }),
  ].filter(Boolean);
  return (
    <>
      <dl className="facts">
        <Fact label={t("mediation.field.category")}>{codeName("category", form.category)}</Fact>
        <Fact label={t("mediation.field.startMode")}>{started.join(" · ")}</Fact>
        <Fact label={t("mediation.field.hostKind")}>{host.join(" ")}</Fact>
        <Fact label={t("mediation.field.amount")}>
          {exactly(
            amount.asSaid,
            amount.exactFen === null ? null : t("matter.fact.yuan", { sum: printYuan(amount.exactFen) }),
          )}
        </Fact>
        <Fact label={t("mediation.field.area")}>
          {exactly(area.asSaid, area.exactMu === null ? null : printMu(Math.round(area.exactMu * 100)))}
        </Fact>
        <Fact label={t("mediation.page.openness")}>
          {t(form.isPublic ? "mediation.page.public" : "mediation.page.private")}
        </Fact>
      </dl>
      <dl className="texts">
        <dt>{t("mediation.field.summary")}</dt>
        <dd className="prose">{form.summary}</dd>
        {form.claims.length > 0 && (
          <>
            <dt>{t("mediation.page.claim")}</dt>
            <dd>
              <ol className="case-claims">
                {form.claims.map((claim) => (
                  <li key={claim}>{claim}</li>
                ))}
              </ol>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

/** What was not told takes no room. */
function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === "" || children === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
