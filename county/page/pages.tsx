import type { ReactNode } from "react";
import type { CountyProcedure } from "#shared/contract/county-access.ts";
import { AccountsPage } from "./account/AccountsPage.tsx";
import { BundlesPage } from "./bundle/BundlesPage.tsx";
import { HomePage } from "./HomePage.tsx";
import { ItemListPage } from "./item/ItemListPage.tsx";
import { NewItemPage } from "./item/NewItemPage.tsx";
import { MatterListPage } from "./matter/MatterListPage.tsx";
import { MatterPage } from "./matter/MatterPage.tsx";
import { OfficeListPage } from "./office/OfficeListPage.tsx";
import { OfficePage } from "./office/OfficePage.tsx";
import { SlipListPage } from "./slip/SlipListPage.tsx";
import { TablesPage } from "./table/TablesPage.tsx";
import { TrailPage } from "./trail/TrailPage.tsx";

type Facts = Readonly<Record<string, string>>;

export interface CountyPage {
  readonly path: string;
  /** Who may not call it does not see the page. */
  readonly needs: CountyProcedure;
  readonly page: (params: Facts, search: Facts) => ReactNode;
}

export const PAGES: readonly CountyPage[] = [
  { path: "/", needs: "office.list", page: () => <HomePage /> },
  { path: "/offices", needs: "office.list", page: () => <OfficeListPage /> },
  {
    path: "/offices/$office",
    needs: "office.file",
    page: ({ office = "" }) => <OfficePage office={office} />,
  },
  { path: "/slips", needs: "slip.list", page: () => <SlipListPage /> },
  { path: "/matters", needs: "matter.list", page: () => <MatterListPage /> },
  {
    path: "/matters/$office/$matterId",
    needs: "matter.file",
    page: ({ office = "", matterId = "" }) => <MatterPage office={office} matterId={matterId} />,
  },
  { path: "/items", needs: "item.list", page: () => <ItemListPage /> },
  { path: "/items/new", needs: "item.query", page: (_, search) => <NewItemPage begun={search} /> },
  { path: "/tables/$part", needs: "table.list", page: ({ part = "" }) => <TablesPage part={part} /> },
  {
    path: "/bundles",
    needs: "bundle.begin",
    page: (_, { office = "" }) => <BundlesPage office={office} />,
  },
  { path: "/trail", needs: "trail.list", page: () => <TrailPage /> },
  { path: "/accounts", needs: "account.list", page: () => <AccountsPage /> },
];
