import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openDesk, type DeskClient } from "#electron/desk.ts";
import type { SetupForm } from "#shared/contract/setup.ts";
import { memoryFolder } from "#tests/support/memory-folder.ts";
import { openTestDesk, PASSWORD, TestClock } from "#tests/support/desk.ts";

async function emptyDesk(): Promise<{ readonly desk: DeskClient; readonly form: SetupForm }> {
  const clock = new TestClock("2026-03-02");
  const whole = openDesk({
    folder: memoryFolder(clock),
    surroundings: clock,
    version: "0.0.0-test",
    divisionsFolder: fileURLToPath(new URL("../../../shared/codes/divisions/", import.meta.url)),
  });
  const desk = whole.client();
  const presets = await desk.setup.presets();
  const { children } = await desk.setup.divisions({ parent: "620302100" });
  const form: SetupForm = {
    townshipCode: "620302100",
    centerName: "宁远堡镇社会治安综合治理中心",
    committeeName: "宁远堡镇人民调解委员会",
    shortName: "宁远堡",
    address: "",
    phone: "",
    numberPatterns: presets.numberPatterns,
    units: presets.units,
    villages: children.map(({ code, name }) => ({ code, name })),
    holidays: presets.holidays,
    director: { loginName: "zhuren", name: "王安", phone: "", password: PASSWORD },
    accounts: [{ loginName: "lihua", name: "李华", phone: "", roles: ["CLERK"], password: PASSWORD }],
  };
  return { desk, form };
}

describe("founding an office", () => {
  test("leads from the province down to the villages of a township, by real division codes", async () => {
    const { desk } = await emptyDesk();
    const names = async (parent: string) =>
      (await desk.setup.divisions({ parent })).children.map(({ name }) => name);
    expect(await names("")).toContain("甘肃省");
    expect(await names("62")).toContain("金昌市");
    expect(await names("6203")).toContain("金川区");
    expect(await names("620302")).toContain("宁远堡镇");
    expect((await names("620302100")).length).toBeGreaterThan(5);
  });

  test("makes the office, its units, villages, people and holiday table at once, and gives the recovery key", async () => {
    const { desk, form } = await emptyDesk();
    const { recoveryKey } = await desk.setup.run(form);
    expect(recoveryKey.length).toBeGreaterThan(8);
    await desk.session.login({ loginName: "zhuren", password: PASSWORD });
    const office = await desk.office.get();
    expect(office.office.township).toEqual({
      code: "620302100",
      name: "宁远堡镇",
      county: "金川区",
      province: "甘肃省",
    });
    expect(office.villages).toHaveLength(form.villages.length);
    expect(office.units).toHaveLength(form.units.length);
    expect(office.accounts.map(({ name }) => name).sort()).toEqual(["李华", "王安"].sort());
    expect(office.holidays.map(({ id }) => id)).toEqual(["2025", "2026"]);
  });

  test("happens once: a second office in the same folder is refused", async () => {
    const { desk, form } = await emptyDesk();
    await desk.setup.run(form);
    await expect(desk.setup.run(form)).rejects.toMatchObject({ code: "ALREADY_SET_UP" });
  });

  test("knows no default password: a weak one is refused for whoever has it", async () => {
    const { desk, form } = await emptyDesk();
    const weak = { ...form, accounts: [{ ...form.accounts[0]!, password: "12345678" }] }; // the form has one account
    await expect(desk.setup.run(weak)).rejects.toMatchObject({
      code: "PASSWORD_REFUSED",
      data: { loginName: "lihua", refusal: { reason: "too-few-kinds" } },
    });
    expect((await desk.session.status()).state).toBe("empty");
  });

  test("refuses two people with one login name", async () => {
    const { desk, form } = await emptyDesk();
    const twice = { ...form, accounts: [{ ...form.accounts[0]!, loginName: "ZhuRen" }] }; // the form has one account
    await expect(desk.setup.run(twice)).rejects.toMatchObject({
      code: "LOGIN_NAME_TAKEN",
      data: { loginName: "ZhuRen" },
    });
  });

  test("refuses a number pattern that two kinds of paper would share", async () => {
    const { desk, form } = await emptyDesk();
    const shared = { ...form, numberPatterns: { ...form.numberPatterns, matter: form.numberPatterns.visit } };
    await expect(desk.setup.run(shared)).rejects.toMatchObject({
      code: "PATTERN_REFUSED",
      data: { problem: "same-as-another" },
    });
  });

  test("refuses a township that is not in the division codes", async () => {
    const { desk, form } = await emptyDesk();
    await expect(desk.setup.run({ ...form, townshipCode: "620302999" })).rejects.toMatchObject({
      code: "TOWNSHIP_UNKNOWN",
    });
  });
});

describe("keeping the office", () => {
  test("the last director cannot be taken out of use", async () => {
    const { desk, account } = await openTestDesk({ roles: ["DIRECTOR"] });
    const { loginName: _, ...kept } = account;
    const closing = desk.office.updateAccount({
      account: { ...kept, roles: [...kept.roles], active: false },
    });
    await expect(closing).rejects.toMatchObject({ code: "LAST_DIRECTOR" });
  });

  test("a new account logs in with the password the director gave it", async () => {
    const { desk, whole } = await openTestDesk({ roles: ["DIRECTOR"] });
    const account = {
      loginName: "sunmei",
      name: "孙梅",
      phone: "",
      roles: ["MEDIATOR" as const],
      password: PASSWORD,
    };
    await desk.office.createAccount({ account });
    expect(await whole.client().session.login({ loginName: "sunmei", password: PASSWORD })).toMatchObject({
      name: "孙梅",
    });
    await expect(desk.office.createAccount({ account })).rejects.toMatchObject({ code: "LOGIN_NAME_TAKEN" });
  });

  test("an account taken out of use no longer logs in", async () => {
    const { desk, whole, as } = await openTestDesk({ roles: ["DIRECTOR"] });
    const { account } = await as(["CLERK"]);
    const { loginName, ...kept } = account;
    await desk.office.updateAccount({ account: { ...kept, roles: [...kept.roles], active: false } });
    await expect(whole.client().session.login({ loginName, password: PASSWORD })).rejects.toMatchObject({
      code: "ACCOUNT_OUT_OF_USE",
    });
  });

  test("the names of the office can be changed, its place cannot", async () => {
    const { desk } = await openTestDesk({ roles: ["DIRECTOR"] });
    const { id: _, township: _t, demo: _d, ...office } = (await desk.office.get()).office;
    await desk.office.update({ office: { ...office, centerName: "宁远堡镇综治中心" } });
    expect((await desk.office.get()).office).toMatchObject({
      centerName: "宁远堡镇综治中心",
      township: { code: "620302100" },
    });
  });

  test("a holiday outside its year is refused", async () => {
    const { desk } = await openTestDesk({ roles: ["DIRECTOR"] });
    const { holidays } = await desk.office.get();
    expect(holidays).toEqual([]);
    const stray = {
      id: "2027",
      restDays: [{ on: "2026-10-01" as never, name: "国庆节" }],
      makeUpWorkdays: [],
    };
    await expect(desk.office.saveHolidayYear({ year: stray })).rejects.toMatchObject({
      code: "DAY_OUTSIDE_YEAR",
    });
  });
});
