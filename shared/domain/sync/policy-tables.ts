import { MATTER_POLICY } from "./policy-matter.ts";
import { MEDIATION_POLICY } from "./policy-mediation.ts";
import { MEETING_POLICY } from "./policy-meeting.ts";
import { actor, id } from "./policy-parts.ts";
import { SLIP_POLICY } from "./policy-slip.ts";
import { WATCH_POLICY } from "./policy-watch.ts";
import { each, group, kept, leftOut, masked, type TablePolicy } from "./policy.ts";

/**
 * What goes up of every table. Accounts, keys, counters and drafts are not here, so they never leave the desk in a form that
 * anybody else can read. To let a new table go up, add it here with the words for the page.
 */
export const POLICY: Readonly<Record<string, TablePolicy>> = {
  office: {
    label: { zh: "本中心", en: "This centre" },
    fields: {
      ...id,
      centerName: kept("中心名称", "Name of the centre"),
      committeeName: kept("调委会名称", "Name of the committee"),
      township: group({
        code: kept("区划代码", "Division code"),
        name: kept("乡镇名称", "Township"),
        county: kept("县区名称", "County"),
        province: kept("省名称", "Province"),
      }),
      shortName: kept("文号简称", "Short name in numbers"),
      address: kept("中心地址", "Address of the centre"),
      phone: kept("中心电话", "Phone of the centre"),
      demo: kept("演示数据标记", "Mark of invented data"),
    },
  },
  village: {
    label: { zh: "村（社区）", en: "Villages" },
    fields: { ...id, name: kept("名称", "Name"), active: kept("是否启用", "In use") },
  },
  unit: {
    label: { zh: "收文单位", en: "Receiving units" },
    fields: {
      ...id,
      name: kept("名称", "Name"),
      presetKey: kept("单位类别", "Kind of unit"),
      level: kept("层级", "Level"),
      residency: kept("进驻方式", "How it is present"),
      active: kept("是否启用", "In use"),
    },
  },
  ...MATTER_POLICY,
  ...SLIP_POLICY,
  ...WATCH_POLICY,
  ...MEETING_POLICY,
  paper: {
    label: { zh: "文书", en: "Papers" },
    matterAt: "matterId",
    fields: {
      ...id,
      kind: kept("文书种类", "Kind"),
      no: kept("文书编号", "Number"),
      subject: kept("对应记录", "Record"),
      matterId: kept("所属事项", "Matter"),
      payload: leftOut("文书内容", "What the paper says"),
      templateVersion: kept("版式版本", "Template version"),
      digest: kept("内容摘要值", "Digest"),
      issuedAt: kept("制作时间", "Issued at"),
      issuedBy: group(actor("制作人", "Issued by")),
      voided: group({ at: kept("作废时间", "Voided at") }),
    },
  },
  attachment: {
    label: { zh: "附件", en: "Attachments" },
    matterAt: "matterId",
    fields: {
      ...id,
      matterId: kept("所属事项", "Matter"),
      name: leftOut("附件名称", "Name"),
      mediaType: kept("文件类型", "Type"),
      bytes: kept("大小", "Size"),
      pages: kept("页数", "Pages"),
      hash: kept("内容摘要值", "Digest"),
      addedAt: kept("添加时间", "Added at"),
    },
  },
  contact: {
    label: { zh: "联系记录", en: "Contact log" },
    matterAt: "matterId",
    fields: {
      ...id,
      matterId: kept("所属事项", "Matter"),
      at: kept("联系时间", "When"),
      by: group(actor("记录人", "Recorded by")),
      form: group({
        way: kept("联系方式", "How"),
        whom: masked("name", "联系对象", "With whom"),
        text: leftOut("联系内容", "What was said"),
        missed: kept("未接通", "Not reached"),
        callBack: kept("回电", "Call back"),
      }),
    },
  },
  ...MEDIATION_POLICY,
  report: {
    label: { zh: "统计报告", en: "Reports" },
    fields: {
      ...id,
      no: kept("报告编号", "Number"),
      title: kept("报告名称", "Title"),
      period: group({
        kind: kept("统计期种类", "Kind of period"),
        year: kept("年度", "Year"),
        half: kept("半年", "Half"),
        quarter: kept("季度", "Quarter"),
        month: kept("月份", "Month"),
        from: kept("统计期起", "From"),
        to: kept("统计期止", "To"),
      }),
      villageCode: kept("统计范围（村）", "Village it is about"),
      paperId: kept("对应文书", "Paper"),
      digest: kept("内容摘要值", "Digest"),
      frozenAt: kept("定稿时间", "Frozen at"),
      frozenBy: group(actor("定稿人", "Frozen by")),
      figures: each({
        table: kept("所在表", "Table"),
        row: kept("行", "Row"),
        column: kept("列", "Column"),
        label: kept("指标", "Figure"),
        printed: kept("数值", "Value"),
      }),
      narrative: each({
        id: kept("段落", "Paragraph"),
        title: kept("段落标题", "Heading"),
        text: kept("文字情况", "Text"),
      }),
      corrects: group({
        reportId: kept("被更正的报告标识", "Report it corrects"),
        no: kept("被更正的报告编号", "Number of the report it corrects"),
        reason: kept("更正原因", "Why it was corrected"),
      }),
      correctedBy: group({
        reportId: kept("更正报告标识", "Its correction"),
        no: kept("更正报告编号", "Number of its correction"),
      }),
    },
  },
  countyItem: {
    label: { zh: "对县级来件的答复", en: "Answers to the county" },
    fields: {
      ...id,
      seq: kept("来件序号", "Number of the item"),
      kind: kept("来件种类", "Kind of the item"),
      readAt: kept("阅读时间", "Read at"),
      readBy: group(actor("阅读人", "Read by")),
      answers: each({
        at: kept("答复时间", "Answered at"),
        by: group(actor("答复人", "Answered by")),
        text: kept("答复内容", "Answer"),
      }),
      closedAt: kept("办结时间", "Closed at"),
    },
  },
};

/** Tables whose documents go up, in the order in which the page tells of them. */
export const REPORTED_TABLES: readonly string[] = Object.keys(POLICY);
