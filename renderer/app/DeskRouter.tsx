import { useLayoutEffect, useState } from "react";
import { RouterProvider, useParams, useRouterState } from "@tanstack/react-router";
import { RecordId } from "#shared/kernel/ids.ts";
import { hashRouter } from "../client/hash-router.ts";
import { scrollToTop } from "../client/page-top.ts";
import { readSearch } from "../client/places.ts";
import { useMay } from "../client/use-seat.ts";
import { Frame } from "./Frame.tsx";
import { isUnder, MENU } from "./menu.tsx";
import { ForbiddenPage, MissingPage } from "./MissingPage.tsx";
import { type DeskPage, PAGES } from "./pages.tsx";

export function DeskRouter() {
  const [router] = useState(() =>
    hashRouter({
      frame: Frame,
      missing: MissingPage,
      pages: PAGES.map((page) => ({ path: page.path, component: () => <PageRoute page={page} /> })),
    }),
  );
  return <RouterProvider router={router} />;
}

/** Another record is another page: nothing typed for one matter may stay when the next is shown. */
function PageRoute({ page }: { readonly page: DeskPage }) {
  const params: Readonly<Record<string, string>> = useParams({ strict: false });
  const location = useRouterState({ select: (state) => state.location });
  const may = useMay();
  const entry = MENU.find((each) => isUnder(each, location.pathname));
  // On leaving, not on coming: the next page may scroll to a place of its own.
  useLayoutEffect(() => scrollToTop, [location.pathname]);
  const isAllowed = entry === undefined || may(entry.needs);
  // A mistyped or shortened address: no record can have this identity.
  const isCut = Object.entries(params).some(
    ([name, id]) => name.endsWith("Id") && !RecordId.safeParse(id).success,
  );
  return (
    <div key={location.pathname} className="page-route">
      {!isAllowed ? (
        <ForbiddenPage />
      ) : isCut ? (
        <MissingPage />
      ) : (
        page.page(params, readSearch(location.searchStr))
      )}
    </div>
  );
}
