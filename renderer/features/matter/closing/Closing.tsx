import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import { Section } from "#renderer/ui/Page.tsx";
import type { MatterFile } from "#shared/contract/matter.ts";
import { conclusionOf } from "#shared/domain/matter/closing.ts";
import { ratingOf } from "#shared/domain/matter/record-closing.ts";

/** What the matter came to, who was told, and how content the person is. Nothing while it is open. */
export function Closing({ file: { matter } }: { readonly file: MatterFile }) {
  const { t } = useTranslation();
  const concluded = conclusionOf(matter.closing);
  if (concluded === undefined) return null;
  const { on, form } = concluded.facts;
  const rated = ratingOf(matter.closing)?.facts;
  const rating = rated?.act === "rate" ? rated.rating : rated?.act === "follow-up" ? rated.form.rating : null;
  const lines: readonly (readonly [string, string])[] = [
    [t("closing.conclude.outcome"), `${t(`codes.matterOutcome.${form.outcome}`)} · ${on}`],
    [t("closing.conclude.result"), form.result],
    [
      t("closing.conclude.told"),
      form.told === null
        ? ""
        : t("matter.time.told", {
            on: form.told.on,
            way: t(`codes.toldWay.${form.told.way}`),
            whom: form.told.whom,
          }),
    ],
    [t("closing.conclude.handlerName"), form.handlerName],
    [
      t("closing.rating.level"),
      rating === null
        ? ""
        : [t(`codes.satisfaction.${rating.level}`), rating.reason].filter((word) => word !== "").join(" · "),
    ],
  ];
  return (
    <Section
      title={t("closing.section")}
      actions={
        concluded.paperId !== null && (
          <a href={hrefTo(places.paper(concluded.paperId))}>{t("closing.report")}</a>
        )
      }
    >
      <dl className="texts">
        {lines
          .filter(([, text]) => text !== "")
          .map(([label, text]) => (
            <div key={label} className="texts-line">
              <dt>{label}</dt>
              <dd className="prose">{text}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}
