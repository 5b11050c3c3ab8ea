import { useTranslation } from "react-i18next";
import { hrefTo, places } from "../client/places.ts";
import { EmptyState } from "../ui/EmptyState.tsx";

export function MissingPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t("app.missing.title")}
      hint={t("app.missing.hint")}
      action={<a href={hrefTo(places.matters())}>{t("app.missing.back")}</a>}
    />
  );
}
