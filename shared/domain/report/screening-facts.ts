import { dayOf, type PlainDate } from "../../kernel/plain-date.ts";
import { ANYWHERE } from "../deadline/deadline-rule.ts";
import { lastOfFound } from "../screening/found-status.ts";
import type { FoundDispute, ScreeningReport } from "../screening/report.ts";
import { reportOf, type ScreeningRound } from "../screening/round.ts";
import type { Matter } from "../matter/matter.ts";
import { NO_DIMS, oneDim, type Fact } from "./fact.ts";
import { isIn, type Counting } from "./matter-facts.ts";

/** What screening rounds had found when the period ended, each dispute once, and the matters it became or was added to. */
export function foundInRounds(
  reports: readonly ScreeningReport[],
  { days }: Counting,
): { readonly facts: readonly Fact[]; readonly matterIds: ReadonlySet<string> } {
  const facts: Fact[] = [];
  const matterIds = new Set<string>();
  for (const report of reports.toSorted(byReport)) {
    if (report.reportedOn > days.to) continue;
    const then = { events: report.events.filter(({ at }) => dayOf(at) <= days.to) };
    for (const found of report.form.found) {
      const last = lastOfFound(then, found.id);
      const matterId = last === undefined || last.act === "settle" ? "" : last.matterId;
      if (matterIds.has(matterId)) continue;
      if (matterId !== "") matterIds.add(matterId);
      if (!isIn(days, report.reportedOn)) continue;
      const record = `screening/${report.id}/${found.id}`;
      facts.push(screened(report.reportedOn, record, matterId, peopleOf(found)));
    }
  }
  return { facts, matterIds };
}

/** A matter that came by screening without a round that found it. */
export function screenedMatter(
  { id, channel, openedOn, visits }: Matter,
  { days }: Counting,
  matterIds: ReadonlySet<string>,
): readonly Fact[] {
  if (channel !== "SCREENING" || !isIn(days, openedOn) || matterIds.has(id)) return [];
  return [screened(openedOn, `matter/${id}`, id, visits[0]?.headCount ?? 1)];
}

/** The reports on rounds of screening that villages owed, and whether they were there when the period ended (排查覆盖). */
export function roundFacts(
  round: ScreeningRound,
  villageCode: string | null,
  { days, dueOf }: Counting,
): readonly Fact[] {
  return round.villages.flatMap(({ code }): Fact[] => {
    if (villageCode !== null && code !== villageCode) return [];
    const dueOn = dueOf("screening", { ...ANYWHERE, villageCode: code }, round.toOn) ?? round.toOn;
    if (!isIn(days, dueOn)) return [];
    const report = reportOf(round, code);
    const isDone = report !== undefined && report.reportedOn <= days.to;
    return [
      {
        measure: "round-due",
        on: dueOn,
        record: `screeningRound/${round.id}/${code}`,
        matterId: "",
        amount: isDone ? report.found : 0,
        dims: oneDim("done", isDone ? "yes" : "no"),
        usual: NO_DIMS,
      },
    ];
  });
}

function screened(on: PlainDate, record: string, matterId: string, amount: number): Fact {
  return { measure: "screened", on, record, matterId, amount, dims: NO_DIMS, usual: NO_DIMS };
}

/** Who speaks of it, and the other side where it is named. */
function peopleOf({ otherSide }: FoundDispute): number {
  return otherSide.trim() === "" ? 1 : 2;
}

function byReport(a: ScreeningReport, b: ScreeningReport): number {
  return a.reportedAt < b.reportedAt ? -1 : a.reportedAt > b.reportedAt ? 1 : a.id < b.id ? -1 : 1;
}
