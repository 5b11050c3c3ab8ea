import type {
  CallNotePayload,
  ExtensionRequestPayload,
  IncomingReplyPayload,
  SupervisionPayload,
  WhistlePayload,
} from "#shared/domain/paper/slip-papers.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { prose } from "./payloads.ts";

const CENTER = { centerName: "宁远堡镇综治中心", sealName: "宁远堡镇综治中心", demo: false };
const MATTER = { matterNo: "宁远堡事〔2026〕0009号", matter: "土地承包经营纠纷" };

export function aSupervision(over: Partial<SupervisionPayload> = {}): SupervisionPayload {
  return {
    kind: "SUPERVISION",
    ...CENTER,
    ...MATTER,
    level: "督办",
    unit: "宁远堡镇自然资源所",
    slipNo: "宁远堡综转〔2026〕12号",
    slipDueOn: day("2026-07-31"),
    daysLate: 5,
    problem: "应办理未办理",
    requirement: "请办结并将办理情况填入回执联书面反馈本中心，于2026年8月12日前落实。",
    dueOn: day("2026-08-12"),
    earlier: [{ level: "催办", no: "宁远堡综督〔2026〕1号", issuedOn: day("2026-08-03") }],
    skipReason: "",
    signer: "何秉诚",
    phone: "0935-8000000",
    issuedOn: day("2026-08-05"),
    ...over,
  };
}

export function anExtensionRequest(over: Partial<ExtensionRequestPayload> = {}): ExtensionRequestPayload {
  return {
    kind: "EXTENSION_REQUEST",
    ...CENTER,
    ...MATTER,
    slipNo: "宁远堡综转〔2026〕12号",
    unit: "宁远堡镇自然资源所",
    dueOn: day("2026-07-31"),
    until: day("2026-08-14"),
    reason: "需要外业测绘，测绘队八月上旬才能到场。",
    ordinal: 1,
    unitHead: "赵所",
    askedOn: day("2026-07-30"),
    isPetition: false,
    opinion: null,
    ...over,
  };
}

export function anIncomingReply(over: Partial<IncomingReplyPayload> = {}): IncomingReplyPayload {
  return {
    kind: "INCOMING_REPLY",
    ...CENTER,
    ...MATTER,
    to: "金川区信访局",
    theirNo: "金信转〔2026〕18号",
    receivedOn: day("2026-07-10"),
    result: "已化解",
    text: "已到现场丈量，双方确认地界，恢复界石。",
    toldOn: day("2026-07-14"),
    toldWay: "当面",
    attachments: [{ name: "现场丈量记录", pages: 2 }],
    contactName: "周敏",
    phone: "0935-8000000",
    decidedOn: day("2026-07-15"),
    ...over,
  };
}

export function aCallNote(over: Partial<CallNotePayload> = {}): CallNotePayload {
  return {
    kind: "CALL_NOTE",
    ...CENTER,
    workOrderNo: "GD20260710-0031",
    incomingNo: "宁远堡综来〔2026〕3号",
    matterNo: MATTER.matterNo,
    on: day("2026-07-10"),
    at: "09:30",
    caller: "李德福",
    phone: "13909361200",
    operator: "08号",
    unitPerson: "自然资源所 赵所",
    request: prose(100),
    said: prose(120),
    promised: "上门丈量并书面答复",
    promisedBy: day("2026-07-14"),
    recorder: "周敏",
    ...over,
  };
}

export function aWhistleSheet(over: Partial<WhistlePayload> = {}): WhistlePayload {
  return {
    kind: "WHISTLE",
    ...CENTER,
    matterNo: "宁远堡事〔2026〕0012号",
    matter: "城市管理",
    level: "紧急",
    what: "便民市场鱼店夜间开增氧泵，周边住户多次反映噪音扰民。",
    place: "宁远堡镇便民市场南门",
    gatherOn: day("2026-08-05"),
    gatherAt: "16:00",
    units: [{ name: "宁远堡派出所", expected: "到场制止噪音扰民，依法处置" }],
    contactName: "王安",
    contactPhone: "0935-8000000",
    issuer: "王安",
    issuedOn: day("2026-08-05"),
    heads: null,
    ...over,
  };
}
