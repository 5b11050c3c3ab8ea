import { describe, expect, test } from "vitest";
import { ScanBurst } from "#renderer/client/scan-burst.ts";

function type(burst: ScanBurst, text: string, everyMs: number, from = 1000) {
  let at = from;
  const heard = [...text].map((key) => burst.hear(key, (at += everyMs)));
  return { heard, end: burst.hear("Enter", at + everyMs) };
}

describe("a scanner", () => {
  test("is known by its speed and the beginning of a slip's code", () => {
    const burst = new ScanBurst("ZZD1|");
    const { heard, end } = type(burst, "ZZD1|宁综转〔2026〕7号|a1b2c3", 4);
    expect(heard[4]).toBe("prefix");
    expect(end).toBe("done");
    expect(burst.text).toBe("ZZD1|宁综转〔2026〕7号|a1b2c3");
  });

  test("a person who types the same by hand is left alone", () => {
    expect(type(new ScanBurst("ZZD1|"), "ZZD1|1|2", 120).end).toBe("nothing");
  });

  test("keys typed just before do not spoil the code", () => {
    const burst = new ScanBurst("ZZD1|");
    expect(type(burst, "张ZZD1|7|ab", 4).end).toBe("done");
    expect(burst.text).toBe("ZZD1|7|ab");
  });

  test("holding Shift for the bar is no pause", () => {
    const burst = new ScanBurst("ZZD1|");
    const keys = ["Z", "Z", "D", "1", "Shift", "|", "7"];
    keys.forEach((key, index) => burst.hear(key, 1000 + index * 5));
    expect(burst.hear("Enter", 1040)).toBe("done");
    expect(burst.text).toBe("ZZD1|7");
  });

  test("Enter alone, or after a code of nothing, stays Enter", () => {
    expect(new ScanBurst("ZZD1|").hear("Enter", 1000)).toBe("nothing");
    expect(type(new ScanBurst("ZZD1|"), "ZZD1|", 4).end).toBe("nothing");
  });
});
