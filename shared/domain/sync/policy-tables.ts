import { each, group, kept, leftOut, masked, type Fields, type TablePolicy } from "./policy.ts";

/**
 * What goes up of every table. Accounts, keys, counters and drafts are not here, so they never leave the desk in a form that
 * anybody else can read. To let a new table go up, add it here with the words for the page.
 */
const id = { id: kept("内部标识", "Internal id") };
const actor = (zh: string, en: string): Fields => ({ name: kept(zh, en) });
const place: Fields = {
  villageCode: kept("所在村（社区）", "Village"),
  group: leftOut("村民小组", "Village group"),
  text: masked("address", "详细地址", "Address"),
};
const amount = group({
  exactFen: kept("涉及金额（分）", "Amount (fen)"),
  asSaid: kept("涉及金额（原话）", "Amount as said"),
});
const area = group({
  exactMu: kept("涉及面积（亩）", "Area (mu)"),
  asSaid: kept("涉及面积（原话）", "Area as said"),
});
const respondents = each({
  kind: kept("对方类型", "Kind of other side"),
  name: masked("name", "对方姓名（名称）", "Name of the other side"),
  phone: leftOut("对方电话", "Phone of the other side"),
  note: leftOut("对方备注", "Note on the other side"),
});

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
  visit: {
    label: { zh: "来访登记", en: "Visits" },
    matterAt: "matterId",
    fields: {
      ...id,
      no: kept("来访编号", "Number"),
      matterId: kept("所属事项", "Matter"),
      ordinal: kept("第几次来访", "Which visit it is"),
      registeredAt: kept("登记时间", "Registered at"),
      receivedBy: group(actor("首问责任人", "First receiver")),
      form: group({
        channel: kept("来访渠道", "Channel"),
        channelNo: kept("渠道编号", "Number of the channel"),
        visitedOn: kept("来访日期", "Day of the visit"),
        visitedAt: kept("来访时间", "Time of the visit"),
        headCount: kept("来访人数", "People who came"),
        visitors: each({
          name: masked("name", "来访人姓名", "Name of the visitor"),
          representing: kept("来访人身份", "Capacity"),
          idPaper: group({
            type: kept("证件类型", "Kind of paper"),
            no: masked("identity", "证件号码", "Number of the paper"),
          }),
          sex: kept("性别", "Sex"),
          birthOn: leftOut("出生日期", "Birth day"),
          nation: leftOut("民族", "Nationality"),
          phone: masked("phone", "联系电话", "Phone"),
          address: group(place),
          occupation: leftOut("职业", "Occupation"),
          careFlags: leftOut("重点关爱", "Care flags"),
          guardian: leftOut("监护人", "Guardian"),
        }),
        respondents,
        occurred: kept("发生时间", "When it happened"),
        place: group(place),
        gridCode: kept("网格编码", "Grid"),
        category: kept("纠纷类别", "Category"),
        statement: leftOut("主要诉求内容", "Statement"),
        wish: leftOut("具体请求", "Wish"),
        involvedCount: kept("涉及人数", "People involved"),
        amount,
        area,
        isPetition: kept("是否信访事项", "Petition"),
        riskColor: kept("风险等级", "Risk"),
        tags: kept("标签", "Tags"),
        handedIn: each({
          name: leftOut("所交材料名称", "Papers handed in"),
          pages: kept("所交材料页数", "Pages handed in"),
        }),
        noticeGiven: kept("已告知个人信息处理", "Notice given"),
      }),
    },
  },
  matter: {
    label: { zh: "事项", en: "Matters" },
    matterAt: "id",
    fields: {
      ...id,
      no: kept("事项编号", "Number"),
      title: kept("事项名称（人名已作某）", "Title (names shortened)"),
      openedAt: kept("登记时间", "Opened at"),
      openedOn: kept("登记日期", "Opened on"),
      firstReceiver: group(actor("首问责任人", "First receiver")),
      channel: kept("来访渠道", "Channel"),
      category: kept("纠纷类别", "Category"),
      place: group(place),
      gridCode: kept("网格编码", "Grid"),
      respondents,
      involvedCount: kept("涉及人数", "People involved"),
      amount,
      area,
      isPetition: kept("是否信访事项", "Petition"),
      riskColor: kept("风险等级", "Risk"),
      tags: kept("标签", "Tags"),
      involvesMinor: kept("涉及未成年人", "Involves a minor"),
      speakerName: masked("name", "来访人姓名", "Name of the visitor"),
      visits: each({
        visitId: kept("来访标识", "Visit id"),
        no: kept("来访编号", "Number of the visit"),
        visitedOn: kept("来访日期", "Day of the visit"),
        headCount: kept("来访人数", "People who came"),
      }),
      decisions: each({
        id: kept("决定标识", "Decision id"),
        at: kept("决定时间", "Decided at"),
        by: group(actor("决定人", "Decided by")),
        form: group({
          kind: kept("处理决定", "Decision"),
          handlerName: kept("承办人（单位）", "In charge"),
          mode: kept("办理方式", "Handling mode"),
          expectedOn: kept("预计办结日期", "Expected on"),
          reason: kept("不予受理原因", "Reason of refusal"),
          answer: leftOut("答复内容", "Answer"),
          advice: leftOut("引导说明", "Advice"),
          explanation: leftOut("不予受理说明", "Explanation"),
          destination: group({
            route: kept("引导去向", "Where the person was sent"),
            name: kept("引导单位", "Unit the person was sent to"),
          }),
        }),
      }),
      slips: each({
        slipId: kept("转办单标识", "Slip id"),
        no: kept("转办单号", "Number of the slip"),
        unitId: kept("收文单位标识", "Unit id"),
        unitName: kept("收文单位", "Unit"),
        status: kept("转办单状态", "Status of the slip"),
        dueOn: kept("转办单期限", "Due on"),
      }),
    },
  },
  referral: {
    label: { zh: "转办单", en: "Referral slips" },
    matterAt: "form.matterId",
    fields: {
      ...id,
      no: kept("转办单号", "Number"),
      crossSealNo: kept("骑缝号", "Number across the cut"),
      form: group({
        matterId: kept("所属事项", "Matter"),
        kind: kept("转办方式", "Kind"),
        unitId: kept("收文单位标识", "Unit id"),
        urgency: kept("紧急程度", "Urgency"),
        summary: leftOut("事项摘要", "Summary"),
        claim: leftOut("诉求", "Claim"),
        workDone: leftOut("已做工作", "Work done"),
        requirement: leftOut("办理要求", "Requirement"),
        dueOn: kept("办理期限", "Due on"),
      }),
      unitName: kept("收文单位", "Unit"),
      issuedAt: kept("开单时间", "Issued at"),
      issuedOn: kept("开单日期", "Issued on"),
      issuedBy: group(actor("开单人", "Issued by")),
      events: each({
        at: kept("记录时间", "Recorded at"),
        by: group(actor("记录人", "Recorded by")),
        facts: group({
          act: kept("进展", "Step"),
          on: kept("进展日期", "Day of the step"),
          result: kept("办理结果", "Result"),
          expectedOn: kept("预计办结日期", "Expected on"),
          dueOn: kept("重办期限", "New due day"),
          text: leftOut("办理情况", "Text of the reply"),
          reason: leftOut("退回、重办、作废理由", "Reason"),
        }),
      }),
    },
  },
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
