import { useTranslation } from "react-i18next";
import { Page } from "#renderer/ui/Page.tsx";
import { BringIn } from "./BringIn.tsx";
import { MakeOne } from "./MakeOne.tsx";

/** Couriers' files, in and out: the same streams as by network, for offices that have none. */
export function BundlesPage({ office }: { readonly office: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t("county.menu.bundles")} hint={t("county.bundles.hint")}>
      <BringIn />
      <MakeOne begun={office} />
    </Page>
  );
}
