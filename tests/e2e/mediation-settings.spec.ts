import type { Page } from "@playwright/test";
import { addDays, dayOf } from "#shared/kernel/plain-date.ts";
import { acceptCases } from "#tests/support/accepted-cases.ts";
import { DIRECTOR, expectAccessible, logIn, openOffice, press } from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";

async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), route);
}

test("the director opens a kind of dispute to mediation, and moves the hours of the rooms", async ({
  seat,
}) => {
  const page = await openOffice(seat, DIRECTOR);
  await goTo(page, "/settings/mediability");
  await expect(page.getByRole("textbox", { name: "第 2 条的原因" })).toHaveValue(/行政程序/);
  await expectAccessible(page);

  await page.getByRole("button", { name: "删去第 4 条" }).press("Enter");
  await press(page, "Control+Enter");
  await expect(page.getByText("“组织人事”依法不能调解，请保留在表里。")).toBeVisible();
  await page.getByRole("button", { name: "换回默认" }).press("Enter");
  await page.getByRole("button", { name: "删去第 2 条" }).press("Enter");
  await press(page, "Control+Enter");
  await expect(page.getByText("已保存")).toBeVisible();

  await goTo(page, "/cases/new");
  const category = page.getByRole("combobox", { name: "纠纷类别" });
  await expect(category).toBeFocused();
  await category.fill("安全生产");
  await expect(page.getByRole("option", { name: "安全生产" }).first()).toBeAttached();
  await press(page, "Enter");
  await expect(page.getByText(/不能由人民调解/)).toHaveCount(0);

  await goTo(page, "/settings/rooms");
  const evening = page.getByRole("textbox", { name: "第 2 段结束" });
  await evening.fill("14");
  await press(page, "Control+Enter");
  await expect(page.getByText("结束时间要晚于开始时间（14:30—14:00）。")).toBeVisible();
  await expectAccessible(page);
  await evening.fill("20点30");
  await press(page, "Control+Enter");
  await expect(evening).toHaveValue("20:30");
  await goTo(page, "/calendar");
  await expect(page.getByRole("rowheader", { name: "20:00" })).toBeVisible();
});

test("a mediator's term whose day cannot be read is not saved under the day of before", async ({ seat }) => {
  const page = await openOffice(seat, DIRECTOR);
  await goTo(page, "/settings/committee");
  await page.getByRole("button", { name: "新增调解员" }).first().press("Enter");
  const dialog = page.getByRole("dialog");
  const name = dialog.getByRole("textbox", { name: "姓名" });
  await expect(name).toBeFocused();
  await name.fill("孙有林");
  const term = dialog.getByRole("textbox", { name: "任期届满日期" });
  await term.fill("三年以后");
  await press(page, "Enter");
  await expect(dialog.getByText(/看不懂这个日期/)).toBeVisible();
  await expect(term).toHaveValue("三年以后");
  await term.fill("2030-12-31");
  await press(page, "Enter");
  await expect(page.getByRole("row", { name: /孙有林/ })).toContainText("2030");
});

test("the follow-up questions are the office's own, and the defaults come back", async ({ seat }) => {
  const page = await openOffice(seat, DIRECTOR);
  await goTo(page, "/settings/scripts");
  const closing = page.getByRole("textbox", { name: "结束语" });
  await expect(closing).toHaveValue(/随时打{电话}/);
  await expectAccessible(page);
  await closing.fill("再见，请打{手机}。");
  await press(page, "Control+Enter");
  await expect(page.getByText("“手机”不认识。大括号里只能写中心、事项、电话。")).toBeVisible();
  await closing.fill("再见，请打{电话}。");
  await press(page, "Control+Enter");
  await expect(page.getByText("已保存")).toBeVisible();
  await page.getByRole("button", { name: "恢复默认话术" }).press("Enter");
  await expect(closing).toHaveValue(/随时打{电话}/);
});

test("a session that was held without a booking is entered from its past hour with a reason", async ({
  seat,
}) => {
  await seat.setUp();
  const [wall] = await acceptCases(seat, [{ applicant: "张大山", respondent: "李有田" }]);
  const page = await seat.open();
  await logIn(page, DIRECTOR);
  const today = dayOf(new Date().toISOString());
  await goTo(page, `/cases/${wall?.caseId ?? ""}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("人调字〔");
  await press(page, "Alt+B");
  const dialog = page.getByRole("dialog");
  const when = async (on: string, from: string, to: string) => {
    await dialog.getByRole("textbox", { name: /日期/ }).fill(on);
    await press(page, "Tab");
    await dialog.getByRole("textbox", { name: /开始/ }).fill(from);
    await dialog.getByRole("textbox", { name: /结束/ }).fill(to);
  };
  await when(addDays(today, -1), "9", "10");
  await expect(dialog.getByText(/不能补录这以前的调解/)).toBeVisible();
  await when(today, "0:00", "0:01");
  await expect(dialog.getByText("这个时间可以补录。")).toBeVisible();
  await press(page, "Control+Enter");
  await expect(dialog.getByText("请写明原因")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: /事后补录的原因/ }).fill("停电，当时记在纸上");
  await press(page, "Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("第 1 次调解");
  await expect(page.getByText("事后补录：停电，当时记在纸上")).toBeVisible();
  await expectAccessible(page);
});
