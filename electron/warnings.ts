/** Warnings follow what is recorded: every act renews those of the matters it touched, and once a day all open matters are looked at. */
import { CONCLUDED_STATUSES } from "#shared/domain/matter/matter-status.ts";
import {
  findWarnings,
  isHot,
  meanOf,
  type MatterFacts,
  type MonthCounts,
} from "#shared/domain/warning/find-warnings.ts";
import { DEFAULT_WARNING_RULES, type WarningRules } from "#shared/domain/warning/warning-rules.ts";
import { type FoundWarning, renewWarnings, type Warning } from "#shared/domain/warning/warning.ts";
import { addDays, addMonths, day, dayOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import {
  appearanceKey,
  appearancesOfVisit,
  type Appearance,
  type PersonLink,
} from "#shared/domain/person/person.ts";
import type { Visit } from "#shared/domain/visit/visit.ts";
import { samePerson } from "./person-links.ts";
import type { Store, Surroundings, Tables } from "./storage/store.ts";
import { againstKey, dayColumn, matterKey, MONTH_KEY, personKey } from "./tables/keys.ts";
import { matters, personLinks, visits } from "./tables/matter.ts";
import { holidayYears } from "./tables/office.ts";
import { clocks, warningRules, warnings, warningSweeps } from "./tables/watch.ts";

/** Visits of one person that are looked at: more than any threshold asks for. */
const MOST_VISITS = 40;
type Occasion = MatterFacts["people"][number]["visits"][number];

const SPRING_FESTIVAL = "春节";

export function warningRulesOf(tables: Tables): WarningRules {
  return tables.table(warningRules).find("all") ?? DEFAULT_WARNING_RULES;
}

/** A store whose every act renews the warnings of the matters that it, or one of its clocks, was about. */
export function withWarnings(store: Store): Store {
  return {
    ...store,
    commit: (header, change) =>
      store.commit(header, (tx) => {
        const touched = new Set<string>();
        const links: PersonLink[] = [];
        const value = change({
          ...tx,
          put: (spec, doc) => {
            const about = aboutMatter(spec.name, doc);
            if (about !== null) touched.add(about);
            if (spec.name === personLinks.name) links.push(doc as unknown as PersonLink); // documents of its own table
            tx.put(spec, doc);
          },
        });
        for (const link of links) for (const matterId of mattersOfLink(tx, link)) touched.add(matterId);
        if (touched.size === 0) return value;
        const rules = warningRulesOf(tx);
        for (const matterId of touched) {
          for (const warning of renewedOf(tx, matterId, rules, tx.now)) tx.put(warnings, warning);
        }
        return value;
      }),
  };
}

/** A link said or taken back is about every matter where either of the two came. */
function mattersOfLink(tables: Tables, { a, b }: PersonLink): readonly string[] {
  return [a, b].flatMap((end) => visitsAs(tables, end)).map(({ matterId }) => matterId);
}

/** Every open matter is renewed when its visits, slips and cases are: those acts put the matter as well. */
function aboutMatter(table: string, doc: { readonly id: string }): string | null {
  if (table === matters.name) return doc.id;
  if (table !== clocks.name) return null;
  return (doc as { readonly matterId?: string | null }).matterId ?? null; // a clock has it
}

function renewedOf(tables: Tables, matterId: string, rules: WarningRules, now: Instant): readonly Warning[] {
  const known = tables
    .table(warnings)
    .lookup(matterKey(matterId))
    .filter(({ endedAt }) => endedAt === null);
  const facts = factsOf(tables, matterId, now);
  const found = facts === undefined ? [] : findWarnings(facts, rules, now);
  return renewWarnings(known, found, { matterId, now });
}

function factsOf(tables: Tables, matterId: string, now: Instant): MatterFacts | undefined {
  const matter = tables.table(matters).find(matterId);
  if (matter === undefined) return undefined;
  const own = matter.visits.flatMap(({ visitId }) => tables.table(visits).find(visitId) ?? []);
  const named = (names: readonly string[]) => [...new Set(names.filter((name) => name.trim() !== ""))];
  return {
    matter,
    statements: own.map(({ form }) => form.statement),
    people: peopleOf(tables, own),
    respondents: named(matter.respondents.map(({ name }) => name)).map((name) => ({
      name,
      visits: tables.table(visits).lookup(againstKey(name), MOST_VISITS).map(occasion),
    })),
    clocks: tables
      .table(clocks)
      .lookup(matterKey(matterId))
      .filter(({ endedOn }) => endedOn === null),
    festivalOn: nextFestival(tables, dayOf(now)),
  };
}

function occasion({ matterId, form }: Visit): Occasion {
  return { matterId, on: form.visitedOn };
}

/** Who came, each once: those of one name, and those who were said to be the same person, count as one. */
function peopleOf(tables: Tables, own: readonly Visit[]): MatterFacts["people"] {
  const came = own.flatMap(appearancesOfVisit).filter(({ appearance }) => appearance.role === "VISITOR");
  const counted = new Set<string>();
  return came.flatMap(({ name: first }) => {
    if (first.trim() === "" || counted.has(first)) return [];
    const names = new Set([first]);
    const visitsOf = new Map<string, Visit>();
    for (const name of names) {
      for (const visit of tables.table(visits).lookup(personKey(name), MOST_VISITS))
        visitsOf.set(visit.id, visit);
      for (const { appearance } of came.filter((each) => each.name === name)) {
        for (const visit of visitsAs(tables, appearance)) visitsOf.set(visit.id, visit);
        const same = new Set(samePerson(tables, appearance).map(appearanceKey));
        for (const each of came) if (same.has(appearanceKey(each.appearance))) names.add(each.name); // also gone through
      }
    }
    for (const name of names) counted.add(name);
    return [{ name: first, visits: [...visitsOf.values()].map(occasion) }];
  });
}

/** Visits of somebody under whatever name, as a person has said. */
function visitsAs(tables: Tables, appearance: Appearance): readonly Visit[] {
  return samePerson(tables, appearance).flatMap(({ record, recordId, role }) =>
    record === "visit" && role === "VISITOR" ? (tables.table(visits).find(recordId) ?? []) : [],
  );
}

function nextFestival(tables: Tables, today: PlainDate): PlainDate | null {
  const days = [...tables.table(holidayYears).all()]
    .flatMap(({ restDays }) => restDays)
    .filter(({ on, name }) => name.includes(SPRING_FESTIVAL) && on >= today)
    .map(({ on }) => on)
    .sort();
  return days[0] ?? null;
}

/** Matters looked at in one turn: some milliseconds, so that nobody waits. */
const SLICE = 50;

/**
 * Looks at every open matter, for what only time brings (a day passed, a month that is fuller than others): once a day, and after
 * the rules were changed. In slices; an act of "desk" only where something differs.
 */
export async function sweepWarnings(
  store: Store,
  { now, newId }: Surroundings,
  goesOn: () => boolean,
): Promise<void> {
  if (store.readOnly()) return;
  const mark = sweepMark(store, dayOf(now()));
  if (store.table(warningSweeps).find("all")?.mark === mark) return;
  const commit = (find: (tables: Tables, at: Instant) => readonly Warning[]) =>
    find(store, now()).length === 0
      ? Promise.resolve()
      : store
          .commit({ act: "warning.sweep", by: "desk", requestId: newId() }, (tx) => {
            for (const warning of find(tx, tx.now)) tx.put(warnings, warning);
          })
          .then(() => undefined);
  const open = store.table(matters).select({
    where: [{ column: "status", noneOf: [...CONCLUDED_STATUSES] }],
    limit: Number.MAX_SAFE_INTEGER,
  }).ids;
  if (open.length === 0) return; // a month without an open matter asks nobody for anything
  for (let from = 0; from < open.length; from += SLICE) {
    const slice = open.slice(from, from + SLICE);
    await commit((tables, at) => {
      const rules = warningRulesOf(tables);
      return slice.flatMap((id) => renewedOf(tables, id, rules, at));
    });
    await nextTurn();
    if (!goesOn()) return;
  }
  await commit((tables, at) =>
    renewWarnings(openOfMonth(tables), hotOf(tables, warningRulesOf(tables), dayOf(at)), {
      matterId: null,
      now: at,
    }),
  );
  await store.commit({ act: "warning.sweep", by: "desk", requestId: newId() }, (tx) =>
    tx.put(warningSweeps, { id: "all", mark }),
  );
}

/** The day and the version of the rules that were looked at with. */
function sweepMark(tables: Tables, today: PlainDate): string {
  return `${today} ${tables.table(warningRules).revOf("all")}`;
}

function openOfMonth(tables: Tables): readonly Warning[] {
  return tables
    .table(warnings)
    .lookup(MONTH_KEY)
    .filter(({ endedAt }) => endedAt === null);
}

/** W9: categories and villages with more matters this month than the months before make likely. */
function hotOf(tables: Tables, { hot }: WarningRules, today: PlainDate): readonly FoundWarning[] {
  if (!hot.active) return [];
  const month = today.slice(0, 7);
  const first = day(`${month}-01`);
  const counted = (column: string) => {
    const of = (from: PlainDate, to: PlainDate) =>
      tables
        .table(matters)
        .countBy(column, [{ column: "openedOn", from: dayColumn(from), to: dayColumn(to) }]);
    const before = Array.from({ length: hot.months }, (_, index) => {
      const from = addMonths(first, -1 - index);
      return of(from, addDays(addMonths(from, 1), -1));
    });
    return [...of(first, today)].flatMap(([value, now]) => {
      const counts: MonthCounts = { now, before: before.map((each) => each.get(value) ?? 0) };
      if (typeof value !== "string" || !isHot(counts, hot)) return [];
      return [{ value, count: now, usual: Math.round(meanOf(counts.before) * 10) / 10 }];
    });
  };
  return [
    ...counted("category").map(({ value, count, usual }): FoundWarning => {
      const reason = { of: "W9-category", category: value, count, usual } as const;
      return { rule: "W9", part: `category ${value} ${month}`, level: "YELLOW", reason };
    }),
    ...counted("villageCode").map(({ value, count, usual }): FoundWarning => {
      const reason = { of: "W9-village", villageCode: value, count, usual } as const;
      return { rule: "W9", part: `village ${value} ${month}`, level: "YELLOW", reason };
    }),
  ];
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
