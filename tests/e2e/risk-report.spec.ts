import { CLERK, expectAccessible, openOffice, press, register } from "#tests/support/counter.ts";
import { goTo } from "#tests/support/mediation-story.ts";
import { expect as usual, test } from "#tests/support/seat.ts";

const expect = usual.configure({ timeout: 60_000 });

test("a warning leads to a risk report with its facts filled in, which is followed on, told to another unit and ended", async ({
  seat,
}) => {
  test.setTimeout(300_000);
  const page = await openOffice(seat, CLERK);
  await goTo(page, "/risk-reports");
  await expect(page.getByText("没有风险报告")).toBeVisible();
  await expectAccessible(page);

  await register(page, { name: "马长河", village: "xw", statement: "工钱再不给，我就去堵门。" });
  await press(page, "F6");
  const warnings = page.getByRole("list", { name: "预警" });
  await warnings.getByRole("link", { name: "写风险报告" }).press("Enter");
  const facts = page.getByRole("textbox", { name: /基本情况/ });
  await expect(facts).toBeFocused();
  await expect(facts).toHaveValue(/堵门/);
  await expect(page.getByText("极端言行").first()).toBeVisible();
  await page.getByRole("button", { name: /^已电话报告.*派出所/ }).press("Enter");
  await expect(page.getByRole("combobox", { name: /单位/ }).first()).toHaveValue(/派出所/);
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(page).toHaveURL(/#\/risk-reports\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("综险〔");
  await expect(page.getByText("已首报", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await press(page, "Alt+X");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: /最新情况/ })).toBeFocused();
  await page.keyboard.insertText("本人情绪已平复，同意调解。");
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(page.getByText("续报第 1 次")).toBeVisible();

  await page.getByRole("button", { name: "再报一处" }).press("Enter");
  await expect(dialog.getByRole("combobox", { name: /单位/ })).toBeFocused();
  await page.keyboard.insertText("镇党委");
  await dialog.getByRole("textbox", { name: /接报人/ }).fill("书记");
  await press(page, "Control+Enter");
  await expect(page.getByText("报告镇党委")).toBeVisible();

  await page.getByRole("button", { name: "终报" }).press("Enter");
  await dialog.getByRole("textbox", { name: /最新情况/ }).fill("工钱付清。");
  await dialog.getByRole("textbox", { name: /处置结果/ }).fill("事态平息。");
  await press(page, "Control+Enter");
  await expect(page.getByText("已终报", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "报告单" }).last().press("Enter");
  await expect(page.locator(".sheet[data-ready]")).toContainText("终报");

  await page.goBack();
  await page.getByRole("link", { name: /综事|事〔/ }).press("Enter");
  const reports = page.getByRole("list", { name: "风险报告" });
  await expect(reports).toContainText("已终报");
  await expectAccessible(page);
});
