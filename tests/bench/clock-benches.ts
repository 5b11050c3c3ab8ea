import { matters } from "#electron/tables/matter.ts";
import { clocks } from "#electron/tables/watch.ts";
import { presetRule } from "#shared/domain/deadline/deadline-rules.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { aMatter, clerk } from "#tests/support/builders.ts";
import { openTestDesk, type TestDesk } from "#tests/support/desk.ts";
import { median, rounded, timed, type Bench, type Figure } from "./figure.ts";

/** One in ten matters is still open. */
const OPEN_SHARE = 10;
const BATCH = 500;

/** An office after some years: every matter had its clocks, one in ten still has. Acts run as they do at the desk, in memory. */
async function fullOffice(size: number): Promise<TestDesk> {
  const desk = await openTestDesk({
    today: "2026-07-10",
    roles: ["DIRECTOR"],
    holidays: presetHolidayYears(),
  });
  const decided = {
    id: "00000000-0000-4000-8000-00000000dec1",
    at: desk.clock.now(),
    by: clerk,
    form: { kind: "ANSWERED", answer: "已当面解释清楚" } as const,
    paperId: null,
  };
  for (let from = 0; from < size; from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, n) => aMatter({ title: `第${from + n}件` }));
    const put = (act: string, some: readonly (typeof batch)[number][]) =>
      desk.store.commit({ act, by: "bench", requestId: `${act}-${from}` }, (tx) => {
        for (const matter of some) tx.put(matters, matter);
      });
    await put("bench.register", batch);
    const closed = batch.filter((_, n) => n % OPEN_SHARE !== 0);
    await put(
      "bench.decide",
      closed.map((matter) => ({ ...matter, decisions: [decided] })),
    );
  }
  return desk;
}

async function* board(size: number): AsyncGenerator<Figure> {
  const { desk, store, later } = await fullOffice(size);
  await later("2026-08-10");
  const { ids } = store.table(clocks).select({ where: [{ column: "running", anyOf: [1] }], limit: size });
  const texts = ids.map((id) => JSON.stringify(store.table(clocks).get(id)));
  const readOnce = () => texts.map((text) => JSON.parse(text) as unknown); // only read, never used
  const [floors, boards, changes]: [number[], number[], number[]] = [[], [], []];
  await desk.today.board();
  for (let round = 0; round < 9; round += 1) {
    floors.push(await timed(readOnce));
    boards.push(await timed(() => desk.today.board()));
    const limit = { length: 2 + (round % 2), unit: "WORKING" } as const;
    const rule = { ...presetRule("D-23"), limit };
    changes.push(await timed(() => desk.deadline.saveRule({ rule })));
  }
  const floor = median(floors);
  const against = `parsing the ${ids.length} open items once`;
  yield figure("opening the board of the day", size, median(boards), floor, against, 1);
  yield figure("changing a rule that touches all open items", size, median(changes), floor, against, 40);
}

function figure(
  name: string,
  size: number,
  value: number,
  floor: number,
  against: string,
  most: number,
): Figure {
  const ratio = rounded(value / floor);
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

export const clockBenches: readonly Bench[] = [{ name: "deadlines", sizes: [50_000], run: board }];
