import type { Person, UndoneLink } from "#shared/contract/person.ts";
import {
  appearanceKey,
  likenessOf,
  linkedWith,
  peopleOfAppearance,
  type Appearance,
  type AppearanceFacts,
  type PersonLink,
} from "#shared/domain/person/person.ts";
import { fold } from "#shared/domain/search/fold.ts";
import { likenessKeys, nearbyKeys, weightOf } from "#shared/domain/visit/look-alike.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { linksOf } from "../../person-links.ts";
import type { Tables } from "../../storage/store.ts";
import { againstKey, personKey } from "../../tables/keys.ts";
import { matters, personLinks, visits } from "../../tables/matter.ts";
import { mediationCases } from "../../tables/mediation.ts";
import { appearancesIn, findAppearance, shown } from "./appearances.ts";

/** Records read for one key, and candidates shown. */
const MOST_PER_KEY = 60;
const MOST_CANDIDATES = 20;

function personWith(tables: Tables, start: Appearance): Person {
  const { appearances, links } = linkedWith(start, linksOf(tables));
  const known = appearances.flatMap((appearance) => findAppearance(tables, appearance) ?? []);
  return {
    appearances: known.map((facts) => shown(tables, facts)).toSorted((a, b) => (a.on < b.on ? 1 : -1)),
    links: [...links],
    undone: undoneOf(tables, appearances),
  };
}

/** What was taken back of these appearances, the last first. */
function undoneOf(tables: Tables, appearances: readonly Appearance[]): UndoneLink[] {
  const known = new Map(appearances.flatMap(linksOf(tables)).map((each) => [each.id, each]));
  return lastUndoneFirst(known.values()).map((each) => shownUndone(tables, each));
}

function lastUndoneFirst(links: Iterable<PersonLink>): readonly PersonLink[] {
  return [...links]
    .filter(({ undone }) => undone !== null)
    .sort((a, b) => ((a.undone?.at ?? "") < (b.undone?.at ?? "") ? 1 : -1));
}

function shownUndone(tables: Tables, taken: PersonLink): UndoneLink {
  const [a = null, b = null] = [taken.a, taken.b].map((end) => {
    const facts = findAppearance(tables, end);
    return facts ? shown(tables, facts) : null;
  });
  return { link: taken, a, b };
}

export const of = desk.person.of.handler(({ input: { record, id }, context: { store } }) => {
  const matter = record === "matter" ? store.table(matters).find(id) : undefined;
  const facts =
    record === "matter"
      ? [
          ...(matter?.visits ?? []).flatMap(({ visitId }) => appearancesIn(store, "visit", visitId)),
          ...(matter?.cases ?? []).flatMap(({ caseId }) => appearancesIn(store, "mediation", caseId)),
        ]
      : appearancesIn(store, record, id);
  const seen = new Set<string>();
  return facts.flatMap(({ appearance }) => {
    if (seen.has(appearanceKey(appearance))) return [];
    const person = personWith(store, appearance);
    for (const each of person.appearances) seen.add(appearanceKey(each.appearance));
    return [person];
  });
});

export const candidates = desk.person.candidates.handler(({ input, context: { store }, errors }) => {
  const asked = findAppearance(store, input.appearance);
  if (!asked) throw errors.PERSON_REFUSED({ data: { reason: "not-found" } });
  const known = new Set(linkedWith(input.appearance, linksOf(store)).appearances.map(appearanceKey));
  const found = new Map<string, AppearanceFacts>();
  for (const facts of nearby(store, asked)) found.set(appearanceKey(facts.appearance), facts);
  return [...found.values()]
    .filter(({ appearance }) => !known.has(appearanceKey(appearance)))
    .map((facts) => ({ facts, reasons: [...likenessOf(asked, facts)] }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => weightOf(b.reasons) - weightOf(a.reasons))
    .slice(0, MOST_CANDIDATES)
    .map(({ facts, reasons }) => ({ person: shown(store, facts), reasons }));
});

export const link = desk.person.link.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const about = [input.a, input.b].map(({ record, recordId }) => `${record}/${recordId}`);
  const { entry } = await store.commit(header(context, "person.link", input.requestId, { about }), (tx) => {
    const { a, b, reason } = input;
    const refuse = (why: "not-found" | "same-appearance" | "linked-already") =>
      errors.PERSON_REFUSED({ data: { reason: why } });
    if (!findAppearance(tx, a) || !findAppearance(tx, b)) throw refuse("not-found");
    if (appearanceKey(a) === appearanceKey(b)) throw refuse("same-appearance");
    const linked = linkedWith(a, linksOf(tx)).appearances.map(appearanceKey);
    if (linked.includes(appearanceKey(b))) throw refuse("linked-already");
    tx.put(personLinks, { id: tx.newId(), a, b, reason, linkedAt: tx.now, linkedBy: actor, undone: null });
  });
  return putOf(entry, personLinks);
});

export const unlink = desk.person.unlink.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "person.unlink", input.requestId), (tx) => {
    const known = tx.table(personLinks).find(input.linkId);
    if (!known) throw errors.PERSON_REFUSED({ data: { reason: "not-found" } });
    if (known.undone !== null) throw errors.PERSON_REFUSED({ data: { reason: "undone-already" } });
    tx.put(personLinks, { ...known, undone: { at: tx.now, by: actor, reason: input.reason } });
  });
  return putOf(entry, personLinks);
});

export const list = desk.person.list.handler(
  ({ input: { text = "", offset, limit }, context: { store } }) => {
    const links = [...store.table(personLinks).all()].filter(({ undone }) => undone === null).reverse();
    const seen = new Set<string>();
    const starts = links.flatMap(({ id, a }: PersonLink) => {
      if (seen.has(id)) return [];
      const { appearances, links: standing } = linkedWith(a, linksOf(store));
      for (const each of standing) seen.add(each.id);
      return text === "" || appearances.some((each) => says(store, each, text)) ? [a] : [];
    });
    return {
      persons: starts.slice(offset, offset + limit).map((start) => personWith(store, start)),
      total: starts.length,
    };
  },
);

export const undone = desk.person.undone.handler(({ input: { offset, limit }, context: { store } }) => {
  const links = lastUndoneFirst(store.table(personLinks).all());
  const rows = links.slice(offset, offset + limit).map((each) => shownUndone(store, each));
  return { rows, total: links.length };
});

/** Whether what is typed is in what the page shows of an appearance, or ends its unmasked numbers. */
function says(tables: Tables, appearance: Appearance, text: string): boolean {
  const facts = findAppearance(tables, appearance);
  if (!facts) return false;
  const { name, no, matterNo, title } = shown(tables, facts);
  const typed = fold(text);
  return (
    [name, no, matterNo, title].some((each) => fold(each).includes(typed)) ||
    [facts.idNo, facts.phone].some((each) => each !== "" && fold(each).endsWith(typed))
  );
}

export const person = { of, candidates, link, unlink, list, undone };

/** Appearances in records that share a key with the one asked about. */
function* nearby(tables: Tables, asked: AppearanceFacts): Generator<AppearanceFacts> {
  const keys = [
    ...likenessKeys(peopleOfAppearance(asked)).map(({ key }) => key),
    ...nearbyKeys(peopleOfAppearance(asked)),
    personKey(asked.name),
    againstKey(asked.name),
  ];
  for (const key of keys) {
    for (const { id } of tables.table(visits).lookup(key, MOST_PER_KEY))
      yield* appearancesIn(tables, "visit", id);
  }
  for (const { id } of tables.table(mediationCases).lookup(personKey(asked.name), MOST_PER_KEY))
    yield* appearancesIn(tables, "mediation", id);
}
