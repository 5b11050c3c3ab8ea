import { describe, expect, test } from "vitest";
import * as made from "./case-payloads.ts";
import { casePress, expectPageCount } from "./case-press.ts";
import { LONG_NAME, prose } from "./payloads.ts";
import { bare, expectInOrder } from "./printed.ts";

const { printed, textUnder, seals, signatureLines } = casePress();

describe("the papers of the room", () => {
  test("the day log (C-12) has every column, the day's figures and two signatures", async () => {
    const payload = made.aRoomLog();
    const { text } = await printed("c12", payload);
    expectInOrder(text, [
      "宁远堡镇综治中心",
      "调解室工作日志",
      "日期：2026年3月5日",
      "第一调解室（老周调解室）",
      "天气：晴",
      "值班调解员：周敏",
    ]);
    for (const row of payload.rows) {
      const words = [row.slot, row.matterNo, row.parties, row.category, row.hosts, row.digest, row.result];
      for (const word of [...words, row.recorder]) expect(bare(text)).toContain(bare(word));
    }
    expectInOrder(text, [
      "接待5批次、9人次，调解2件，成功1件，移送0件，需关注（风险上报）1件。",
      payload.summary,
      "值班调解员周敏",
      "审核人孙丽",
    ]);
    expect(await signatureLines()).toBe(2);
    expect(await seals()).toBe(0);
  });

  test("forty sessions and a long summary go over pages, each under the column heads", async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      ...made.aLogRow(index),
      digest: prose(200),
      parties: `${LONG_NAME}、李**、张**等8方`,
    }));
    const paper = await printed("c12-long", made.aRoomLog({ rows, summary: prose(2000) }));
    expectPageCount(paper);
    for (const { matterNo } of rows) expect(bare(paper.text)).toContain(matterNo);
    expect(await textUnder("当日小结")).toBe(prose(2000));
  });

  test("a day without a session says so", async () => {
    const { text } = await printed("c12-none", made.aRoomLog({ rows: [], summary: "" }));
    expect(bare(text)).toContain("当日没有调解。");
  });

  test("the bookings (C-13) tell who was told and who comes by another door", async () => {
    const payload = made.someBookings({
      rows: Array.from({ length: 30 }, (_, index) => made.aBookingRow(index)),
    });
    const paper = await printed("c13", payload);
    expectPageCount(paper);
    expectInOrder(paper.text, [
      "调解室预约表",
      "第一调解室",
      "2026年3月2日至2026年3月8日",
      "09:30—11:00",
      "李**、张**",
      "周敏、孙丽",
      "李**（电话）、张**（口头）",
      "是",
      "带承包证",
      "尚未通知",
    ]);
    expect(bare(paper.text)).toContain("共30场");
  });
});
