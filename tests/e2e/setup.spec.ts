import type { Page } from "@playwright/test";
import { expectAccessible, logIn, press } from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";

const DIRECTOR = { loginName: "zhuren", password: "Yuan-Zhang-9" };
const COLLEAGUE = { loginName: "shouli", password: "Shou-Li-88" };

/** Types what somebody who knows the place would type, and takes the one answer. */
async function choosePlace(page: Page, level: string, typed: string, name: string): Promise<void> {
  await expect(page.getByRole("combobox", { name: level })).toBeFocused();
  const options = page.locator(".ant-select-item-option").filter({ visible: true });
  await expect(options.first()).toBeVisible();
  await page.keyboard.type(typed);
  await expect(options).toHaveText([name]);
  await press(page, "Enter");
}

async function chooseNingyuanbu(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "省（自治区、直辖市）" }).focus();
  await press(page, "ArrowDown");
  await choosePlace(page, "省（自治区、直辖市）", "gs", "甘肃省");
  await choosePlace(page, "市（州、盟）", "jcs", "金昌市");
  await choosePlace(page, "县（市、区、旗）", "jcq", "金川区");
  await choosePlace(page, "乡镇（街道）", "nyb", "宁远堡镇");
  await expect(page.getByRole("textbox", { name: "620302100200 的名称" })).toHaveValue("山湾村");
}

const step = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const box = (page: Page, name: string | RegExp, nth = 0) => page.getByRole("textbox", { name }).nth(nth);

test("an office is founded from an empty folder without the mouse", async ({ seat }) => {
  const page = await seat.open();
  await expect(step(page, "所在乡镇")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "省（自治区、直辖市）" })).toBeFocused();
  await press(page, "Control+Enter");
  await expect(page.getByText("请选择", { exact: true }).first()).toBeVisible();
  await chooseNingyuanbu(page);

  await press(page, "Control+Enter");
  await expect(step(page, "名称")).toBeVisible();
  await expect(box(page, "中心名称")).toBeFocused();
  // Two seals: the centre's own, and the mediation committee's.
  await expect(box(page, "中心名称")).toHaveValue("宁远堡镇社会治安综合治理中心");
  await expect(page.getByText("盖中心的章", { exact: false })).toBeVisible();
  await expect(box(page, "调解委员会名称")).toHaveValue("宁远堡镇人民调解委员会");
  await expect(page.getByText("盖调委会的章", { exact: false })).toBeVisible();

  await press(page, "Control+Enter");
  await expect(step(page, "编号")).toBeVisible();
  await expect(box(page, "转办单")).toHaveValue("{org}综转〔{year}〕{seq}号");
  await expect(page.getByText(/^例：宁远堡综转〔\d{4}〕12号$/)).toBeVisible();
  await box(page, "转办单").fill("{org}综转{seq}号");
  await expect(page.getByText("缺少年份 {year}，各年的号会重复")).toBeVisible();
  await press(page, "Control+Enter");
  await expect(step(page, "编号")).toBeVisible();
  await expect(box(page, "转办单")).toBeFocused();
  await box(page, "转办单").fill("{org}转〔{year}〕{seq:4}号");
  await expect(page.getByText(/^例：宁远堡转〔\d{4}〕0012号$/)).toBeVisible();

  await press(page, "Control+Enter");
  await expect(step(page, "收文单位")).toBeVisible();
  await page.getByRole("button", { name: "移除宁远堡镇供水站" }).focus();
  await press(page, "Enter");
  await expect(page.getByRole("button", { name: "移除宁远堡镇供水站" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "移除宁远堡镇司法所" })).toBeVisible();

  await press(page, "Control+Enter");
  await expect(step(page, "人员与密码")).toBeVisible();
  await expect(box(page, "姓名")).toBeFocused();
  await page.keyboard.insertText("何主任");
  await press(page, "Tab");
  await page.keyboard.type(DIRECTOR.loginName);
  await press(page, "Tab", "Tab");
  await page.keyboard.type("12345678");
  await press(page, "Control+Enter");
  await expect(page.getByRole("alert").first()).toContainText("至少有 3 种");
  await box(page, "首次登录密码").fill(DIRECTOR.password);
  await box(page, "再输一遍主任密码").fill(DIRECTOR.password);
  await page.getByRole("button", { name: "再加一位同事" }).focus();
  await press(page, "Enter");
  await expect(box(page, "姓名", 1)).toBeFocused();
  await page.keyboard.insertText("秦受理");
  await press(page, "Tab");
  await page.keyboard.type(COLLEAGUE.loginName);
  await press(page, "Tab", "Tab");
  await page.keyboard.type(COLLEAGUE.password);

  await press(page, "Control+Enter");
  await expect(step(page, "节假日")).toBeVisible();
  await press(page, "Control+Enter");
  await expect(step(page, "核对")).toBeVisible();
  await expect(page.getByText("甘肃省 金昌市 金川区 宁远堡镇")).toBeVisible();
  await expect(page.getByText("何主任（主任）、秦受理（受理员）")).toBeVisible();
  await press(page, "Control+Enter");

  await expect(step(page, "工作台已建立")).toBeVisible();
  await expectAccessible(page);
  const groups = await page.locator(".recovery-groups li").allTextContents();
  expect(groups.join("-")).toMatch(/^[0-9A-Z]{4,}(-[0-9A-Z]{4,})+$/);
  const last = box(page, "请看着打印或抄下的纸，输入密钥的最后一组");
  await last.fill("00000");
  await press(page, "Enter");
  await expect(page.getByText("和密钥的最后一组不一样", { exact: false })).toBeVisible();
  await last.fill((groups.at(-1) ?? "").toLowerCase());
  await press(page, "Enter");

  await expect(box(page, "登录名")).toBeFocused();
  await expect(page.locator("body")).not.toContainText(groups[0] ?? "");
  await logIn(page, COLLEAGUE);
  await press(page, "Alt+2");
  await expect(page.getByRole("textbox", { name: "姓名" }).first()).toBeFocused();
  await page.keyboard.insertText("第一位");
  await press(page, "Tab", "Tab", "Tab", "Tab", "Tab");
  await page.keyboard.type("swc");
  await expect(page.getByTitle("山湾村")).toBeVisible();
});

test("going back to a step keeps what was typed there, and another township starts the names anew", async ({
  seat,
}) => {
  const page = await seat.open();
  await chooseNingyuanbu(page);
  await box(page, "620302100200 的名称").fill("山湾新村");
  await press(page, "Control+Enter");
  await box(page, "查询电话").fill("0935-8000000");
  await page.getByRole("button", { name: "上一步" }).click();
  await expect(box(page, "620302100200 的名称")).toHaveValue("山湾新村");
  await press(page, "Control+Enter");
  await expect(box(page, "查询电话")).toHaveValue("0935-8000000");

  await page.getByRole("button", { name: "上一步" }).click();
  await page.getByRole("combobox", { name: "乡镇（街道）" }).focus();
  await press(page, "ArrowDown");
  await choosePlace(page, "乡镇（街道）", "sw", "双湾镇");
  await press(page, "Control+Enter");
  await expect(box(page, "中心名称")).toHaveValue("双湾镇社会治安综合治理中心");
});
