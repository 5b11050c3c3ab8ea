/** Every act keeps the clocks of what it changed: no feature has to think of them, and a done thing ends its clock in the same act. */
import type { Clock } from "#shared/domain/deadline/clock.ts";
import type { ClockName } from "#shared/domain/deadline/deadline-rule.ts";
import { recount, renew } from "#shared/domain/deadline/renew.ts";
import { officeTerms, type ScopedTerms, type Terms } from "#shared/domain/deadline/terms.ts";
import type { WantedClock } from "#shared/domain/deadline/wanted-clock.ts";
import { closingClocks } from "#shared/domain/matter/closing-clocks.ts";
import { matterClocks } from "#shared/domain/matter/matter-clocks.ts";
import { matterTerms } from "#shared/domain/matter/matter-scope.ts";
import { agreementClocks } from "#shared/domain/mediation/agreement-clocks.ts";
import { conferenceClocks } from "#shared/domain/meeting/conference.ts";
import { consultationClocks } from "#shared/domain/meeting/consultation.ts";
import { taskClocks } from "#shared/domain/meeting/task-clocks.ts";
import { caseClocks } from "#shared/domain/mediation/case-clocks.ts";
import { incomingClocks } from "#shared/domain/incoming/incoming-clocks.ts";
import { reminderClocks, supervisionClocks } from "#shared/domain/supervision/supervision-clocks.ts";
import { whistleClocks } from "#shared/domain/whistle/whistle-clocks.ts";
import { riskClocks } from "#shared/domain/risk-report/risk-clocks.ts";
import { screeningClocks } from "#shared/domain/screening/screening-clocks.ts";
import { slipClocks } from "#shared/domain/referral/slip-clocks.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Store, Stored, Surroundings, Tables, TableSpec, Transaction } from "./storage/store.ts";
import { caseKey, subjectKey } from "./tables/keys.ts";
import { matters } from "./tables/matter.ts";
import { agreements, mediationCases } from "./tables/mediation.ts";
import { conferences, consultations, meetingTasks } from "./tables/meeting.ts";
import { holidayYears, offices } from "./tables/office.ts";
import { incomings, slips, supervisions, whistles } from "./tables/slip.ts";
import { clockFills, clocks, deadlineRules, riskReports, screeningRounds } from "./tables/watch.ts";

/** Which clocks the documents of a table start and end. */
export interface ClockSource {
  readonly table: string;
  readonly wanted: (tables: Tables, id: string) => readonly WantedClock[];
  readonly ids: (tables: Tables) => readonly string[];
}

/** Tables whose documents have clocks. A new kind of record adds its line here. */
export const CLOCK_SOURCES: readonly ClockSource[] = [
  source(matters, (matter) => [...matterClocks(matter), ...closingClocks(matter)]),
  source(slips, (slip, tables) => {
    const matter = tables.table(matters).get(slip.form.matterId);
    return [...slipClocks(slip, matter), ...reminderClocks(slip, matter)];
  }),
  source(supervisions, (supervision, tables) =>
    supervisionClocks(supervision, tables.table(matters).get(supervision.matterId)),
  ),
  source(whistles, (whistle, tables) =>
    whistleClocks(whistle, tables.table(matters).get(whistle.form.matterId)),
  ),
  source(incomings, (incoming, tables) =>
    incomingClocks(incoming, tables.table(matters).get(incoming.matterId)),
  ),
  source(conferences, conferenceClocks),
  source(consultations, (consultation, tables) =>
    consultationClocks(consultation, tables.table(matters).get(consultation.matterId)),
  ),
  source(meetingTasks, (task, tables) => taskClocks(task, tables.table(matters).get(task.matterId))),
  source(mediationCases, (mediation, tables) =>
    caseClocks(
      mediation,
      tables.table(matters).get(mediation.matterId),
      tables.table(agreements).lookup(caseKey(mediation.id)),
    ),
  ),
  source(agreements, (agreement, tables) =>
    agreementClocks(agreement, tables.table(matters).get(agreement.matterId)),
  ),
  source(screeningRounds, screeningClocks),
  source(riskReports, riskClocks),
];

function source<D extends Stored>(
  spec: TableSpec<D>,
  wanted: (doc: D, tables: Tables) => readonly WantedClock[],
): ClockSource {
  return {
    table: spec.name,
    wanted: (tables, id) => wanted(tables.table(spec).get(id), tables),
    ids: (tables) => tables.table(spec).select({ limit: Number.MAX_SAFE_INTEGER }).ids,
  };
}

/** What the office counts by now: its holiday table and its rules. */
export function termsOf(tables: Tables): Terms {
  const office = tables.table(offices).find("office");
  return officeTerms(
    [...tables.table(holidayYears).all()],
    [...tables.table(deadlineRules).all()],
    office?.township.code,
  );
}

/** What the office counts by in the matter of this record. */
export function termsOfMatter(
  tables: Tables,
  { matterId }: { readonly matterId: string },
  terms: Terms,
): ScopedTerms {
  return matterTerms(terms, tables.table(matters).get(matterId));
}

/** A store whose every act renews the clocks of what it put, in the same line of the journal. */
export function withClocks(store: Store): Store {
  return {
    ...store,
    commit: (header, change) =>
      store.commit(header, (tx) => {
        const put = new Set<string>();
        const value = change({
          ...tx,
          put: (spec, doc) => {
            put.add(`${spec.name}/${doc.id}`);
            tx.put(spec, doc);
          },
        });
        renewClocks(tx, put);
        return value;
      }),
  };
}

/** Puts the clocks that these records (`table/id`) want, as the act has left them. */
function renewClocks(tx: Transaction, put: ReadonlySet<string>): void {
  const subjects = [...put].flatMap((subject) => {
    const found = CLOCK_SOURCES.find(({ table }) => subject.startsWith(`${table}/`));
    return found === undefined ? [] : [{ subject, found }];
  });
  const moved = clocksMovedBy(tx, put);
  if (subjects.length === 0 && moved === undefined) return;
  const terms = termsOf(tx);
  for (const { subject, found } of subjects) {
    for (const clock of renewedClocks(tx, found, subject, terms, tx.now)) tx.put(clocks, clock);
  }
  if (moved === undefined) return;
  for (const clock of runningClocks(tx, moved === "all" ? undefined : moved)) {
    const recounted = recount(clock, terms, tx.now);
    if (recounted !== undefined) tx.put(clocks, recounted);
  }
}

/** The names of clocks that changed rules may move; a changed calendar may move all. */
function clocksMovedBy(tables: Tables, put: ReadonlySet<string>): readonly ClockName[] | "all" | undefined {
  const changed = [...put].map((record) => record.split("/"));
  if (changed.some(([table]) => table === holidayYears.name)) return "all";
  const rules = changed.filter(([table]) => table === deadlineRules.name);
  if (rules.length === 0) return undefined;
  return [...new Set(rules.map(([, id = ""]) => tables.table(deadlineRules).get(id).purpose))];
}

/** The clocks of one record that differ from what is stored. */
function renewedClocks(
  tables: Tables,
  { table, wanted }: ClockSource,
  subject: string,
  terms: Terms,
  now: Instant,
): readonly Clock[] {
  const known = tables.table(clocks).lookup(subjectKey(subject));
  return renew(subject, known, wanted(tables, subject.slice(table.length + 1)), terms, now);
}

/** Clocks that run, of these names or of any. */
export function* runningClocks(tables: Tables, names?: readonly ClockName[]): IterableIterator<Clock> {
  const table = tables.table(clocks);
  const running = { column: "running", anyOf: [1] };
  const where = names === undefined ? [running] : [running, { column: "name", anyOf: names }];
  for (const id of table.select({ where, limit: Number.MAX_SAFE_INTEGER }).ids) yield table.get(id);
}

/** Records looked at in one turn while an older folder gets its clocks: some milliseconds, so that nobody waits. */
const SLICE = 50;
/** A later release that adds clocks to records of before counts up. */
const FILLED_VERSION = 1;

/** Gives a folder whose records have no clocks (older than they are, or filled from outside) all they need: once, in slices. */
export async function fillClocks(
  store: Store,
  { now, newId }: Surroundings,
  goesOn: () => boolean,
): Promise<void> {
  if (store.readOnly() || (store.table(clockFills).find("all")?.version ?? 0) >= FILLED_VERSION) return;
  const header = () => ({ act: "deadline.fill", by: "desk", requestId: newId() });
  let isEmpty = true;
  for (const each of CLOCK_SOURCES) {
    const ids = each.ids(store);
    if (ids.length > 0) isEmpty = false;
    for (let from = 0; from < ids.length; from += SLICE) {
      const slice = ids.slice(from, from + SLICE);
      const lacking = (tables: Tables, at: Instant) => {
        const terms = termsOf(tables);
        return slice.flatMap((id) => renewedClocks(tables, each, `${each.table}/${id}`, terms, at));
      };
      if (lacking(store, now()).length > 0) {
        await store.commit(header(), (tx) => {
          for (const clock of lacking(tx, tx.now)) tx.put(clocks, clock);
        });
      }
      await nextTurn();
      if (!goesOn()) return;
    }
  }
  if (!isEmpty)
    await store.commit(header(), (tx) => tx.put(clockFills, { id: "all", version: FILLED_VERSION }));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
