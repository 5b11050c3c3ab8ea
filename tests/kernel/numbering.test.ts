import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkPattern,
  formatNumber,
  meansNumber,
  numberKey,
  parseLoosely,
} from "#shared/kernel/numbering.ts";

const facts = { org: "宁", year: 2026, kind: "综转", seq: 7 };
const SLIP = "{org}{kind}〔{year}〕{seq}号";

describe("a number pattern", () => {
  test("makes the numbers the office prints", () => {
    expect(formatNumber(SLIP, facts)).toBe("宁综转〔2026〕7号");
    expect(formatNumber("{org}人调字〔{year}〕第{seq:4}号", facts)).toBe("宁人调字〔2026〕第0007号");
    expect(formatNumber("{year}{seq:4}", { ...facts, seq: 12_345 })).toBe("202612345");
  });

  test("must hold the year and the running number, each once, and nothing unknown", () => {
    expect(checkPattern(SLIP)).toEqual({ ok: true, value: SLIP });
    expect(checkPattern("{year}{seq:4}")).toMatchObject({ ok: true });
    expect(checkPattern("{org}{seq}号")).toEqual({ ok: false, error: { reason: "year-missing" } });
    expect(checkPattern("{org}〔{year}〕号")).toEqual({ ok: false, error: { reason: "seq-missing" } });
    expect(checkPattern("{year}-{seq}-{month}")).toEqual({
      ok: false,
      error: { reason: "unknown-token", token: "month" },
    });
    expect(checkPattern("{year}-{seq:0}")).toEqual({
      ok: false,
      error: { reason: "unknown-token", token: "seq:0" },
    });
    expect(checkPattern("{year}-{seq}-{seq:4}")).toEqual({
      ok: false,
      error: { reason: "token-twice", token: "seq" },
    });
    expect(checkPattern("{year}-{seq}{")).toMatchObject({ error: { reason: "unknown-token" } });
  });

  test("holds no figures of its own and no running number glued to the front of the year", () => {
    expect(checkPattern("2{year}-{seq}")).toMatchObject({ error: { reason: "digit-in-text" } });
    expect(checkPattern("{seq}{year}")).toEqual({ ok: false, error: { reason: "seq-touches-year" } });
    expect(checkPattern("{seq}/{year}")).toEqual({ ok: false, error: { reason: "seq-touches-year" } });
  });
});

describe("a number typed or scanned", () => {
  test("means the same with other brackets, dashes, widths and zeros, or without them", () => {
    const spellings = [
      "宁综转〔2026〕7号",
      "宁综转2026-7",
      "宁综转[2026]0007号",
      "宁综转(2026)第7号",
      "宁综转（2026）7",
      "宁综转【2026】7号",
      "宁综转２０２６　７号",
      "宁综转字〔2026〕第0007号",
      "宁综转20260007",
      " 宁 综转 2026 7 ",
    ];
    expect(new Set(spellings.map(numberKey))).toEqual(new Set(["宁综转/2026/7"]));
  });

  test("is taken apart", () => {
    expect(parseLoosely("综转〔2026〕0007号")).toEqual({ words: "综转", year: 2026, seq: 7 });
    expect(parseLoosely("第7号")).toEqual({ words: "", seq: 7 });
    expect(parseLoosely("2026")).toEqual({ words: "", seq: 2026 });
    expect(parseLoosely("综转")).toEqual({ words: "综转" });
    expect(parseLoosely("")).toEqual({ words: "" });
  });

  test("finds its slip with the organisation or the year left out", () => {
    const number = "宁综转〔2026〕7号";
    for (const typed of ["宁综转2026-7", "综转〔2026〕0007号", "2026-7", "7", "综转7号"]) {
      expect([typed, meansNumber(typed, number, 2026)]).toEqual([typed, true]);
    }
    for (const typed of ["8", "2025-7", "宁综转2026-17", "人调〔2026〕7号", "宁综转", ""]) {
      expect([typed, meansNumber(typed, number, 2026)]).toEqual([typed, false]);
    }
    expect(meansNumber("7", number, 2027)).toBe(false);
  });
});

describe("laws of numbering", () => {
  const word = fc.stringMatching(/^[一-龥A-Z]{0,4}$/);
  const bracket = fc.constantFrom("〔", "〕", "-", "（", "号", "第", " ", "字", "");
  const pattern = fc
    .tuple(word, bracket, bracket, fc.constantFrom("{seq}", "{seq:3}", "{seq:4}", "{seq:6}"), bracket)
    .map(([text, open, close, seq, end]) => `{org}${text}{kind}${open}{year}${close}${seq}${end}`);
  const year = fc.integer({ min: 2020, max: 2099 });
  const seq = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 99_999 }));

  test("two different years or running numbers never look alike, however they are spelt", () => {
    fc.assert(
      fc.property(pattern, word, word, year, year, seq, seq, (text, org, kind, yearA, yearB, seqA, seqB) => {
        fc.pre(yearA !== yearB || seqA !== seqB);
        expect(checkPattern(text).ok).toBe(true);
        const a = formatNumber(text, { org, kind, year: yearA, seq: seqA });
        const b = formatNumber(text, { org, kind, year: yearB, seq: seqB });
        expect(a).not.toBe(b);
        expect(numberKey(a)).not.toBe(numberKey(b));
      }),
    );
  });

  test("a number is found again however its brackets, width and zeros are typed", () => {
    const sloppy = fc.constantFrom<(text: string) => string>(
      (text) => text.replace(/[〔〕（]/gu, "-"),
      (text) => text.replace(/[〔〕（]/gu, ""),
      (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
      (text) => text.replace(/[号第字]/gu, ""),
      (text) => ` ${text.toLowerCase()} `,
    );
    fc.assert(
      fc.property(pattern, word, year, seq, sloppy, (text, org, y, s, spell) => {
        const number = formatNumber(text, { org, kind: "综转", year: y, seq: s });
        expect(numberKey(spell(number))).toBe(numberKey(number));
        expect(parseLoosely(spell(number))).toMatchObject({ year: y, seq: s });
      }),
    );
  });

  test("any text can be looked up", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof numberKey(text) === "string"));
  });
});
