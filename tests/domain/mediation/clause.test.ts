import { expect, test } from "vitest";
import { copiesSentence, printedClause } from "#shared/domain/mediation/clause.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aPayment, boss } from "#tests/support/agreements.ts";

const clause = (parts: Parameters<typeof aPayment>[0]) =>
  printedClause(aPayment(parts), (id) => (id === boss.id ? "李有田" : "张大山"));
const nothingElse = { amountFen: null, how: "", consequence: "" };

test("a payment says who pays whom how much, in figures and capitals, by when and how", () => {
  expect(clause({ consequence: "张大山可以就全部余款向人民法院起诉。" })).toBe(
    "李有田于2026年7月31日前（含当日）向张大山支付欠款30000.00元（人民币叁万元整）。履行方式：银行转账。违约责任：张大山可以就全部余款向人民法院起诉。",
  );
  expect(clause({ due: { kind: "ON_SPOT" }, how: "现金" })).toBe(
    "李有田在签订本协议时当场向张大山支付欠款30000.00元（人民币叁万元整）。履行方式：现金。",
  );
});

test.each([
  [
    { ...nothingElse, kind: "DELIVER", what: "玉米500公斤", how: "送到张大山家" },
    "李有田于2026年7月31日前（含当日）向张大山交付玉米500公斤。履行方式：送到张大山家。",
  ],
  [
    { ...nothingElse, kind: "DO", what: "清理门前排水沟。" },
    "李有田于2026年7月31日前（含当日）为张大山完成下列事项：清理门前排水沟。",
  ],
  [
    { ...nothingElse, kind: "REFRAIN", what: "堵塞排水沟", due: { kind: "ON", on: day("2026-07-01") } },
    "李有田自2026年7月1日起对张大山不得有下列行为：堵塞排水沟。",
  ],
  [
    { ...nothingElse, kind: "APOLOGISE", what: "推搡一事", how: "当面口头", due: { kind: "ON_SPOT" } },
    "李有田在签订本协议时当场就推搡一事向张大山赔礼道歉，方式为当面口头。",
  ],
] as const)("what is owed besides money reads as a sentence too", (parts, sentence) => {
  expect(clause(parts)).toBe(sentence);
});

test("there is one copy for each party and one for the committee, and one more for the court", () => {
  const facts = { hostName: "宁远堡镇人民调解委员会", coHosts: [] };
  expect(copiesSentence({ ...facts, parties: 2, confirmationPlanned: false })).toBe(
    "本协议一式三份，当事人各执一份，宁远堡镇人民调解委员会留存一份。",
  );
  expect(copiesSentence({ ...facts, parties: 8, confirmationPlanned: true })).toBe(
    "本协议一式十份，当事人各执一份，宁远堡镇人民调解委员会留存一份，报送人民法院一份。",
  );
});

test("a committee that mediates and seals along keeps a copy of its own", () => {
  expect(
    copiesSentence({
      parties: 2,
      confirmationPlanned: false,
      hostName: "宁远堡镇人民调解委员会",
      coHosts: ["双湾镇人民调解委员会"],
    }),
  ).toBe("本协议一式四份，当事人各执一份，宁远堡镇人民调解委员会、双湾镇人民调解委员会各留存一份。");
});
