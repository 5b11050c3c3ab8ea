import { readFileSync } from "node:fs";
import readExcelFile from "read-excel-file/node";
import type { Page } from "@playwright/test";
import { expectAccessible, logIn, press } from "#tests/support/counter.ts";
import { expect, test, type Seat } from "#tests/support/seat.ts";

/** A desk with a year of invented matters, at the report of last year's or this year's months. */
async function openReport(seat: Seat, search: string): Promise<Page> {
  const password = "Yan-Shi-2026";
  const { loginName } = (await seat.door(["demo"], { DESK_PASSWORD: password })) as { loginName: string };
  const page = await seat.open();
  await logIn(page, { loginName, password });
  await page.goto(`${new URL(page.url()).origin}/#/reports${search}`);
  await expect(page.getByRole("heading", { name: "报表", level: 1 })).toBeVisible();
  return page;
}

const OVER = "?period=2026-03";

test("the month's report: its tables by key, the records behind a number, the text gone over, frozen, then corrected", async ({
  seat,
}) => {
  const page = await openReport(seat, OVER);
  const table = page.getByRole("region", { name: "工作总体情况" }).first();
  await expect(table).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);

  // another period and back, this month by one key
  await press(page, "Alt+,");
  await expect(page.getByText("2026年2月", { exact: true }).first()).toBeVisible();
  await press(page, "Alt+.");
  await expect(page.getByText("2026年3月", { exact: true }).first()).toBeVisible();
  await expect(table).toBeVisible({ timeout: 60_000 });

  // a number opens exactly the records it counts
  const accepted = page.getByRole("button", { name: /受理数（件） · 本期/ });
  const counted = Number(await accepted.textContent());
  await accepted.focus();
  await press(page, "Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("grid")).toBeFocused();
  await expect(dialog.getByText(`共 ${counted} 条`)).toBeVisible();
  await expectAccessible(page);
  await press(page, "Escape");
  await expect(dialog).toHaveCount(0);
  await press(page, "Alt+j");
  await expect(page.getByRole("heading", { level: 2 }).first()).not.toHaveText("工作总体情况");

  // the spreadsheet has numbers as numbers
  const saving = page.waitForEvent("download");
  await press(page, "Alt+e");
  const file = await saving;
  const sheets = await readExcelFile(readFileSync(await file.path()));
  const headline = sheets.find(({ sheet }) => sheet === "工作总体情况");
  const row = headline?.data.find(([name]) => name === "受理数（件）");
  expect(row?.[1]).toBe(counted);

  // the written report, edited and kept
  await page.getByRole("link", { name: "文字报告" }).click();
  const text = page.getByRole("textbox", { name: "下一步工作" });
  await expect(text).toBeVisible();
  await text.fill("开展春灌用水纠纷专项排查。");
  await expect(page.getByText(/草稿已保存/)).toBeVisible();
  await expectAccessible(page);

  await press(page, "Alt+f");
  await expect(dialog.getByText("定稿这份报告？")).toBeVisible();
  await press(page, "Control+Enter");
  await expect(page.getByText(/已定稿：/).first()).toBeVisible();
  await page.getByRole("link", { name: "打开打印稿" }).click();
  await expect(page.locator(".sheet[data-ready]").first()).toContainText("开展春灌用水纠纷专项排查。", {
    timeout: 60_000,
  });

  await page.goto(`${new URL(page.url()).origin}/#/reports${OVER}&part=narrative`);
  await expect(text).toBeVisible({ timeout: 60_000 });
  await text.fill("开展春灌用水和地界纠纷专项排查。");
  await press(page, "Alt+f");
  await expect(dialog.getByRole("textbox", { name: "更正原因" })).toBeFocused();
  await expect(dialog.getByRole("row").filter({ hasText: "地界纠纷" })).toBeVisible();
  await page.keyboard.insertText("补充地界纠纷");
  await press(page, "Control+Enter");
  await expect(dialog).toHaveCount(0);

  await page.goto(`${new URL(page.url()).origin}/#/reports${OVER}&part=frozen`);
  // Below the heads: these two, and the four the year before them left.
  await expect(page.getByRole("row")).toHaveCount(1 + 2 + 4);
  await expect(page.getByText(/^更正/).first()).toBeVisible();
  await expectAccessible(page);
});

test("pictures have their tables on a key, the self-check says what it is not, definitions are a setting", async ({
  seat,
}) => {
  const page = await openReport(seat, "?period=2026-H1&part=charts");
  await expect(page.locator(".chart-box svg").first()).toBeVisible({ timeout: 60_000 });
  await expect(page.locator(".chart-box svg")).toHaveCount(4);
  await expectAccessible(page);
  await press(page, "Alt+t");
  await expect(page.getByRole("button", { name: /同时显示数据表/ })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".picture-table.is-heard")).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("link", { name: "本中心自查" }).click();
  await expect(page.getByText("本中心自查，不是平安甘肃指数")).toBeVisible();
  await expectAccessible(page);
  await press(page, "Alt+s");
  const dialog = page.getByRole("dialog");
  const green = dialog.getByRole("spinbutton", { name: "超期事项 绿" });
  await expect(dialog.getByRole("spinbutton").first()).toBeFocused();
  await green.fill("900");
  await press(page, "Control+Enter");
  await expect(dialog.getByText(/标准次序不对/)).toBeVisible();
  await green.fill("1");
  await press(page, "Control+Enter");
  await expect(dialog).toHaveCount(0);

  await page.getByRole("link", { name: "统计口径" }).click();
  await page.getByRole("radio", { name: "化解数÷办结数" }).check();
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(page.getByText("报表按新口径重新统计")).toBeVisible();
  await page.getByRole("link", { name: "统计表" }).click();
  await expect(page.getByText("化解率＝本期化解数÷本期办结数。")).toBeVisible({ timeout: 60_000 });
});
