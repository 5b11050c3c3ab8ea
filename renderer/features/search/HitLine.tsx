import { useTranslation } from "react-i18next";
import type { SearchHit } from "#shared/domain/search/search.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";
import { Excerpt } from "./Excerpt.tsx";

/** What a hit is, then what was found in it. */
export function HitLine({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation();
  const { kind, no, title, at, where, excerpt, marks } = hit;
  const isTitle = where === "title" || (where === "number" && excerpt === no);
  return (
    <>
      <span className="hit-head">
        <span className="hit-kind">{t(`search.kind.${kind}`)}</span>
        {where === "number" && excerpt === no ? (
          <Excerpt excerpt={excerpt} marks={marks} />
        ) : (
          <span className="hit-no">{no}</span>
        )}
        <span className="hit-title">
          {where === "title" ? <Excerpt excerpt={excerpt} marks={marks} /> : title}
        </span>
        {at !== null && <span className="hit-day figures">{dayOf(at)}</span>}
      </span>
      {!isTitle && (
        <span className="hit-found">
          <span className="hit-where">{t(`search.where.${where}`)}</span>
          <Excerpt excerpt={excerpt} marks={marks} />
        </span>
      )}
    </>
  );
}
