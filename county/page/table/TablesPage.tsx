import type { ReactNode } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { hrefTo } from "#renderer/client/places.ts";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import type { SentTable } from "#shared/contract/county-shapes.ts";
import { useAsk } from "../client/county.ts";
import { places } from "../client/places.ts";
import { CodeTablePart } from "./CodeTablePart.tsx";
import { DeadlinePart } from "./DeadlinePart.tsx";
import { DirectoryPart } from "./DirectoryPart.tsx";
import { HolidayPart } from "./HolidayPart.tsx";

const PARTS = ["holidays", "directory", "code-table", "deadline-rules"] as const;
type Part = (typeof PARTS)[number];

/** What all offices shall have. Each table is kept as it was sent last, and an office that joins later gets it too. */
export function TablesPage({ part }: { readonly part: string }) {
  const { t } = useTranslation();
  const { data: sent } = useQuery(useAsk().table.list.queryOptions());
  const chosen = PARTS.find((one) => one === part) ?? "holidays";
  if (!sent) return <Loading />;
  return (
    <Page title={t("county.menu.tables")} hint={t("county.tables.hint")}>
      <nav className="part-tabs" aria-label={t("county.menu.tables")}>
        {PARTS.map((one) => (
          <a key={one} href={hrefTo(places.tables(one))} aria-current={one === chosen ? "page" : undefined}>
            {t(`county.tables.part.${one}`)}
          </a>
        ))}
      </nav>
      {partOf(
        chosen,
        sent.filter(({ kind }) => kind === chosen),
      )}
    </Page>
  );
}

function partOf(part: Part, sent: readonly SentTable[]): ReactNode {
  switch (part) {
    case "holidays":
      return <HolidayPart sent={sent} />;
    case "directory":
      return <DirectoryPart sent={sent} />;
    case "code-table":
      return <CodeTablePart sent={sent} />;
    case "deadline-rules":
      return <DeadlinePart sent={sent} />;
  }
}
