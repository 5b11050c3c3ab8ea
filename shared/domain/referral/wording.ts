import type { SlipKind } from "./slip-kind.ts";

/** What a kind of slip says on paper: its title and what it asks of the unit. Official papers are always in Chinese. */
export interface SlipWording {
  /** 转办单, printed large. */
  readonly title: string;
  /** One character for the cross-seal number. */
  readonly mark: string;
  /** 请…… on the unit's part. */
  readonly duty: string;
  /** How and whether to report back. */
  readonly report: string;
  /** The line behind □退回 on the return part. */
  readonly returning: string;
}

/** Petition Regulations art. 23 by analogy: five working days to object. */
const RETURNING =
  "不属于本单位职责的，请自送达之日起5个工作日内书面说明理由，连同材料退回；逾期退回须经交出单位同意。";

/** Wording and duties of each kind (domain C-05; 转送 and 交办 as in Petition Regulations art. 22). */
export const SLIP_WORDING: Readonly<Record<SlipKind, SlipWording>> = {
  REFER: {
    title: "转办单",
    mark: "转",
    duty: "现将下列事项转请你单位按照职责依法办理。",
    report: "请在办理时限前将办理情况填入回执联反馈本中心，并答复诉求人。",
    returning: RETURNING,
  },
  ASSIGN: {
    title: "交办单",
    mark: "交",
    duty: "现将下列事项交由你单位办理，办理结果须向本中心报告。",
    report: "请在办理时限前报送办结报告和回执联；不能按时办结的，须在时限前书面说明。",
    returning: RETURNING,
  },
  HANDOVER: {
    title: "移送函",
    mark: "移",
    duty: "经审查，下列事项属于你单位管辖，现依法移送，请予审查处理。",
    report: "请在办理时限前将是否受理及处理去向填入回执联告知本中心。",
    returning: RETURNING,
  },
  ENTRUST: {
    title: "委托调解函",
    mark: "委",
    duty: "现将下列纠纷委托你单位在当事人自愿的基础上进行调解。",
    report: "请在办理时限前将调解结果（达成协议、未达成协议或者当事人不同意调解）填入回执联反馈本中心。",
    returning: "当事人明确不同意调解或者不宜调解的，请自送达之日起5个工作日内说明理由，连同材料退回。",
  },
  ESCALATE: {
    title: "上报单",
    mark: "报",
    duty: "下列事项超出本级职责或者处置能力，现予上报，请予协调处理。",
    report: "请将协调处理意见填入回执联反馈本中心，以便答复诉求人。",
    returning: "不予受理的，请自送达之日起5个工作日内注明理由退回。",
  },
  DELEGATE: {
    title: "下派单",
    mark: "派",
    duty: "现将下列事项下派你村（社区）就地办理。",
    report: "请在办理时限前将办理情况填入回执联报本中心，并当面告知诉求人。",
    returning: "确不属于本村（社区）办理的，请自送达之日起5个工作日内说明理由，连同材料退回。",
  },
};
