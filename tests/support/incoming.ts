import type { IncomingForm, IncomingReply } from "#shared/domain/incoming/incoming.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { WEST_BAY } from "./builders.ts";

/** A work order of 12345 as the clerk registers it. */
export function anIncomingForm(parts: Partial<IncomingForm> = {}): IncomingForm {
  return {
    source: "HOTLINE",
    senderName: "12345政务服务便民热线",
    theirNo: "GD20260710-0031",
    receivedOn: day("2026-07-10"),
    theirDueOn: day("2026-07-17"),
    contactName: "话务员 08号",
    contactPhone: "12345",
    petitioner: { name: "张大山", phone: "13900000001", villageCode: WEST_BAY, group: "三组" },
    respondent: "李有田",
    respondentKind: "PERSON",
    category: "0202",
    request: "邻居砌墙占了地界一尺多，请镇上派人丈量。",
    wish: "请丈量后书面答复。",
    isPetition: false,
    riskColor: "GREEN",
    linkTo: null,
    call: null,
    countyItemId: null,
    ...parts,
  };
}

export function anIncomingReply(parts: Partial<IncomingReply> = {}): IncomingReply {
  return {
    result: "RESOLVED",
    text: "已到现场丈量，双方确认地界，恢复界石。",
    attachments: [],
    toldOn: day("2026-07-14"),
    toldWay: "当面",
    contactName: "王安",
    contactPhone: "",
    ...parts,
  };
}
