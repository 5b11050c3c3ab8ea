import { describe, expect, test } from "vitest";
import { Gathering } from "#shared/domain/report/gather.ts";
import type { Counting } from "#shared/domain/report/matter-facts.ts";
import { DEFAULT_REPORT_SETTINGS } from "#shared/domain/report/report-settings.ts";
import { DEFAULT_SUBSIDY_RULES } from "#shared/domain/mediation/default-subsidy.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aMatter, anAcceptance, anId, aSlip, clerk, slipEvent } from "#tests/support/builders.ts";

const counting = (from: string, to: string): Counting => ({
  days: { from: day(from), to: day(to) },
  settings: DEFAULT_REPORT_SETTINGS,
  bucketOf: (on) => on.slice(0, 7),
  dueOf: () => undefined,
  endedDue: new Map(),
});

/** Open matters of a month that were past their day at its end. */
function overdueIn(month: Counting): number {
  const [at, openedOn] = ["2026-07-10T02:00:00.000Z", day("2026-07-10")];
  const form = anAcceptance({ expectedOn: day("2026-07-20") });
  const decisions = [{ id: anId(), at, by: clerk, form, paperId: null }];
  const matter = { ...aMatter(), openedOn, openedAt: at, decisions };
  const until = day("2026-09-30");
  const asked = {
    act: "ask-extension",
    on: day("2026-08-03"),
    until,
    reason: "需要鉴定",
    unitHead: "",
  } as const;
  const granted = {
    act: "grant-extension",
    on: day("2026-08-04"),
    until,
    approver: "陈志远",
    note: "",
    toldOn: null,
    toldWay: "",
  } as const;
  const slip = aSlip(
    { events: [slipEvent(asked), slipEvent(granted)] },
    { matterId: matter.id, dueOn: day("2026-07-20") },
  );
  const facts = new Gathering({ now: month, before: month, lastYear: month }, DEFAULT_SUBSIDY_RULES);
  facts.add({ matter, slips: [slip], whistledOn: [], cases: [], preventions: [] });
  return facts.now.count("open;late=yes");
}

describe("whether an open matter was past its day", () => {
  test("is told as it stood at the end of the period: more time that was granted later changes nothing", () => {
    expect(overdueIn(counting("2026-07-01", "2026-07-31"))).toBe(1);
  });

  test("goes by the day that was granted, once it was", () => {
    expect(overdueIn(counting("2026-08-01", "2026-08-31"))).toBe(0);
  });
});
