/** One valid thing per notion; a test spells out only what matters to it. Invented people of a real township. */
import { DEFAULT_NUMBER_PATTERNS, type Office, type Unit } from "#shared/domain/office/office.ts";
import type { DecisionForm } from "#shared/domain/matter/decision.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { openMatter } from "#shared/domain/matter/open-matter.ts";
import type { ReferralSlip, SlipEvent, SlipEventFacts, SlipForm } from "#shared/domain/referral/slip.ts";
import type { Respondent, Visit, VisitForm, Visitor } from "#shared/domain/visit/visit.ts";
import { day } from "#shared/kernel/plain-date.ts";

/** 西湾村 of 宁远堡镇. */
export const WEST_BAY = "620302100205";
export const clerk = { accountId: "00000000-0000-4000-8000-00000000c1e4", name: "王安" };

let given = 0;
/** A fresh record id. */
export function anId(): string {
  return `20000000-0000-4000-8000-${(given += 1).toString(16).padStart(12, "0")}`;
}

export function aVisitor(parts: Partial<Visitor> = {}): Visitor {
  return {
    name: "张大山",
    representing: "SELF",
    idPaper: { type: "000", no: "", confirmed: false },
    sex: "0",
    birthOn: null,
    nation: null,
    phone: "13900000001",
    address: { villageCode: WEST_BAY, group: "三组", text: "12号" },
    occupation: "",
    careFlags: [],
    guardian: null,
    ...parts,
  };
}

export function aRespondent(parts: Partial<Respondent> = {}): Respondent {
  return { kind: "PERSON", name: "李有田", phone: "", unitId: null, note: "", ...parts };
}

export function aVisitForm(parts: Partial<VisitForm> = {}): VisitForm {
  return {
    channel: "VISIT",
    channelNo: "",
    visitedOn: day("2026-07-10"),
    visitedAt: "09:00",
    visitors: [aVisitor()],
    speaker: 0,
    headCount: 1,
    respondents: [aRespondent()],
    occurred: "",
    place: { villageCode: WEST_BAY, group: "", text: "" },
    gridCode: "",
    category: "0202",
    statement: "邻居砌墙占了地界一尺多，好几次说不通。",
    wish: "请镇上的人来量一量。",
    involvedCount: null,
    amount: { exactFen: null, asSaid: "" },
    area: { exactMu: null, asSaid: "" },
    earlierSteps: [],
    isPetition: false,
    riskColor: "GREEN",
    tags: [],
    handedIn: [],
    noticeGiven: true,
    readBack: true,
    linkTo: null,
    ...parts,
  };
}

export function aVisit(parts: Partial<Visit> = {}, form: Partial<VisitForm> = {}): Visit {
  return {
    id: anId(),
    no: "宁远堡访〔2026〕0001号",
    matterId: anId(),
    ordinal: 1,
    registeredAt: "2026-07-10T01:00:00.000Z",
    receivedBy: clerk,
    form: aVisitForm(form),
    ...parts,
  };
}

export function aMatter(parts: Partial<Matter> = {}, form: Partial<VisitForm> = {}): Matter {
  const visit = aVisit({}, form);
  return { ...openMatter(visit.matterId, "宁远堡事〔2026〕0001号", visit, visit.registeredAt), ...parts };
}

export function aUnit(parts: Partial<Unit> = {}): Unit {
  return {
    id: anId(),
    name: "宁远堡镇自然资源所",
    presetKey: "natural-resources",
    level: "TOWNSHIP",
    residency: "ROTATING",
    contactName: "",
    phone: "",
    address: "",
    active: true,
    ...parts,
  };
}

export function aSlipForm(parts: Partial<SlipForm> = {}): SlipForm {
  return {
    matterId: anId(),
    kind: "REFER",
    unitId: anId(),
    urgency: "ORDINARY",
    summary: "张某反映邻居砌墙占地界。",
    claim: "请到现场丈量。",
    workDone: "",
    requirement: "请到现场丈量并书面答复诉求人。",
    cautions: [],
    feedback: "",
    dueOn: day("2026-07-31"),
    dueBasis: {
      ruleId: "D-27",
      from: day("2026-07-10"),
      length: 15,
      unit: "WORKING",
      calendarUnpublished: false,
    },
    attachments: [],
    contactName: "王安",
    contactPhone: "0935-8000000",
    approver: "",
    ...parts,
  };
}

export function aSlip(parts: Partial<ReferralSlip> = {}, form: Partial<SlipForm> = {}): ReferralSlip {
  return {
    id: anId(),
    no: "宁远堡综转〔2026〕1号",
    crossSealNo: "转2026-00001",
    form: aSlipForm(form),
    unitName: "宁远堡镇自然资源所",
    issuedAt: "2026-07-10T01:00:00.000Z",
    issuedOn: day("2026-07-10"),
    issuedBy: clerk,
    paperId: anId(),
    events: [],
    supervisions: [],
    ...parts,
  };
}

export function slipEvent(facts: SlipEventFacts): SlipEvent {
  return { at: `${facts.on}T02:00:00.000Z`, by: clerk, facts };
}

export function anAcceptance(parts: Partial<Extract<DecisionForm, { kind: "ACCEPTED" }>> = {}) {
  return {
    kind: "ACCEPTED",
    handlerName: "宁远堡镇自然资源所",
    mode: "REFER",
    expectedOn: day("2026-08-10"),
    contactPhone: "",
    ...parts,
  } as const satisfies DecisionForm;
}

export function aRefusal(parts: Partial<Extract<DecisionForm, { kind: "REFUSED" }>> = {}) {
  return {
    kind: "REFUSED",
    reason: "COURT_SEIZED",
    explanation: "该纠纷人民法院已经立案。",
    legalBasis: "",
    destination: { route: "SUIT", name: "宁远人民法庭", address: "宁远堡镇", phone: "0935-8000001" },
    timeLimits: "",
    earlierNo: "",
    ...parts,
  } as const satisfies DecisionForm;
}

export const anOffice: Office = {
  id: "office",
  centerName: "宁远堡镇社会治安综合治理中心",
  committeeName: "宁远堡镇人民调解委员会",
  township: { code: "620302100", name: "宁远堡镇", county: "金川区", province: "甘肃省" },
  shortName: "宁远堡",
  address: "宁远堡镇政府院内一楼",
  phone: "0935-8000000",
  numberPatterns: DEFAULT_NUMBER_PATTERNS,
  closingOrder: "ARCHIVE_FIRST",
  demo: false,
};
