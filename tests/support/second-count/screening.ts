/** Rounds of screening, preventions and the register of mediators counted again. */
import type { Mediator } from "#shared/domain/mediation/committee.ts";
import type { Prevention } from "#shared/domain/report/prevention.ts";
import type { ScreeningReport } from "#shared/domain/screening/report.ts";
import type { ScreeningRound } from "#shared/domain/screening/round.ts";
import type { Counts } from "./counts.ts";
import { chinaDay, type Raw } from "./raw.ts";

/** Counts what rounds found, each dispute once; answers the matters that are counted with them. */
export function countFound(raw: Raw, counts: Counts): ReadonlySet<string> {
  const { villageCode: scope, to } = counts.scope;
  const inRounds = new Set<string>();
  const reports = [...raw.rows<ScreeningReport>("screening")].sort((a, b) =>
    a.reportedAt === b.reportedAt ? (a.id < b.id ? -1 : 1) : a.reportedAt < b.reportedAt ? -1 : 1,
  );
  for (const { villageCode, reportedOn, form, events } of reports) {
    if ((scope !== null && villageCode !== scope) || reportedOn > to) continue;
    for (const { id, otherSide } of form.found) {
      let matterId: string | null = null;
      for (const { foundId, at, facts } of events) {
        if (foundId !== id || chinaDay(at) > to) continue;
        matterId = facts.act === "settle" ? null : facts.matterId;
      }
      if (matterId !== null && inRounds.has(matterId)) continue;
      if (matterId !== null) inRounds.add(matterId);
      if (!counts.within(reportedOn)) continue;
      counts.plus("screened");
      counts.plus("screened-people", otherSide.trim() === "" ? 1 : 2);
    }
  }
  return inRounds;
}

/** Reports that villages owed, by the clocks as the journal has them. */
export function countRounds(raw: Raw, counts: Counts): void {
  for (const round of raw.rows<ScreeningRound>("screeningRound")) {
    for (const { part, dueOn } of raw.clocksOf(`screeningRound/${round.id}`, "screening")) {
      if (counts.scope.villageCode !== null && part !== counts.scope.villageCode) continue;
      if (!counts.within(dueOn)) continue;
      counts.plus("rounds-due");
      for (const { villageCode, reportedOn } of round.reports)
        if (villageCode === part && reportedOn <= counts.scope.to) counts.plus("rounds-done");
    }
  }
}

export function countPreventions(raw: Raw, counts: Counts, matterIds: ReadonlySet<string>): void {
  for (const { form, verdict } of raw.rows<Prevention>("prevention")) {
    if (verdict?.confirmed !== true || !counts.within(form.on) || !matterIds.has(form.matterId)) continue;
    counts.plus(`prevented/${form.kind}`);
    counts.plus(`prevented-people/${form.kind}`, form.people);
  }
}

export function countRegister(raw: Raw, counts: Counts): void {
  for (const { active, appointedOn, fullTime, sex, isMember } of raw.rows<Mediator>("mediator")) {
    if (!active || appointedOn > counts.scope.to) continue;
    counts.plus("register");
    counts.plus(fullTime ? "register/full-time" : "register/part-time");
    if (sex === "1") counts.plus("register/men");
    if (sex === "2") counts.plus("register/women");
    if (isMember) counts.plus("register/members");
  }
}
