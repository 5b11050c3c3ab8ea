/** Papers of a mediation from the notice to the follow-up. Invented people of a real township. */
import type {
  AgreementPayload,
  ConfirmationApplicationPayload,
  MediationCertificatePayload,
  OralAgreementPayload,
  PerformanceReceiptPayload,
} from "#shared/domain/paper/agreement-papers.ts";
import type { PrintedParty } from "#shared/domain/paper/case-paper-parts.ts";
import type {
  ExtensionConsentPayload,
  FollowUpRecordPayload,
  SessionNoticePayload,
  TerminationNoticePayload,
  UndisputedFactsPayload,
} from "#shared/domain/paper/course-papers.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { prose } from "./payloads.ts";

export const HOST = "宁远堡镇人民调解委员会";
export const AGREEMENT_NO = "宁远堡人调协〔2026〕第4号";
const HEAD = {
  hostName: HOST,
  procedure: "人民调解",
  caseNo: "宁远堡人调字〔2026〕第7号",
  demo: false,
};
const TITLE = "李某等与张某拖欠工资纠纷";
const NAMES = ["李德福", "张建国", "王秀兰", "马尔沙", "赵国栋", "孙桂英", "陈大勇", "何淑珍"] as const;

export function aPrintedPerson(index = 0, over: Partial<PrintedParty> = {}): PrintedParty {
  const name = NAMES[index % NAMES.length]!; // the index is taken modulo the length
  const side = index === 1 ? "被申请人" : "申请人";
  return {
    kind: "PERSON",
    side,
    name,
    sex: index % 2 === 0 ? "男" : "女",
    nation: "汉族",
    birth: "1963年4月8日（62岁）",
    idPaper: `居民身份证 62070219630408${1000 + index}`,
    phone: `1390936${1200 + index}`,
    occupation: "务农",
    address: `东沟村${index + 1}社${12 + index}号`,
    guardian: "",
    agent: "",
    signer: `${side} ${name}`,
    ...over,
  } as PrintedParty; // `over` keeps the kind it was given
}

export function aPrintedUnit(over: Partial<Extract<PrintedParty, { kind: "UNIT" }>> = {}): PrintedParty {
  return {
    kind: "UNIT",
    side: "被申请人",
    name: "金川区宁远建筑劳务有限公司",
    creditCode: "91620302MA00000X1Q",
    representative: "张建国",
    post: "经理",
    phone: "13909361299",
    address: "宁远堡镇东沟村西口",
    agent: "",
    signer: "被申请人 金川区宁远建筑劳务有限公司（盖章，张建国签名）",
    ...over,
  };
}

/** As many parties as asked for: one applicant, one respondent, then further applicants. */
export const partiesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => aPrintedPerson(index));

export function anAgreementPaper(over: Partial<AgreementPayload> = {}): AgreementPayload {
  const parties = over.parties ?? partiesOf(2);
  return {
    kind: "AGREEMENT",
    ...HEAD,
    hostKind: "COMMITTEE",
    title: TITLE,
    parties,
    mass: "",
    facts: "2025年3月至10月，李德福等人在张建国承包的工地务工，张建国拖欠工资五万元。",
    dispute: "所欠工资的数额和支付期限。",
    responsibility: "张建国应当支付全部工资。",
    terms: [
      "张建国在签订本协议时当场向李德福支付工资20000.00元（人民币贰万元整）。履行方式：现金。",
      "张建国于2026年7月31日前（含当日）向李德福支付工资30000.00元（人民币叁万元整）。履行方式：银行转账。违约责任：逾期按日支付万分之五的违约金。",
    ],
    total: "50000.00元（人民币伍万元整）",
    performance: {
      how: "现金；银行转账",
      by: "第1项签订本协议时当场；第2项2026年7月31日前",
      place: "宁远堡镇综治中心",
    },
    mediators: ["赵公道", "周敏"],
    recorder: "王安",
    reachedOn: day("2026-06-10"),
    coHosts: [],
    version: 1,
    amendsNo: "",
    signers: parties.map(({ signer }) => signer),
    heldAt: "宁远堡派出所调解室",
    copies: "本协议一式三份，当事人各执一份，宁远堡镇人民调解委员会留存一份。",
    ...over,
  };
}

export function anOralAgreement(over: Partial<OralAgreementPayload> = {}): OralAgreementPayload {
  const { title, parties, mass, facts, dispute, responsibility, terms, total } = anAgreementPaper();
  const { performance, mediators, recorder, reachedOn } = anAgreementPaper();
  return {
    kind: "ORAL_AGREEMENT",
    ...HEAD,
    title,
    parties,
    mass,
    facts,
    dispute,
    responsibility,
    terms,
    total,
    performance,
    mediators,
    recorder,
    reachedOn,
    ...over,
  };
}

export function aPerformanceReceipt(
  over: Partial<PerformanceReceiptPayload> = {},
): PerformanceReceiptPayload {
  return {
    kind: "PERFORMANCE_RECEIPT",
    ...HEAD,
    agreementNo: AGREEMENT_NO,
    title: TITLE,
    payer: "张建国",
    payee: "李德福",
    item: 2,
    items: 3,
    ordinal: 5,
    purpose: "2025年3月至10月工资",
    owed: "30000.00元（人民币叁万元整）",
    figures: "10000.50",
    capitals: "人民币壹万元伍角整",
    way: "转账",
    on: day("2026-07-20"),
    witness: "周敏",
    note: "余款月底付清",
    ...over,
  };
}

export function aConfirmationApplication(
  over: Partial<ConfirmationApplicationPayload> = {},
): ConfirmationApplicationPayload {
  return {
    kind: "CONFIRMATION_APPLICATION",
    ...HEAD,
    court: "金川区人民法院",
    title: TITLE,
    applicants: [
      {
        party: aPrintedPerson(0, { side: "申请人" }),
        deliveryAddress: "东沟村1社12号",
        deliveryPhone: "13909361200",
      },
      {
        party: aPrintedUnit({
          side: "申请人",
          signer: "申请人 金川区宁远建筑劳务有限公司（盖章，张建国签名）",
        }),
        deliveryAddress: "东沟村西口办公楼",
        deliveryPhone: "13909361299",
      },
    ],
    agreementNo: AGREEMENT_NO,
    reachedOn: day("2026-06-10"),
    effectiveOn: day("2026-06-12"),
    facts: "因拖欠工资发生纠纷，经调解双方自愿达成协议，款项分两期支付。",
    annexes: ["调解协议书", "主持调解证明", "身份证复印件", "营业执照复印件"],
    ...over,
  };
}

export function aMediationCertificate(
  over: Partial<MediationCertificatePayload> = {},
): MediationCertificatePayload {
  return {
    kind: "MEDIATION_CERTIFICATE",
    ...HEAD,
    court: "金川区人民法院",
    title: TITLE,
    parties: ["李德福", "张建国"],
    acceptedOn: day("2026-06-02"),
    mediators: ["赵公道", "周敏"],
    agreementNo: AGREEMENT_NO,
    reachedOn: day("2026-06-10"),
    effectiveOn: day("2026-06-12"),
    phone: "0935-8550001",
    issuedOn: day("2026-06-20"),
    ...over,
  };
}

export function aTerminationNotice(over: Partial<TerminationNoticePayload> = {}): TerminationNoticePayload {
  return {
    kind: "TERMINATION_NOTICE",
    ...HEAD,
    title: TITLE,
    parties: partiesOf(2),
    acceptedOn: day("2026-06-02"),
    endedOn: day("2026-06-18"),
    reason: "一方拒绝或者放弃调解",
    note: "张建国明确表示不接受调解：电话里说不愿意谈",
    otherRoutes:
      "可以向金川区劳动人事争议仲裁委员会申请仲裁，可以向劳动保障监察机构投诉，不服仲裁裁决的可以向人民法院起诉。",
    mediators: ["赵公道"],
    phone: "0935-8550001",
    issuedOn: day("2026-06-19"),
    ...over,
  };
}

export function aSessionNotice(over: Partial<SessionNoticePayload> = {}): SessionNoticePayload {
  return {
    kind: "SESSION_NOTICE",
    ...HEAD,
    to: "李德福",
    title: TITLE,
    on: day("2026-06-10"),
    from: "09:00",
    until: "11:00",
    place: "宁远堡镇综治中心第一调解室",
    separateEntry: false,
    mediators: ["赵公道", "周敏"],
    bring: "身份证、考勤表和工资条",
    contact: "王安",
    phone: "0935-8550001",
    issuedOn: day("2026-06-05"),
    ...over,
  };
}

export function anExtensionConsent(over: Partial<ExtensionConsentPayload> = {}): ExtensionConsentPayload {
  return {
    kind: "EXTENSION_CONSENT",
    ...HEAD,
    title: TITLE,
    parties: partiesOf(2),
    acceptedOn: day("2026-06-02"),
    dueOn: day("2026-07-02"),
    toOn: day("2026-07-20"),
    reason: "等待考勤记录的鉴定结果。",
    mediators: ["赵公道"],
    ...over,
  };
}

export function anUndisputedRecord(over: Partial<UndisputedFactsPayload> = {}): UndisputedFactsPayload {
  return {
    kind: "UNDISPUTED_FACTS",
    ...HEAD,
    title: TITLE,
    parties: partiesOf(2),
    facts: ["李德福自2025年3月起在张建国的工地务工。", "张建国已经支付工资两万元。"],
    startedOn: day("2026-06-02"),
    endedOn: day("2026-06-18"),
    cause: "双方对剩余工资的数额争议较大。",
    mediators: ["赵公道"],
    ...over,
  };
}

export function aFollowUp(over: Partial<FollowUpRecordPayload> = {}): FollowUpRecordPayload {
  return {
    kind: "FOLLOW_UP_RECORD",
    ...HEAD,
    parties: ["李德福", "张建国"],
    agreementNo: AGREEMENT_NO,
    title: TITLE,
    on: day("2026-08-05"),
    way: "电话回访",
    whom: "李德福本人",
    performance: "三万元已于7月30日付清，协议全部履行。",
    satisfaction: "非常满意",
    findings: "未起诉，无激化和遗留隐患。",
    by: "周敏",
    ...over,
  };
}

/** Four thousand characters of a story. */
export const LONG_STORY = prose(4000);
