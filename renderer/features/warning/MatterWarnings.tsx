import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../client/use-desk.ts";
import { Section } from "../../ui/Page.tsx";
import { WarningLines } from "./WarningLines.tsx";

/** What the rules have noticed about a matter; nothing at all where they noticed nothing. */
export function MatterWarnings({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const { data: rows = [] } = useQuery(useAsk().warning.ofMatter.queryOptions({ input: { matterId } }));
  if (rows.length === 0) return null;
  return (
    <Section title={t("warning.title")} hint={t("warning.hint")}>
      <WarningLines rows={rows} withMatter={false} label={t("warning.title")} />
    </Section>
  );
}
