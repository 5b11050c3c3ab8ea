import { DIRECTOR, expectAccessible, openOffice, press } from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";

/** As the county's office saved it: GBK, a title, a merged village, a mangled code and a total. */
const GBK_LIST = Buffer.from(
  [
    "cdf8b8f1d4b1bba8c3fbb2e1", // 网格员花名册
    "d0f2bac5 2c cdf8b8f1b1e0bac5 2c b4e5a3a8c9e7c7f8a3a9 2c cdf8b8f1d4b1 2c cad6bbfabac5c2eb", // 序号,网格编号,村（社区）,网格员,手机号码
    "31 2c 363230333032313030323035303031 2c cef7cde5b4e5 2c d5c5c8fd 2c 3133383030303031313131", // 1,…001,西湾村,张三,13800001111
    "32 2c 363230333032313030323035303032 2c 2c c0eecbc4 2c 3133383030303032323232", // 2,…002,,李四,13800002222
    "33 2c 362e323033452b3134 2c cef7cde5b4e5 2c cdf5cee5 2c", // 3,6.203E+14,西湾村,王五,
    "bacfbcc6 2c 33 2c 2c 2c", // 合计
  ]
    .map((line) => line.replaceAll(" ", ""))
    .join("0d0a"),
  "hex",
);

test("a director brings in the grids from the county's list, sees which lines stay outside, and finds a worker by pinyin", async ({
  seat,
}) => {
  const page = await openOffice(seat, DIRECTOR);
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/#/directory?part=grids`);
  await expect(page.getByText("还没有网格")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "从表格导入" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "选择文件" })).toBeFocused();
  const file = dialog.locator("input[type=file]");
  await file.setInputFiles({ name: "坏.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004 nothing") });
  await expect(dialog.getByRole("alert").getByText("打不开这个文件")).toBeVisible();
  await file.setInputFiles({ name: "网格员花名册.csv", mimeType: "text/csv", buffer: GBK_LIST });
  await expect(dialog.getByText("新增 2 条，更新 0 条，已有 0 条；有问题 1 行")).toBeVisible();
  await expect(dialog.getByRole("row").filter({ hasText: "5" })).toContainText("后几位已丢失");
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(page.getByText("已导入：新增 2 条，更新 0 条")).toBeVisible();
  await expect(dialog).toHaveCount(0);
  const row = page.getByRole("row").filter({ hasText: "李四" });
  await expect(row).toContainText("西湾村");

  await page.getByRole("textbox", { name: /查找/ }).fill("zs");
  await expect(row).toHaveCount(0);
  await expect(page.getByRole("row").filter({ hasText: "张三" })).toBeVisible();
});

test("a duty shift is entered by keyboard and says who receives something at the unit today", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/#/directory?part=duty`);
  await expect(page.getByText("还没有值班安排")).toBeVisible();
  await press(page, "Alt+N");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  const unit = dialog.getByRole("combobox", { name: "单位" });
  await unit.click();
  await unit.pressSequentially("sfs");
  await page.keyboard.press("Enter");
  await dialog.getByRole("textbox", { name: "姓名" }).fill("张敏");
  await dialog.getByRole("textbox", { name: "电话" }).fill("8210000");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已保存")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "张敏" })).toContainText("今天");
  await expectAccessible(page);
  await page.getByText("单位", { exact: true }).first().click();
  await expect(page.getByRole("row").filter({ hasText: "司法所" }).first()).toContainText("张敏 8210000");
  await expectAccessible(page);
});
