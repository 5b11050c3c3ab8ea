import { identityKey } from "../../kernel/identity-number.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { soundKeys } from "../../kernel/pinyin.ts";
import { bareName } from "./bare-name.ts";
import type { LikenessReason } from "./likeness.ts";
import type { VisitForm } from "./visit.ts";

/** The people of a visit as far as they are known; a form half typed is enough. */
export interface People {
  readonly visitors: readonly {
    readonly name: string;
    readonly idNo: string;
    readonly phone: string;
    readonly villageCode: string | null;
  }[];
  readonly respondents: readonly string[];
}

/** A text under which the visit table finds visits, and what it means when one is found. */
export interface LikenessKey {
  readonly key: string;
  readonly reason: LikenessReason;
  /** Index of the visitor it was made from. */
  readonly visitor: number;
}

/** Best matches shown beside the form. [own] */
export const MOST_LOOK_ALIKES = 12;
/** Shorter figures are extensions and fragments, not phones. */
const SHORTEST_PHONE = 7;

/** A paper number proves the person; a family shares a phone; the rest are hints. [own] */
const WEIGHTS: Readonly<Record<LikenessReason, number>> = {
  "same-id-number": 100,
  "same-parties": 45,
  "same-phone": 40,
  "same-name-village": 30,
  "same-sound-village": 15,
};

export function peopleOf(form: Pick<VisitForm, "visitors" | "respondents">): People {
  return {
    visitors: form.visitors.map(({ name, idPaper, phone, address }) => ({
      name,
      idNo: idPaper.no,
      phone,
      villageCode: address.villageCode,
    })),
    respondents: form.respondents.map((respondent) => respondent.name),
  };
}

/** All keys of the people of a visit, each key once. The same rule makes the index and the question. */
export function likenessKeys(people: People): readonly LikenessKey[] {
  const keys = new Map<string, LikenessKey>();
  const add = (key: string, reason: LikenessReason, visitor: number) => {
    if (!keys.has(key)) keys.set(key, { key, reason, visitor });
  };
  for (const [index, { name, idNo, phone, villageCode }] of people.visitors.entries()) {
    const village = villageCode ?? "elsewhere";
    const number = identityKey(idNo);
    if (number !== "") add(`idno:${number}`, "same-id-number", index);
    for (const digits of phonesIn(phone)) add(`phone:${digits}`, "same-phone", index);
    const written = bareName(name);
    if (written === "") continue;
    add(`name:${village}:${written}`, "same-name-village", index);
    for (const sound of soundKeys(name)) add(`sound:${village}:${sound}`, "same-sound-village", index);
    for (const respondent of people.respondents) {
      const other = bareName(respondent);
      // Sorted, so that the counter-complaint of the other side meets it too.
      if (other !== "") add(`parties:${[written, other].sort().join("|")}`, "same-parties", index);
    }
  }
  return [...keys.values()];
}

/** What two sets of people have in common, and which visitor of the earlier one it is about; undefined when nothing. */
export function likeness(
  asked: People,
  earlier: People,
): { readonly reasons: readonly LikenessReason[]; readonly visitor: number } | undefined {
  const askedKeys = new Set(likenessKeys(asked).map(({ key }) => key));
  const shared = likenessKeys(earlier).filter(({ key }) => askedKeys.has(key));
  const best = shared.toSorted((a, b) => WEIGHTS[b.reason] - WEIGHTS[a.reason])[0];
  if (best === undefined) return undefined;
  return { reasons: strongest(shared.map(({ reason }) => reason)), visitor: best.visitor };
}

/** One matter among the look-alikes, as far as its place in the list goes. */
export interface Ranked {
  readonly matterId: string;
  readonly reasons: readonly LikenessReason[];
  readonly lastVisitOn: PlainDate;
}

/** Most alike first, then the most recent; the order in which they were found plays no part. */
export function rankLookAlikes<R extends Ranked>(found: readonly R[]): readonly R[] {
  return found
    .toSorted(
      (a, b) =>
        weight(b) - weight(a) || compare(b.lastVisitOn, a.lastVisitOn) || compare(a.matterId, b.matterId),
    )
    .slice(0, MOST_LOOK_ALIKES);
}

/** Each reason once, strongest first; the same name already says that it sounds the same. */
export function strongest(reasons: readonly LikenessReason[]): readonly LikenessReason[] {
  const distinct = [...new Set(reasons)].sort((a, b) => WEIGHTS[b] - WEIGHTS[a]);
  return distinct.includes("same-name-village")
    ? distinct.filter((reason) => reason !== "same-sound-village")
    : distinct;
}

function phonesIn(phone: string): readonly string[] {
  return phone
    .normalize("NFKC")
    .split(/[、,;/\n]/u)
    .map((one) => one.replace(/^\s*(?:\+|00)86/, "").replace(/\D/g, ""))
    .filter((digits) => digits.length >= SHORTEST_PHONE);
}

function weight({ reasons }: Ranked): number {
  return weightOf(reasons);
}

/** How much reasons say together. */
export function weightOf(reasons: readonly LikenessReason[]): number {
  return reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
