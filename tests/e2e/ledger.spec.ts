import { readFileSync } from "node:fs";
import readExcelFile from "read-excel-file/node";
import type { Page } from "@playwright/test";
import { expectAccessible, logIn, press, stubPrinter } from "#tests/support/counter.ts";
import { expect, test, type Seat } from "#tests/support/seat.ts";

/** A desk with a year of invented matters, at its ledgers. */
async function openLedgers(seat: Seat, search = ""): Promise<Page> {
  test.setTimeout(300_000); // living the year alone takes a minute on a busy machine
  const password = "Yan-Shi-2026";
  const { loginName } = (await seat.door(["demo"], { DESK_PASSWORD: password })) as { loginName: string };
  const page = await seat.open();
  await logIn(page, { loginName, password });
  await page.goto(`${new URL(page.url()).origin}/#/ledgers${search}`);
  await expect(page.getByRole("grid")).toBeVisible();
  return page;
}

test("the inspector asks for the ledgers: chosen columns, on paper across and as a spreadsheet, by keyboard", async ({
  seat,
}) => {
  const page = await openLedgers(seat);
  await expect(page.getByRole("grid", { name: "来访登记台账" })).toBeVisible();
  await expectAccessible(page);

  await press(page, "Alt+c");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("checkbox", { name: "登记编号" })).toBeFocused();
  await dialog.getByRole("checkbox", { name: "联系电话" }).check();
  await dialog.getByRole("checkbox", { name: "第几次" }).uncheck();
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("columnheader", { name: "联系电话" })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("columnheader", { name: "联系电话" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "第几次" })).toHaveCount(0);

  // names in full only with a reason
  await press(page, "Alt+e");
  const whole = dialog.getByRole("checkbox", { name: /写全/ });
  await expect(whole).toBeFocused();
  await press(page, "Space");
  await expect(dialog.getByRole("textbox", { name: "用途" })).toBeFocused();
  await press(page, "Control+Enter");
  await expect(dialog.getByText("请写明原因")).toBeVisible();
  await dialog.getByRole("textbox", { name: "用途" }).fill("县级检查");
  const saving = page.waitForEvent("download");
  await press(page, "Control+Enter");
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^来访登记台账 .*\.xlsx$/);
  const [sheet] = await readExcelFile(readFileSync(await file.path()));
  const [heads, first] = sheet?.data ?? [];
  expect(heads).toContain("联系电话");
  expect(first?.[heads?.indexOf("来访日期") ?? -1]).toBeInstanceOf(Date);
  expect(typeof first?.[heads?.indexOf("人数") ?? -1]).toBe("number");
  expect(String(first?.[heads?.indexOf("来访人") ?? -1])).not.toContain("*");

  const printed = await stubPrinter(page);
  await page.getByRole("button", { name: /本月/ }).click();
  await press(page, "Alt+y");
  await expect(page.getByRole("grid", { name: "来访登记台账" })).toBeVisible();
  await press(page, "Control+p");
  await expect(dialog.getByRole("checkbox", { name: /写全/ })).toBeFocused();
  await press(page, "Control+Enter");
  await expect(page.locator(".sheet[data-ready]")).toContainText("来访登记台账");
  await expect(page.locator(".leaf").first()).toContainText("第1页 共");
  await expectAccessible(page);
  await press(page, "Control+p");
  await expect.poll(printed).toBe(1);
  await press(page, "Escape");
  await expect(page.getByRole("grid", { name: "来访登记台账" })).toBeVisible();
});

test("every ledger opens, narrows by its own state, and leads to the record", async ({ seat }) => {
  const page = await openLedgers(seat, "?kind=slips");
  const kinds = page.getByRole("navigation", { name: "台账种类" });
  for (const name of ["来访登记台账", "矛盾纠纷事项台账", "人民调解案件台账", "回访台账", "转办交办台账"]) {
    await kinds.getByRole("link", { name }).click();
    await expect(page.getByRole("grid", { name })).toBeVisible();
  }
  await page.getByRole("combobox", { name: "反馈情况" }).click();
  await page.getByTitle("按期反馈", { exact: true }).last().click();
  await expect(page.getByRole("grid").getByText("办理中", { exact: true })).toHaveCount(0);
  await page.getByRole("grid").focus();
  await press(page, "Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("号");
});
