import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { hrefTo, places, useGo } from "#renderer/client/places.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { NextCell } from "./parts/NextCell.tsx";
import { Obstacles } from "./parts/Obstacles.tsx";
import { STATUS_TONE } from "./status-text.ts";
import "./mediation.css";

/** The mediation of a matter, on the matter's page: its cases, and a new one or why there can be none. */
export function MatterCases({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const { data } = useQuery(useAsk().mediation.ofMatter.queryOptions({ input: { matterId } }));
  // An open case stands in the list above.
  const obstacles = data?.obstacles.filter(({ reason }) => reason !== "case-open") ?? [];
  const canStart = data?.mayOpen === true && may("mediation.open");
  useShortcut("Alt+M", () => go(places.newCase(matterId)), canStart);

  return (
    <Section
      title={t("mediation.matter.title")}
      id="mediation"
      actions={
        canStart && (
          <Button aria-keyshortcuts="Alt+M" onClick={() => go(places.newCase(matterId))}>
            {t("mediation.matter.start")} <KeyHint keys="Alt+M" />
          </Button>
        )
      }
    >
      {data?.cases.length === 0 && <p className="is-soft">{t("mediation.matter.none")}</p>}
      {data !== undefined && data.cases.length > 0 && (
        <ul className="paper-list">
          {data.cases.map((row) => (
            <li key={row.id}>
              <a href={hrefTo(places.case(row.id))}>
                <span className="figures">{row.no}</span> {row.title}
              </a>
              <StatusTag tone={STATUS_TONE[row.status]}>{t(`mediation.status.${row.status}`)}</StatusTag>
              <NextCell row={row} />
            </li>
          ))}
        </ul>
      )}
      {data !== undefined && obstacles.length > 0 && (
        <div className="is-soft">
          <p>{t(data.mayOpen ? "mediation.matter.mind" : "mediation.matter.cannot")}</p>
          <Obstacles obstacles={obstacles} />
        </div>
      )}
    </Section>
  );
}
