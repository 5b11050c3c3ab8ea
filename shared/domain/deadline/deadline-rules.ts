import { ANYWHERE, type ClockName, type DeadlineRule, type RuleScope } from "./deadline-rule.ts";
import type { TimeLimit } from "./time-limit.ts";

/** The rules every office starts with. What it changes is stored and stands in their place. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  rule(
    "D-01",
    "mediate",
    "MEDIATION_ACCEPTED",
    months(1),
    "《人民调解工作若干规定》第三十三条；《宁波市人民调解条例》第二十七条",
    { extension: byAgreement(), warnBefore: [5] },
  ),
  rule("D-01b", "mediate", "MEDIATION_ACCEPTED", workdays(30), "上海市徐汇区人民调解指引", {
    extension: byAgreement(),
    warnBefore: [5],
  }),
  rule("D-01c", "mediate", "MEDIATION_ACCEPTED", days(30), "法院委托调解工作规程", {
    extension: byAgreement(days(30)),
    warnBefore: [5],
    scope: { entrustedBy: "COURT" },
  }),
  rule("D-02", "mediate", "MEDIATION_ACCEPTED", workdays(30), "《医疗纠纷预防和处理条例》第三十八条", {
    extension: byAgreement(),
    warnBefore: [5],
    pausable: true,
    scope: { category: "0502" },
  }),
  rule("D-03", "labour-arbitration-opens", "MEDIATION_APPLIED", days(15), "《劳动争议调解仲裁法》第十四条", {
    warnBefore: [3],
    scope: { category: "07" },
  }),
  rule(
    "D-04",
    "confirm",
    "AGREEMENT_EFFECTIVE",
    days(30),
    "《人民调解法》第三十三条；《民事诉讼法》第二百零五条",
    { warnBefore: [10, 3] },
  ),
  rule(
    "D-05",
    "court-accept",
    "COURT_RECEIVED",
    days(3),
    "最高人民法院《关于人民调解协议司法确认程序的若干规定》第四条",
  ),
  rule(
    "D-05b",
    "court-decide",
    "COURT_ACCEPTED",
    days(15),
    "最高人民法院《关于人民调解协议司法确认程序的若干规定》第五条",
    { extension: byApproval(days(10)) },
  ),
  rule("D-06", "object-ruling", "RULING_RECEIVED", days(15), "《民事诉讼法》司法解释第三百七十二条"),
  rule("D-07", "enforce", "PERFORMANCE_DUE", years(2), "《民事诉讼法》第二百五十条", { warnBefore: [60] }),
  rule("D-08", "perform", "AGREED_DAY", null, "《人民调解法》第三十一条", {
    extension: byAgreement(),
    warnBefore: [3],
  }),
  rule("D-09", "petition-dispose", "PETITION_RECEIVED", days(15), "《信访工作条例》第二十二条", {
    warnBefore: [3],
    scope: { isPetition: true },
  }),
  rule("D-10", "petition-notice", "PETITION_RECEIVED", days(15), "《信访工作条例》第二十三条", {
    warnBefore: [3],
    scope: { isPetition: true },
  }),
  rule("D-11", "petition-objection", "TRANSFER_RECEIVED", workdays(5), "《信访工作条例》第二十三条", {
    warnBefore: [1],
  }),
  rule("D-12", "petition-conclude", "PETITION_ACCEPTED", days(60), "《信访工作条例》第三十四条", {
    extension: byApproval(days(30)),
    warnBefore: [10],
    scope: { isPetition: true },
  }),
  rule("D-13", "review-ask", "REPLY_RECEIVED", days(30), "《信访工作条例》第三十五条"),
  rule("D-13b", "review-decide", "REVIEW_REQUESTED", days(30), "《信访工作条例》第三十五条"),
  rule("D-14", "re-review-ask", "REVIEW_RECEIVED", days(30), "《信访工作条例》第三十六条"),
  rule("D-14b", "re-review-decide", "RE_REVIEW_REQUESTED", days(30), "《信访工作条例》第三十六条"),
  rule("D-15", "report-petition", "KNOWN", null, "《信访工作条例》第二十五条"),
  rule("D-16", "report-crime", "KNOWN", null, "《人民调解法》第二十五条"),
  rule("D-17", "report-child", "KNOWN", null, "《未成年人保护法》第十一条"),
  rule("D-18", "complaint-accept", "COMPLAINT_RECEIVED", workdays(7), "《市场监督管理投诉举报处理暂行办法》"),
  rule("D-18b", "complaint-end", "COMPLAINT_ACCEPTED", workdays(45), "《市场监督管理投诉举报处理暂行办法》"),
  rule(
    "D-19",
    "land-arbitration",
    "INFRINGEMENT_KNOWN",
    years(2),
    "《农村土地承包经营纠纷调解仲裁法》第十八条",
    { warnBefore: [60] },
  ),
  rule("D-20", "labour-arbitration", "INFRINGEMENT_KNOWN", years(1), "《劳动争议调解仲裁法》第二十七条", {
    warnBefore: [30],
  }),
  rule("D-21", "civil-claim", "INFRINGEMENT_KNOWN", years(3), "《民法典》第一百八十八条", {
    warnBefore: [60],
  }),
  rule("D-22", "call-back", "REPORT_RECEIVED", minutes(30), "白银市快速回应做法", { warnBefore: [10] }),
  rule("D-23", "decide", "REGISTERED", workdays(1), "design"),
  rule("D-24", "dispatch", "MATTER_ACCEPTED", workdays(1), "design"),
  rule("D-25", "slip-sign", "SLIP_DELIVERED", workdays(1), "design"),
  rule("D-26", "slip-return", "SLIP_DELIVERED", workdays(5), "参照《信访工作条例》第二十三条", {
    warnBefore: [1],
  }),
  rule("D-27", "slip-answer", "SLIP_ACCEPTED", workdays(15), "design", {
    extension: byApproval(workdays(15)),
    warnBefore: [3],
  }),
  rule("D-28", "whistle-arrive", "WHISTLE_ISSUED", workdays(1), "design"),
  rule("D-28b", "whistle-arrive", "WHISTLE_ISSUED", minutes(120), "design", {
    scope: { urgency: "URGENT" },
    warnBefore: [30],
  }),
  rule("D-29", "remind", "DUE_PASSED", workdays(1), "参照12345热线办理规则"),
  rule("D-29b", "supervise", "DUE_PASSED", workdays(3), "参照12345热线办理规则"),
  rule("D-29c", "supervise-openly", "DUE_PASSED", workdays(5), "参照12345热线办理规则"),
  rule("D-30", "follow-up", "CONCLUDED", days(30), "design", { warnBefore: [3] }),
  rule("D-30b", "follow-up", "CONCLUDED", days(7), "design", {
    warnBefore: [3],
    scope: { urgency: "URGENT" },
  }),
  rule("D-30c", "follow-up", "CONCLUDED", workdays(1), "12345热线办理规则", {
    scope: { channel: "HOTLINE" },
  }),
  rule("D-31", "file-dossier", "CONCLUDED", workdays(10), "design", { warnBefore: [3] }),
  rule("D-32", "screening", "PERIOD_ENDED", workdays(1), "design", { warnBefore: [1] }),
  rule("D-33", "meeting-task", "MEETING_HELD", workdays(5), "design", { warnBefore: [1] }),
];

/** A rule as the release brings it. */
export function presetRule(id: string): DeadlineRule {
  const found = DEADLINE_RULES.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no preset rule ${id}`);
  return found;
}

type Details = Partial<Pick<DeadlineRule, "extension" | "warnBefore" | "pausable">> & {
  readonly scope?: Partial<RuleScope>;
};

function rule(
  id: string,
  purpose: ClockName,
  trigger: DeadlineRule["trigger"],
  limit: DeadlineRule["limit"],
  source: string,
  { scope, ...details }: Details = {},
): DeadlineRule {
  return {
    id,
    purpose,
    name: "",
    trigger,
    limit,
    extension: null,
    pausable: false,
    warnBefore: [],
    source,
    scope: { ...ANYWHERE, ...scope },
    active: true,
    ...details,
  };
}

function days(length: number): TimeLimit {
  return { length, unit: "CALENDAR" };
}

function workdays(length: number): TimeLimit {
  return { length, unit: "WORKING" };
}

function months(length: number): TimeLimit {
  return { length, unit: "MONTH" };
}

function years(length: number): TimeLimit {
  return { length, unit: "YEAR" };
}

function minutes(length: number): DeadlineRule["limit"] {
  return { length, unit: "MINUTE" };
}

function byAgreement(atMost: TimeLimit | null = null): DeadlineRule["extension"] {
  return { by: "AGREEMENT", atMost };
}

function byApproval(atMost: TimeLimit): DeadlineRule["extension"] {
  return { by: "APPROVAL", atMost };
}
