import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { wholeText } from "./measure.ts";
import { issued, LONG_NAME, prose } from "./payloads.ts";
import { Press } from "./press.ts";
import { bare, expectInOrder, printedBy } from "./printed.ts";
import { aCallNote, anExtensionRequest, anIncomingReply, aSupervision } from "./slip-payloads.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

const printed = (name: string, payload: PaperPayload, no: string) =>
  printedBy(press, name, payload, issued(no));

describe("the supervision notice (C-06)", () => {
  const NO = "宁远堡综督〔2026〕2号";
  test("names level, unit, slip, days, problem, requirement, who signs, and leaves room for the answer", async () => {
    const { sizes, text } = await printed("c06", aSupervision(), NO);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "督办单",
      `编号：${NO}`,
      "宁远堡镇自然资源所",
      "宁远堡综转〔2026〕12号",
      "2026年7月31日",
      "5天",
      "应办理未办理",
      "2026年8月3日催办（宁远堡综督〔2026〕1号）",
      "2026年8月12日前落实",
      "何秉诚",
      "宁远堡镇综治中心",
      "2026年8月5日",
    ]);
    expect(bare(text)).toContain("反馈（由被督办单位填写）");
  });
  test("with eight notices before it and 4,000 characters goes on to attached pages, whole", async () => {
    const earlier = Array.from({ length: 8 }, (_, index) => ({
      level: "催办",
      no: `宁远堡综督〔2026〕${index + 1}号`,
      issuedOn: day("2026-08-03"),
    }));
    const payload = aSupervision({
      level: "挂牌督办",
      unit: LONG_NAME,
      centerName: LONG_NAME,
      sealName: LONG_NAME,
      earlier,
      skipReason: "已电话催办两次",
      requirement: prose(4000),
    });
    const { sizes, text } = await printed("c06-long", payload, NO);
    expect(sizes.length).toBeGreaterThan(1);
    expect(await wholeText(press.page, "要求", "要求")).toBe(prose(4000));
    expectInOrder(text, ["挂牌督办单 附页", "第2页"]);
  });
  test("with ten characters is one page", async () => {
    const payload = aSupervision({ requirement: "八月十二日前办结。", earlier: [], daysLate: 0 });
    const { sizes, text } = await printed("c06-short", payload, NO);
    expect(sizes).toHaveLength(1);
    expect(text).toContain("未超期");
  });
});

describe("the extension request (C-08)", () => {
  const NO = "宁远堡综延〔2026〕1号";
  test("before it is decided leaves boxes and lines for the hand", async () => {
    const { sizes, text } = await printed("c08", anExtensionRequest(), NO);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "宁远堡综转〔2026〕12号",
      "第1次",
      "原时限",
      "2026年7月31日",
      "申请延至",
      "2026年8月14日",
      "外业测绘",
      "赵所",
      "□同意延至",
      "□不同意",
      "□已告知",
    ]);
  });
  test.each([
    ["granted", true, "☑同意延至2026年8月14日", "□不同意"],
    ["refused", false, "□同意延至", "☑不同意"],
  ] as const)("%s says so, by whom and on which day", async (name, granted, first, second) => {
    const opinion = {
      granted,
      until: granted ? day("2026-08-14") : null,
      approver: "何秉诚",
      on: day("2026-07-31"),
      note: prose(10),
      toldOn: granted ? day("2026-07-31") : null,
      toldWay: granted ? "电话" : "",
    };
    const { text } = await printed(`c08-${name}`, anExtensionRequest({ isPetition: true, opinion }), NO);
    expectInOrder(text, [first, second, prose(10), "信访事项必须告知", "何秉诚", "2026年7月31日"]);
  });
  test("with a long reason and long names lies well", async () => {
    const opinion = {
      granted: true,
      until: day("2026-08-14"),
      approver: "何".repeat(40),
      on: day("2026-07-31"),
      note: prose(300),
      toldOn: day("2026-07-31"),
      toldWay: "话".repeat(40),
    };
    const payload = anExtensionRequest({
      unit: LONG_NAME,
      centerName: LONG_NAME,
      sealName: LONG_NAME,
      unitHead: "赵".repeat(40),
      reason: prose(4000),
      isPetition: true,
      opinion,
    });
    await printed("c08-long", payload, NO);
    expect(await wholeText(press.page, "理由", "理由")).toBe(prose(4000));
  });
});

describe("the answer to an incoming slip", () => {
  const NO = "宁远堡综复〔2026〕1号";
  test("is a letter under their number, with result, text, attachments and the centre's seal", async () => {
    const { sizes, text } = await printed("reply", anIncomingReply(), NO);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "来件答复函",
      NO,
      "金川区信访局：",
      "金信转〔2026〕18号",
      "办理结果",
      "已化解",
      "办理情况",
      "2026年7月14日以当面方式答复诉求人",
      "附件",
      "1. 现场丈量记录（2页）",
      "周敏",
      "宁远堡镇综治中心",
      "2026年7月15日",
    ]);
  });
  test.each([10, 4000])("with %i characters and eight attachments loses nothing", async (length) => {
    const attachments = Array.from({ length: 8 }, (_, index) => ({
      name: `材料${index + 1}`,
      pages: index + 1,
    }));
    const { text } = await printed(
      `reply-${length}`,
      anIncomingReply({ text: prose(length), attachments }),
      NO,
    );
    expectInOrder(text, ["办理情况", "8. 材料8（8页）", "宁远堡镇综治中心"]);
  });
  test("without number, day of telling and attachments says nothing of them", async () => {
    const payload = anIncomingReply({ theirNo: "", toldOn: null, attachments: [], to: LONG_NAME });
    const { text } = await printed("reply-bare", payload, NO);
    expect(text).not.toContain("附件");
    expect(text).not.toContain("答复诉求人");
  });
});

describe("the note of a three-party call", () => {
  const NO = "宁远堡综来〔2026〕3号";
  test("tells who was on the line, what was promised and by when", async () => {
    const { sizes, text } = await printed("call", aCallNote(), NO);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "三方通话记录单",
      "GD20260710-0031",
      "2026年7月10日 09:30",
      "08号",
      "李德福",
      "自然资源所 赵所",
      "上门丈量",
      "2026年7月14日",
      "周敏",
    ]);
  });
  test("with 4,000 characters goes on to attached pages, whole", async () => {
    const payload = aCallNote({
      request: prose(4000),
      said: prose(4000),
      promised: prose(2000),
      promisedBy: null,
    });
    const { sizes } = await printed("call-long", payload, NO);
    expect(sizes.length).toBeGreaterThan(1);
    expect(await wholeText(press.page, "通话内容", "通话内容")).toBe(prose(4000));
  });
});
