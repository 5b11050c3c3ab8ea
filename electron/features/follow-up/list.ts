import type { FollowUpRow } from "#shared/contract/follow-up.ts";
import type { Clock } from "#shared/domain/deadline/clock.ts";
import { conclusionOf } from "#shared/domain/matter/closing.ts";
import { allowedMatterActs, matterStatus } from "#shared/domain/matter/matter-status.ts";
import { isHandler, ratingOf } from "#shared/domain/matter/record-closing.ts";
import type { Actor } from "#shared/domain/paper/actor.ts";
import { maskCase } from "#shared/domain/mediation/mask-case.ts";
import { maskVisit } from "#shared/domain/visit/mask-visit.ts";
import { addDays, day, dayOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { ColumnFilter, Tables } from "../../storage/store.ts";
import { matterKey } from "../../tables/keys.ts";
import { contacts, matters, visits } from "../../tables/matter.ts";
import { mediationCases } from "../../tables/mediation.ts";
import { offices } from "../../tables/office.ts";
import { clocks } from "../../tables/watch.ts";

/** Later than any day somebody is asked on. */
const EVER = day("2999-12-31");

interface Query {
  readonly until: PlainDate;
  readonly offset: number;
  readonly limit: number;
}
interface Seat {
  readonly today: PlainDate;
  readonly actor: Actor;
}

/** One page of whom to ask by a day. The running clocks know; only the rows shown are read. */
export function listFollowUps(
  tables: Tables,
  { until, offset, limit }: Query,
  seat: Seat,
): { rows: FollowUpRow[]; counts: { today: number; week: number; all: number; overdue: number } } {
  const table = tables.table(clocks);
  const dueBy = (on: PlainDate): readonly ColumnFilter[] => [
    { column: "running", anyOf: [1] },
    { column: "name", anyOf: ["follow-up"] },
    { column: "redAt", to: dayStart(addDays(on, 1)) },
  ];
  const count = (on: PlainDate) => table.select({ where: dueBy(on), limit: 0 }).total;
  const { ids } = table.select({
    where: dueBy(until),
    sortBy: { column: "redAt", descending: false },
    offset,
    limit,
  });
  return {
    rows: ids.map((id) => rowOf(tables, table.get(id), seat)),
    counts: {
      today: count(seat.today),
      week: count(addDays(seat.today, 6)),
      all: count(EVER),
      overdue: count(addDays(seat.today, -1)),
    },
  };
}

/** The first moment of a day in China, in milliseconds: a clock is red from the start of the day after its last. */
function dayStart(on: PlainDate): number {
  return Date.parse(`${on}T00:00:00.000+08:00`);
}

function rowOf(tables: Tables, clock: Clock, seat: Seat): FollowUpRow {
  const { id, subject, startedOn, fixedOn, dueOn, calendarUnpublished } = clock;
  const [kind, recordId = ""] = subject.split("/");
  const common = {
    id,
    from: startedOn,
    ruleId: fixedOn === null ? clock.ruleId : null,
    dueOn,
    calendarUnpublished,
    overdue: dueOn < seat.today,
  };
  return kind === "mediation"
    ? { ...common, ...caseRow(tables, recordId, startedOn) }
    : { ...common, ...matterRow(tables, recordId, startedOn, seat) };
}

type Row = Omit<FollowUpRow, "id" | "from" | "ruleId" | "dueOn" | "calendarUnpublished" | "overdue">;

function matterRow(tables: Tables, matterId: string, since: PlainDate, { actor }: Seat): Row {
  const matter = tables.table(matters).get(matterId);
  const concluded = conclusionOf(matter.closing);
  const latest = matter.visits.at(-1);
  if (concluded === undefined || latest === undefined)
    throw new Error(`matter ${matterId} has a follow-up and no conclusion`);
  const { form } = concluded.facts;
  const order = tables.table(offices).get("office").closingOrder;
  const visit = maskVisit(tables.table(visits).get(latest.visitId), "desk");
  return {
    of: {
      kind: "matter",
      outcome: form.outcome,
      result: form.result,
      handlerName: form.handlerName,
      speakerName: matter.speakerName,
      mustArchive: !allowedMatterActs(matterStatus(matter), order).includes("follow-up"),
      mayRate: ratingOf(matter.closing) === undefined && !isHandler(matter, actor),
    },
    matterId,
    no: matter.no,
    title: matter.title,
    category: matter.category,
    villageCode: matter.place.villageCode,
    people: visit.form.visitors.map(({ name, phone }, visitor) => ({
      name,
      phone,
      reveal: { of: "visit", visitId: visit.id, visitor },
    })),
    missed: missedSince(tables, matterId, since),
  };
}

function caseRow(tables: Tables, caseId: string, since: PlainDate): Row {
  const mediation = maskCase(tables.table(mediationCases).get(caseId));
  const { matterId, no, form } = mediation;
  return {
    of: { kind: "mediation", caseId },
    matterId,
    no,
    title: form.title,
    category: form.category,
    villageCode: tables.table(matters).get(matterId).place.villageCode,
    people: form.parties.map(({ id: partyId, name, phone }) => ({
      name,
      phone,
      reveal: { of: "party", caseId, partyId },
    })),
    missed: missedSince(tables, matterId, since),
  };
}

function missedSince(tables: Tables, matterId: string, since: PlainDate): number {
  return tables
    .table(contacts)
    .lookup(matterKey(matterId))
    .filter(({ at, form }) => form.missed && dayOf(at) >= since).length;
}
