import { addDays, dayAfter, dayOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { ImportantDays } from "#shared/domain/screening/plan.ts";
import type { ScreeningForm } from "#shared/domain/screening/report.ts";
import type { ScreeningRound } from "#shared/domain/screening/round.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import { openRounds } from "../../screening.ts";
import { screeningRounds } from "../../tables/watch.ts";
import { minuteOf, printPaper, type Cast } from "./cast.ts";
import { Chance } from "./chance.ts";

/** Apart from the year's own chance, so that the year tells the same stories with and without screening. */
const SEED = 620_302_102;

const SCREENERS = ["丁学礼", "马国栋", "赵玉霞", "何淑珍", "周有才"];
const DISPUTES = [
  { category: "0202", otherSide: "邻居", summary: "两家为排水沟走向争执，雨后积水进院。" },
  { category: "0201", otherSide: "邻居", summary: "翻修院墙时为墙基位置争执，双方停工。" },
  { category: "0901", otherSide: "流转承包人", summary: "土地流转费没有按约定时间支付。" },
  { category: "0303", otherSide: "同村村民", summary: "牲畜啃食麦苗，双方对赔偿数额说法不一。" },
];

/** The villages report twice a month, every week around the Spring Festival; a few are late, and the last ones are outstanding. */
export function planScreening(cast: Cast, from: PlainDate, to: PlainDate): void {
  const chance = new Chance(SEED);
  const { rehearsal, desks } = cast;
  const known = new Set<string>();
  rehearsal.schedule(minuteOf(from, 8 * 60 + 2), async () => {
    const important = springFestivals(from, to);
    await desks.director.screening.savePlan({ plan: { rhythm: "HALF_MONTHLY", startsOn: from, important } });
  });
  for (let on = from; on <= to; on = dayAfter(on)) {
    rehearsal.schedule(minuteOf(on, 8 * 60 + 3), async () => {
      await openRounds(rehearsal.store, rehearsal);
      for (const round of rehearsal.store.table(screeningRounds).all()) {
        if (known.has(round.id)) continue;
        known.add(round.id);
        for (const { code } of round.villages) planReport(cast, chance, round, code);
      }
    });
  }
}

function planReport(cast: Cast, chance: Chance, round: ScreeningRound, villageCode: string): void {
  const late = chance.isOneIn(12) ? chance.between(2, 4) : 0;
  const on = addDays(round.toOn, late);
  const found = Array.from({ length: chance.isOneIn(5) ? chance.between(1, 2) : 0 }, () =>
    dispute(cast, chance),
  );
  const screener = chance.oneOf(SCREENERS);
  const { rehearsal, desks } = cast;
  rehearsal.schedule(minuteOf(on, chance.between(9 * 60, 17 * 60)), async () => {
    const form: ScreeningForm = {
      screeners: [screener],
      days: [round.toOn],
      found,
      nil: found.length === 0 ? { words: "逐户走访，未发现矛盾纠纷", by: screener } : null,
    };
    const { id: reportId } = await desks.clerk.screening.report({ roundId: round.id, villageCode, form });
    for (const { id: foundId } of found) {
      if (chance.isOneIn(3)) await desks.clerk.screening.enterFound({ reportId, foundId, linkTo: null });
      else if (!chance.isOneIn(4)) {
        await desks.clerk.screening.settleFound({
          reportId,
          foundId,
          on: dayOf(rehearsal.now()),
          how: "村干部到场说和，双方当场谅解",
        });
      }
    }
    if (found.length > 0) {
      const { paperId } = await desks.clerk.screening.issue({ reportId });
      await printPaper(desks.clerk, paperId, "A4");
    }
  });
}

function dispute({ rehearsal, villagers }: Cast, chance: Chance): ScreeningForm["found"][number] {
  return {
    id: rehearsal.newId(),
    person: chance.oneOf(villagers).visitor.name,
    phone: "",
    group: `${chance.between(1, 6)}组`,
    riskColor: chance.isOneIn(6) ? "YELLOW" : "GREEN",
    ...chance.oneOf(DISPUTES),
  };
}

/** The two weeks around each Spring Festival that the holiday table knows. */
function springFestivals(from: PlainDate, to: PlainDate): ImportantDays[] {
  return presetHolidayYears().flatMap(({ id, restDays }) => {
    const first = restDays.find(({ name }) => name.includes("春节"))?.on;
    if (first === undefined || first < from || first > to) return [];
    return [{ name: `${id}年春节`, fromOn: addDays(first, -7), toOn: addDays(first, 7) }];
  });
}
