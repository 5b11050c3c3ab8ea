import { describe, expect, test } from "vitest";
import { foundedAt, type Founding, isStepReady, setupForm } from "#renderer/features/setup/founding.ts";
import { localUnitName, shortName, villageName } from "#shared/domain/office/founding-names.ts";
import { SetupForm } from "#shared/contract/setup.ts";
import { DEFAULT_NUMBER_PATTERNS } from "#shared/domain/office/office.ts";

const unit = (presetKey: string, name: string, level: "TOWNSHIP" | "COUNTY" | "VILLAGE" = "TOWNSHIP") => ({
  name,
  presetKey,
  level,
  residency: "NONE" as const,
  contactName: "",
  phone: "",
  address: "",
});
const presets = [
  unit("justice-office", "司法所"),
  unit("county-petition", "县（区）信访局", "COUNTY"),
  unit("village-committee", "村（居）民委员会", "VILLAGE"),
];
const place = [
  { code: "62", name: "甘肃省" },
  { code: "6203", name: "金昌市" },
  { code: "620302", name: "金川区" },
  { code: "620302100", name: "宁远堡镇" },
];
const blank: Founding = {
  place: [],
  centerName: "",
  committeeName: "",
  shortName: "",
  address: "",
  phone: "",
  numberPatterns: DEFAULT_NUMBER_PATTERNS,
  units: [],
  villages: [],
  holidays: [],
  director: { loginName: "wangag", name: "王安国", phone: "", password: "Ningyuan#2026" },
  passwordAgain: "Ningyuan#2026",
  accounts: [],
};
const villages = [
  { code: "620302100205", name: "西湾村委会" },
  { code: "620302100001", name: "龙泉里社区居委会" },
];

describe("an office that is being founded", () => {
  test("gets its names from the township", () => {
    const founding = foundedAt(blank, place, villages, presets);
    expect(founding.centerName).toBe("宁远堡镇社会治安综合治理中心");
    expect(founding.committeeName).toBe("宁远堡镇人民调解委员会");
    expect(founding.shortName).toBe("宁远堡");
  });

  test.each([
    ["宁远堡镇", "宁远堡"],
    ["新华路街道", "新华路"],
    ["马场乡", "马场"],
    ["北京路街道办事处", "北京路"],
    ["镇", "镇"],
  ])("the short name of %s is %s", (township, short) => {
    expect(shortName(township)).toBe(short);
  });

  test.each([
    ["西湾村委会", "西湾村"],
    ["西湾村村民委员会", "西湾村"],
    ["龙泉里社区居委会", "龙泉里社区"],
    ["龙泉里社区居民委员会", "龙泉里社区"],
    ["东关", "东关"],
  ])("%s of the code tables is %s in people's words", (division, name) => {
    expect(villageName(division)).toBe(name);
  });

  test("its units are called as they are called there", () => {
    expect(localUnitName(presets[0]!, "宁远堡镇", "金川区")).toBe("宁远堡镇司法所");
    expect(localUnitName(presets[1]!, "宁远堡镇", "金川区")).toBe("金川区信访局");
    expect(localUnitName(unit("bank", "银行（信用社）"), "宁远堡镇", "金川区")).toBe("银行（信用社）");
  });

  test("each village's own committee can receive slips", () => {
    const { units } = foundedAt(blank, place, villages, presets);
    expect(units.filter(({ level }) => level === "VILLAGE").map(({ name }) => name)).toEqual([
      "西湾村村民委员会",
      "龙泉里社区居民委员会",
    ]);
  });

  test("is what the desk asks for", () => {
    expect(SetupForm.safeParse(setupForm(foundedAt(blank, place, villages, presets))).success).toBe(true);
  });

  test("does not go on without a township, nor with two different passwords", () => {
    expect(isStepReady("place", blank)).toBe(false);
    expect(isStepReady("place", foundedAt(blank, place, villages, presets))).toBe(true);
    expect(isStepReady("people", blank)).toBe(true);
    expect(isStepReady("people", { ...blank, passwordAgain: "" })).toBe(false);
  });

  test("does not go on while a colleague has the director's login name", () => {
    const twin = {
      loginName: "WangAG",
      name: "王",
      phone: "",
      password: "Zongzhi#2026",
      roles: ["CLERK" as const],
    };
    expect(isStepReady("people", { ...blank, accounts: [twin] })).toBe(false);
  });
});
