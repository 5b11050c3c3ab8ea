import type {
  ConferenceAgendaPayload,
  ConferenceMinutesPayload,
  ConsultationRecordPayload,
  MeetingAddendumPayload,
} from "#shared/domain/paper/meeting-papers.ts";
import { day } from "#shared/kernel/plain-date.ts";

const CENTER = { centerName: "宁远堡镇综治中心", sealName: "宁远堡镇综治中心", demo: false };
const MATTER = { matterNo: "宁远堡事〔2026〕0009号", matter: "土地承包经营纠纷", village: "西湾村" };
const TASK = { what: "到现场丈量", owner: "宁远堡镇自然资源所", dueOn: day("2026-07-24") };

export function agendaRow(
  over: Partial<ConferenceAgendaPayload["rows"][number]> = {},
): ConferenceAgendaPayload["rows"][number] {
  return {
    ...MATTER,
    colour: "红色",
    history: ["2026年7月3日登记黄色", "2026年7月10日再次来访红色"],
    why: "反复退回、红色",
    standing: "宁远堡镇自然资源所，被退回",
    ...over,
  };
}

export function anAgenda(over: Partial<ConferenceAgendaPayload> = {}): ConferenceAgendaPayload {
  return {
    kind: "CONFERENCE_AGENDA",
    ...CENTER,
    on: day("2026-07-17"),
    from: "15:00",
    place: "二楼会议室",
    rows: [agendaRow()],
    ...over,
  };
}

export function minutesItem(
  over: Partial<ConferenceMinutesPayload["items"][number]> = {},
): ConferenceMinutesPayload["items"][number] {
  return {
    ...MATTER,
    before: "红色",
    after: "黄色",
    unit: "宁远堡镇自然资源所",
    decision: "由自然资源所牵头，一周内到现场丈量。",
    tasks: [TASK],
    ...over,
  };
}

export function someMinutes(over: Partial<ConferenceMinutesPayload> = {}): ConferenceMinutesPayload {
  return {
    kind: "CONFERENCE_MINUTES",
    ...CENTER,
    on: day("2026-07-17"),
    from: "15:00",
    to: "16:30",
    place: "二楼会议室",
    host: "何秉诚",
    recorder: "周敏",
    members: ["何秉诚", "周敏", "赵明（司法所）"],
    items: [minutesItem()],
    other: "",
    ...over,
  };
}

export function aConsultationRecord(
  over: Partial<ConsultationRecordPayload> = {},
): ConsultationRecordPayload {
  return {
    kind: "CONSULTATION_RECORD",
    ...CENTER,
    ...MATTER,
    topic: "灌溉渠改道",
    on: day("2026-07-13"),
    from: "09:00",
    to: "11:00",
    place: "西湾村议事厅",
    host: "马建国",
    recorder: "郭秀英",
    members: [
      { group: "1", role: "村党组织书记", name: "马建国", present: true, note: "" },
      { group: "7", role: "法律工作者", name: "罗世平（司法所）", present: false, note: "出庭" },
      { group: "7", role: "乡贤、有威望的居民", name: "汪守义", present: true, note: "" },
      { group: "X", role: "利益相关方", name: "张大山", present: true, note: "" },
    ],
    steps: ["提议", "商议", "审议", "决议", "公示", "落实"].map((name) => ({
      name,
      text: `${name}的情况。`,
    })),
    outcome: "达成一致",
    resolution: "渠道改走北侧，费用由村集体承担。",
    nextOn: null,
    tasks: [TASK],
    ...over,
  };
}

export function aMeetingAddendum(over: Partial<MeetingAddendumPayload> = {}): MeetingAddendumPayload {
  return {
    kind: "MEETING_ADDENDUM",
    ...CENTER,
    title: "会商研判记录",
    minutesNo: "宁远堡综会〔2026〕1号",
    on: day("2026-07-17"),
    ordinal: 1,
    addedOn: day("2026-07-20"),
    reason: "参加人员漏记",
    text: "参加人员增加罗世平。",
    by: "周敏",
    ...over,
  };
}
