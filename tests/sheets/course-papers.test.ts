import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import {
  aFollowUp,
  AGREEMENT_NO,
  anExtensionConsent,
  anUndisputedRecord,
  aPrintedPerson,
  aPrintedUnit,
  aSessionNotice,
  aTerminationNotice,
  HOST,
  LONG_STORY,
  partiesOf,
} from "./agreement-payloads.ts";
import { wholeText } from "./measure.ts";
import { issued, LONG_NAME, prose } from "./payloads.ts";
import { Press } from "./press.ts";
import { bare, expectInOrder, printedBy } from "./printed.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

const CASE_NO = "宁远堡人调字〔2026〕第7号";
const printed = (name: string, payload: PaperPayload, mark = issued(CASE_NO)) =>
  printedBy(press, name, payload, mark);
const count = (selector: string) => press.page.locator(selector).count();
const sealed = () => press.page.locator(".p-seal").allTextContents();

describe("the notice of a session (M-20)", () => {
  test("is one page with time, place, mediators, what to bring and whom to call, sealed, with a receipt", async () => {
    const payload = aSessionNotice();
    const { sizes, text } = await printed("m20", payload);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      `${HOST}调解通知书`,
      CASE_NO,
      `${payload.to}：`,
      payload.title,
      "2026年6月10日09:00至11:00",
      payload.place,
      ...payload.mediators,
      payload.bring,
      payload.contact,
      payload.phone,
      "自愿",
    ]);
    expect(await sealed()).toEqual([`${HOST}2026年6月5日`]);
    expect(text).toContain("送达回执");
    expect(await count("[data-sign]")).toBe(1);
  });

  test("says nothing of the other side to whoever comes in by another way", async () => {
    const { text } = await printed("m20-apart", aSessionNotice({ separateEntry: true, bring: "" }));
    expect(bare(text)).toContain("由工作人员引导至等候的房间");
    expect(bare(text)).toContain("身份证件以及与纠纷有关的证据材料");
  });

  test("the longest names lie well", async () => {
    await printed(
      "m20-long",
      aSessionNotice({
        hostName: LONG_NAME,
        to: LONG_NAME,
        place: LONG_NAME,
        bring: prose(300),
        contact: LONG_NAME,
        demo: true,
      }),
    );
  });
});

describe("the consent to an extension (M-21)", () => {
  test("says from when until when, why, and has a line for each party and the mediator", async () => {
    const payload = anExtensionConsent();
    const { sizes, text } = await printed("m21", payload);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "延期调解同意书",
      CASE_NO,
      HOST,
      payload.title,
      "2026年6月2日受理",
      "2026年7月2日届满",
      "延长至2026年7月20日",
      "申请人李德福；被申请人张建国",
      payload.reason,
      "随时要求终止调解",
      "申请人李德福",
      "被申请人张建国",
      "调解员赵公道",
    ]);
    expect(await count("[data-sign]")).toBe(3);
    expect(await count("[data-seal]")).toBe(0);
  });

  test.each([1, 8])("lies well with %i parties and long reasons", async (parties) => {
    const payload = anExtensionConsent({ parties: partiesOf(parties), reason: LONG_STORY, dueOn: null });
    const { text } = await printed(`m21-${parties}`, payload);
    expect(await wholeText(press.page, "none", "延期原因")).toBe(LONG_STORY);
    expectInOrder(
      text,
      payload.parties.map(({ signer }) => signer),
    );
  });
});

describe("the notice of the end (M-15)", () => {
  test("says why and when it ended and always the other routes, with mediator, seal and each party's receipt", async () => {
    const payload = aTerminationNotice();
    const { text } = await printed("m15", payload);
    expectInOrder(text, [
      `${HOST}终止调解通知书`,
      CASE_NO,
      "李德福、张建国：",
      payload.title,
      "申请人李德福；被申请人张建国",
      "受理日期：2026年6月2日",
      "终止日期：2026年6月18日",
      payload.reason,
      payload.note,
      "人民调解法》第二十六条",
      "仲裁、行政、司法",
      payload.otherRoutes,
      payload.phone,
      "调解员赵公道",
      "已收到上述终止调解通知书",
      "申请人李德福",
      "被申请人张建国",
    ]);
    expect(await sealed()).toEqual([`${HOST}2026年6月19日`]);
    expect(await count("[data-sign]")).toBe(3);
  });

  test("a refusal before acceptance says so; the police quote no law of the committee", async () => {
    const before = await printed("m15-before", aTerminationNotice({ acceptedOn: null }));
    expect(bare(before.text)).toContain("未受理");
    const police = { procedure: "治安调解", hostName: "金川区公安局宁远堡派出所" };
    const { text } = await printed("m15-police", aTerminationNotice(police));
    expect(bare(text)).not.toContain("人民调解法");
  });

  test.each([1, 8])("lies well with %i parties, short and long", async (count) => {
    const parties = [...partiesOf(count - 1), aPrintedUnit()];
    await printed(
      `m15-${count}-short`,
      aTerminationNotice({ parties, note: "", otherRoutes: "向法院起诉。" }),
    );
    for (let length = 0; length <= 1000; length += 200) {
      const payload = aTerminationNotice({
        parties,
        otherRoutes: prose(100 + length),
        mediators: ["赵公道", "周敏", "王安"],
      });
      const { text } = await printed(`m15-${count}-${length}`, payload);
      expect(bare(text)).toContain(bare(parties.at(-1)!.name)); // there is at least one
      expect(await press.page.locator(".leaf:has([data-seal]) [data-sign]").count()).toBeGreaterThan(0);
    }
  });
});

describe("the record of undisputed facts (M-23)", () => {
  test("numbers the facts, says from when to when, and why only when it was asked", async () => {
    const payload = anUndisputedRecord();
    const { text } = await printed("m23", payload);
    expectInOrder(text, [
      "无争议事实记载",
      CASE_NO,
      ...payload.parties.flatMap(({ name, phone, address }) => [name, phone, address]),
      payload.title,
      ...payload.facts.flatMap((fact, index) => [`${index + 1}.`, fact]),
      `${printedDay(payload.startedOn)}至${printedDay(payload.endedOn)}`,
      "调解不成的原因",
      payload.cause,
      ...payload.parties.map(({ signer }) => signer),
      "调解员赵公道",
    ]);
    expect(await count("[data-sign]")).toBe(3);
    const silent = await printed("m23-silent", anUndisputedRecord({ cause: "" }));
    expect(silent.text).not.toContain("原因");
  });

  test("thirty facts of a thousand characters between eight parties go on over the pages", async () => {
    const facts = Array.from({ length: 30 }, (_, index) => `${index}${prose(990)}`);
    const { sizes } = await printed("m23-long", anUndisputedRecord({ facts, parties: partiesOf(8) }));
    expect(await count(".leaf-joint")).toBe(sizes.length);
  });
});

describe("the follow-up (M-12)", () => {
  test("is one page with every field in its order, signed and sealed", async () => {
    const payload = aFollowUp();
    const { sizes, text } = await printed("m12", payload);
    expect(sizes).toHaveLength(1);
    expectInOrder(text, [
      "人民调解回访记录",
      "李德福、张建国",
      AGREEMENT_NO,
      payload.title,
      printedDay(payload.on),
      payload.way,
      payload.whom,
      payload.performance,
      payload.satisfaction,
      payload.findings,
      payload.by,
    ]);
    expect(text).toContain(CASE_NO);
    expect(await count("[data-sign]")).toBe(1);
    expect((await sealed())[0]).toContain(HOST);
  });

  test("what its fields cannot hold goes on to an attached page", async () => {
    const payload = aFollowUp({
      parties: Array.from({ length: 8 }, () => LONG_NAME),
      performance: prose(4000),
      findings: prose(4000),
      satisfaction: "",
      agreementNo: "",
      by: "周".repeat(40),
      hostName: LONG_NAME,
      demo: true,
    });
    await printed("m12-long", payload, { ...issued(CASE_NO), reprint: 1 });
    expect(await wholeText(press.page, "履行情况", "协议履行情况")).toBe(prose(4000));
    expect(await wholeText(press.page, "其他情况", "起诉判决、差错激化、遗留隐患及处置措施")).toBe(
      prose(4000),
    );
    await printed("m12-one", aFollowUp({ parties: [aPrintedPerson().name], performance: prose(10) }));
  });
});
