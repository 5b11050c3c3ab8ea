import { useTranslation } from "react-i18next";
import type { SearchHit } from "#shared/domain/search/search.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";
import { Excerpt } from "./Excerpt.tsx";

/** What a hit is, then what was found in it. */
export function HitLine({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation();
  const { kind, no, title, at, where, excerpt, marks } = hit;
  const marked = <Excerpt excerpt={excerpt} marks={marks} />;
  const isNo = excerpt === no;
  const isTitle = excerpt === title;
  return (
    <>
      <span className="hit-head">
        <span className="hit-kind">{t(`search.kind.${kind}`)}</span>
        {no !== "" && <span className="hit-no">{isNo ? marked : no}</span>}
        <span className="hit-title">{isTitle ? marked : title}</span>
        {at !== null && <span className="hit-day figures">{dayOf(at)}</span>}
      </span>
      {!isNo && !isTitle && (
        <span className="hit-found">
          <span className="hit-where">{t(`search.where.${where}`)}</span>
          <Excerpt excerpt={excerpt} marks={marks} />
        </span>
      )}
    </>
  );
}
