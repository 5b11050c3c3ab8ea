import type { SearchGroupHits } from "#shared/contract/search.ts";
import { textsOf } from "#shared/domain/search/fields.ts";
import { findIn, type Place } from "#shared/domain/search/find-in.ts";
import { readQuery, wantedKeys, type Query } from "#shared/domain/search/query.ts";
import { searchableOf } from "#shared/domain/search/searchable.ts";
import { SearchGroup, SearchKind, type SearchHit } from "#shared/domain/search/search.ts";
import type { Onlooker } from "#shared/domain/visit/mask-visit.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { SearchIndex } from "../../search/search-index.ts";
import { specOf } from "../../search/walk.ts";
import type { Stored, Tables } from "../../storage/store.ts";
import { matters } from "../../tables/matter.ts";
import { villages } from "../../tables/office.ts";
import { numberedRecords } from "./numbered.ts";

export interface Asked {
  readonly text: string;
  readonly group?: SearchGroup | undefined;
  readonly limit: number;
  readonly after: number;
}

interface Searcher {
  readonly tables: Tables;
  readonly index: SearchIndex;
  readonly onlooker: Onlooker;
  readonly today: PlainDate;
}

/** Milliseconds of looking into records before others have their turn. */
const SLICE_MS = 8;

/** Hits by group, as far as they are asked for. Every record is looked at as it is now: the index only says which may answer. */
export async function findRecords(searcher: Searcher, asked: Asked): Promise<readonly SearchGroupHits[]> {
  const { tables, index, onlooker } = searcher;
  const known = new Map([...tables.table(villages).all()].map((village) => [village.id, village.name]));
  const query = readQuery(
    asked.text,
    [...known].map(([id, name]) => ({ id, name })),
  );
  if (!query) return [];
  const villageName = (code: string) => known.get(code) ?? code;
  const groups = new Groups(asked, onlooker);
  const look = (table: string, id: string, exact: boolean) => {
    const spec = specOf(table);
    const doc = groups.isWanted(table) && spec && tables.table(spec).find(id);
    if (!doc || groups.hasSeen(table, id)) return;
    const place = placeIn(table, doc, query, { onlooker, villageName, exact });
    if (place) groups.add(table, () => hitOf(tables, table, doc, place));
  };

  for (const { table, id } of numberedRecords(tables, asked.text, searcher.today)) look(table, id, true);
  let since = performance.now();
  for (const { table, id } of index.candidates(wantedKeys(query), (name) => groups.isWanted(name))) {
    look(table, id, false);
    if (groups.areFull()) break;
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
  return groups.answer();
}

/** One place more than asked for in each group tells whether there are more. */
class Groups {
  readonly #asked: Asked;
  readonly #onlooker: Onlooker;
  readonly #seen = new Set<string>();
  readonly #hits = new Map<SearchGroup, { count: number; readonly hits: SearchHit[] }>();
  readonly #open: Set<SearchGroup>;

  constructor(asked: Asked, onlooker: Onlooker) {
    this.#asked = asked;
    this.#onlooker = onlooker;
    this.#open = new Set(asked.group === undefined ? SearchGroup.options : [asked.group]);
    this.#open.delete("DRAFT");
  }

  isWanted(table: string): boolean {
    const searchable = searchableOf(table);
    if (!searchable || (this.#onlooker === "auditor" && searchable.audience === "desk")) return false;
    return this.#open.has(searchable.group);
  }

  /** Notes a record; true when it was looked at before. */
  hasSeen(table: string, id: string): boolean {
    const key = `${table}/${id}`;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }

  add(table: string, hit: () => SearchHit): void {
    const group = searchableOf(table)?.group;
    if (group === undefined) return;
    const { after, limit } = this.#asked;
    const found = this.#hits.get(group) ?? { count: 0, hits: [] };
    this.#hits.set(group, found);
    found.count += 1;
    if (found.count > after + limit) this.#open.delete(group);
    else if (found.count > after) found.hits.push(hit());
  }

  areFull(): boolean {
    return this.#open.size === 0;
  }

  answer(): readonly SearchGroupHits[] {
    const { after, limit } = this.#asked;
    return SearchGroup.options.flatMap((group) => {
      const found = this.#hits.get(group);
      return found && found.hits.length > 0
        ? [{ group, hits: found.hits, more: found.count > after + limit }]
        : [];
    });
  }
}

interface Looking {
  readonly onlooker: Onlooker;
  readonly villageName: (code: string) => string;
  /** Its number was typed, in whatever spelling. */
  readonly exact: boolean;
}

function placeIn(table: string, doc: Stored, query: Query, looking: Looking): Place | undefined {
  const searchable = searchableOf(table);
  if (!searchable) return undefined;
  const place = findIn(textsOf(searchable.fields, doc), query, looking.onlooker, looking.villageName);
  if (place || !looking.exact) return place;
  const { no = "" } = searchable.facts(doc);
  return { where: "number", excerpt: no, marks: [[0, no.length]] };
}

function hitOf(tables: Tables, table: string, doc: Stored, { where, excerpt, marks }: Place): SearchHit {
  const searchable = searchableOf(table);
  const facts = searchable?.facts(doc) ?? {};
  const { matterId = null, caseId = null, paperId = null } = facts;
  const matter = matterId === null ? undefined : tables.table(matters).find(matterId);
  return {
    kind: SearchKind.parse(table),
    id: doc.id,
    no: facts.no ?? matter?.no ?? "",
    title: facts.title ?? matter?.title ?? "",
    at: searchable?.at(doc) ?? null,
    where,
    excerpt,
    marks: marks.map(([from, to]) => [from, to]),
    matterId,
    caseId,
    paperId,
    round: facts.round ?? null,
    form: null,
  };
}
