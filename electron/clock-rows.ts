/** Clocks as pages show them, with the words a person knows their records by. */
import type { ClockRow } from "#shared/contract/deadline.ts";
import { colourOf, type Clock, type ClockColour } from "#shared/domain/deadline/clock.ts";
import type { ClockName } from "#shared/domain/deadline/deadline-rule.ts";
import { maskCaseTitle } from "#shared/domain/mediation/open-case.ts";
import { printedSpan } from "#shared/domain/screening/printed-span.ts";
import type { ScreeningRound } from "#shared/domain/screening/round.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { ColumnFilter, Tables } from "./storage/store.ts";
import { matters } from "./tables/matter.ts";
import { agreements, mediationCases } from "./tables/mediation.ts";
import { conferences, meetingTasks } from "./tables/meeting.ts";
import { units } from "./tables/office.ts";
import { incomings, slips, supervisions, whistles } from "./tables/slip.ts";
import { clocks, riskReports, screeningRounds } from "./tables/watch.ts";

export interface ClockPage {
  readonly where: readonly ColumnFilter[];
  readonly offset?: number;
  readonly limit: number;
}

/** Running clocks in the order in which they run out. Only those of the page are read. */
export function clockPage(
  tables: Tables,
  { where, offset = 0, limit }: ClockPage,
  now: Instant,
): { rows: ClockRow[]; total: number } {
  const table = tables.table(clocks);
  const stillThere = { column: "goneAt", from: Date.parse(now) + 1 };
  const { ids, total } = table.select({
    where: [RUNNING, stillThere, ...where],
    sortBy: { column: "redAt" },
    offset,
    limit,
  });
  return { rows: ids.map((id) => clockRow(tables, table.get(id), now)), total };
}

const RUNNING: ColumnFilter = { column: "running", anyOf: [1] };

/** What shows a colour at a moment: times are held as milliseconds. */
export function colourFilters(colour: ClockColour, now: Instant): readonly ColumnFilter[] {
  const at = Date.parse(now);
  switch (colour) {
    case "red":
      return [{ column: "redAt", from: 0, to: at }];
    case "amber":
      return [
        { column: "amberAt", from: 0, to: at },
        { column: "redAt", from: at + 1 },
      ];
    case "green":
      return [
        { column: "amberAt", from: at + 1 },
        { column: "redAt", from: at + 1 },
      ];
  }
}

/** Whether a unit still may return a slip is told on the slip: the desk has nothing to do about it. */
export const OFF_THE_BOARD: readonly ClockName[] = ["slip-return"];

/** What turned at once and is named; more than that is only counted. */
const MOST_NEWS = 20;

/** Clocks that changed to a colour in between: each shows up once for each colour. */
export function turnedSince(tables: Tables, since: Instant, now: Instant): readonly ClockRow[] {
  const [from, to] = [Date.parse(since) + 1, Date.parse(now)];
  const shown = { column: "name", noneOf: OFF_THE_BOARD };
  const red = [shown, { column: "redAt", from, to }];
  const amber = [shown, { column: "amberAt", from, to }, { column: "redAt", from: to + 1 }];
  return [red, amber].flatMap((where) => clockPage(tables, { where, limit: MOST_NEWS }, now).rows);
}

export function clockRow(tables: Tables, clock: Clock, now: Instant): ClockRow {
  const colour = colourOf(clock, now);
  const { no, title, caseId } = namesOf(tables, clock);
  const unitName = clock.unitId === null ? "" : (tables.table(units).find(clock.unitId)?.name ?? "");
  return { clock, ...(colour === undefined ? {} : { colour }), no, title, unitName, caseId };
}

interface Names {
  readonly no: string;
  readonly title: string;
  readonly caseId: string | null;
}

/** Of a record that pages know by another one's words, that one's. */
function namesOf(tables: Tables, { subject, matterId, part }: Clock): Names {
  const [table = "", id = ""] = subject.split("/");
  const matterTitle = matterId === null ? "" : (tables.table(matters).find(matterId)?.title ?? "");
  switch (table) {
    case matters.name:
      return { no: tables.table(matters).get(id).no, title: matterTitle, caseId: null };
    case slips.name:
      return { no: tables.table(slips).get(id).no, title: matterTitle, caseId: null };
    case supervisions.name:
      return { no: tables.table(supervisions).get(id).no, title: matterTitle, caseId: null };
    case whistles.name:
      return { no: tables.table(whistles).get(id).no, title: matterTitle, caseId: null };
    case incomings.name:
      return { no: tables.table(incomings).get(id).no, title: matterTitle, caseId: null };
    case screeningRounds.name:
      return { no: "", title: villageOfRound(tables.table(screeningRounds).get(id), part), caseId: null };
    case riskReports.name:
      return { no: tables.table(riskReports).get(id).no, title: matterTitle, caseId: null };
    case mediationCases.name:
      return caseNames(tables, id);
    case agreements.name: {
      const { no, caseId } = tables.table(agreements).get(id);
      return { ...caseNames(tables, caseId), no };
    }
    case conferences.name: {
      const { plan, held } = tables.table(conferences).get(id);
      return { no: held?.no ?? "", title: [plan.from, plan.place].join(" ").trim(), caseId: null };
    }
    case meetingTasks.name: {
      const { form, meeting } = tables.table(meetingTasks).get(id);
      return { no: meeting.no, title: `${form.ownerName}：${form.what}`, caseId: null };
    }
    default:
      return { no: "", title: matterTitle, caseId: null };
  }
}

/** Which village owes its report, and of which days. */
function villageOfRound({ villages, fromOn, toOn }: ScreeningRound, code: string): string {
  const village = villages.find((each) => each.code === code)?.name ?? "";
  return `${village} ${printedSpan({ fromOn, toOn })}`;
}

function caseNames(tables: Tables, caseId: string): Names {
  const { no, form, openedOn } = tables.table(mediationCases).get(caseId);
  return { no, title: maskCaseTitle(form, openedOn), caseId };
}
