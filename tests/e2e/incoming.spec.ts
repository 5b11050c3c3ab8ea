import { CLERK, expectAccessible, openOffice } from "#tests/support/counter.ts";
import { goTo } from "#tests/support/mediation-story.ts";
import { expect as usual, test } from "#tests/support/seat.ts";
import type { Page } from "@playwright/test";

const expect = usual.configure({ timeout: 60_000 });

/** Fills the short form of a work order by keyboard alone, from its first field on. */
async function workOrder(page: Page, no: string): Promise<void> {
  await page.keyboard.press("Alt+N");
  await expect(page.getByRole("heading", { level: 1, name: "登记来件" })).toBeVisible();
  await page.getByRole("textbox", { name: /工单号/ }).focus();
  await page.keyboard.insertText(no);
  await page
    .getByRole("textbox", { name: /^诉求人/ })
    .first()
    .focus();
  await page.keyboard.insertText("李德福");
  const category = page.getByRole("combobox", { name: /诉求类别/ });
  await category.focus();
  await category.pressSequentially("0202");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: /来件内容/ }).focus();
  await page.keyboard.insertText("邻居砌墙占了地界一尺多，请派人丈量。");
}

test("a 12345 work order is registered with its call, answered on paper, delivered and closed", async ({
  seat,
}) => {
  test.setTimeout(300_000);
  const page = await openOffice(seat, CLERK);
  await goTo(page, "/incoming");
  await expect(page.getByText("还没有来件")).toBeVisible();
  await expectAccessible(page);
  await workOrder(page, "GD20260710-0031");
  await page.getByRole("checkbox", { name: "有三方通话" }).press("Space");
  await page.getByRole("textbox", { name: /通话时间/ }).fill("09:30");
  await page.getByRole("textbox", { name: /承办单位通话人/ }).fill("赵所");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("textbox", { name: /通话内容/ })).toBeFocused();
  await page.keyboard.insertText("约定现场丈量。");
  await page.getByRole("textbox", { name: /承诺事项/ }).fill("三日内上门丈量");
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/#\/incoming\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("综来〔");
  await expect(page.getByText("三日内上门丈量")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "打印通话记录单" }).click();
  await expect(page.locator(".sheet[data-ready]")).toContainText("三方通话记录单");
  await page.goBack();

  await expect(page.getByText("待答复", { exact: true })).toBeVisible();
  await page.keyboard.press("Alt+R");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("combobox", { name: /办理结果/ })).toBeFocused();
  await dialog.getByRole("combobox", { name: /办理结果/ }).press("Enter");
  await page.keyboard.press("Enter");
  await dialog.getByRole("textbox", { name: /办理情况/ }).fill("已到现场丈量，双方确认地界。");
  await expect(dialog.getByRole("region", { name: "文书预览" })).toContainText("双方确认地界");
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/#\/papers\//);
  await expect(page.locator(".sheet[data-ready]")).toContainText("GD20260710-0031");
  await page.goBack();

  await expect(page.getByText("已出答复", { exact: true })).toBeVisible();
  await page.keyboard.press("Alt+R");
  await page.getByRole("dialog").getByText("网上", { exact: true }).click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已送达", { exact: true })).toBeVisible();
  await page.keyboard.press("Alt+R");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已办结", { exact: true }).first()).toBeVisible();
});

test("a number that is known is pointed out before anything is registered twice", async ({ seat }) => {
  const page = await openOffice(seat, CLERK);
  await goTo(page, "/incoming");
  await workOrder(page, "GD-7");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("综来〔");
  await goTo(page, "/incoming");
  await expect(page.getByText("GD-7")).toBeVisible();
  await workOrder(page, "gd-7");
  await expect(page.getByText("这个编号登记过")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/就是这个编号/)).toBeVisible();
  await page.getByRole("checkbox", { name: /不是同一件/ }).press("Space");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2号");
});
