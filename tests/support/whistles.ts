import { recordWhistle } from "#shared/domain/whistle/record-whistle.ts";
import type { WhistleStatus } from "#shared/domain/whistle/whistle-status.ts";
import type { Whistle, WhistleFacts, WhistleForm } from "#shared/domain/whistle/whistle.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anId, clerk } from "./builders.ts";

export const POLICE = "10000000-0000-4000-8000-0000000000a1";
export const MARKET = "10000000-0000-4000-8000-0000000000a2";

export function aWhistleForm(parts: Partial<WhistleForm> = {}): WhistleForm {
  return {
    matterId: anId(),
    level: "ORDINARY",
    what: "便民市场鱼店夜间噪音扰民，多次反映未解决。",
    place: "西湾村便民市场",
    gatherOn: day("2026-07-10"),
    gatherAt: "16:00",
    units: [
      { unitId: POLICE, expected: "到场制止噪音" },
      { unitId: MARKET, expected: "核查经营执照" },
    ],
    contactName: "王安",
    contactPhone: "0935-8000000",
    ...parts,
  };
}

/** Issued on Friday 10 July 2026 at 15:30; the events are taken as they are. */
export function aWhistle(events: readonly WhistleFacts[] = [], form: Partial<WhistleForm> = {}): Whistle {
  return {
    id: anId(),
    no: "宁远堡综哨〔2026〕1号",
    form: aWhistleForm(form),
    unitNames: ["宁远堡派出所", "宁远堡市场监管所"],
    issuedAt: "2026-07-10T07:30:00.000Z",
    issuedOn: day("2026-07-10"),
    issuedBy: clerk,
    paperId: anId(),
    events: events.map((facts) => ({ at: `${facts.on}T09:00:00.000Z`, by: clerk, facts })),
  };
}

const on = day("2026-07-10");

/** Each act as it is usually recorded, a day after another. */
export const WHISTLE_FACTS = {
  arrive: {
    act: "arrive",
    on,
    why: "",
    arrivals: [
      { came: true, unitId: POLICE, who: "赵警官", at: "15:55" },
      { came: false, unitId: MARKET, reason: "全员外出检查" },
    ],
  },
  talk: {
    act: "talk",
    on,
    conclusion: "鱼店晚十点后停用增氧泵。",
    tasks: [
      { unitId: POLICE, text: "夜间巡查一周", dueOn: day("2026-07-17") },
      { unitId: MARKET, text: "约谈店主", dueOn: day("2026-07-13") },
    ],
  },
  assign: {
    act: "assign",
    on,
    tasks: [{ unitId: MARKET, text: "督促更换低噪设备", dueOn: day("2026-07-20") }],
  },
  settle: { act: "settle", on, taskNo: 1, result: "DONE", text: "", why: "" },
  close: {
    act: "close",
    on,
    outcome: "噪音已消除，反映人认可。",
    ratings: [
      { unitId: POLICE, rating: "QUICK" },
      { unitId: MARKET, rating: "ABSENT" },
    ],
  },
  cancel: { act: "cancel", on, reason: "反映人撤回" },
} as const satisfies { readonly [Act in WhistleFacts["act"]]: Extract<WhistleFacts, { act: Act }> };

const SETTLED = [WHISTLE_FACTS.settle, { ...WHISTLE_FACTS.settle, taskNo: 2 }];

/** A whistle in each status there is. */
export const WHISTLE_IN: Readonly<Record<WhistleStatus, () => Whistle>> = {
  CALLED: () => aWhistle(),
  GATHERED: () => aWhistle([WHISTLE_FACTS.arrive]),
  TALKED: () => aWhistle([WHISTLE_FACTS.arrive, WHISTLE_FACTS.talk]),
  CLOSED: () => aWhistle([WHISTLE_FACTS.arrive, WHISTLE_FACTS.talk, ...SETTLED, WHISTLE_FACTS.close]),
  CANCELLED: () => aWhistle([WHISTLE_FACTS.cancel]),
};

/** Records an act at the end of that day. */
export function record(whistle: Whistle, facts: WhistleFacts, now = `${facts.on}T12:00:00.000Z`) {
  return recordWhistle(whistle, { at: now, by: clerk, facts }, now);
}
