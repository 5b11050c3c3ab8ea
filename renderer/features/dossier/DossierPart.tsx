import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { Section } from "#renderer/ui/Page.tsx";
import { loanOut } from "#shared/domain/mediation/loan.ts";
import "./dossier.css";

/** For the page of a case: whether it is filed, or what a dossier of it would still miss. */
export function DossierPart({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t("dossier.part.title")}>
      <Standing caseId={caseId} />
    </Section>
  );
}

function Standing({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const { data: known } = useQuery(ask.dossier.get.queryOptions({ input: { caseId } }));
  const { data: check } = useQuery(ask.dossier.check.queryOptions({ input: { caseId } }));
  if (!known || !check) return null;
  const link = hrefTo(places.dossier(caseId));
  if (known.dossier) {
    const { filedOn, filedBy, totalPages, retention } = known.dossier;
    const out = loanOut(known.dossier);
    return (
      <p>
        {t("dossier.filedOn", { on: dayText(t, filedOn), by: filedBy.name, count: totalPages })}{" "}
        {t("dossier.keptFor", { retention: t(`codes.retention.${retention}`) })}{" "}
        {out && t("dossier.part.out", { borrower: out.borrower, on: dayText(t, out.outOn) })}{" "}
        <a href={link}>{t("dossier.part.open")}</a>
      </p>
    );
  }
  const missing = check.places.filter(({ isMissing }) => isMissing).map(({ name }) => name);
  return (
    <p>
      {missing.length === 0
        ? t("dossier.part.complete")
        : t("dossier.part.missing", { places: missing.join(t("app.listComma")) })}{" "}
      {check.obstacle === null ? (
        <a href={link}>{t("dossier.part.file")}</a>
      ) : (
        <span className="is-soft">{t("dossier.part.later")}</span>
      )}
    </p>
  );
}
