import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../client/use-desk.ts";
import { Section } from "../../ui/Page.tsx";
import { WarningLines } from "./WarningLines.tsx";

/** What a person confirmed about the matter, to be read by whoever writes a slip for it; nothing where nobody did. */
export function ConfirmedWarnings({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const { data: rows = [] } = useQuery(useAsk().warning.ofMatter.queryOptions({ input: { matterId } }));
  const confirmed = rows.filter(({ status }) => status === "CONFIRMED");
  if (confirmed.length === 0) return null;
  return (
    <Section title={t("warning.confirmed.title")} hint={t("warning.confirmed.hint")}>
      <WarningLines rows={confirmed} withMatter={false} readOnly label={t("warning.confirmed.title")} />
    </Section>
  );
}
