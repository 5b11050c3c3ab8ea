import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SheetMark } from "#renderer/sheets/mark.ts";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload, SlipPayload } from "#shared/domain/paper/payload.ts";
import { SlipKind } from "#shared/domain/referral/slip-kind.ts";
import { SLIP_WORDING } from "#shared/domain/referral/wording.ts";
import { wholeText } from "./measure.ts";
import {
  aReceipt,
  aRefusal,
  aSlip,
  aVisitForm,
  aVisitor,
  anAcceptance,
  issued,
  LONG_NAME,
  prose,
} from "./payloads.ts";
import { Press } from "./press.ts";
import { bare, expectInOrder, printedBy } from "./printed.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

const printed = (name: string, payload: PaperPayload, mark: SheetMark, layout: PaperLayout) =>
  printedBy(press, name, payload, mark, layout);

describe("the registration form (C-01)", () => {
  test("is one page for one visitor, with every field in its order", async () => {
    const { sizes, text } = await printed("c01", aVisitForm(), issued("宁远堡访〔2026〕0012号"), "A4");
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "来访登记表",
      "事项编号：宁远堡事〔2026〕0009号",
      "编号：宁远堡访〔2026〕0012号",
      "2026年3月2日 09:20",
    ]);
    for (const word of [
      "李德福",
      "62070219630408000X",
      "13909361200",
      "东沟村1社12号",
      "张建国",
      "去年秋收以后",
      "东沟村第二网格",
    ])
      expect(bare(text)).toContain(bare(word));
    expectInOrder(text, [
      "主要诉求",
      "期望结果",
      "来访次数",
      "☑首次",
      "风险研判",
      "承包合同（4页，复印件）",
      "首问责任人",
      "周敏",
      "□当场答复",
      "告知确认",
    ]);
    expectInOrder(text, [prose(180), "请求丈量地界，恢复原来的界石。"]);
  });

  test("eight visitors and 4,000 characters go on to attached pages, and not a character is lost", async () => {
    const payload = aVisitForm({
      visitors: Array.from({ length: 8 }, (_, index) => aVisitor(index)),
      headCount: 12,
      isGroup: true,
      statement: prose(4000),
    });
    const { sizes, text } = await printed("c01-long", payload, issued("宁远堡访〔2026〕0012号"), "A4");
    expect(sizes.length).toBeGreaterThan(1);
    expect(await wholeText(press.page, "主要诉求", "主要诉求")).toBe(prose(4000));
    expectInOrder(text, [
      "第1页",
      `共${sizes.length}页`,
      "来访登记表 附页",
      "其他来访人",
      "6. 陈大勇",
      "8. 杨占山",
    ]);
    expect(text).toContain("12人（集体访）");
  });

  test("20,000 characters without a break and fifty visitors lie well", async () => {
    const payload = aVisitForm({
      visitors: Array.from({ length: 50 }, (_, index) => ({
        ...aVisitor(index),
        name: "阿".repeat(60),
        address: "b".repeat(200),
      })),
      statement: prose(20_000).replace(/[〔〕。，]/gu, "地"),
      wish: "愿".repeat(2000),
      respondents: [LONG_NAME, LONG_NAME],
      centerName: LONG_NAME,
      place: LONG_NAME,
      handedIn: Array.from({ length: 50 }, () => ({ name: "材料".repeat(40), pages: 9999, original: true })),
    });
    await printed("c01-extreme", payload, issued("宁远堡访〔2026〕0012号"), "A4");
    expect(await wholeText(press.page, "期望结果", "期望结果")).toBe("愿".repeat(2000));
  });

  test("lines, surrogate pairs and writing from right to left stay whole where a text is cut", async () => {
    const statement = `𬬮𠮷👨‍👩‍👧\nالسلام عليكم é\n`.repeat(120);
    await printed("c01-unicode", aVisitForm({ statement }), issued("宁远堡访〔2026〕0012号"), "A4");
    expect((await wholeText(press.page, "主要诉求", "主要诉求")).replaceAll("\n", "")).toBe(
      statement.replaceAll("\n", ""),
    );
  });
});

describe("the receipt strip", () => {
  test.each(["STRIP_80", "A4"] as const)("tells number, visitor and whom to ask on %s", async (layout) => {
    const { sizes, text } = await printed(
      `receipt-${layout}`,
      aReceipt(),
      issued("宁远堡访〔2026〕0012号"),
      layout,
    );
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "来访登记回执",
      "宁远堡访〔2026〕0012号",
      "李德福",
      "2026年3月2日 09:20",
      "首次来访",
      "与邻居的地界争议",
      "周敏",
      "0936-8550001",
      "一楼大厅",
    ]);
  });

  test("the longest names and addresses still lie on the strip", async () => {
    const payload = aReceipt({
      centerName: LONG_NAME,
      visitor: "阿".repeat(60),
      matter: "事".repeat(120),
      address: "址".repeat(120),
    });
    await printed("receipt-long", payload, issued("宁远堡访〔2026〕0012号"), "STRIP_80");
    expect(await wholeText(press.page, "事项", "事项")).toBe("事".repeat(120));
  });
});

describe("the notices", () => {
  test("the acceptance (C-02) is one page with unit, day and contact, and a clear square for the seal", async () => {
    const { sizes, text } = await printed("c02", anAcceptance(), issued("宁远堡综受〔2026〕3号"), "A4");
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "宁远堡镇综治中心受理通知单",
      "编号：宁远堡综受〔2026〕3号",
      "李德福：",
      "决定予以受理",
      "自然资源所",
      "人民调解",
      "2026年4月1日",
      "周敏",
      "权利提示",
      "宁远堡镇综治中心",
      "2026年3月2日",
    ]);
    expect(text).toContain("签收人（签名、捺印）");
    expect(await press.page.locator("[data-seal]").count()).toBe(1);
  });

  test("the non-acceptance (C-03) is one page and says where to go", async () => {
    const { sizes, text } = await printed("c03", aRefusal(), issued("宁远堡综不受〔2026〕1号"), "A4");
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "不予受理告知书",
      "决定不予受理",
      "行政争议",
      "行政复议法",
      "行政复议机构",
      "0936-8210001",
      "六十日内",
    ]);
  });

  test("a long explanation flows, and the seal never stands on a page of its own", async () => {
    for (const characters of [150, 180, 210, 240, 270, 300, 2000]) {
      const payload = aRefusal({ explanation: prose(characters) });
      await printed(`c03-${characters}`, payload, issued("宁远堡综不受〔2026〕1号"), "A4");
      const lastPage = press.page.locator(".leaf").last();
      expect(await lastPage.locator("[data-seal]").count()).toBe(1);
      expect(await lastPage.locator(".p-flow-text").count()).toBeGreaterThan(0);
    }
  });
});

describe.each(["A4", "PLY_140", "PLY_93"] as const)("the slip (C-05) on %s", (layout) => {
  test("is one page and carries every field", async () => {
    const payload = aSlip();
    const { sizes, text } = await printed(
      `slip-${layout}`,
      payload,
      issued("宁远堡综转〔2026〕12号"),
      layout,
    );
    expect(sizes).toHaveLength(1);
    const { summary, claim, workDone, requirement, feedback, crossSealNo, contactPhone, approver, matterNo } =
      payload;
    const words = [
      summary,
      claim,
      workDone,
      requirement,
      feedback,
      crossSealNo,
      contactPhone,
      approver,
      matterNo,
    ];
    for (const word of [
      ...words,
      "宁远堡综转〔2026〕12号",
      "自然资源所",
      "一般",
      "13909361200",
      "2026年3月23日前",
      "来访登记表1页",
      "共2件5页",
    ])
      expect(bare(text), word).toContain(bare(word));
    for (const word of [
      "□受理",
      "□退回",
      "5个工作日",
      "□1已化解",
      "□6引导其他程序",
      "预计完成",
      "答复当事人",
      "单位盖章",
    ])
      expect(bare(text), word).toContain(bare(word));
  });

  test("what was ticked about its handling stands below what is required, and nothing where nothing was", async () => {
    const cautions: SlipPayload["cautions"] = ["PRIORITY", "TOGETHER"];
    const { sizes, text } = await printed(
      `slip-${layout}-cautions`,
      aSlip({ cautions }),
      issued("宁远堡综转〔2026〕12号"),
      layout,
    );
    // The lowest stock has no line to spare: there the rest goes on to the attached page.
    if (layout !== "PLY_93") expect(sizes).toHaveLength(1);
    expect(bare(text)).toContain("办理提示：请优先办理；请两人以上共同办理。");
    const { text: plain } = await printed(
      `slip-${layout}-plain`,
      aSlip({ receiver: "" }),
      issued("宁远堡综转〔2026〕12号"),
      layout,
    );
    expect(plain).not.toContain("办理提示");
    expect(plain).not.toContain("当日接收");
  });

  test.runIf(layout === "A4")("names who is on duty at the unit on the day of issue", async () => {
    const { text } = await printed("slip-duty", aSlip(), issued("宁远堡综转〔2026〕12号"), layout);
    expect(bare(text)).toContain("当日接收赵立新13909361288");
  });

  test("each kind has its title", async () => {
    for (const slipKind of SlipKind.options) {
      const { text } = await printed(
        `slip-${layout}-${slipKind}`,
        aSlip({ slipKind }),
        issued("宁远堡综转〔2026〕12号"),
        layout,
      );
      expect(text).toContain(SLIP_WORDING[slipKind].title);
    }
  });

  test("4,000 characters and the longest names go on to attached pages of the same stock", async () => {
    const payload = aSlip({
      centerName: LONG_NAME,
      sealName: LONG_NAME,
      unit: LONG_NAME,
      receiver: `${LONG_NAME} 13909361288`,
      summary: prose(2000),
      claim: prose(1000),
      requirement: prose(1000),
      workDone: prose(1000),
      feedback: prose(500),
      petitioners: Array.from({ length: 8 }, (_, index) => ({
        name: aVisitor(index).name,
        phone: "13909361200",
        address: LONG_NAME,
      })),
      attachments: Array.from({ length: 30 }, (_, index) => ({ name: `${LONG_NAME}${index}`, pages: 9999 })),
      approver: "审".repeat(40),
      issuer: "承".repeat(40),
      contactName: "联".repeat(40),
    });
    const { sizes } = await printed(
      `slip-${layout}-long`,
      payload,
      { ...issued("宁远堡综转〔2026〕12号"), reprint: 2 },
      layout,
    );
    expect(sizes.length).toBeGreaterThan(1);
    for (const [label, text] of [
      ["事项简述", prose(2000)],
      ["办理要求", prose(1000)],
      ["反馈内容", prose(500)],
      ["已做工作", prose(1000)],
    ] as const)
      expect(await wholeText(press.page, label, label)).toBe(text);
  });

  test("the due day always stands on the first page", async () => {
    await press.show(
      aSlip({ summary: prose(2000), requirement: prose(1000), unit: LONG_NAME }),
      issued("宁远堡综转〔2026〕12号"),
      layout,
    );
    expect(await press.page.locator(".leaf >> nth=0").innerText()).toContain("2026年3月23日前");
  });

  test("marks tell demo, reprint and void, and a number is held free before issue", async () => {
    const mark = issued("宁远堡综转〔2026〕12号");
    const { text } = await printed(
      `slip-${layout}-marks`,
      aSlip({ demo: true }),
      { ...mark, reprint: 1 },
      layout,
    );
    expect(text).toContain("演示数据");
    expect(bare(text)).toContain("补打第1次");
    const voided = await printed(`slip-${layout}-void`, aSlip(), { ...mark, voided: true }, layout);
    expect(bare(voided.text)).toContain("作废");
    const before = await printed(
      `slip-${layout}-before`,
      aSlip({ crossSealNo: "" }),
      { no: null, code: null, reprint: 0, voided: false },
      layout,
    );
    expect(before.text).toContain("（签发后编号）");
    expect(bare(before.text)).toContain("未签发预览");
  });

  test("the code holds number and digest and nothing about a person", async () => {
    await press.show(aSlip(), issued("宁远堡综转〔2026〕12号"), layout);
    const codes = await press.page
      .locator("[data-code]")
      .evaluateAll((all) => all.map((code) => (code as SVGElement).dataset["code"]));
    expect(new Set(codes)).toEqual(new Set(["ZZD1|宁远堡综转〔2026〕12号|9f86d081884c7d65"]));
  });
});

test("what the preview says is what the print says", async () => {
  for (const layout of ["A4", "PLY_140", "PLY_93"] as const) {
    await press.show(aSlip({ summary: prose(900) }), issued("宁远堡综转〔2026〕12号"), layout);
    const shown = bare(await press.page.locator(".sheet").evaluate((sheet) => sheet.textContent ?? ""));
    const { text } = await press.print(`same-${layout}`);
    // Letters and figures; pdftotext leaves out a comma that two lines share.
    const count = (from: string) =>
      Object.fromEntries(
        Map.groupBy(from.match(/[\p{L}\p{N}]/gu) ?? [], (c) => c)
          .entries()
          .map(([c, all]) => [c, all.length]),
      );
    expect(count(bare(text))).toEqual(count(shown));
  }
});
