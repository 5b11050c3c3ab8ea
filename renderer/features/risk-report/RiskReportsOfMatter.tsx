import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dayText } from "../../client/day-text.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { useMay } from "../../client/use-seat.ts";
import { Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { STATUS_TONE } from "./status-text.ts";
import "./risk-report.css";

/** The risk reports on a matter; nothing at all where there are none. */
export function RiskReportsOfMatter({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const may = useMay();
  const { data: rows = [] } = useQuery(useAsk().riskReport.ofMatter.queryOptions({ input: { matterId } }));
  if (rows.length === 0) return null;
  return (
    <Section title={t("risk.ofMatter.title")}>
      <ul className="risk-of-matter" aria-label={t("risk.ofMatter.title")}>
        {rows.map(({ id, no, on, at, tags, status, nextOn }) => (
          <li key={id}>
            {may("riskReport.file") ? <a href={hrefTo(places.riskReport(id))}>{no}</a> : <span>{no}</span>}
            <span>
              {t("risk.page.event", { on: dayText(t, on), at })}{" "}
              {tags.map((tag) => codeName("tag", tag)).join(t("app.listComma"))}
            </span>
            {nextOn !== null && <span>{t("risk.page.next", { on: dayText(t, nextOn) })}</span>}
            <StatusTag tone={STATUS_TONE[status]}>{t(`risk.status.${status}`)}</StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  );
}
