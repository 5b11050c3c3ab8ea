import { addDays, dayOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { RiskReportForm } from "#shared/domain/risk-report/risk-report.ts";
import { matters } from "../../tables/matter.ts";
import { minuteOf, printPaper, unitFor, workdaysAfter, type Cast } from "./cast.ts";
import { Chance } from "./chance.ts";

/** Apart from the year's own chance. */
const SEED = 620_302_103;
/** Days between two urgent situations. */
const EVERY = [35, 70] as const;

/** A few urgent situations in the year: reported by telephone and on paper, followed on, and ended; the last one is under way. */
export function planRisks(cast: Cast, from: PlainDate, to: PlainDate): void {
  const chance = new Chance(SEED);
  for (let on = addDays(from, 20); on <= to; on = addDays(on, chance.between(...EVERY))) {
    cast.rehearsal.schedule(minuteOf(on, chance.between(8 * 60 + 30, 17 * 60)), () => report(cast, chance));
  }
  cast.rehearsal.schedule(minuteOf(addDays(to, -1), 16 * 60), () => report(cast, chance));
}

async function report(cast: Cast, chance: Chance): Promise<void> {
  const { rehearsal, desks } = cast;
  const on = dayOf(rehearsal.now());
  const matterId = latestMatter(cast);
  const { form } = await desks.clerk.riskReport.propose(matterId === undefined ? {} : { matterId });
  const police = unitFor(cast, "police-station", chance.oneOf(cast.villagers));
  const written: RiskReportForm = {
    ...form,
    tags: ["CROWD_10", "CRIME_SIGN"],
    facts: `${form.facts}\n双方各叫来十余名亲友在现场对峙，情绪激动。`.trim(),
    measures: "村干部和网格员到场隔开双方，劝离围观群众。",
    told: [{ unitId: police, unitName: "宁远堡派出所", person: "值班民警", on, at: form.at, way: "PHONE" }],
    nextOn: addDays(on, 1),
  };
  const { id, paperId } = await desks.clerk.riskReport.issue({ form: written });
  await printPaper(desks.clerk, paperId, "A4");
  rehearsal.schedule(minuteOf(addDays(on, 1), 9 * 60 + 30), async () => {
    const today = dayOf(rehearsal.now());
    const followed = await desks.clerk.riskReport.record({
      id,
      facts: {
        act: "follow-on",
        on: today,
        facts: "民警到场后人员散去，双方同意到中心调解。",
        measures: "安排专人值守，约定调解时间。",
        nextOn: null,
      },
    });
    if (followed.paperId !== null) await printPaper(desks.clerk, followed.paperId, "A4");
    rehearsal.schedule(workdaysAfter(rehearsal.now(), 4, chance), () => end(cast, id));
  });
}

async function end({ rehearsal, desks }: Cast, id: string): Promise<void> {
  const on = dayOf(rehearsal.now());
  const facts = {
    act: "final",
    on,
    facts: "双方到中心接受调解，没有再发生冲突。",
    result: "事态平息。",
  } as const;
  const { paperId } = await desks.clerk.riskReport.record({ id, facts });
  if (paperId !== null) await printPaper(desks.clerk, paperId, "A4");
}

/** The matter that was registered last: urgent situations come out of what is fresh. */
function latestMatter({ rehearsal }: Cast): string | undefined {
  return rehearsal.store.table(matters).select({ sortBy: { column: "openedAt", descending: true }, limit: 1 })
    .ids[0];
}
