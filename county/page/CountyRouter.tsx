import { useState } from "react";
import { RouterProvider, useParams, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { hashRouter } from "#renderer/client/hash-router.ts";
import { hrefTo, readSearch } from "#renderer/client/places.ts";
import { Page } from "#renderer/ui/Page.tsx";
import { useMay } from "./client/county.ts";
import { places } from "./client/places.ts";
import { Frame } from "./Frame.tsx";
import { type CountyPage, PAGES } from "./pages.tsx";

export function CountyRouter() {
  const [router] = useState(() =>
    hashRouter({
      frame: Frame,
      missing: MissingPage,
      pages: PAGES.map((page) => ({ path: page.path, component: () => <PageRoute page={page} /> })),
    }),
  );
  return <RouterProvider router={router} />;
}

/** Another record is another page: nothing typed for one may stay when the next is shown. */
function PageRoute({ page }: { readonly page: CountyPage }) {
  const params: Readonly<Record<string, string>> = useParams({ strict: false });
  const location = useRouterState({ select: (state) => state.location });
  const may = useMay();
  return (
    <div key={location.pathname} className="page-route">
      {may(page.needs) ? page.page(params, readSearch(location.searchStr)) : <ForbiddenPage />}
    </div>
  );
}

function MissingPage() {
  const { t } = useTranslation();
  return <Stray title={t("app.missing.title")} hint={t("app.missing.hint")} />;
}

function ForbiddenPage() {
  const { t } = useTranslation();
  return <Stray title={t("app.forbidden")} hint={t("county.frame.notAllowed")} />;
}

function Stray({ title, hint }: { readonly title: string; readonly hint: string }) {
  const { t } = useTranslation();
  return (
    <Page title={title} hint={hint}>
      <a href={hrefTo(places.offices())}>{t("county.frame.back")}</a>
    </Page>
  );
}
