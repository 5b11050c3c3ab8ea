import type { SheetMark } from "#renderer/sheets/mark.ts";
import { codeText } from "#shared/domain/paper/paper.ts";
import type {
  AcceptancePayload,
  RefusalPayload,
  SlipPayload,
  VisitFormPayload,
  VisitReceiptPayload,
} from "#shared/domain/paper/payload.ts";
import { day } from "#shared/kernel/plain-date.ts";

const CENTER = { centerName: "宁远堡镇综治中心", sealName: "宁远堡镇综治中心", demo: false };

/** Sixty characters, the most a unit's name may have. */
export const LONG_NAME =
  "张掖市甘州区宁远堡镇人民政府社会治理和应急管理综合行政执法协调保障中心驻东沟村西沟村南沟村北沟村联合工作站第一综合服务";

/** Text without a pattern, so that a lost line is seen: every hundred characters carry their number. */
export function prose(characters: number): string {
  const sentence =
    "我家承包地与邻居家的地界在二〇二三年平整土地时被推平，春播前双方丈量多次，数目总对不上，村上调解过两次没有结果。";
  let text = "";
  for (let part = 1; text.length < characters; part += 1) text += `〔${part}〕${sentence.repeat(2)}`;
  return text.slice(0, characters);
}

export const issued = (no: string): SheetMark => ({
  no,
  code: codeText({ no, digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }),
  reprint: 0,
  voided: false,
});

export function aVisitor(index = 0): VisitFormPayload["visitors"][number] {
  return {
    name: ["李德福", "王秀兰", "马尔沙", "赵国栋", "孙桂英", "陈大勇", "何淑珍", "杨占山"][index % 8]!, // the index is taken modulo 8
    sex: index % 2 === 0 ? "男" : "女",
    birth: "1963年4月8日",
    nation: "汉族",
    idPaper: `居民身份证 6207021963040${8000 + index}X`,
    phone: `1390936${1200 + index}`,
    address: `东沟村${index + 1}社${12 + index}号`,
    occupation: "务农",
    relation: "本人",
    care: index === 0 ? "老" : "",
  };
}

export function aVisitForm(over: Partial<VisitFormPayload> = {}): VisitFormPayload {
  return {
    kind: "VISIT_FORM",
    ...CENTER,
    no: "宁远堡访〔2026〕0012号",
    matterNo: "宁远堡事〔2026〕0009号",
    visitedOn: day("2026-03-02"),
    visitedAt: "09:20",
    channel: "来访",
    headCount: 1,
    isGroup: false,
    speaker: "李德福",
    visitors: [aVisitor()],
    respondents: ["东沟村3社 张建国"],
    occurred: "去年秋收以后",
    place: "东沟村3社",
    grid: "东沟村第二网格",
    category: "土地及资源权属纠纷—土地承包经营",
    statement: prose(180),
    wish: "请求丈量地界，恢复原来的界石。",
    involvedCount: "2",
    amount: "5万多元",
    area: "2.3亩",
    ordinal: 1,
    earlierSteps: [],
    riskColor: "黄",
    tags: ["邻里积怨"],
    handedIn: [{ name: "承包合同", pages: 4, original: false }],
    firstReceiver: "周敏",
    decision: "",
    noticeGiven: true,
    ...over,
  };
}

export function aReceipt(over: Partial<VisitReceiptPayload> = {}): VisitReceiptPayload {
  return {
    kind: "VISIT_RECEIPT",
    ...CENTER,
    no: "宁远堡访〔2026〕0012号",
    matterNo: "宁远堡事〔2026〕0009号",
    visitor: "李德福",
    visitedOn: day("2026-03-02"),
    visitedAt: "09:20",
    matter: "与邻居的地界争议",
    receiver: "周敏",
    address: "宁远堡镇人民政府一楼大厅",
    phone: "0936-8550001",
    ordinal: 1,
    ...over,
  };
}

export function anAcceptance(over: Partial<AcceptancePayload> = {}): AcceptancePayload {
  return {
    kind: "ACCEPTANCE",
    ...CENTER,
    to: "李德福",
    matterNo: "宁远堡事〔2026〕0009号",
    visitedOn: day("2026-03-02"),
    matter: "与邻居的地界争议",
    handler: "宁远堡镇自然资源所",
    mode: "人民调解",
    expectedOn: day("2026-04-01"),
    contact: "周敏",
    phone: "0936-8550001",
    decidedOn: day("2026-03-02"),
    ...over,
  };
}

export function aRefusal(over: Partial<RefusalPayload> = {}): RefusalPayload {
  return {
    kind: "REFUSAL",
    ...CENTER,
    to: "李德福",
    matterNo: "宁远堡事〔2026〕0009号",
    visitedOn: day("2026-03-02"),
    matter: "不服行政处罚决定",
    reason: "属于行政争议，依法应当通过行政复议或者行政诉讼解决。",
    explanation: "您反映的是对行政处罚决定不服的问题，综治中心不能代替行政复议机关作出决定。",
    legalBasis: "《中华人民共和国行政复议法》第十一条",
    destination: {
      route: "行政复议",
      name: "张掖市甘州区人民政府行政复议机构",
      address: "张掖市甘州区县府街",
      phone: "0936-8210001",
    },
    timeLimits: "自知道该行政行为之日起六十日内提出行政复议申请。",
    earlierNo: "",
    phone: "0936-8550001",
    decidedOn: day("2026-03-02"),
    ...over,
  };
}

export function aSlip(over: Partial<SlipPayload> = {}): SlipPayload {
  return {
    kind: "SLIP",
    ...CENTER,
    slipKind: "REFER",
    matterNo: "宁远堡事〔2026〕0009号",
    issuedOn: day("2026-03-02"),
    unit: "自然资源所",
    receiver: "赵立新 13909361288",
    urgency: "ORDINARY",
    summary: "李德福反映其承包地与邻居张建国家的地界在平整土地时被推平，双方对界址和面积有争议。",
    claim: "请求丈量地界，恢复原来的界石。",
    petitionerMasked: "李**",
    petitioners: [{ name: "李德福", phone: "13909361200", address: "东沟村1社12号" }],
    respondents: ["东沟村3社 张建国"],
    headCount: 1,
    workDone: "已登记并向双方了解情况，村委会此前调解过两次。",
    requirement: "请现场丈量，依据确权图确认界址，并将结果书面告知双方。",
    cautions: [],
    feedback: "丈量结果、界址确认意见和告知双方的情况。",
    dueOn: day("2026-03-23"),
    attachments: [
      { name: "来访登记表", pages: 1 },
      { name: "承包合同复印件", pages: 4 },
    ],
    contactName: "周敏",
    contactPhone: "0936-8550001",
    issuer: "周敏",
    approver: "刘主任",
    crossSealNo: "宁综转-2026-0012-7K3",
    ...over,
  };
}
