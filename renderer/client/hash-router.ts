import type { ReactNode } from "react";
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type AnyRouter,
} from "@tanstack/react-router";
import { readSearch } from "./places.ts";

interface Routes {
  readonly frame: () => ReactNode;
  readonly missing: () => ReactNode;
  readonly pages: readonly { readonly path: string; readonly component: () => ReactNode }[];
}

/** Pages behind the `#` of one address: a server needs to know none of them. */
export function hashRouter({ frame, missing, pages }: Routes): AnyRouter {
  const root = createRootRoute({ component: frame, notFoundComponent: missing });
  return createRouter({
    routeTree: root.addChildren(
      pages.map(({ path, component }) => createRoute({ getParentRoute: () => root, path, component })),
    ),
    history: createHashHistory(),
    // What stands behind the ? is plain text of ours, not the router's JSON.
    parseSearch: readSearch,
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString(); // parseSearch made it
      return text === "" ? "" : `?${text}`;
    },
  });
}
