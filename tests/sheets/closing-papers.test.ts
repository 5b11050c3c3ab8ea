import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { aConclusionReport, aContactCard, aFollowUpForm, aSatisfactionForm } from "./closing-payloads.ts";
import { wholeText } from "./measure.ts";
import { issued, LONG_NAME, prose } from "./payloads.ts";
import { Press } from "./press.ts";
import { bare, expectInOrder, printedBy } from "./printed.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

const MATTER_NO = "宁远堡事〔2026〕0009号";
const printed = (name: string, payload: PaperPayload, layout: PaperLayout = "A4", no = MATTER_NO) =>
  printedBy(press, name, payload, issued(no), layout);
const count = (selector: string) => press.page.locator(selector).count();

describe("the conclusion report (C-09)", () => {
  test("is one page with its fields in their order, signed twice and sealed by the centre", async () => {
    const payload = aConclusionReport();
    const { sizes, text } = await printed("c09", payload, "A4", "宁远堡综结〔2026〕3号");
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      payload.centerName,
      "办结报告",
      MATTER_NO,
      "宁远堡综结〔2026〕3号",
      payload.title,
      payload.claim,
      payload.investigation,
      payload.process,
      payload.outcome,
      payload.result,
      payload.basis,
      payload.opinion,
      "1. 丈量记录（2页）",
    ]);
    for (const word of [payload.told, payload.handler, payload.reviewer])
      expect(bare(text)).toContain(bare(word));
    expect(await count("[data-sign]")).toBe(2);
    expect(await press.page.locator(".p-seal").allTextContents()).toEqual([
      `${payload.sealName}2026年3月20日`,
    ]);
  });

  test("long texts go on to attached pages, and not a character is lost", async () => {
    const payload = aConclusionReport({
      claim: prose(3000),
      investigation: prose(4000),
      process: prose(4000),
      result: prose(2000),
      opinion: prose(1000),
      basis: prose(1000),
      petitioner: LONG_NAME,
      handler: LONG_NAME,
      centerName: LONG_NAME,
      sealName: LONG_NAME,
    });
    const { sizes } = await printed("c09-long", payload);
    expect(sizes.length).toBeGreaterThan(1);
    expect(await wholeText(press.page, "办理过程", "办理过程")).toBe(payload.process);
  });
});

describe("the follow-up form (C-10)", () => {
  test("is one page with every answer there is and the given one ticked", async () => {
    const { sizes, text } = await printed("c10", aFollowUpForm());
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "回访表",
      MATTER_NO,
      "☑电话回访",
      "□上门回访",
      "2026年3月27日 10:20",
      "☑已解决",
      "□未解决",
      "☑已收到",
      "☑已履行",
      "无",
      "希望村里把界石位置记下来。",
      "☑满意",
      "☑销号",
      "□重启",
      "李文",
    ]);
  });
  test("signs of relapse, and the day on which the person is asked again", async () => {
    const { text } = await printed(
      "c10-again",
      aFollowUpForm({ relapse: prose(500), next: "继续办理", satisfaction: "", opinions: prose(1000) }),
    );
    expect(bare(text)).toContain("☑继续办理");
    expect(bare(text)).not.toContain("☑满意");
  });
});

describe("the satisfaction form (C-11)", () => {
  test("is one page with five levels, signed by both, and says who asked", async () => {
    const { sizes, text } = await printed("c11", aSatisfactionForm());
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "满意度评价表",
      "□非常满意",
      "□满意",
      "☑基本满意",
      "□不满意",
      "□非常不满意",
      "丈量等了几天。",
    ]);
    expect(bare(text)).toContain("由未承办该事项的工作人员询问");
    expect(await count("[data-sign]")).toBe(2);
  });
});

describe("the contact card", () => {
  test.each(["STRIP_80", "A4"] as const)(
    "says number, who, phone, next day and village on %s",
    async (layout) => {
      const payload = aContactCard();
      const { sizes, text } = await printed(`card-${layout}`, payload, layout);
      expect(sizes).toHaveLength(1);
      expectInOrder(text, [
        "连心卡",
        MATTER_NO,
        payload.to,
        payload.handler,
        payload.phone,
        "2026年3月24日前 承办单位答复",
        payload.villageContact,
        payload.centerPhone,
      ]);
      expect(await press.page.locator("[data-code]").getAttribute("data-code")).toBe(MATTER_NO);
    },
  );
  test.each(["STRIP_80", "A4"] as const)("the longest names lie well on %s", async (layout) => {
    const payload = aContactCard({
      centerName: LONG_NAME,
      to: LONG_NAME,
      title: LONG_NAME.repeat(2),
      handler: LONG_NAME,
      villageContact: LONG_NAME,
      address: LONG_NAME.repeat(2),
      next: LONG_NAME,
      demo: true,
    });
    await printed(`card-long-${layout}`, payload, layout);
  });
});
