import { matters } from "#electron/tables/matter.ts";
import { addDays, day, dayOf } from "#shared/kernel/plain-date.ts";
import { aMatter, anAcceptance, clerk } from "#tests/support/builders.ts";
import { aConclusion } from "#tests/support/closing.ts";
import { openTestDesk, testVillages, type TestDesk } from "#tests/support/desk.ts";
import { aPeriod } from "#tests/support/reports.ts";
import { lots, median, rounded, timed, type Bench, type Figure } from "./figure.ts";

const BATCH = 500;
const FIRST = day("2026-01-01");
const CATEGORIES = ["0101", "0202", "0503", "0701", "0901", "0902", "1102"];

/** An office with a year of matters: accepted, and nine in ten concluded. */
async function yearOf(size: number): Promise<TestDesk> {
  const desk = await openTestDesk({ today: "2027-01-05", roles: ["DIRECTOR"] });
  const lot = lots(20_260_101);
  for (let from = 0; from < size; from += BATCH) {
    await desk.store.commit({ act: "bench.fill", by: "bench", requestId: `fill-${from}` }, (tx) => {
      for (let n = 0; n < BATCH; n += 1) {
        const openedOn = addDays(FIRST, Math.floor(lot() * 365));
        const at = `${openedOn}T02:00:00.000Z`;
        const category = CATEGORIES[Math.floor(lot() * CATEGORIES.length)] ?? "99";
        const villageCode = testVillages[Math.floor(lot() * testVillages.length)]?.id ?? null;
        const place = { villageCode, group: "", text: "" };
        const form = anAcceptance({ expectedOn: addDays(openedOn, 30) });
        const on = addDays(openedOn, Math.floor(lot() * 60));
        tx.put(matters, {
          ...aMatter({}, { visitedOn: openedOn, category, place }),
          openedOn,
          openedAt: at,
          decisions: [{ id: tx.newId(), at, by: clerk, form, paperId: null }],
          closing:
            lot() < 0.1
              ? []
              : [
                  {
                    id: tx.newId(),
                    at: `${on}T02:00:00.000Z`,
                    by: clerk,
                    facts: { act: "conclude", on, form: aConclusion() },
                    paperId: null,
                    knew: null,
                  },
                ],
        });
      }
    });
  }
  return desk;
}

async function* pack(size: number): AsyncGenerator<Figure> {
  const { desk, store } = await yearOf(size);
  const subject = { period: aPeriod("2026"), villageCode: null };
  const texts = [...store.table(matters).all()].map((matter) => JSON.stringify(matter));
  const [floors, packs, slices]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < 5; round += 1) {
    // One pass over the records: every one is read once, and its year and kind are counted.
    floors.push(
      await timed(() => {
        const counts = new Map<string, number>();
        for (const text of texts) {
          const { category, openedAt } = JSON.parse(text) as { category: string; openedAt: string };
          const key = `${category} ${dayOf(openedAt)}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }),
    );
    let longest = 0;
    let turn = performance.now();
    const watch = setInterval(() => undefined, 0);
    const look = () => {
      const now = performance.now();
      longest = Math.max(longest, now - turn);
      turn = now;
      looking = setImmediate(look);
    };
    let looking = setImmediate(look);
    packs.push(
      await timed(async () => {
        for await (const step of await desk.report.build(subject)) if (step.phase === "end") break;
      }),
    );
    clearImmediate(looking);
    clearInterval(watch);
    slices.push(longest);
  }
  const [floor, value, slice] = [median(floors), median(packs), median(slices)];
  const ratio = rounded(value / floor);
  const against = "parsing every matter once and counting it";
  yield {
    name: "report: the pack of a full year",
    size,
    value: rounded(value),
    unit: "ms",
    ratio,
    against,
    goal: "<= 4",
    ok: ratio <= 4,
  };
  yield {
    name: "report: the longest others wait meanwhile",
    size,
    value: rounded(slice),
    unit: "ms",
    goal: "<= 20 ms",
    ok: slice <= 20,
  };
}

export const reportBenches: readonly Bench[] = [{ name: "report-pack", sizes: [50_000], run: pack }];
