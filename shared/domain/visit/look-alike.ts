import { identityKey } from "../../kernel/identity-number.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { soundKeys } from "../../kernel/pinyin.ts";
import { bareName } from "./bare-name.ts";
import type { LikenessReason } from "./likeness.ts";
import { plainSpelling, spellingsOf } from "./name-variants.ts";
import { isOneDigitOff, oneDigitOff } from "./one-digit-off.ts";
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
/** Neighbours of shorter numbers are other people's. */
const MOBILE = /^1\d{10}$/;
const IDENTITY_LENGTH = 18;

/** A paper number proves the person; a family shares a phone; the rest are hints. [own] */
const WEIGHTS: Readonly<Record<LikenessReason, number>> = {
  "same-id-number": 100,
  "same-parties": 45,
  "same-phone": 40,
  "same-name-village": 30,
  "near-id-number": 35,
  "variant-name-village": 25,
  "near-phone": 20,
  "same-sound-village": 15,
  "same-respondent": 5,
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

/** The keys under which people who only nearly share one are kept. Never an index: they are made when somebody asks. */
export function nearbyKeys({ visitors }: People): readonly string[] {
  const keys = new Set<string>();
  for (const { name, idNo, phone, villageCode } of visitors) {
    const number = identityKey(idNo);
    if (number.length === IDENTITY_LENGTH) for (const near of oneDigitOff(number)) keys.add(`idno:${near}`);
    for (const digits of phonesIn(phone).filter((each) => MOBILE.test(each))) {
      for (const near of oneDigitOff(digits)) keys.add(`phone:${near}`);
    }
    const [written, ...others] = spellingsOf(bareName(name));
    if (written !== "") for (const other of others) keys.add(`name:${villageCode ?? "elsewhere"}:${other}`);
  }
  return [...keys];
}

/** What two sets of people have in common, and which visitor of the earlier one it is about; undefined when nothing. */
export function likeness(
  asked: People,
  earlier: People,
): { readonly reasons: readonly LikenessReason[]; readonly visitor: number } | undefined {
  const askedKeys = new Set(likenessKeys(asked).map(({ key }) => key));
  const shared = [
    ...likenessKeys(earlier).filter(({ key }) => askedKeys.has(key)),
    ...nearlyShared(asked, earlier),
  ];
  const best = shared.toSorted((a, b) => WEIGHTS[b.reason] - WEIGHTS[a.reason])[0];
  if (best === undefined) return undefined;
  return { reasons: strongest(shared.map(({ reason }) => reason)), visitor: best.visitor };
}

type Shared = Pick<LikenessKey, "reason" | "visitor">;

function nearlyShared(asked: People, earlier: People): readonly Shared[] {
  const found = earlier.visitors.flatMap((known, visitor) =>
    asked.visitors.flatMap((other) => nearReasons(known, other).map((reason) => ({ reason, visitor }))),
  );
  return complainOfTheSame(asked, earlier) ? [...found, { reason: "same-respondent", visitor: 0 }] : found;
}

function nearReasons(
  a: People["visitors"][number],
  b: People["visitors"][number],
): readonly LikenessReason[] {
  const reasons: LikenessReason[] = [];
  const [number, other] = [identityKey(a.idNo), identityKey(b.idNo)];
  if (number.length === IDENTITY_LENGTH && isOneDigitOff(number, other)) reasons.push("near-id-number");
  const mobiles = phonesIn(b.phone).filter((digits) => MOBILE.test(digits));
  if (phonesIn(a.phone).some((digits) => mobiles.some((each) => isOneDigitOff(digits, each))))
    reasons.push("near-phone");
  const [name, written] = [bareName(a.name), bareName(b.name)];
  if (a.villageCode === b.villageCode && name !== written && plainSpelling(name) === plainSpelling(written))
    reasons.push("variant-name-village");
  return reasons;
}

/** Whoever comes: the same respondent, and a visitor from the same village. */
function complainOfTheSame(asked: People, earlier: People): boolean {
  const names = new Set(asked.respondents.map(bareName).filter((name) => name !== ""));
  if (!earlier.respondents.some((name) => names.has(bareName(name)))) return false;
  const villages = new Set(asked.visitors.map(({ villageCode }) => villageCode));
  return earlier.visitors.some(({ villageCode }) => villageCode !== null && villages.has(villageCode));
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

/** What a stronger reason says already. */
const IMPLIED: Readonly<Partial<Record<LikenessReason, readonly LikenessReason[]>>> = {
  "same-id-number": ["near-id-number"],
  "same-phone": ["near-phone"],
  "same-name-village": ["same-sound-village", "variant-name-village"],
  "variant-name-village": ["same-sound-village"],
  "same-parties": ["same-respondent"],
};

/** Each reason once, strongest first, without what another says already. */
export function strongest(reasons: readonly LikenessReason[]): readonly LikenessReason[] {
  const implied = new Set(reasons.flatMap((reason) => IMPLIED[reason] ?? []));
  return [...new Set(reasons)]
    .filter((reason) => !implied.has(reason))
    .sort((a, b) => WEIGHTS[b] - WEIGHTS[a]);
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
