/** What a clerk of the county does at the page, for the stories in tests/e2e. */
import type { Page } from "@playwright/test";
import { DIRECTOR, expectAccessible, press } from "./counter.ts";
import { expect, type Seat } from "./seat.ts";

/** Of docs/setup.example.json. */
export const OFFICE = "620302100";
export const COUNTY_CLERK = { loginName: "xianji", password: "Jin-Chuan-26" };
/** The director of the desk, for its headless door. */
export const PEOPLE = { DESK_USER: DIRECTOR.loginName, DESK_PASSWORD: DIRECTOR.password };

/** A procedure of the desk, called at its headless door. */
export async function ask<T>(seat: Seat, procedure: string, input: object = {}): Promise<T> {
  return (await seat.door(["call", procedure, JSON.stringify(input)], PEOPLE)) as T; // the story knows what it asks
}

export async function begin(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole("textbox", { name: /县级中心名称/ })).toBeFocused();
  await expectAccessible(page);
  await press(page, "Enter");
  await expect(page.getByText("必填", { exact: true }).first()).toBeVisible();
  await page.getByRole("textbox", { name: /县级中心名称/ }).fill("金川区社会治安综合治理中心");
  await page.getByRole("textbox", { name: /^姓名/ }).fill("赵县");
  await page.getByRole("textbox", { name: /^登录名/ }).fill(COUNTY_CLERK.loginName);
  await page.getByLabel(/^新密码/).fill(COUNTY_CLERK.password);
  await page.getByLabel(/^再输一遍新密码/).fill(COUNTY_CLERK.password);
  await press(page, "Enter");
  await expect(page.getByRole("heading", { name: "还没有乡镇" })).toBeVisible();
}

/** Makes the code; answers what stands in the QR code of the printed sheet. */
export async function invite(page: Page, url: string): Promise<string> {
  await page.getByRole("button", { name: "邀请乡镇" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: /区划代码/ })).toBeFocused();
  await press(page, "Enter");
  await expect(dialog.getByText("请填九位数字")).toBeVisible();
  await dialog.getByRole("textbox", { name: /区划代码/ }).fill(OFFICE);
  await dialog.getByRole("textbox", { name: /乡镇中心名称/ }).fill("宁远堡镇社会治安综合治理中心");
  await press(page, "Enter");
  const text = await takeCode(page);
  expect(text).toContain(`DESKJOIN1|${url}|${OFFICE}|`);
  await expect(page.getByText("已邀请，未加入")).toBeVisible();
  return text;
}

/** Reads the invitation that is on the screen and puts it away. */
export async function takeCode(page: Page): Promise<string> {
  await expect(page.locator(".sheet[data-ready]")).toContainText("加入上报通知");
  await expectAccessible(page);
  const text = await page.locator("[data-code]").getAttribute("data-code");
  await page.getByRole("button", { name: "已打印或抄好，关闭" }).click();
  return text ?? "";
}

/** On the page of an office that asked: the numbers were compared by telephone. */
export async function confirmOffice(page: Page, phrase: string): Promise<void> {
  await expect(page.getByLabel("校验码（四组数字）")).toHaveText(phrase);
  await page.getByRole("button", { name: "数字一致，确认加入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认加入", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** From the list of offices: the one that asks is let in. */
export async function letIn(page: Page, phrase: string): Promise<void> {
  await page.reload();
  await page.getByText("申请加入，待核对").click();
  await confirmOffice(page, phrase);
  await expect(page.getByText("加入了，还没上报")).toBeVisible();
  await expectAccessible(page);
}

export async function go(page: Page, url: string, place: string, title: string | RegExp): Promise<void> {
  await page.goto(`${url}/#${place}`);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}
