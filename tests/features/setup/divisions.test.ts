import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openDivisions } from "#electron/divisions.ts";

const folder = path.join(import.meta.dirname, "../../../shared/codes/divisions");
const divisions = openDivisions(folder);

describe("the divisions of the country", () => {
  test("are of the middle of 2023 and take less than five million bytes", () => {
    expect(divisions.asOf).toBe("2023-06-30");
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
    console.log(`division codes: ${bytes} bytes`);
    expect(bytes).toBeLessThan(5_000_000);
  });

  test("are 31 provinces, 342 prefectures, 2,978 counties, 41,352 townships and 620,573 villages, all with codes in order", () => {
    let level = divisions.provinces();
    const counts = [level.length];
    while (counts.length < 5) {
      level = level.flatMap(({ code }) => divisions.children(code));
      counts.push(level.length);
    }
    expect(counts).toEqual([31, 342, 2_978, 41_352, 620_573]);
    expect(level.every(({ code, name }) => /^\d{12}$/.test(code) && name !== "")).toBe(true);
    expect(level.every(({ code }, index) => index === 0 || level[index - 1]!.code < code)).toBe(true); // index > 0
  });

  test("in Gansu are 14 prefectures, 88 counties, 1,403 townships and 17,718 villages", () => {
    const prefectures = divisions.children("62");
    const counties = prefectures.flatMap(({ code }) => divisions.children(code));
    const townships = counties.flatMap(({ code }) => divisions.children(code));
    const villages = townships.flatMap(({ code }) => divisions.children(code));
    expect([prefectures, counties, townships, villages].map(({ length }) => length)).toEqual([
      14, 88, 1_403, 17_718,
    ]);
  });

  test("have the names known from the places themselves", () => {
    const places: [string, string][] = [
      ["62", "甘肃省"],
      ["6203", "金昌市"],
      ["620302", "金川区"],
      ["620302100", "宁远堡镇"],
      ["620302005", "新华路街道"],
      ["620321", "永昌县"],
      ["620321100", "城关镇"],
      ["620321101", "河西堡镇"],
      ["61", "陕西省"],
      ["6102", "铜川市"],
      ["610203", "印台区"],
      ["610203101", "红土镇"],
      ["610327", "陇县"],
      ["610327104", "东南镇"],
      ["620102008", "皋兰路街道"],
      ["620102007", "白银路街道"],
      ["621123", "渭源县"],
      ["621123100", "清源镇"],
      ["620623", "天祝藏族自治县"],
      ["620623101", "打柴沟镇"],
      ["110101001001", "多福巷社区居委会"],
    ];
    for (const [code, name] of places) expect([code, divisions.find(code)?.name]).toEqual([code, name]);
  });

  test("lead from the province down to a village", () => {
    const village = divisions.children("620302100")[0]!; // the township has villages
    expect(divisions.pathTo(village.code).map(({ name }) => name)).toEqual([
      "甘肃省",
      "金昌市",
      "金川区",
      "宁远堡镇",
      village.name,
    ]);
    expect(divisions.children("620302100").length).toBeGreaterThan(5);
  });

  test("know nothing of codes that are none", () => {
    for (const code of [
      "6",
      "620",
      "99",
      "6299",
      "629999",
      "629999001",
      "620302999",
      "620302100999",
      "6203021001",
      "../index",
      "index",
      " 62",
    ]) {
      expect([code, divisions.find(code), divisions.children(code), divisions.pathTo(code)]).toEqual([
        code,
        undefined,
        [],
        [],
      ]);
    }
    expect(divisions.find("")).toBeUndefined();
    expect(divisions.pathTo("")).toEqual([]);
    expect(divisions.children(divisions.children("620302100")[0]!.code)).toEqual([]); // nothing below a village
  });

  test("answer the same whatever province was asked for in between", () => {
    const before = divisions.children("620302100");
    for (const { code } of divisions.provinces()) divisions.find(`${code}0101001`);
    expect(divisions.children("620302100")).toEqual(before);
  });
});
