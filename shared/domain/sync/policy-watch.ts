import { each, group, kept, leftOut, masked, type TablePolicy } from "./policy.ts";
import { actor, id, place } from "./policy-parts.ts";

/** Screenings and risk reports: how many were found and what was done about it goes up, who and what was said does not. */
export const WATCH_POLICY: Readonly<Record<string, TablePolicy>> = {
  screeningRound: {
    label: { zh: "排查轮次", en: "Screening rounds" },
    fields: {
      ...id,
      fromOn: kept("起始日期", "From"),
      toOn: kept("截止日期", "To"),
      important: kept("重要时段", "Important days"),
      villages: each({ code: kept("村（社区）代码", "Village code"), name: kept("村（社区）", "Village") }),
      reports: each({
        villageCode: kept("上报村（社区）", "Village that reported"),
        found: kept("查出件数（零报告为 0）", "Disputes found (0 = nil report)"),
        reportedOn: kept("上报日期", "Reported on"),
      }),
    },
  },
  screening: {
    label: { zh: "排查登记", en: "Screening reports" },
    fields: {
      ...id,
      no: kept("排查编号", "Number"),
      roundId: kept("排查轮次", "Round"),
      fromOn: kept("起始日期", "From"),
      toOn: kept("截止日期", "To"),
      villageCode: kept("村（社区）代码", "Village code"),
      villageName: kept("村（社区）", "Village"),
      reportedAt: kept("上报时间", "Reported at"),
      reportedOn: kept("上报日期", "Reported on"),
      reportedBy: group(actor("登记人", "Entered by")),
      form: group({
        screeners: kept("排查人", "Screeners"),
        days: kept("排查日期", "Days of screening"),
        found: each({
          category: kept("纠纷类别", "Category"),
          riskColor: kept("风险等级", "Risk"),
          person: masked("name", "当事人", "Party"),
          phone: leftOut("联系电话", "Phone"),
          otherSide: leftOut("对方", "Other side"),
          group: leftOut("村民小组", "Village group"),
          summary: leftOut("纠纷情况", "What it is about"),
        }),
        nil: group({
          words: kept("零报告说明", "Nil statement"),
          by: kept("零报告人", "Who states it"),
        }),
      }),
      events: each({
        at: kept("处理时间", "Dealt with at"),
        by: group(actor("处理人", "Dealt with by")),
        facts: group({
          act: kept("处理方式", "How it was dealt with"),
          matterId: kept("转入事项", "Matter"),
          matterNo: kept("事项编号", "Number of the matter"),
          how: leftOut("当场化解情况", "How it was settled"),
        }),
      }),
    },
  },
  riskReport: {
    label: { zh: "风险（紧急情况）报告", en: "Risk reports" },
    matterAt: "form.matterId",
    fields: {
      ...id,
      no: kept("报告编号", "Number"),
      issuedAt: kept("报告时间", "Reported at"),
      issuedOn: kept("报告日期", "Reported on"),
      issuedBy: group(actor("报告人", "Reported by")),
      form: group({
        matterId: kept("所属事项", "Matter"),
        on: kept("发生日期", "Day of the event"),
        at: kept("发生时间", "Time of the event"),
        place: group(place),
        tags: kept("标签", "Tags"),
        told: each({
          unitName: kept("报告单位", "Reported to"),
          on: kept("报告日期", "Reported on"),
          at: kept("报告时刻", "Reported at"),
          way: kept("报告方式", "How"),
          person: leftOut("接报人", "Who took the report"),
        }),
        nextOn: kept("下次续报日期", "Next report on"),
        persons: leftOut("涉及人员", "People"),
        facts: leftOut("基本情况", "What happened"),
        measures: leftOut("已采取措施", "Measures taken"),
      }),
      events: each({
        at: kept("记录时间", "Recorded at"),
        by: group(actor("记录人", "Recorded by")),
        facts: group({
          act: kept("续报、终报等", "Step"),
          on: kept("日期", "Day"),
          unitName: kept("报告单位", "Reported to"),
          way: kept("报告方式", "How"),
          nextOn: kept("下次续报日期", "Next report on"),
          facts: leftOut("情况", "What happened"),
          measures: leftOut("措施", "Measures"),
          result: leftOut("处置结果", "Result"),
          text: leftOut("结果", "Result"),
          reason: leftOut("作废原因", "Reason"),
        }),
      }),
    },
  },
};
