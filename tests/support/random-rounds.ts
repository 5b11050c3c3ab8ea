/** Rounds of screening by chance: some villages report in time, some late, some never; what they find is settled, linked or left. */
import fc from "fast-check";
import { screeningRounds, screenings } from "#electron/tables/watch.ts";
import type { Store, Transaction } from "#electron/storage/store.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { FoundEvent, ScreeningReport } from "#shared/domain/screening/report.ts";
import { withReport, type ScreeningRound } from "#shared/domain/screening/round.ts";
import { addDays, day } from "#shared/kernel/plain-date.ts";
import { anId, clerk } from "./builders.ts";
import { testVillages } from "./desk.ts";
import { aFoundDispute, aNilForm, aScreeningForm } from "./screenings.ts";

const anyReport = fc.record({
  /** Days after the end of the round. */
  after: fc.integer({ min: -2, max: 20 }),
  found: fc.array(
    fc.record({
      otherSide: fc.constantFrom("", "邻居", "周有水"),
      became: fc.constantFrom("open", "settle", "link"),
      /** Which matter it was added to. */
      matter: fc.nat(),
    }),
    { maxLength: 2 },
  ),
});

/** At most one round a week of the first eight months, each with what every village reported, null where none did. */
export const anyRounds = fc.uniqueArray(
  fc.record({
    week: fc.nat(34),
    reports: fc.tuple(...testVillages.map(() => fc.option(anyReport, { nil: null, freq: 4 }))),
  }),
  { maxLength: 8, selector: ({ week }) => week },
);
type DrawnRound = typeof anyRounds extends fc.Arbitrary<(infer T)[]> ? T : never;

export async function putRounds(
  store: Store,
  rounds: readonly DrawnRound[],
  matters: readonly Matter[],
): Promise<void> {
  const put = (change: (tx: Transaction) => void) =>
    store.commit({ act: "test.fill", by: "test", requestId: anId() }, change);
  const opened = rounds.map((drawn) => ({ drawn, round: aRound(drawn.week) }));
  // Its clocks start before anybody reports.
  await put((tx) => opened.forEach(({ round }) => tx.put(screeningRounds, round)));
  await put((tx) => {
    for (const { drawn, round } of opened) {
      const reports = reportsOf(round, drawn, matters);
      for (const each of reports) tx.put(screenings, each);
      tx.put(screeningRounds, reports.reduce(withReport<ScreeningRound>, round));
    }
  });
}

function aRound(week: number): ScreeningRound {
  const fromOn = addDays(day("2026-01-05"), 7 * week);
  return {
    id: anId(),
    fromOn,
    toOn: addDays(fromOn, 6),
    important: "",
    openedAt: `${fromOn}T00:00:00.000Z`,
    planBy: clerk,
    villages: testVillages.map(({ id, name }) => ({ code: id, name })),
    reports: [],
  };
}

function reportsOf(
  { id: roundId, fromOn, toOn }: ScreeningRound,
  { reports }: DrawnRound,
  matters: readonly Matter[],
): readonly ScreeningReport[] {
  return reports.flatMap((drawn, index): ScreeningReport[] => {
    const village = testVillages[index];
    if (drawn === null || village === undefined) return [];
    const reportedOn = addDays(toOn, drawn.after);
    const reportedAt = `${reportedOn}T04:00:00.000Z`;
    const found = drawn.found.map(({ otherSide }) => aFoundDispute({ otherSide }));
    const events = drawn.found.flatMap(({ became, matter: nth }, at): FoundEvent[] => {
      const matter = matters[nth % matters.length];
      const about = { foundId: found[at]?.id ?? "", at: reportedAt, by: clerk };
      if (became === "settle")
        return [{ ...about, facts: { act: "settle", on: reportedOn, how: "当场说和" } }];
      if (became === "open" || matter === undefined) return [];
      const visitId = matter.visits[0]?.visitId ?? "";
      return [{ ...about, facts: { act: "link", visitId, matterId: matter.id, matterNo: matter.no } }];
    });
    const form = found.length === 0 ? aNilForm() : aScreeningForm({ found });
    const of = { id: anId(), no: `宁远堡综排〔2026〕${index + 1}号`, roundId, fromOn, toOn };
    const whose = { villageCode: village.id, villageName: village.name, reportedAt, reportedOn };
    return [{ ...of, ...whose, form, reportedBy: clerk, events, former: [] }];
  });
}
