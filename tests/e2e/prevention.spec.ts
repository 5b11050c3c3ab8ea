import { CLERK, DIRECTOR, expectAccessible, logIn, press, register } from "#tests/support/counter.ts";
import { goTo } from "#tests/support/mediation-story.ts";
import { expect as usual, test } from "#tests/support/seat.ts";
import type { Page } from "@playwright/test";

const expect = usual.configure({ timeout: 60_000 });

const REASON = "双方持械对峙，及时到场劝离。";

async function openPreventions(page: Page): Promise<void> {
  await goTo(page, "/reports?part=prevention");
  await expect(page.getByRole("heading", { name: "预防申报" })).toBeVisible();
}

test("what was kept from happening is declared by one person, and counted in the ministry's table once another has confirmed it", async ({
  seat,
}) => {
  test.setTimeout(300_000);
  await seat.setUp();
  const page = await seat.open();
  await logIn(page, CLERK);
  const no = await register(page, {
    name: "马长河",
    village: "西湾",
    statement: "与邻居因浇地持械对峙，扬言报复。",
  });
  await openPreventions(page);
  await expect(page.getByText("还没有申报")).toBeVisible();
  await expectAccessible(page);

  // Nothing is declared of nothing, nor of a matter there is not.
  await press(page, "Alt+N");
  const dialog = page.getByRole("dialog");
  const matter = dialog.getByRole("textbox", { name: /事项编号/ });
  await expect(matter).toBeFocused();
  await press(page, "Control+Enter");
  await expect(dialog.getByText("必填").first()).toBeVisible();
  await expectAccessible(page);
  await matter.fill("宁远堡事〔2020〕9999号");
  await dialog.getByRole("combobox", { name: /类别/ }).focus();
  await press(page, "ArrowDown");
  await page.locator(".ant-select-item-option", { hasText: "防止民转刑" }).click();
  await dialog.getByRole("spinbutton", { name: /涉及人数/ }).fill("3");
  await dialog.getByRole("textbox", { name: /事实和所做工作/ }).fill(REASON);
  await press(page, "Control+Enter");
  await expect(dialog.getByText(/没有找到事项/)).toBeVisible();
  // The visit's number names its matter too.
  await matter.fill(no);
  await press(page, "Control+Enter");
  await expect(dialog).toBeHidden();

  // Who declared it does not confirm it.
  const line = page.getByRole("row").filter({ hasText: REASON });
  await expect(line).toContainText("待核实");
  await expect(line.getByRole("button")).toHaveCount(0);
  await expectAccessible(page);
  await seat.cut();

  const second = await seat.open();
  await logIn(second, DIRECTOR);
  await openPreventions(second);
  const theirs = second.getByRole("row").filter({ hasText: REASON });
  await theirs.getByRole("button", { name: "核实", exact: true }).press("Enter");
  const question = second.getByRole("dialog");
  await expect(question.getByText("核实这项申报？")).toBeVisible();
  await expect(question.getByRole("textbox", { name: /核实意见/ })).toBeFocused();
  await second.keyboard.insertText("查阅出警记录，属实");
  await expectAccessible(second);
  await press(second, "Control+Enter");
  await expect(theirs).toContainText("已核实");
  await expect(theirs.getByRole("button")).toHaveCount(0);
  await expectAccessible(second);

  await second.getByRole("link", { name: "统计表" }).click();
  await second.getByRole("button", { name: /^3 .*（表B）/ }).click();
  const people = second.getByRole("button", { name: /（表B） · .*刑事案件.* · .*人/ });
  await expect(people).toHaveText("3");
});
