import type {
  ConclusionReportPayload,
  ContactCardPayload,
  FollowUpFormPayload,
  SatisfactionFormPayload,
} from "#shared/domain/paper/closing-papers.ts";
import { day } from "#shared/kernel/plain-date.ts";

const CENTER = "宁远堡镇社会治安综合治理中心";
const HEAD = {
  centerName: CENTER,
  sealName: CENTER,
  demo: false,
  matterNo: "宁远堡事〔2026〕0009号",
  title: "李某与张某土地承包经营纠纷",
};

export function aConclusionReport(over: Partial<ConclusionReportPayload> = {}): ConclusionReportPayload {
  return {
    kind: "CONCLUSION_REPORT",
    ...HEAD,
    petitioner: "李德福",
    openedOn: day("2026-03-02"),
    concludedOn: day("2026-03-20"),
    category: "土地及资源权属纠纷 / 土地承包经营",
    claim: "承包地地界与邻居有争议，请求丈量。",
    investigation: "3月9日自然资源所到东沟村3社现场丈量，双方到场。",
    process:
      "2026年3月3日以宁远堡综转〔2026〕1号转宁远堡镇自然资源所办理，2026年3月16日反馈：已丈量并立界石。",
    outcome: "已化解",
    result: "双方按丈量结果恢复地界，各自签字认可。",
    basis: "《中华人民共和国农村土地承包法》第五十五条",
    opinion: "无异议",
    told: "2026年3月20日电话告知李德福",
    attachments: [
      { name: "丈量记录", pages: 2 },
      { name: "界石照片", pages: 3 },
    ],
    handler: "宁远堡镇自然资源所",
    reviewer: "陈志远",
    ...over,
  };
}

export function aFollowUpForm(over: Partial<FollowUpFormPayload> = {}): FollowUpFormPayload {
  return {
    kind: "FOLLOW_UP_FORM",
    ...HEAD,
    outcome: "已化解",
    concludedOn: day("2026-03-20"),
    way: "电话回访",
    on: day("2026-03-27"),
    at: "10:20",
    whom: "李德福",
    solved: "已解决",
    answered: "已收到",
    performed: "已履行",
    relapse: "",
    opinions: "希望村里把界石位置记下来。",
    satisfaction: "满意",
    satisfactionReason: "来得快",
    next: "销号",
    againOn: null,
    by: "李文",
    ...over,
  };
}

export function aSatisfactionForm(over: Partial<SatisfactionFormPayload> = {}): SatisfactionFormPayload {
  return {
    kind: "SATISFACTION_FORM",
    ...HEAD,
    outcome: "已化解",
    concludedOn: day("2026-03-20"),
    handler: "宁远堡镇自然资源所",
    way: "上门回访",
    on: day("2026-03-28"),
    whom: "李德福",
    satisfaction: "基本满意",
    reason: "丈量等了几天。",
    by: "李文",
    ...over,
  };
}

export function aContactCard(over: Partial<ContactCardPayload> = {}): ContactCardPayload {
  return {
    kind: "CONTACT_CARD",
    ...HEAD,
    to: "李德福",
    handler: "宁远堡镇自然资源所",
    phone: "0935-8000012",
    next: "承办单位答复",
    nextOn: day("2026-03-24"),
    villageContact: "东沟村村民委员会 马主任 0935-8000034",
    address: "宁远堡镇政府院内一楼",
    centerPhone: "0935-8000000",
    issuedOn: day("2026-03-03"),
    ...over,
  };
}
