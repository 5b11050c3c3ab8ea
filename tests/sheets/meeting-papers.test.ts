import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import {
  aConsultationRecord,
  agendaRow,
  aMeetingAddendum,
  anAgenda,
  minutesItem,
  someMinutes,
} from "./meeting-payloads.ts";
import { issued, LONG_NAME, prose } from "./payloads.ts";
import { Press } from "./press.ts";
import { bare, expectInOrder, printedBy } from "./printed.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

const NO = "宁远堡综会〔2026〕1号";
const printed = (name: string, payload: PaperPayload) => printedBy(press, name, payload, issued(NO));
const thirty = <Row>(row: (index: number) => Row) => Array.from({ length: 30 }, (_, index) => row(index));

describe("the agenda of a case conference", () => {
  test("says of each matter its colour, how it came to it, why it is here and who has it", async () => {
    const { sizes, text } = await printed("agenda", anAgenda());
    expect(sizes).toHaveLength(1);
    expectInOrder(text, ["会商研判议题清单", "2026年7月17日 15:00", "西湾村", "红色", "反复退回、红色"]);
    expect(bare(text)).toContain("2026年7月3日登记黄色");
    expect(text).toContain("共1件");
  });
  test("of thirty matters repeats its heads over the pages and loses none", async () => {
    const rows = thirty((index) => agendaRow({ matterNo: `宁远堡事〔2026〕${1000 + index}号` }));
    const { sizes, text } = await printed("agenda-30", anAgenda({ rows }));
    expect(sizes.length).toBeGreaterThan(1);
    expect(text.match(/提交原因/g)).toHaveLength(sizes.length);
    for (const { matterNo } of rows) expect(bare(text)).toContain(matterNo);
  });
  test("with nothing on it says so", async () => {
    expect((await printed("agenda-none", anAgenda({ rows: [], place: "" }))).text).toContain("没有议题。");
  });
});

describe("the minutes of a case conference (C-16)", () => {
  test("say who sat, each matter's colour before and after, the decision, the unit, the tasks", async () => {
    const { sizes, text } = await printed("minutes", someMinutes());
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "会商研判记录",
      `编号：${NO}`,
      "2026年7月17日 15:00至16:30",
      "何秉诚",
      "赵明（司法所）",
      "宁远堡事〔2026〕0009号 土地承包经营纠纷（西湾村）",
      "红色调整为黄色",
      "由自然资源所牵头",
      "承办单位：宁远堡镇自然资源所",
      "1. 到现场丈量（宁远堡镇自然资源所，2026年7月24日前）",
      "主持人",
      "宁远堡镇综治中心",
    ]);
  });
  test("of thirty matters with long names and decisions lose nothing", async () => {
    const items = thirty((index) =>
      minutesItem({
        matterNo: `宁远堡事〔2026〕${1000 + index}号`,
        unit: LONG_NAME,
        after: index % 2 === 0 ? "红色" : "黄色",
        decision: prose(index === 7 ? 2000 : 120),
      }),
    );
    const members = Array.from({ length: 60 }, (_, index) => `参会人员${index + 1}（${LONG_NAME}）`);
    const payload = someMinutes({ items, members, centerName: LONG_NAME, sealName: LONG_NAME });
    const { sizes, text } = await printed("minutes-30", payload);
    expect(sizes.length).toBeGreaterThan(5);
    for (const { matterNo } of items) expect(bare(text)).toContain(matterNo);
    expect(bare(text)).toContain("参会人员60");
    expect(text).toContain("红色（不变）");
  });
  test("without a matter keep what else was said", async () => {
    const { text } = await printed("minutes-none", someMinutes({ items: [], other: "通报了信访形势。" }));
    expectInOrder(text, ["没有研判具体事项", "通报了信访形势。"]);
  });
});

describe("the record of a consultation meeting", () => {
  test("says who came as what by 1, 7 and X, the six steps, the outcome, and has a line for each who came", async () => {
    const { text } = await printed("consultation", aConsultationRecord());
    expectInOrder(text, [
      "西湾村",
      "民主协商记录",
      "灌溉渠改道",
      "村党组织书记 马建国：到会",
      "未到会（出庭）",
      "利益相关方 张大山：到会",
      "一、提议",
      "六、落实",
      "协商结果：达成一致",
      "渠道改走北侧",
      "到现场丈量",
      "经到会人员核对无误",
    ]);
    expect(bare(text.slice(text.indexOf("核对无误")))).not.toContain("罗世平");
  });
  test("with forty people, long texts and a next meeting loses nothing", async () => {
    const members = Array.from({ length: 40 }, (_, index) => ({
      group: "X" as const,
      role: "利益相关方",
      name: `当事人${index + 1}（${LONG_NAME}）`,
      present: true,
      note: "",
    }));
    const payload = aConsultationRecord({
      members,
      steps: aConsultationRecord().steps.map((step) => ({ ...step, text: prose(1000) })),
      outcome: "继续协商",
      resolution: prose(4000),
      nextOn: aConsultationRecord().on,
      topic: LONG_NAME,
      tasks: [],
    });
    const { sizes, text } = await printed("consultation-long", payload);
    expect(sizes.length).toBeGreaterThan(3);
    for (const name of ["当事人1（", "当事人40（", "下次协商"]) expect(bare(text)).toContain(name);
  });
});

test("a correction names the minutes it goes behind, the how manieth it is, and why", async () => {
  const { sizes, text } = await printed("addendum", aMeetingAddendum());
  expect(sizes).toHaveLength(1);
  expectInOrder(text, ["会商研判记录补正", NO, "第1次补正", "参加人员漏记", "增加罗世平", "其他内容不变"]);
});
