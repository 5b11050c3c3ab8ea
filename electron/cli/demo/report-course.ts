import type { Period } from "#shared/domain/report/period.ts";
import { addDays, addMonths, day, type PlainDate, yearOf } from "#shared/kernel/plain-date.ts";
import type { DeskClient } from "../../desk.ts";
import type { ReportPack } from "#shared/contract/report.ts";
import { matters } from "../../tables/matter.ts";
import { minuteOf, type Cast } from "./cast.ts";

const AT = 16 * 60 + 30;

/** The last three months are frozen when they are over, the first is corrected a week later, and two preventions are declared. */
export function planReports({ rehearsal, desks }: Cast, to: PlainDate): void {
  const thisMonth = day(`${to.slice(0, 7)}-01`);
  for (const back of [3, 2, 1]) {
    const from = addMonths(thisMonth, -back);
    const period = { kind: "MONTH", year: yearOf(from), month: Number(from.slice(5, 7)) } as const;
    const after = addMonths(from, 1);
    const on = (days: number) => minuteOf(addDays(after, days), AT);
    rehearsal.schedule(on(1), () => freeze(desks.director, period));
    if (back === 3) rehearsal.schedule(on(8), () => correct(desks.director, period));
    else rehearsal.schedule(on(2), () => declare({ rehearsal, desks }, after, back === 2));
  }
}

async function build(desk: DeskClient, period: Period): Promise<ReportPack> {
  for await (const step of await desk.report.build({ period, villageCode: null }))
    if (step.phase === "end") return step.pack;
  throw new Error("the report ended without a pack");
}

async function freeze(desk: DeskClient, period: Period): Promise<void> {
  const { buildId, narrative } = await build(desk, period);
  await desk.report.freeze({ buildId, narrative });
}

/** What was entered late changes a number or the text says more: either makes a correction. */
async function correct(desk: DeskClient, period: Period): Promise<void> {
  const { buildId, narrative, frozen } = await build(desk, period);
  if (frozen === null) return;
  const told = narrative.map((part, index) =>
    index === narrative.length - 1 ? { ...part, text: `${part.text}对补录的来访逐件核实。` } : part,
  );
  await desk.report.correct({
    reportId: frozen.reportId,
    buildId,
    narrative: told,
    reason: "上月末的来访补录",
  });
}

/** Declared by the mediator on a matter of some risk; one is confirmed by the director, the other waits. */
async function declare(
  { rehearsal, desks }: Pick<Cast, "rehearsal" | "desks">,
  before: PlainDate,
  confirmed: boolean,
): Promise<void> {
  const matter = [...rehearsal.store.table(matters).all()].findLast(
    ({ riskColor, openedOn }) => riskColor !== "GREEN" && openedOn < before,
  );
  if (!matter) return;
  const { prevention } = await desks.mediator.report.declarePrevention({
    form: {
      matterId: matter.id,
      kind: confirmed ? "CRIME" : "DISPUTE",
      on: matter.openedOn,
      people: 2,
      reason: "双方在现场扬言动手，值班人员和村干部及时到场劝开，当天组织调解。",
    },
  });
  if (confirmed) await desks.director.report.judgePrevention({ id: prevention.id, confirmed, note: "" });
}
