import { useTranslation } from "react-i18next";
import { hrefTo, places } from "../client/places.ts";
import { Page } from "../ui/Page.tsx";

export function MissingPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("app.missing.title")} hint={t("app.missing.hint")}>
      <a href={hrefTo(places.matters())}>{t("app.missing.back")}</a>
    </Page>
  );
}

/** Typed or kept addresses lead anywhere; what the desk would refuse is not shown half. */
export function ForbiddenPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("app.forbidden")} hint={t("app.refused.notAllowed")}>
      <a href={hrefTo(places.matters())}>{t("app.missing.back")}</a>
    </Page>
  );
}
