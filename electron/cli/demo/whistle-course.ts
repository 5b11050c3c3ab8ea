import type { Category } from "#shared/codes/categories.ts";
import { isWorkday } from "#shared/domain/deadline/work-calendar.ts";
import { responses } from "#shared/domain/whistle/whistle-progress.ts";
import type { WhistleFacts, WhistleForm } from "#shared/domain/whistle/whistle.ts";
import {
  addDays,
  addMinutes,
  dayAfter,
  dayOf,
  timeOf,
  type Instant,
  type PlainDate,
} from "#shared/kernel/plain-date.ts";
import { units } from "../../tables/office.ts";
import { whistles } from "../../tables/slip.ts";
import { calendar, minuteOf, printPaper, workdaysAfter, type Cast } from "./cast.ts";
import { Chance } from "./chance.ts";

/** Apart from the year's own chance, so that the year tells the same stories with and without whistles. */
const SEED = 28;

interface Call {
  readonly weight: number;
  readonly category: Category["code"];
  readonly statement: string;
  readonly place: string;
  readonly heads?: number;
  readonly urgent?: true;
  /** Preset keys of the units, each with what is expected of it and the task it takes over. */
  readonly units: readonly (readonly [key: string, expected: string, task: string])[];
  readonly conclusion: string;
  readonly outcome: string;
}

const CALLS: readonly Call[] = [
  {
    weight: 3,
    category: "1301",
    statement: "便民市场鱼店夜里开增氧泵，污水也流到路上，找了几回都推来推去。",
    place: "便民市场南门",
    units: [
      ["police-station", "制止夜间噪音扰民", "夜间巡查一周"],
      ["market-regulation", "核查鱼店证照", "约谈店主，责令整改"],
      ["environment", "检测噪音和污水", "出具检测意见"],
    ],
    conclusion: "鱼店晚十点后停机，污水接入管网，各单位按分工落实。",
    outcome: "噪音、污水均已整改，周边住户认可。",
  },
  {
    weight: 2,
    category: "1301",
    statement: "便民市场摊位占道，垃圾没人清，车和人都过不去。",
    place: "便民市场",
    heads: 12,
    units: [
      ["construction", "清理占道摊位", "划定摊位线"],
      ["market-regulation", "登记摊主", "签订门前责任书"],
      ["justice-office", "解答摊主疑问", "开展一次现场普法"],
    ],
    conclusion: "摊位入市经营，垃圾日产日清，社区每周查看。",
    outcome: "市场已清理，摊位重新划线，秩序恢复。",
  },
  {
    weight: 2,
    category: "0903",
    statement: "两个组在支渠口堵着，谁也不让谁放水，怕打起来。",
    place: "支渠分水口",
    heads: 8,
    urgent: true,
    units: [
      ["police-station", "维持现场秩序", "灌溉期间巡查"],
      ["water-station", "携带配水计划到场", "公布轮灌时间表"],
      ["justice-office", "现场释法", "跟进双方履行"],
    ],
    conclusion: "按配水计划轮灌，两组各派一人看水。",
    outcome: "已恢复轮灌，双方再无争执。",
  },
];

/** Somewhat more than one a month: most end well, some units do not come, a few whistles are called off or still run. */
export function planWhistles(cast: Cast, from: PlainDate, to: PlainDate): void {
  const chance = new Chance(SEED);
  for (let on = from; on <= to; on = dayAfter(on)) {
    if (!isWorkday(on, calendar)) continue;
    // The last days have theirs for certain, so that every state is on the desk.
    const isRecent = addDays(on, 9) >= to;
    if (!chance.isOneIn(isRecent ? 2 : 15)) continue;
    const call = chance.weighted(CALLS);
    const at = minuteOf(on, chance.between(9 * 60, 10 * 60));
    cast.rehearsal.schedule(at, () => blow(cast, chance, call, at));
  }
}

async function blow(cast: Cast, chance: Chance, call: Call, at: Instant): Promise<void> {
  const { desks, rehearsal, villagers } = cast;
  const { visitor, villageCode } = chance.oneOf(villagers);
  const { matterId } = await desks.clerk.visit.register({
    form: {
      channel: "VISIT",
      channelNo: "",
      visitedOn: dayOf(at),
      visitedAt: timeOf(at),
      visitors: [visitor],
      speaker: 0,
      headCount: call.heads ?? 1,
      respondents: [],
      occurred: "",
      place: { villageCode, group: "", text: call.place },
      gridCode: "",
      category: call.category,
      statement: call.statement,
      wish: "请几家单位一起到现场看看。",
      involvedCount: call.heads ?? null,
      amount: { exactFen: null, asSaid: "" },
      area: { exactMu: null, asSaid: "" },
      earlierSteps: [],
      isPetition: false,
      riskColor: call.urgent ? "RED" : "GREEN",
      tags: [],
      handedIn: [],
      noticeGiven: true,
      readBack: true,
      linkTo: null,
    },
  });
  const accepted = {
    kind: "ACCEPTED",
    handlerName: "综治中心",
    mode: "WHISTLE",
    expectedOn: addDays(dayOf(at), 15),
    contactPhone: "",
  } as const;
  await desks.clerk.matter.decide({ matterId, form: accepted });
  const known = [...rehearsal.store.table(units).all()];
  const called = call.units.flatMap(([key, expected]): WhistleForm["units"] => {
    const unit = known.find(({ presetKey }) => presetKey === key);
    return unit === undefined ? [] : [{ unitId: unit.id, expected }];
  });
  const { form } = await desks.clerk.whistle.propose({ matterId });
  const { whistleId, paperId } = await desks.clerk.whistle.issue({ form: { ...form, units: called } });
  await printPaper(desks.clerk, paperId, "A4");
  if (chance.isOneIn(9)) {
    const reason = "反映人已自行协商解决";
    rehearsal.schedule(addMinutes(at, 20), () =>
      record(cast, whistleId, (on) => ({ act: "cancel", on, reason })),
    );
    return;
  }
  // A few sheets are still in somebody's bag.
  if (!chance.isOneIn(40))
    rehearsal.schedule(addMinutes(at, 150), () => gather(cast, chance, call, whistleId));
}

async function gather(cast: Cast, chance: Chance, call: Call, whistleId: string): Promise<void> {
  const whistle = cast.rehearsal.store.table(whistles).get(whistleId);
  const { gatherAt } = whistle.form;
  const late = timeOf(addMinutes(cast.rehearsal.now(), -30));
  await record(cast, whistleId, (on) => ({
    act: "arrive",
    on,
    why: "",
    arrivals: responses(whistle).map(({ unitId }) =>
      chance.isOneIn(6)
        ? { came: false, unitId, reason: "当日下村，无人可派" }
        : {
            came: true,
            unitId,
            who: chance.oneOf(["赵警官", "钱队长", "孙所", "李干事"]),
            at: chance.isOneIn(4) ? late : gatherAt,
          },
    ),
  }));
  if (chance.isOneIn(40)) return; // still to be talked over
  await record(cast, whistleId, (on) => ({
    act: "talk",
    on,
    conclusion: call.conclusion,
    tasks: whistle.form.units.map(({ unitId }, index) => ({
      unitId,
      text: call.units[index]?.[2] ?? call.conclusion,
      dueOn: addDays(on, 5 + 2 * index),
    })),
  }));
  for (const [index] of whistle.form.units.entries()) {
    const done = workdaysAfter(cast.rehearsal.now(), chance.between(2, 6), chance);
    cast.rehearsal.schedule(done, () => settle(cast, chance, call, whistleId, index + 1));
  }
}

async function settle(
  cast: Cast,
  chance: Chance,
  call: Call,
  whistleId: string,
  taskNo: number,
): Promise<void> {
  const isUnable = chance.isOneIn(12);
  await record(cast, whistleId, (on) => ({
    act: "settle",
    on,
    taskNo,
    result: isUnable ? "UNABLE" : "DONE",
    text: isUnable ? "店主外出未归，已转社区跟进" : "",
    why: "",
  }));
  const { acts, proposedRatings, whistle } = await cast.desks.clerk.whistle.file({ id: whistleId });
  const isLast = whistle.events.filter(({ facts }) => facts.act === "settle").length === call.units.length;
  if (!isLast || !acts.includes("close")) return;
  await record(cast, whistleId, (on) => ({
    act: "close",
    on,
    outcome: call.outcome,
    ratings: proposedRatings,
  }));
  if (chance.isOneIn(3)) return; // the matter still lies on the desk
  const { matterId } = whistle.form;
  const { obstacles } = await cast.desks.clerk.matter.file({ id: matterId });
  if (obstacles.length > 0) return; // a conference has set something meanwhile
  const form = await cast.desks.clerk.matter.proposeConclusion({ matterId });
  await cast.desks.clerk.matter.record({
    matterId,
    facts: { act: "conclude", on: dayOf(cast.rehearsal.now()), form: { ...form, reviewer: "陈志远" } },
  });
}

async function record(
  { desks, rehearsal }: Cast,
  whistleId: string,
  factsOn: (on: PlainDate) => WhistleFacts,
): Promise<void> {
  await desks.clerk.whistle.record({ whistleId, facts: factsOn(dayOf(rehearsal.now())) });
}
