import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useMay, useReadOnly } from "#renderer/client/use-seat.ts";
import { useVillageName } from "#renderer/client/use-village-name.ts";
import type { Person, PersonAppearance, UndoneLink } from "#shared/contract/person.ts";
import { appearanceKey, type PersonLink } from "#shared/domain/person/person.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";
import { useLinkActs } from "./use-link-acts.ts";
import "./person.css";

/** Whether something may be said of persons here and now. */
export function useMayLink(): boolean {
  const may = useMay();
  const isReadOnly = useReadOnly();
  return may("person.link") && !isReadOnly;
}

/** One place where somebody is named, with the way there. */
export function AppearanceLine({ of }: { readonly of: PersonAppearance }) {
  const { t } = useTranslation();
  const villageName = useVillageName();
  const { appearance, name, idNo, phone, villageCode, matterId, matterNo, title, no, on } = of;
  const facts = [t(`person.role.${appearance.role}`), idNo, phone, villageName(villageCode)];
  return (
    <span className="person-appearance">
      <strong>{name}</strong>
      <span className="is-soft">{facts.filter((each) => each !== "").join(" ")}</span>
      <a
        href={hrefTo(
          appearance.record === "visit" ? places.matter(matterId) : places.case(appearance.recordId),
        )}
      >
        <span className="figures">{appearance.record === "visit" ? matterNo : no}</span> {title}
      </a>
      <span className="is-soft figures">{on}</span>
    </span>
  );
}

interface SaidProps {
  readonly link: PersonLink;
  readonly a: PersonAppearance | undefined;
  readonly b: PersonAppearance | undefined;
}

function Said({ link, a, b }: SaidProps) {
  const { t } = useTranslation();
  const { linkedBy, linkedAt, reason } = link;
  return (
    <>
      {a && b && (
        <>
          {t("person.between", { a: `${a.name} ${a.no}`, b: `${b.name} ${b.no}` })}
          {t("app.semicolon")}
        </>
      )}
      {t("person.said", { who: linkedBy.name, on: dayText(t, dayOf(linkedAt)), reason })}
    </>
  );
}

/** Who said that two are the same person, when and why, with the way back. */
export function LinkLines({ person: { appearances, links } }: { readonly person: Person }) {
  const { t } = useTranslation();
  const mayLink = useMayLink();
  const { unlink } = useLinkActs();
  const known = new Map(appearances.map((each) => [appearanceKey(each.appearance), each]));
  return (
    <ul className="person-links" aria-label={t("person.linked")}>
      {links.map((link) => {
        const [a, b] = [link.a, link.b].map((end) => known.get(appearanceKey(end)));
        return (
          <li key={link.id}>
            <span>
              <Said link={link} a={a} b={b} />
            </span>
            {mayLink && (
              <Button
                size="small"
                aria-label={t("person.actOf.unlink", { reason: link.reason })}
                onClick={() => void unlink(link)}
              >
                {t("person.act.unlink")}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What was said and taken back: who had said it and why, who took it back and why. */
export function UndoneLines({ undone }: { readonly undone: readonly UndoneLink[] }) {
  const { t } = useTranslation();
  return (
    <ul className="person-links" aria-label={t("person.undone")}>
      {undone.map(({ link, a, b }) => (
        <li key={link.id}>
          <span>
            <Said link={link} a={a ?? undefined} b={b ?? undefined} />
            {link.undone && (
              <>
                {t("app.semicolon")}
                {t("person.tookBack", {
                  who: link.undone.by.name,
                  on: dayText(t, dayOf(link.undone.at)),
                  reason: link.undone.reason,
                })}
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
