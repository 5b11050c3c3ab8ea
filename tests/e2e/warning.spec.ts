import { DIRECTOR, expectAccessible, openOffice, press, register } from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";

test("a threat is warned of on the matter and on the list; a person dismisses it with a reason, and a threshold is changed", async ({
  seat,
}) => {
  const page = await openOffice(seat, DIRECTOR);
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/#/warnings`);
  await expect(page.getByText("没有预警")).toBeVisible();
  await expectAccessible(page);
  await register(page, { name: "马长河", village: "xw", statement: "工钱再不给，我就去堵门。" });
  await press(page, "F6");
  const warnings = page.getByRole("list", { name: "预警" });
  await expect(warnings).toContainText("陈述里有“堵门”");
  await expectAccessible(page);

  await page.goto(`${origin}/#/warnings`);
  await page.getByRole("button", { name: "排除" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("陈述里有“堵门”");
  await dialog.getByRole("textbox").fill("当面核实，只是气话");
  await press(page, "Control+Enter");
  await expect(page.getByText("眼下没有需要核实的情况。")).toBeVisible();
  await page.getByText("已排除", { exact: true }).first().click();
  await expect(warnings).toContainText("当面核实，只是气话");
  await expectAccessible(page);

  await page.goto(`${origin}/#/warnings/rules`);
  const amber = page.getByRole("spinbutton", { name: "黄色：人数" });
  await amber.fill("50");
  await press(page, "Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: "由少到多" })).toBeVisible();
  await amber.fill("1");
  await press(page, "Control+Enter");
  await expect(page.getByText("已保存，正在按新规则重看未办结的事项")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${origin}/#/warnings`);
  await expect(page.getByText("涉及 1 人")).toBeVisible();
});
