import { DIRECTOR, expectAccessible, openOffice, press } from "#tests/support/counter.ts";
import { goTo } from "#tests/support/mediation-story.ts";
import { expect as usual, test } from "#tests/support/seat.ts";
import type { Page } from "@playwright/test";

const expect = usual.configure({ timeout: 60_000 });

/** Who went round, and on the first day that is offered. */
async function wentRound(page: Page, name: string): Promise<void> {
  const screeners = page.getByRole("combobox", { name: /排查人/ });
  await expect(screeners).toBeFocused();
  await page.keyboard.insertText(name);
  await press(page, "Enter", "Escape");
  const days = page.getByRole("combobox", { name: /排查日期/ });
  await days.focus();
  await press(page, "ArrowDown", "Enter", "Escape");
}

test("the office sets the rhythm, one village reports nil and another a dispute that becomes a matter, and the summary is printed", async ({
  seat,
}) => {
  test.setTimeout(300_000);
  const page = await openOffice(seat, DIRECTOR);
  await goTo(page, "/screenings");
  await expect(page.getByText("还没有定排查周期")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "定排查周期" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "排查周期" })).toBeVisible();
  await page.getByRole("radio", { name: "每月一次" }).press("Space");
  await expect(page.getByRole("list", { name: "接下来的周期" })).toContainText("至");
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(page.getByRole("table", { name: "各村排查情况" })).toBeVisible();
  await expect(page.getByText("进行中").first()).toBeVisible();
  await expectAccessible(page);

  // A nil report takes words and a name; without them it is not taken.
  await press(page, "Alt+N");
  await wentRound(page, "丁学礼");
  await page.getByRole("radio", { name: "零报告" }).press("Space");
  const words = page.getByRole("textbox", { name: /零报告说明/ });
  await expect(words).toHaveValue("");
  await press(page, "Control+Enter");
  await expect(words).toBeFocused();
  await page.keyboard.insertText("逐户走访，未发现矛盾纠纷");
  await page.getByRole("textbox", { name: /报告人/ }).fill("丁学礼");
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(page.getByRole("link", { name: /：零报告$/ })).toBeVisible();

  // The next village found a dispute.
  await press(page, "Alt+N");
  await wentRound(page, "马国栋");
  await page.getByRole("radio", { name: "查出纠纷" }).press("Space");
  await page.getByRole("textbox", { name: /^当事人/ }).fill("马长河");
  await page.getByRole("textbox", { name: /^对方/ }).fill("周有水");
  const category = page.getByRole("combobox", { name: /纠纷类别/ });
  await category.focus();
  await category.pressSequentially("0202");
  await press(page, "Enter");
  await page.getByRole("textbox", { name: /纠纷情况/ }).fill("两家为排水沟走向争执。");
  await press(page, "Control+Enter");
  await expect(page.getByRole("table", { name: "查出的纠纷" })).toContainText("待处理");
  await expectAccessible(page);
  await press(page, "Alt+R");
  await expect(page.getByRole("table", { name: "查出的纠纷" })).toContainText("已登记为事项");
  await press(page, "Control+P");
  await expect(page.locator(".sheet[data-ready]")).toContainText("马长河");

  // A correction asks why, and keeps what was said before.
  await page.goBack();
  await expect(page.getByRole("button", { name: /^更正/ })).toBeVisible();
  await press(page, "Alt+G");
  const reason = page.getByRole("textbox", { name: /更正原因/ });
  await reason.fill("对方姓名写错");
  await page.getByRole("textbox", { name: /^对方/ }).fill("周有源");
  await press(page, "Control+Enter");
  await expect(page.getByText("更正：对方姓名写错")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "回到排查" }).press("Enter");
  await page.getByRole("button", { name: /汇总表$/ }).press("Enter");
  await expect(page.getByRole("dialog")).toContainText("未报");
  await press(page, "Control+Enter");
  await expect(page.locator(".sheet[data-ready]")).toContainText("矛盾纠纷排查情况汇总表");
});
