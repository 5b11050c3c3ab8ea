import { readFileSync } from "node:fs";
import readExcelFile from "read-excel-file/node";
import type { Page } from "@playwright/test";
import { DIRECTOR, expectAccessible, openOffice, press, register } from "#tests/support/counter.ts";
import { expect, test, type Seat } from "#tests/support/seat.ts";

/** A matter just registered, on its page. */
async function openMatter(seat: Seat): Promise<Page> {
  const page = await openOffice(seat, DIRECTOR);
  await page.context().grantPermissions(["clipboard-read"]);
  await register(page, { name: "张大山", village: "xw", statement: "邻居垒墙占了通道" });
  await press(page, "Alt+3");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.getByRole("grid").getByRole("link").first().click();
  await expect(page.getByRole("button", { name: /复制到平台/ })).toBeVisible();
  return page;
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test("what the desk has goes to a platform value by value: Enter copies, ticks and goes on, and the ticks stay", async ({
  seat,
}) => {
  const page = await openMatter(seat);
  await press(page, "Alt+p");
  const panel = page.getByRole("complementary", { name: "复制到平台" });
  const values = panel.getByRole("listitem").getByRole("button");
  await expect(values.first()).toBeFocused();
  await expectAccessible(page);
  await press(page, "Enter");
  await expect(panel.getByText("已录入1项")).toBeVisible();
  expect(await copied(page)).toContain("张某");
  await expect(values.nth(1)).toBeFocused();
  await press(page, "Space");
  await expect(panel.getByText("已录入2项")).toBeVisible();

  // an address is hidden: copying it asks why, once
  const address = values.filter({ hasText: "主要当事人证件号码" });
  await address.focus();
  await press(page, "Enter");
  const hidden = await panel.getByRole("textbox", { name: /用途/ }).count();
  if (hidden > 0) {
    await page.keyboard.insertText("录入县级平台");
    await press(page, "Enter");
  }
  await expect(panel.getByText("已录入3项")).toBeVisible();
  await press(page, "Escape");
  await expect(panel).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole("button", { name: /复制到平台/ })).toBeVisible();
  await press(page, "Alt+p");
  await expect(panel.getByText("已录入3项")).toBeVisible();
});

test("the office writes down a platform's fields in their order, and gets its filled import sheet", async ({
  seat,
}) => {
  const page = await openMatter(seat);
  await page.goto(`${new URL(page.url()).origin}/#/ledgers/platforms`);
  await expect(page.getByRole("heading", { name: "填报顺序" })).toBeVisible();
  await expectAccessible(page);
  await press(page, "Alt+n");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "平台名称" })).toBeFocused();
  await page.keyboard.insertText("县级矛盾纠纷系统");
  await dialog.getByRole("textbox", { name: "平台栏目名 1", exact: true }).fill("纠纷名称");
  await dialog.getByRole("button", { name: "第2项上移" }).click();
  await dialog.getByRole("button", { name: "删除第27项" }).click();
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("row").filter({ hasText: "县级矛盾纠纷系统" })).toContainText("26");

  await press(page, "Alt+m");
  const purpose = page.getByRole("textbox", { name: /用途/ });
  await press(page, "Control+Enter");
  await expect(purpose).toBeFocused();
  await expect(page.getByText(/请写明原因/)).toBeVisible();
  await purpose.fill("月报导入");
  const saving = page.waitForEvent("download");
  await press(page, "Control+Enter");
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^县级矛盾纠纷系统 .*\.xlsx$/);
  const [sheet] = await readExcelFile(readFileSync(await file.path()));
  expect(sheet?.data[0]?.slice(0, 2)).toEqual(["发生日期", "纠纷名称"]);
  expect(sheet?.data.length).toBe(2);

  const json = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出GB/T 31000 JSON" }).click();
  const standard = JSON.parse(readFileSync(await (await json).path(), "utf8")) as {
    records: { eventSummary: string }[];
  };
  expect(standard.records.map(({ eventSummary }) => eventSummary)).toEqual(["邻居垒墙占了通道"]);
});
