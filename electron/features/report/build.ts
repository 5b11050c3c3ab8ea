import type { ReportPack, ReportProgress } from "#shared/contract/report.ts";
import { Gathering, type WholeMatter } from "#shared/domain/report/gather.ts";
import { DEFAULT_SUBSIDY_RULES } from "#shared/domain/mediation/default-subsidy.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { rememberedDue, type Counting } from "#shared/domain/report/matter-facts.ts";
import { proposeNarrative } from "#shared/domain/report/narrative.ts";
import { buildTables, TABLE_COUNT } from "#shared/domain/report/pack.ts";
import type { PackContext } from "#shared/domain/report/pack-context.ts";
import {
  bucketsOf,
  daysOf,
  periodBefore,
  periodLastYear,
  periodName,
  type Period,
} from "#shared/domain/report/period.ts";
import { DEFAULT_REPORT_SETTINGS, type ReportSettings } from "#shared/domain/report/report-settings.ts";
import type { ReportTable } from "#shared/domain/report/table.ts";
import { quietBefore } from "#shared/domain/report/quiet.ts";
import type { Prevention } from "#shared/domain/report/prevention.ts";
import { dayAfter, daysBetween, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { ScreeningReport } from "#shared/domain/screening/report.ts";
import type { WorkContext } from "../../context.ts";
import type { ColumnFilter, Store, Tables } from "../../storage/store.ts";
import { dayColumn, reportKey } from "../../tables/keys.ts";
import { matters } from "../../tables/matter.ts";
import { agreements, mediationCases, mediators, subsidyRules } from "../../tables/mediation.ts";
import { grids, offices, units, villages } from "../../tables/office.ts";
import { preventions, reports, reportSettings } from "../../tables/report.ts";
import { slips, whistles } from "../../tables/slip.ts";
import { clocks, screeningRounds, screenings } from "../../tables/watch.ts";

export interface ReportSubject {
  readonly period: Period;
  readonly villageCode: string | null;
}

type ReportContext = Pick<WorkContext, "store" | "now" | "today" | "newId" | "calendar">;

/** A pack with the facts behind it, kept so that what is opened and frozen is what was seen. */
export interface Build {
  readonly pack: ReportPack;
  readonly facts: Gathering["now"];
}

/** Builds kept in memory; the oldest goes first. */
const KEPT = 4;
/** Work between two turns of the loop, in milliseconds: nobody at another seat notices. */
const SLICE_MS = 5;

/** Clocks whose last day the report counts by, once they are done with. */
const ENDED: readonly ColumnFilter[] = [
  { column: "name", anyOf: ["decide", "follow-up"] },
  { column: "running", anyOf: [0] },
];

const buildsByStore = new WeakMap<Store, Build[]>();

export function findBuild(store: Store, buildId: string): Build | undefined {
  return buildsByStore.get(store)?.find(({ pack }) => pack.buildId === buildId);
}

/** The latest build of a period and scope. */
export function latestBuild(store: Store, subject: ReportSubject): Build | undefined {
  const wanted = reportKey(subject.period, subject.villageCode);
  return buildsByStore
    .get(store)
    ?.findLast(({ pack: { period, villageCode } }) => reportKey(period, villageCode) === wanted);
}

function keep(store: Store, build: Build): void {
  buildsByStore.set(store, [...(buildsByStore.get(store) ?? []), build].slice(-KEPT));
}

export function reportSettingsOf(tables: Tables): ReportSettings {
  return tables.table(reportSettings).find("report") ?? DEFAULT_REPORT_SETTINGS;
}

/** Gathers and builds in short slices. Nothing is kept of a build that is stopped. */
export async function* buildReport(
  { store, now, today, newId, calendar }: ReportContext,
  subject: ReportSubject,
  signal?: AbortSignal,
): AsyncGenerator<ReportProgress> {
  const { period, villageCode } = subject;
  const settings = reportSettingsOf(store);
  const [asOf, on] = [now(), today()];
  const terms = calendar();
  const dueOf = rememberedDue(terms);
  const turns = new Turns(signal);
  const endedDue = new Map<string, PlainDate>();
  let longest = 0;
  for (const { id, name, startedOn, dueOn } of store.table(clocks).passing(ENDED)) {
    endedDue.set(id, dueOn);
    if (name === "follow-up") longest = Math.max(longest, daysBetween(startedOn, dueOn));
    if (turns.isOver() && !(await turns.next())) return;
  }
  const countingOf = (of: Period): Counting => {
    const days = daysOf(of);
    const until = days.to < on ? days.to : days.from > on ? days.from : on;
    return {
      days: { from: days.from, to: until },
      settings,
      bucketOf: bucketsOf(daysOf(of)).of,
      dueOf,
      endedDue,
    };
  };
  const countings = {
    now: countingOf(period),
    before: countingOf(periodBefore(period)),
    lastYear: countingOf(periodLastYear(period)),
  };
  const subsidy = store.table(subsidyRules).find("subsidy") ?? DEFAULT_SUBSIDY_RULES;
  const facts = new Gathering(countings, subsidy);

  const context: PackContext = {
    facts,
    period,
    buckets: bucketsOf(daysOf(period)).buckets,
    settings,
    villageCode,
    villages: [...store.table(villages).all()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    grids: [...store.table(grids).all()],
    units: [...store.table(units).all()],
    mediators: [...store.table(mediators).all()],
    subsidy,
    describe: (matterId) => store.table(matters).get(matterId),
  };
  // What the pack asks is asked once of nothing, so that it is sorted while it is gathered.
  askOnce(context);
  const rounds: ScreeningReport[] = [];
  for (const report of store.table(screenings).scan()) {
    if (villageCode === null || report.villageCode === villageCode) rounds.push(report);
    if (turns.isOver() && !(await turns.next())) return;
  }
  facts.addScreenings(rounds);
  facts.addMediators(context.mediators);
  for (const round of store.table(screeningRounds).scan()) {
    facts.addRound(round, villageCode);
    if (turns.isOver() && !(await turns.next())) return;
  }
  const where = countedMatters(subject, countings, (from) => quietBefore(from, terms, longest));
  const total = store.table(matters).select({ where, limit: 0 }).total;
  const prevented = preventedMatters(store);
  let done = 0;
  for (const matter of store.table(matters).passing(where)) {
    done += 1;
    facts.add(wholeMatter(store, matter, prevented.get(matter.id)));
    prevented.delete(matter.id);
    if (turns.isOver()) {
      yield { phase: "gathering", done: Math.min(done, total), total };
      if (!(await turns.next())) return;
    }
  }
  // Also a matter that was settled long ago may have prevented something in the period.
  for (const [matterId, declared] of prevented) {
    const matter = store.table(matters).peek(matterId);
    if (villageCode === null || matter.place.villageCode === villageCode)
      facts.add(wholeMatter(store, matter, declared));
  }
  yield { phase: "gathering", done: total, total };

  const tables: ReportTable[] = [];
  for (const table of buildTables(context)) {
    if (table !== undefined) tables.push(table);
    if (turns.isOver()) {
      yield { phase: "building", done: tables.length, total: TABLE_COUNT };
      if (!(await turns.next())) return;
    }
  }
  const { from, to } = daysOf(period);
  const pack: ReportPack = {
    buildId: newId(),
    period,
    villageCode,
    title: `${periodName(period)}矛盾纠纷排查化解工作情况报告`,
    periodName: periodName(period),
    scopeName: scopeName(store, villageCode),
    from,
    to,
    asOf,
    isOver: to <= on,
    frozen: frozenOf(store, subject),
    settings,
    tables,
    narrative: [...proposeNarrative(context)],
  };
  keep(store, { pack, facts: facts.now });
  yield { phase: "end", pack };
}

function askOnce(context: PackContext): void {
  for (const _table of buildTables(context));
  proposeNarrative(context);
}

/** Of a corrected report the correction, and so on to the newest. */
export function frozenOf(tables: Tables, { period, villageCode }: ReportSubject) {
  const [newest] = tables.table(reports).lookup(reportKey(period, villageCode), 1);
  return newest === undefined ? null : { reportId: newest.id, no: newest.no };
}

function scopeName(tables: Tables, villageCode: string | null): string {
  if (villageCode !== null) return tables.table(villages).find(villageCode)?.name ?? villageCode;
  return tables.table(offices).get("office").centerName;
}

/** Matters that may have something in one of the periods: neither of a later day nor settled long before. */
function countedMatters(
  { villageCode }: ReportSubject,
  { now, before, lastYear }: Readonly<Record<"now" | "before" | "lastYear", Counting>>,
  quietDay: (from: PlainDate) => PlainDate,
): readonly ColumnFilter[] {
  const [first = now.days.from] = [now, before, lastYear].map(({ days }) => days.from).sort();
  return [
    { column: "openedOn", to: dayColumn(now.days.to) },
    { column: "quietAfter", from: dayColumn(dayAfter(quietDay(first))) },
    ...(villageCode === null ? [] : [{ column: "villageCode", anyOf: [villageCode] }]),
  ];
}

function preventedMatters(tables: Tables): Map<string, readonly Prevention[]> {
  const byMatter = new Map<string, readonly Prevention[]>();
  for (const each of tables.table(preventions).scan())
    byMatter.set(each.form.matterId, [...(byMatter.get(each.form.matterId) ?? []), each]);
  return byMatter;
}

function wholeMatter(tables: Tables, matter: Matter, declared: readonly Prevention[] = []): WholeMatter {
  return {
    matter,
    slips: matter.slips.map(({ slipId }) => tables.table(slips).peek(slipId)),
    whistledOn: matter.whistles
      .filter(({ status }) => status !== "CANCELLED")
      .map(({ whistleId }) => tables.table(whistles).peek(whistleId).issuedOn),
    cases: matter.cases.map(({ caseId }) => {
      const mediation = tables.table(mediationCases).peek(caseId);
      return {
        mediation,
        agreements: mediation.agreements.map(({ agreementId }) => tables.table(agreements).peek(agreementId)),
      };
    }),
    preventions: declared,
  };
}

/** Turns of the loop: work stops for one when its slice is used up. */
class Turns {
  readonly #signal: AbortSignal | undefined;
  #since = performance.now();

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  isOver(): boolean {
    return performance.now() - this.#since >= SLICE_MS;
  }

  /** False when nobody waits for the work any more. */
  async next(): Promise<boolean> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = performance.now();
    return this.#signal?.aborted !== true;
  }
}
