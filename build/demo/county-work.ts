/** What the demo county's clerks do: they answer slips, ask, assign, supervise, and send tables. */
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import type { SlipEventFacts } from "#shared/domain/referral/slip.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { Clerk } from "./clerk.ts";

interface Day {
  readonly offices: readonly string[];
  readonly today: PlainDate;
}

export async function workAtCounty(clerk: Clerk, { offices, today }: Day): Promise<void> {
  const many = [...offices];
  await sendTables(clerk, many, today);
  await answerSlips(clerk, today);
  await clerk.item.notice({
    offices: many,
    body: {
      title: "关于做好土地、用水和欠薪纠纷排查的通知",
      text: "请各乡镇综治中心于本周内完成排查，排查到的矛盾及时登记，重大情况随时报告。",
    },
  });
  await clerk.item.assign({
    offices: many.slice(0, 3),
    body: {
      title: "核实县长信箱转来的拖欠农民工工资问题",
      text: "来信人反映辖区内设施农业项目拖欠工资，请核实欠薪人数、金额和责任单位，协调支付并报告结果。",
      dueOn: addDays(today, 10),
    },
  });
  const { rows } = await clerk.matter.list({ limit: 5 });
  const [asked, pressed] = rows;
  if (asked)
    await clerk.item.query({
      office: asked.office,
      body: {
        about: { table: "matter", id: asked.matterId, no: asked.no },
        text: "请补充涉及户数，以及双方最近一次协商的时间和结果。",
        dueOn: addDays(today, 2),
      },
    });
  if (pressed)
    await clerk.item.supervise({
      office: pressed.office,
      about: { table: "matter", id: pressed.matterId, no: pressed.no },
      body: { text: "该事项登记已超过半个月，请说明进展并明确办结时间。", dueOn: addDays(today, 5) },
    });
}

async function sendTables(clerk: Clerk, many: string[], today: PlainDate): Promise<void> {
  for (const year of presetHolidayYears().filter(({ id }) => id === today.slice(0, 4)))
    await clerk.table.holidays({
      offices: many,
      year: { ...year, restDays: [...year.restDays], makeUpWorkdays: [...year.makeUpWorkdays] },
    });
  await clerk.table.directory({
    offices: many,
    units: UNITS.map(([id, name, contactName]) => ({
      id,
      name,
      contactName,
      phone: "0935-8000001",
      address: "县政务服务中心",
      active: true,
    })),
  });
}

/** One is replied to, one is being dealt with, one was signed for; the rest waits. */
async function answerSlips(clerk: Clerk, on: PlainDate): Promise<void> {
  const { rows } = await clerk.slip.list({ limit: 50, open: "true" });
  const fresh = rows.filter(({ status }) => status === "ISSUED").slice(0, 3);
  for (const [index, { office, slipId }] of fresh.entries()) {
    const record = (facts: SlipEventFacts) => clerk.slip.record({ office, slipId, facts });
    await record({ act: "sign", on, signedBy: "陆小琴" });
    if (index === 0)
      await record({
        act: "reply",
        on,
        result: "RESOLVED",
        text: "县中心已会同有关部门和镇里会商，双方按会商意见签字确认，已无争议。",
        toldOn: on,
        toldWay: "电话",
      });
    if (index === 1)
      await record({
        act: "accept",
        on,
        handlerName: "陆小琴",
        phone: "0935-8000001",
        expectedOn: addDays(on, 7),
      });
  }
}

const UNITS = [
  ["5f0a1c66-2f0b-4a43-9d1c-0d6f3d0a0001", "民勤县自然资源局", "何科长"],
  ["5f0a1c66-2f0b-4a43-9d1c-0d6f3d0a0002", "民勤县水务局", "常主任"],
  ["5f0a1c66-2f0b-4a43-9d1c-0d6f3d0a0003", "民勤县人力资源和社会保障局", "高科长"],
  ["5f0a1c66-2f0b-4a43-9d1c-0d6f3d0a0004", "民勤县信访局", "丁副局长"],
  ["5f0a1c66-2f0b-4a43-9d1c-0d6f3d0a0005", "民勤县农业农村局", "方科长"],
] as const;
