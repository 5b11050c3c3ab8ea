import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { WarningRuleId } from "#shared/domain/warning/warning.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { Section } from "../../ui/Page.tsx";
import { WarningLines } from "./WarningLines.tsx";

/** What runs late, is not performed or runs out stands on the board by itself. */
const ON_THE_BOARD: WarningRuleId[] = ["W1", "W2", "W3", "W5", "W6", "W9", "W10", "W11"];
const FIRST_ROWS = 5;

/** The gravest warnings that nobody has looked at yet, beside the board of the day. */
export function WarningsCard() {
  const { t } = useTranslation();
  const input = { status: ["OPEN" as const], rules: ON_THE_BOARD, offset: 0, limit: FIRST_ROWS };
  const { data } = useQuery(useAsk().warning.list.queryOptions({ input, refetchInterval: 60_000 }));
  if (!data || data.total === 0) return null;
  return (
    <Section
      title={t("warning.openTitle", { count: data.total })}
      actions={<a href={hrefTo(places.warnings())}>{t("warning.all")}</a>}
    >
      <WarningLines rows={data.rows} withMatter label={t("warning.title")} />
    </Section>
  );
}
