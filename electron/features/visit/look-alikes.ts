import type { LookAlike } from "#shared/contract/visit.ts";
import { matterStatus } from "#shared/domain/matter/matter-status.ts";
import { canLink } from "#shared/domain/matter/open-matter.ts";
import { bareName } from "#shared/domain/visit/bare-name.ts";
import {
  likeness,
  likenessKeys,
  nearbyKeys,
  peopleOf,
  rankLookAlikes,
  strongest,
  type People,
} from "#shared/domain/visit/look-alike.ts";
import type { LikenessReason } from "#shared/domain/visit/likeness.ts";
import { maskVisit } from "#shared/domain/visit/mask-visit.ts";
import type { Visit } from "#shared/domain/visit/visit.ts";
import { maskName } from "#shared/kernel/masking.ts";
import type { Tables } from "../../storage/store.ts";
import { againstKey } from "../../tables/keys.ts";
import { matters, visits } from "../../tables/matter.ts";
import { villages } from "../../tables/office.ts";

/** Visits read for one key. A number shared by more people than this (the village shop's phone) tells nothing. */
const MOST_PER_KEY = 60;
const STATEMENT_SHOWN = 160;

interface Found {
  readonly matterId: string;
  readonly reasons: readonly LikenessReason[];
  readonly lastVisitOn: Visit["form"]["visitedOn"];
  readonly visit: Visit;
  readonly visitor: number;
}

/** Earlier matters whose people look like those of a form being typed, most alike first, masked. */
export function lookAlikesOf(tables: Tables, asked: People): readonly LookAlike[] {
  const table = tables.table(visits);
  const candidates = new Map<string, Visit>();
  const keys = [
    ...likenessKeys(asked).map(({ key }) => key),
    ...nearbyKeys(asked),
    ...asked.respondents.filter((name) => bareName(name) !== "").map(againstKey),
  ];
  for (const key of keys) {
    for (const visit of table.lookup(key, MOST_PER_KEY)) candidates.set(visit.id, visit);
  }

  const byMatter = new Map<string, Found>();
  for (const visit of candidates.values()) {
    const like = likeness(asked, peopleOf(visit.form));
    if (like !== undefined)
      byMatter.set(visit.matterId, merged(byMatter.get(visit.matterId), { visit, ...like }));
  }
  return rankLookAlikes([...byMatter.values()]).map((found) => shown(tables, found));
}

/** Reasons of all visits of a matter together; the most recent visit is the one shown. */
function merged(
  known: Found | undefined,
  found: { readonly visit: Visit; readonly visitor: number; readonly reasons: readonly LikenessReason[] },
): Found {
  const { visit } = found;
  const fresh = { ...found, matterId: visit.matterId, lastVisitOn: visit.form.visitedOn };
  if (known === undefined) return fresh;
  const newer = isLater(visit, known.visit) ? fresh : known;
  return { ...newer, reasons: strongest([...known.reasons, ...found.reasons]) };
}

function isLater(a: Visit, b: Visit): boolean {
  return a.form.visitedOn === b.form.visitedOn ? a.ordinal > b.ordinal : a.form.visitedOn > b.form.visitedOn;
}

function shown(tables: Tables, { matterId, reasons, visit, visitor }: Found): LookAlike {
  const matter = tables.table(matters).get(matterId);
  const masked = maskVisit(visit, "auditor").form;
  const person = masked.visitors[visitor] ?? masked.visitors[0];
  if (person === undefined) throw new Error(`visit ${visit.id} has no visitor`);
  const { villageCode, group, text } = person.address;
  const village = villageCode === null ? undefined : tables.table(villages).find(villageCode);
  return {
    matterId,
    matterNo: matter.no,
    title: matter.title,
    status: matterStatus(matter),
    linkable: canLink(matter),
    reasons: [...reasons],
    lastVisitOn: visit.form.visitedOn,
    visitCount: matter.visits.length,
    visitor: {
      name: person.name,
      idNo: person.idPaper.no,
      phone: person.phone,
      address: `${village?.name ?? ""}${group}${text}`,
    },
    respondents: visit.form.respondents.map(({ kind, name }) => (kind === "PERSON" ? maskName(name) : name)),
    category: matter.category,
    statement: [...visit.form.statement].slice(0, STATEMENT_SHOWN).join(""),
  };
}
