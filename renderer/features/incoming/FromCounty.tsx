import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "../../client/day-text.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { Section } from "../../ui/Page.tsx";

/** What the county assigned or supervises and nobody registered yet, one button away from the form. */
export function FromCounty() {
  const { t } = useTranslation();
  const may = useMay();
  const { data: items = [] } = useQuery(useAsk().incoming.fromCounty.queryOptions());
  if (items.length === 0) return null;
  return (
    <Section title={t("incoming.county.title")} hint={t("incoming.county.hint", { count: items.length })}>
      <ul className="incoming-county">
        {items.map(({ itemId, kind, no, title, dueOn }) => (
          <li key={itemId}>
            <span>
              <strong>{t(`incoming.county.${kind}`)}</strong> {no} {title}
              {dueOn && (
                <span className="is-soft"> {t("incoming.county.due", { on: dayText(t, dueOn) })}</span>
              )}
            </span>
            {may("incoming.register") && (
              <Button href={hrefTo(places.newIncoming(itemId))}>{t("incoming.county.take")}</Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
