import { useQueries, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useAsk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { Person, PersonAppearance } from "#shared/contract/person.ts";
import { appearanceKey } from "#shared/domain/person/person.ts";
import type { LikenessReason } from "#shared/domain/visit/likeness.ts";
import { AppearanceLine, LinkLines, UndoneLines, useMayLink } from "./PersonLines.tsx";
import { useLinkActs } from "./use-link-acts.ts";

/** People whose look-alikes are asked for at once: most matters have no more. */
const AT_ONCE = 6;
const MOST_CANDIDATES = 5;

interface Candidate {
  readonly person: PersonAppearance;
  readonly reasons: readonly LikenessReason[];
}

interface Somebody {
  readonly person: Person;
  readonly here: PersonAppearance;
}

/** Where the people of a matter appear elsewhere: as somebody has said, and as may be. Nothing at all where nobody does. */
export function PersonsOfMatter({ matterId }: { readonly matterId: string }) {
  const may = useMay();
  return may("person.of") ? <Card matterId={matterId} /> : null;
}

function Card({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const mayLink = useMayLink();
  const { link } = useLinkActs();
  const [asksAll, setAsksAll] = useState(false);
  const { data = [] } = useQuery(ask.person.of.queryOptions({ input: { record: "matter", id: matterId } }));
  const people = peopleOfMatter(data, matterId);
  const asked = asksAll ? people : people.slice(0, AT_ONCE);
  const answers = useQueries({
    queries: asked.map(({ here }) =>
      ask.person.candidates.queryOptions({ input: { appearance: here.appearance } }),
    ),
  });
  const shown = people
    .map((somebody, index) => ({
      ...somebody,
      candidates: (answers[index]?.data ?? [])
        .filter(({ person }) => person.matterId !== matterId)
        .slice(0, MOST_CANDIDATES),
    }))
    .filter(({ person, candidates }) => isSpokenOf(person) || candidates.length > 0);
  const first = shown.find(({ candidates }) => candidates.length > 0);
  useShortcut(
    "Alt+J",
    () => {
      const candidate = first?.candidates[0];
      if (first && candidate) void link(first.here, candidate.person);
    },
    mayLink && first !== undefined,
  );

  const left = people.length - asked.length;
  if (shown.length === 0 && left === 0) return null;
  return (
    <Section
      title={t("person.card")}
      hint={t("person.cardHint")}
      actions={<a href={hrefTo(places.persons())}>{t("person.all")}</a>}
    >
      <ul className="persons">
        {shown.map(({ person, here, candidates }) => (
          <li key={appearanceKey(here.appearance)}>
            <p>
              <strong>{here.name}</strong>{" "}
              <span className="is-soft">
                {t("person.inMatter", { role: t(`person.role.${here.appearance.role}`) })} {here.idNo}{" "}
                {here.phone}
              </span>
            </p>
            {person.links.length > 0 && <Linked person={person} matterId={matterId} />}
            {person.undone.length > 0 && (
              <div className="person-undone">
                <h3>{t("person.undone")}</h3>
                <UndoneLines undone={person.undone} />
              </div>
            )}
            {candidates.length > 0 && (
              <Candidates
                candidates={candidates}
                hasKey={here === first?.here}
                onLink={mayLink ? (other) => void link(here, other) : undefined}
              />
            )}
          </li>
        ))}
      </ul>
      {left > 0 && <Button onClick={() => setAsksAll(true)}>{t("person.seeAlike", { count: left })}</Button>}
    </Section>
  );
}

function Linked({ person, matterId }: { readonly person: Person; readonly matterId: string }) {
  return (
    <>
      <ul className="person-appearances">
        {person.appearances
          .filter((each) => each.matterId !== matterId)
          .map((each) => (
            <li key={appearanceKey(each.appearance)}>
              <AppearanceLine of={each} />
            </li>
          ))}
      </ul>
      <LinkLines person={person} />
    </>
  );
}

interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  /** The first of them is what the key means. */
  readonly hasKey: boolean;
  readonly onLink: ((other: PersonAppearance) => void) | undefined;
}

function Candidates({ candidates, hasKey, onLink }: CandidatesProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <ul className="person-candidates" aria-label={t("person.alike")}>
      {candidates.map(({ person, reasons }, index) => (
        <li key={appearanceKey(person.appearance)}>
          <div id={`${id}-${index}`}>
            <AppearanceLine of={person} />
            <span className="person-reasons">
              {t("person.alikeBy", {
                reasons: reasons
                  .map((reason) => t(`visit.alike.reason.${reason}`).toLowerCase())
                  .join(t("app.listComma")),
              })}
            </span>
          </div>
          {onLink && (
            <Button
              size="small"
              aria-describedby={`${id}-${index}`}
              {...(hasKey && index === 0 ? { "aria-keyshortcuts": "Alt+J" } : {})}
              onClick={() => onLink(person)}
            >
              {t("person.act.link")} {hasKey && index === 0 && <KeyHint keys="Alt+J" />}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whether somebody ever said something of the person. */
function isSpokenOf({ links, undone }: Person): boolean {
  return links.length + undone.length > 0;
}

/** Each person once: who came twice with the same name and numbers is shown by the first, unless something was said of the second. */
function peopleOfMatter(persons: readonly Person[], matterId: string): readonly Somebody[] {
  const seen = new Set<string>();
  return persons.flatMap((person) => {
    const here = person.appearances.find((each) => each.matterId === matterId);
    if (!here) return [];
    const face = [here.name, here.idNo, here.phone, here.villageCode].join("|");
    if (!isSpokenOf(person) && seen.has(face)) return [];
    seen.add(face);
    return [{ person, here }];
  });
}
