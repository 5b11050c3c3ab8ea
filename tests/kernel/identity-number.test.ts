import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDigitFor, identityKey, readIdentityNumber } from "#shared/kernel/identity-number.ts";
import { addDays, day, daysBetween } from "#shared/kernel/plain-date.ts";

const today = day("2026-03-02");
const read = (typed: string) => readIdentityNumber(typed, today);

/** The standard's own samples; no living person has them. */
const SAMPLES = ["11010519491231002X", "440524188001010014", "34052419800101001X"];

describe("an identity number", () => {
  test("of the standard passes its check", () => {
    for (const sample of SAMPLES)
      expect(read(sample)).toMatchObject({ value: { number: sample, checkDigit: "right" } });
  });

  test("tells birth, sex, age and the county that gave it", () => {
    expect(read("11010519491231002X")).toEqual({
      ok: true,
      value: {
        number: "11010519491231002X",
        kind: "18",
        birthOn: "1949-12-31",
        sex: "2",
        countyCode: "110105",
        checkDigit: "right",
        age: 76,
        under14: false,
        under18: false,
        worthSaying: [],
      },
    });
  });

  test("may be typed with a small x, spaces, dashes, full-width digits or a multiplication sign", () => {
    const spellings = [
      "11010519491231002x",
      " 110105 19491231 002X ",
      "110105-19491231-002X",
      "１１０１０５１９４９１２３１００２Ｘ",
      "110105\u200b19491231002×",
    ];
    for (const typed of spellings)
      expect(read(typed)).toMatchObject({ value: { number: "11010519491231002X" } });
  });

  test("with a wrong check digit is read and marked, not refused", () => {
    expect(read("110105194912310021")).toMatchObject({
      ok: true,
      value: { checkDigit: "wrong", worthSaying: ["wrong-check-digit"] },
    });
  });

  test("of fifteen digits is read without a check", () => {
    expect(read("110105491231002")).toMatchObject({
      value: {
        kind: "15",
        birthOn: "1949-12-31",
        sex: "2",
        checkDigit: "none",
        worthSaying: ["no-check-digit"],
      },
    });
  });

  test("of fifteen digits and the eighteen that replaced it are one person's", () => {
    expect(identityKey("110105491231002")).toBe("11010519491231002X");
    expect(identityKey("110105 19491231 002x")).toBe("11010519491231002X");
  });

  test("names what is wrong with it", () => {
    expect(read("11010519491331002X")).toEqual({
      ok: false,
      error: { reason: "impossible-date", digits: "19491331" },
    });
    expect(read("110105202602300021")).toEqual({
      ok: false,
      error: { reason: "impossible-date", digits: "20260230" },
    });
    expect(read("110105202603030021")).toEqual({
      ok: false,
      error: { reason: "future-birth", birthOn: "2026-03-03" },
    });
    expect(read("1101051949123100")).toEqual({ ok: false, error: { reason: "wrong-length", length: 16 } });
    expect(read("")).toEqual({ ok: false, error: { reason: "wrong-length", length: 0 } });
    expect(read("E12345678")).toEqual({ ok: false, error: { reason: "wrong-characters", characters: "E" } });
    expect(read("1101X519491231002X")).toMatchObject({ error: { reason: "wrong-characters" } });
    expect(read("11010549123100X")).toMatchObject({ error: { reason: "wrong-length" } });
  });

  test("from a province that does not exist is worth a second look", () => {
    expect(read("990105194912310021")).toMatchObject({
      value: { worthSaying: ["wrong-check-digit", "unknown-province"] },
    });
  });

  test("makes a child of thirteen until the birthday itself", () => {
    const bornOn = (birth: string) => read(`620302${birth}0010`);
    expect(bornOn("20120303")).toMatchObject({ value: { age: 13, under14: true, under18: true } });
    expect(bornOn("20120302")).toMatchObject({ value: { age: 14, under14: false, under18: true } });
    expect(bornOn("20080302")).toMatchObject({ value: { age: 18, under18: false } });
  });
});

describe("laws of identity numbers", () => {
  const birth = fc
    .integer({ min: 0, max: daysBetween(day("1900-01-01"), today) })
    .map((n) => addDays(day("1900-01-01"), n));
  const seventeen = fc
    .tuple(fc.constantFrom("620302", "620321", "610203", "110105"), birth, fc.integer({ min: 0, max: 999 }))
    .map(([county, born, seq]) => `${county}${born.replaceAll("-", "")}${String(seq).padStart(3, "0")}`);

  test("the right check digit is found, and any other one is marked", () => {
    fc.assert(
      fc.property(seventeen, fc.constantFrom(..."0123456789X"), (digits, letter) => {
        const right = letter === checkDigitFor(digits);
        const answer = read(digits + letter);
        expect(answer).toMatchObject({ ok: true, value: { checkDigit: right ? "right" : "wrong" } });
      }),
    );
  });

  test("one wrong digit or two swapped neighbours never pass the check", () => {
    fc.assert(
      fc.property(seventeen, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const number = digits + checkDigitFor(digits);
        const other = String((Number(number[place]) + shift) % 10);
        const mistyped = number.slice(0, place) + other + number.slice(place + 1);
        expect(checkDigitFor(mistyped)).not.toBe(mistyped[17]);
        const swapped = number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2);
        if (place < 16 && swapped !== number) expect(checkDigitFor(swapped)).not.toBe(swapped[17]);
      }),
    );
  });

  test("any text at all gets an answer, and an accepted one reads the same again", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[\dxX ]{13,20}$/)), (typed) => {
        const answer = read(typed);
        if (answer.ok) expect(read(answer.value.number)).toEqual(answer);
      }),
    );
  });
});
