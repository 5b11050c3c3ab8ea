import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { STATUS_TONE } from "./status-text.ts";
import "./incoming.css";

/** The slips by which a matter came, with the way to answer them. */
export function IncomingOfMatter({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const { data: rows = [] } = useQuery(useAsk().incoming.ofMatter.queryOptions({ input: { matterId } }));
  if (rows.length === 0) return null;
  return (
    <Section title={t("incoming.ofMatter.title")}>
      <ul className="incoming-of-matter">
        {rows.map(({ id, no, theirNo, source, senderName, status, dueOn, late }) => (
          <li key={id}>
            <a href={hrefTo(places.incoming(id))}>{no}</a>
            <span>
              {senderName}{" "}
              {t("incoming.ofMatter.theirs", { source: t(`codes.incomingSource.${source}`), no: theirNo })}
            </span>
            <StatusTag tone={late ? "late" : STATUS_TONE[status]}>
              {late ? t("incoming.overdue", { on: dueOn }) : t(`incoming.status.${status}`)}
            </StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  );
}
