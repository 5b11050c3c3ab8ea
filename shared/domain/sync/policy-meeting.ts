import { each, group, kept, leftOut, masked, type TablePolicy } from "./policy.ts";
import { actor, id } from "./policy-parts.ts";

const plan = group({
  on: kept("会议日期", "Day of the meeting"),
  from: kept("开始时间", "From"),
  place: kept("地点", "Place"),
});
const sitting = {
  on: kept("召开日期", "Held on"),
  from: kept("开始时间", "From"),
  to: kept("结束时间", "To"),
  place: kept("地点", "Place"),
  host: masked("name", "主持人", "Host"),
  recorder: masked("name", "记录人", "Minutes by"),
};
const addenda = each({
  on: kept("补正日期", "Corrected on"),
  form: group({ reason: leftOut("补正原因", "Reason"), text: leftOut("补正内容", "Correction") }),
});
const course = {
  plannedAt: kept("安排时间", "Planned at"),
  plannedBy: group(actor("安排人", "Planned by")),
  cancelled: group({ at: kept("取消时间", "Cancelled at"), reason: kept("取消原因", "Reason") }),
  addenda,
};

/** What goes up of case conferences, consultation meetings and the tasks they set: who came is not told by name. */
export const MEETING_POLICY: Readonly<Record<string, TablePolicy>> = {
  conference: {
    label: { zh: "会商研判", en: "Case conferences" },
    fields: {
      ...id,
      plan,
      ...course,
      brought: each({ matterId: kept("提交的事项", "Matter brought"), note: leftOut("提交说明", "Note") }),
      held: group({
        no: kept("会商编号", "Number"),
        form: group({
          ...sitting,
          members: each({
            name: masked("name", "参加人", "Member"),
            unit: kept("参加单位", "Unit of the member"),
          }),
          items: each({
            matterId: kept("研判的事项", "Matter dealt with"),
            after: kept("会后风险等级", "Risk afterwards"),
            decision: leftOut("研判意见", "Decision"),
            unitId: kept("承办单位标识", "Competent unit"),
            tasks: each({
              ownerUnitId: kept("责任单位标识", "Unit of the task"),
              dueOn: kept("时限", "Due on"),
            }),
          }),
          other: leftOut("其他事项", "Other business"),
        }),
        before: each({
          matterNo: kept("事项编号", "Number of the matter"),
          colour: kept("会前风险等级", "Risk before"),
          unitName: kept("承办单位", "Competent unit"),
        }),
      }),
    },
  },
  consultation: {
    label: { zh: "民主协商", en: "Consultation meetings" },
    matterAt: "matterId",
    fields: {
      ...id,
      matterId: kept("所属事项", "Matter"),
      plan,
      ...course,
      about: group({
        topic: leftOut("议题", "Topic"),
        villageCode: kept("所在村（社区）", "Village"),
      }),
      held: group({
        no: kept("协商编号", "Number"),
        form: group({
          ...sitting,
          members: each({
            role: kept("参加身份", "Role"),
            present: kept("是否到会", "Present"),
            name: masked("name", "参加人", "Participant"),
          }),
          outcome: kept("协商结果", "Outcome"),
          resolution: leftOut("议定内容", "Resolution"),
          steps: leftOut("六步议事", "The six steps"),
          nextOn: kept("下次协商日期", "Next meeting"),
        }),
      }),
    },
  },
  meetingTask: {
    label: { zh: "会议定的事", en: "Tasks of meetings" },
    matterAt: "matterId",
    fields: {
      ...id,
      matterId: kept("所属事项", "Matter"),
      meeting: group({
        kind: kept("会议种类", "Kind of meeting"),
        id: kept("会议标识", "Meeting"),
        no: kept("会议编号", "Number of the meeting"),
        on: kept("会议日期", "Day of the meeting"),
      }),
      form: group({
        what: leftOut("落实内容", "What"),
        ownerName: masked("name", "责任单位（人）", "Who"),
        ownerUnitId: kept("责任单位标识", "Unit"),
        dueOn: kept("时限", "Due on"),
      }),
      setAt: kept("设定时间", "Set at"),
      events: each({
        at: kept("记录时间", "Recorded at"),
        by: group(actor("记录人", "Recorded by")),
        facts: group({
          act: kept("进展", "Step"),
          on: kept("进展日期", "Day of the step"),
          reason: leftOut("原因", "Reason"),
          note: leftOut("落实情况", "Note"),
        }),
      }),
    },
  },
};
