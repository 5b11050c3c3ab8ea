import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import {
  CLERK,
  DIRECTOR,
  expectAccessible,
  logIn,
  openOffice,
  press,
  register,
} from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";

const AUDITOR = { loginName: "shenji", password: "Change-Me-3" };
const visit = { name: "田大路", village: "ljc", statement: "机耕路冲断了，拖拉机过不去。" };

const box = (page: Page, name: string | RegExp) => page.getByRole("textbox", { name }).first();

async function openSettings(page: Page, part: string): Promise<void> {
  await press(page, "Alt+0");
  await page
    .getByRole("navigation", { name: "设置的各部分" })
    .getByRole("link", { name: part })
    .press("Enter");
}

async function logOut(page: Page): Promise<void> {
  await page.locator(".person-menu").focus();
  await press(page, "Enter");
  await page.getByRole("menuitem", { name: "退出登录" }).press("Enter");
  await expect(box(page, "登录名")).toBeFocused();
}

test("the director changes a unit and takes one out of use", async ({ seat }) => {
  const page = await openOffice(seat, DIRECTOR);
  await openSettings(page, "收文单位");
  await page.getByRole("button", { name: "修改 司法所" }).press("Enter");
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "单位名称" })).toBeFocused();
  await expectAccessible(page);
  await box(page, "单位名称").fill("");
  await press(page, "Control+Enter");
  await expect(page.getByText("这一项要填写")).toBeVisible();
  await box(page, "单位名称").fill("宁远堡司法所");
  await box(page, "联系人").fill("冯所长");
  await press(page, "Control+Enter");
  await expect(page.getByRole("row", { name: /宁远堡司法所.*冯所长/ })).toBeVisible();

  await page.getByRole("button", { name: "修改 供水站" }).press("Enter");
  await page.getByRole("dialog").getByRole("checkbox", { name: "在用" }).press("Space");
  await press(page, "Control+Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("row", { name: /供水站/ })).toHaveCount(0);
  await page.getByRole("checkbox", { name: "也显示停用的" }).press("Space");
  await expect(page.getByRole("row", { name: /供水站.*已停用/ })).toBeVisible();
});

test("an account the director makes can log in, and one out of use cannot", async ({ seat }) => {
  const page = await openOffice(seat, DIRECTOR);
  await openSettings(page, "人员");
  await page.getByRole("button", { name: "新增人员" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "新增人员" });
  await expect(dialog.getByRole("textbox", { name: "姓名" })).toBeFocused();
  await page.keyboard.insertText("罗新人");
  await press(page, "Tab");
  await page.keyboard.type(CLERK.loginName);
  await dialog.getByRole("textbox", { name: "首次登录密码" }).fill("Xin-Ren-66");
  await press(page, "Enter");
  await expect(dialog.getByText("登录名“shouli”已有人用")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "登录名" }).fill("罗新人");
  await press(page, "Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("row", { name: /罗新人.*受理员.*在用/ })).toBeVisible();

  await page
    .getByRole("row", { name: /王秀兰/ })
    .getByRole("button", { name: "停用" })
    .press("Enter");
  await expect(page.getByRole("dialog")).toContainText("停用王秀兰的账号？");
  await press(page, "Control+Enter");
  await expect(page.getByRole("row", { name: /王秀兰.*已停用/ })).toBeVisible();
  await page
    .getByRole("row", { name: /陈志远/ })
    .getByRole("button", { name: "停用" })
    .press("Enter");
  await press(page, "Control+Enter");
  await expect(page.getByText("这是最后一个主任账号。请先让另一个人担任主任。")).toBeVisible();

  await logOut(page);
  await box(page, "登录名").fill(CLERK.loginName);
  await box(page, "密码").fill(CLERK.password);
  await press(page, "Enter");
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("这个账号已停用，请找主任重新启用");
  await logIn(page, { loginName: "罗新人", password: "Xin-Ren-66" });
  await expect(page.getByRole("button", { name: /罗新人/ })).toBeVisible();
});

test("a clerk sees no settings, and their address changes nothing", async ({ seat }) => {
  const page = await openOffice(seat);
  const menu = page.getByRole("navigation", { name: "主要功能" });
  await expect(menu.getByRole("link", { name: "来访登记" })).toBeVisible();
  await expect(menu.getByRole("link", { name: "设置" })).toHaveCount(0);
  await expect(menu.getByRole("link", { name: "审计留痕" })).toHaveCount(0);
  for (const place of ["/settings/people", "/trail"]) {
    await page.goto(`${new URL(page.url()).origin}/#${place}`);
    await expect(page.getByText("您的岗位不能做这一步", { exact: false })).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(0);
  }
  await expectAccessible(page);
});

test("a holiday the county moves is edited and kept", async ({ seat }) => {
  const page = await openOffice(seat, DIRECTOR);
  await openSettings(page, "节假日");
  await page.getByText("2026年", { exact: true }).last().click();
  await expect(page.getByText("放假 33 天")).toBeVisible();
  await page.getByRole("button", { name: "移除 2026-02-28，改回平常日子" }).press("Enter");
  await expect(page.getByText("调休上班 5 天")).toBeVisible();
  await expect(page.getByText("改动还没有保存")).toBeVisible();
  await press(page, "Control+Enter");
  await expect(page.getByText("已保存")).toBeVisible();
  await page.reload();
  await page.getByText("2026年", { exact: true }).last().click();
  await expect(page.getByText("调休上班 5 天")).toBeVisible();
});

test("a backup made now shows its time and place", async ({ seat }) => {
  const page = await openOffice(seat, DIRECTOR);
  await openSettings(page, "备份");
  const to = `${seat.data}-on-the-stick`;
  await box(page, "备份到哪个文件夹").fill(to);
  await press(page, "Enter");
  await expect(page.getByText("已改到这个文件夹，并试备份了一次")).toBeVisible();
  const again = page.getByRole("button", { name: "现在备份" });
  await expect(again).toBeEnabled();
  await again.press("Enter");
  await expect(page.getByText("备份完成，已打开核对")).toBeVisible();
  await expect(page.getByText(/^最近一次：\d{4}-\d\d-\d\d \d\d:\d\d，在 /)).toContainText(to);
});

test("the trail tells who did what and why, is filtered, and proves itself whole", async ({ seat }) => {
  const page = await openOffice(seat);
  const no = await register(page, visit);
  await logOut(page);
  await logIn(page, AUDITOR);
  await press(page, "Alt+9");
  const rows = page.getByRole("row");
  await expect(rows.filter({ hasText: "登记来访" })).toContainText("王秀兰");
  await expect(rows.filter({ hasText: "登记来访" })).toContainText(no);
  await expect(rows.filter({ hasText: "建立工作台" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "退出登录" })).toHaveCount(1);

  await page.getByRole("combobox", { name: "做了什么" }).focus();
  await page.keyboard.insertText("登记来访");
  await press(page, "Enter", "Escape");
  await expect(rows.filter({ hasText: "登记来访" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "退出登录" })).toHaveCount(0);
  await page.getByRole("textbox", { name: "事项、来访或转办单" }).fill("没有这个号");
  await press(page, "Enter");
  await expect(page.getByText("没有找到这个编号")).toBeVisible();

  await page.getByRole("button", { name: "校验完整性" }).press("Enter");
  await expect(page.getByText(/^完好：\d+ 条记录首尾相连，没有被改动过$/)).toBeVisible();
});

test("a damaged folder names what is damaged, can be read, and takes no registration", async ({ seat }) => {
  let page = await openOffice(seat);
  await register(page, visit);
  await register(page, { ...visit, name: "田小路" });
  await seat.cut();
  await page.close();
  const journal = path.join(seat.data, "journal/000000000001.jsonl");
  const bytes = readFileSync(journal);
  // In the last line but one: after the first visitor, and not a torn end.
  const lineEnd = bytes.lastIndexOf("\n", bytes.length - 2);
  bytes[lineEnd - 40]! ^= 1; // inside the file
  writeFileSync(journal, bytes);

  page = await seat.open();
  await logIn(page, CLERK);
  const banner = page.getByRole("alert").first();
  await expect(banner).toContainText("数据文件有损坏，现在只能查看，不能登记。");
  await expect(banner).toContainText(/journal\/000000000001\.jsonl 第 \d+ 行/);
  await press(page, "Alt+3");
  await expect(page.getByRole("gridcell", { name: "田**", exact: true }).first()).toBeVisible();
  await page.getByRole("gridcell", { name: "田**", exact: true }).first().click();
  await expect(page.getByText(visit.statement)).toBeVisible();
  await expectAccessible(page);

  await press(page, "Alt+2");
  await expect(box(page, "姓名")).toBeFocused();
  await page.keyboard.insertText("田三路");
  await press(page, "F4", "Alt+S");
  await page.keyboard.insertText("路还没修。");
  await press(page, "Control+Enter");
  await expect(page.getByRole("button", { name: "登记", exact: true })).toBeDisabled();
  await expect(page.getByText("已登记", { exact: true })).toHaveCount(0);
  await expect(box(page, "姓名")).toHaveValue("田三路");
});

test("large type and English stay as they were chosen at this counter", async ({ seat }) => {
  const page = await openOffice(seat);
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const usual = await size();
  await page.locator(".person-menu").focus();
  await press(page, "Enter");
  await page.getByRole("menuitem", { name: "大字" }).press("Enter");
  await expect.poll(size).toBeGreaterThan(usual);
  await page.locator(".person-menu").focus();
  await press(page, "Enter");
  await page.getByRole("menuitem", { name: "English" }).press("Enter");
  await expect(page.getByRole("link", { name: /Intake|Register/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("link", { name: /Intake|Register/ })).toBeVisible();
  expect(await size()).toBeGreaterThan(usual);
});
