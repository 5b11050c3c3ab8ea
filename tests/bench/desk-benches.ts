import { matters, visits } from "#electron/tables/matter.ts";
import { tickets } from "#electron/tables/office.ts";
import { slips } from "#electron/tables/slip.ts";
import { sweepWarnings } from "#electron/warnings.ts";
import { openMatter } from "#shared/domain/matter/open-matter.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { slipBrief } from "#shared/domain/referral/slip-progress.ts";
import { addDays, day } from "#shared/kernel/plain-date.ts";
import { anId, aSlip, aVisit, aVisitor, clerk } from "#tests/support/builders.ts";
import { openTestDesk, testUnits, type TestDesk } from "#tests/support/desk.ts";
import { median, rounded, timed, type Bench, type Figure } from "./figure.ts";

const BATCH = 500;
const ROUNDS = 7;
const PEOPLE = 3_000;
/** Records that one act puts: what an import or a correction of many does at once. */
const IN_ONE_ACT = 100;
/** A market day at the counter. */
const TICKETS = 300;
const TODAY = "2026-07-10";

/** An office whose matters all lie with a unit, each with its visit. Acts run as they do at the desk, in memory. */
async function busyOffice(size: number): Promise<TestDesk> {
  const desk = await openTestDesk({ today: TODAY, roles: ["DIRECTOR"], holidays: presetHolidayYears() });
  const addressees = Object.values(testUnits);
  for (let from = 0; from < size; from += BATCH) {
    await desk.store.commit({ act: "bench.fill", by: "bench", requestId: `fill-${from}` }, (tx) => {
      for (let n = from; n < Math.min(size, from + BATCH); n += 1) {
        // Most people come once or twice.
        const who = { visitors: [aVisitor({ name: `张${n % PEOPLE}` })], respondents: [] };
        const visit = aVisit({}, who);
        const matter = openMatter(visit.matterId, `宁远堡事〔2026〕${n}号`, visit, visit.registeredAt);
        const unitId = (addressees[n % addressees.length] ?? testUnits.land).id;
        const slip = aSlip({ no: `宁远堡综转〔2026〕${n}号` }, { matterId: matter.id, unitId });
        tx.put(visits, visit);
        tx.put(slips, slip);
        tx.put(matters, { ...matter, slips: [slipBrief(slip)] });
      }
    });
  }
  return desk;
}

/** Parses these texts: the floor of whatever has to look at each of their records. */
function reader(docs: readonly unknown[]): () => void {
  const texts = docs.map((doc) => JSON.stringify(doc));
  return () => {
    for (const text of texts) JSON.parse(text);
  };
}

async function* figures(size: number): AsyncGenerator<Figure> {
  const { desk, store, clock, later } = await busyOffice(size);
  const all = { slips: [...store.table(slips).all()], matters: [...store.table(matters).all()] };
  const whole = all.matters.map((matter) => [
    matter,
    store.table(visits).get(matter.visits[0]?.visitId ?? ""),
  ]);

  const period = { from: day("2026-01-01"), to: day("2026-12-31") };
  yield await compared("what became of each unit's slips", size, {
    work: () => desk.referral.unitRecords(period),
    floor: reader(all.slips),
    against: `parsing the ${size} slips once`,
    most: 0.5,
  });

  const some = whole.slice(0, IN_ONE_ACT);
  let round = 0;
  yield await compared("renewing the warnings and clocks of an act", IN_ONE_ACT, {
    work: () =>
      store.commit({ act: "bench.touch", by: "bench", requestId: `touch-${(round += 1)}` }, (tx) => {
        for (const matter of all.matters.slice(0, IN_ONE_ACT)) tx.put(matters, matter);
      }),
    floor: reader(some),
    against: `parsing its ${IN_ONE_ACT} matters and their visits once`,
    most: 120,
  });

  let on = day(TODAY);
  const surroundings = { now: clock.now, newId: anId };
  await sweepWarnings(store, surroundings, () => true);
  yield await compared("the day's look at every open matter", size, {
    before: () => later((on = addDays(on, 1))),
    work: () => sweepWarnings(store, surroundings, () => true),
    floor: reader(whole),
    against: `parsing the ${size} open matters and their visits once`,
    most: 30,
  });

  const line = Array.from({ length: TICKETS }, (_, n) => ({
    id: anId(),
    on,
    seq: n + 1,
    priority: n % 10 === 0,
    takenAt: clock.now(),
    takenBy: clerk,
    events: [],
  }));
  await store.commit({ act: "bench.queue", by: "bench", requestId: "queue" }, (tx) => {
    for (const ticket of line) tx.put(tickets, ticket);
  });
  yield await compared("the line at the counter", TICKETS, {
    work: () => desk.queue.today(),
    floor: reader(line),
    against: `parsing the ${TICKETS} tickets of the day once`,
    most: 30,
  });
}

interface Comparison {
  readonly work: () => unknown;
  readonly floor: () => void;
  readonly against: string;
  readonly most: number;
  readonly before?: () => Promise<unknown>;
}

async function compared(
  name: string,
  size: number,
  { work, floor, against, most, before }: Comparison,
): Promise<Figure> {
  const [values, floors]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await before?.();
    floors.push(await timed(floor));
    values.push(await timed(work));
  }
  const value = median(values);
  const ratio = rounded(value / median(floors));
  return {
    name,
    size,
    value: rounded(value),
    unit: "ms",
    ratio,
    against,
    goal: `<= ${most}`,
    ok: ratio <= most,
  };
}

export const deskBenches: readonly Bench[] = [{ name: "desk", sizes: [5_000], run: figures }];
