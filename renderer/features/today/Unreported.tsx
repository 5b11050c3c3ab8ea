import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { Section } from "#renderer/ui/Page.tsx";

/** What waits to be reported upward; nothing for an office that reports to no county. */
export function Unreported() {
  const { t } = useTranslation();
  const status = useQuery(useAsk().sync.status.queryOptions({ staleTime: 30_000 })).data;
  if (status?.state !== "joined") return null;
  const { entries } = status.waiting;
  return (
    <Section
      title={t("today.unreported")}
      actions={<a href={hrefTo(places.reportUpward())}>{t("today.toReport")}</a>}
    >
      <p>{entries === 0 ? t("today.allReported") : t("today.unreportedCount", { count: entries })}</p>
    </Section>
  );
}
