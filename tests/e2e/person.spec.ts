import type { Page } from "@playwright/test";
import { expectAccessible, openOffice, press, register } from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";

async function giveReason(page: Page, reason: string): Promise<void> {
  const why = page.getByRole("dialog").getByRole("textbox");
  await expect(why).toBeFocused();
  await page.keyboard.insertText(reason);
  await press(page, "Control+Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("somebody who came for another matter is said to be the same person by one key, found on the list, and that is taken back", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  const earlier = await register(page, { name: "马长河", village: "xw", statement: "邻居砌墙占了地界。" });
  await register(page, { name: "马常河", village: "xw", statement: "工钱拖了三个月。" });
  await press(page, "F6");
  const card = page.getByRole("region", { name: "同一人的其他记录" });
  await expect(card.getByRole("list", { name: "可能是同一个人" })).toContainText("姓名读音相同");
  await expectAccessible(page);

  await press(page, "Alt+J");
  await giveReason(page, "本人带身份证来核对");
  await expect(card.getByRole("list", { name: "已认定为同一人" })).toContainText("本人带身份证来核对");
  await expect(card).toContainText(earlier);
  await expectAccessible(page);

  await card.getByRole("link", { name: "全部关联" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "同一人关联" })).toBeVisible();
  const persons = page.getByRole("list", { name: "同一人", exact: true });
  await expect(persons).toContainText("马长河");
  const typed = page.getByRole("textbox", { name: "姓名、编号、证件或电话末位" });
  await typed.press("x");
  await expect(page.getByText("没有找到")).toBeVisible();
  await typed.fill("常河");
  await expect(persons).toContainText("马常河");
  await expectAccessible(page);

  await page.getByRole("button", { name: "解除：本人带身份证来核对" }).press("Enter");
  await giveReason(page, "只是同村的人");
  await expect(page.getByText("没有找到")).toBeVisible();
  // what was said and taken back stays to be read
  const undone = page.getByRole("list", { name: "已解除的关联" });
  await expect(undone).toContainText("本人带身份证来核对");
  await expect(undone).toContainText("只是同村的人");
  await expectAccessible(page);
});
