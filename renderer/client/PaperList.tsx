import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { PaperBrief } from "#shared/contract/matter.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";

export function PaperList({ papers }: { readonly papers: readonly PaperBrief[] }) {
  const { t } = useTranslation();
  if (papers.length === 0) return <p className="is-soft">{t("matter.papers.none")}</p>;
  return (
    <ul className="paper-list">
      {papers.map(({ id, kind, no, issuedAt, prints, voided }) => (
        <li key={id}>
          <a href={hrefTo(places.paper(id))}>
            {t(`paper.kind.${kind}`)} <span className="figures">{no}</span>
          </a>
          <span className="figures is-soft">{dayOf(issuedAt)}</span>
          <span className="is-soft">
            {prints.length === 0
              ? t("matter.papers.unprinted")
              : t("matter.papers.printed", { count: prints.length })}
          </span>
          {voided !== null && <StatusTag tone="plain">{t("matter.papers.voided")}</StatusTag>}
        </li>
      ))}
    </ul>
  );
}
