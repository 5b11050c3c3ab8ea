import {
  expectAccessible,
  openOffice,
  press,
  registeredNumber,
  stubPrinter,
} from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";

test("numbers are handed out, called and registered by keyboard, and the screen in the hall follows without a login", async ({
  seat,
  browser,
}, { project }) => {
  test.skip(project.name === "electron", "a second seat that is not logged in is a browser's");
  const page = await openOffice(seat);
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/#/queue`);
  await expect(page.getByText("今天还没有人取号")).toBeVisible();
  await expectAccessible(page);
  const printed = await stubPrinter(page);

  await press(page, "Alt+T");
  await expect(page.getByText("已取 001 号，前面等候 0 人")).toBeVisible();
  await expect.poll(printed).toBe(1);
  await press(page, "Alt+T");
  await expect.poll(printed).toBe(2);
  await press(page, "Alt+P");
  await expect.poll(printed).toBe(3);
  await expect(page.getByRole("status").getByText("等候 3 人")).toBeVisible();

  const hallContext = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const hall = await hallContext.newPage();
  await hall.goto(`${origin}/#/hall`);
  await expect(hall.getByText("请取号等候")).toBeVisible();

  await press(page, "Alt+N");
  await expect(page.getByText("请 003 号到1号窗口")).toBeVisible();
  await expect(hall.getByText("003", { exact: true })).toBeVisible();
  await expect(hall.getByText("请到1号窗口")).toBeVisible();
  await expectAccessible(hall);

  await expect(page.getByRole("button", { name: /开始登记/ })).toBeVisible();
  await press(page, "Alt+R");
  await expect(page.getByRole("textbox", { name: "姓名" })).toBeFocused();
  await page.keyboard.insertText("孙桂英");
  await press(page, "Tab", "Tab", "Tab", "Tab", "Tab");
  await page.keyboard.type("xw");
  await press(page, "Enter", "F4", "Alt+S");
  await page.keyboard.insertText("门前的路被堵，车进不来。");
  await press(page, "Control+Enter");
  await registeredNumber(page);

  await page.goto(`${origin}/#/queue`);
  const row = (label: string) => page.getByRole("row").filter({ hasText: label });
  await expect(row("003")).toContainText("已接待");
  await press(page, "Alt+N");
  await expect(page.getByRole("status").getByText("001", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "未到" }).first().click();
  await expect(row("001")).toContainText("未到");
  await row("001").getByRole("button", { name: "再叫一次" }).click();
  await expect(row("001")).toContainText("已叫号");
  await expect(hall.getByText("001", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await hallContext.close();
});
