import type { Page } from "@playwright/test";
import { addDays, dayOf } from "#shared/kernel/plain-date.ts";
import { acceptCases, type TwoPeople } from "#tests/support/accepted-cases.ts";
import { DIRECTOR, expectAccessible, logIn, press } from "#tests/support/counter.ts";
import { expect, test, type Seat } from "#tests/support/seat.ts";

const today = dayOf(new Date().toISOString());

const neighbours = { applicant: "张大山", respondent: "李有田" };
const farmers = { applicant: "马国良", respondent: "陈二牛" };

/** An office with one mediator and accepted cases, the director logged in. */
async function openRoom(seat: Seat, pairs: readonly TwoPeople[]) {
  await seat.setUp();
  const [wall, field] = await acceptCases(seat, pairs);
  const page = await seat.open();
  await logIn(page, DIRECTOR);
  return { page, wall: wall ?? NONE, field: field ?? NONE };
}

const NONE = { caseId: "", no: "" };

async function fillHours(page: Page, on: string, from: string, to: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /日期/ }).fill(on);
  await press(page, "Tab");
  await dialog.getByRole("textbox", { name: /开始/ }).fill(from);
  await dialog.getByRole("textbox", { name: /结束/ }).fill(to);
}

async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), route);
}

test("the room is booked once at an hour; a session moves by keyboard and by dragging", async ({ seat }) => {
  const { page, wall, field } = await openRoom(seat, [neighbours, farmers]);
  const nextWeek = addDays(today, 7);

  await test.step("booked from the calendar", async () => {
    await press(page, "Alt+5");
    await expect(page.getByRole("grid")).toBeVisible();
    await press(page, "Alt+N");
    await page.getByRole("combobox", { name: /调解案件/ }).pressSequentially("张");
    await press(page, "Enter");
    await fillHours(page, nextWeek, "9", "1030");
    await expect(page.getByText("这个时间可以用")).toBeVisible();
    await press(page, "Control+Enter");
    await expect(page.getByText(/已约定/)).toBeVisible();
    await expect(page.locator(".calendar-block")).toContainText("09:00—10:30");
    await expect(page.locator(".calendar-block")).toContainText("张**、李**");
    await expectAccessible(page);
  });

  await test.step("the same hour is refused with what stands there, and the next free one taken", async () => {
    await goTo(page, `/cases/${field.caseId}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(field.no);
    await press(page, "Alt+B");
    await fillHours(page, nextWeek, "10", "11");
    const said = page.getByRole("dialog").getByRole("alert");
    await expect(said).toContainText(`已约给 ${wall.no}`);
    await expectAccessible(page);
    await press(page, "Control+Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.getByRole("button", { name: /改用/ }).click();
    await press(page, "Control+Enter");
    await expect(page.getByText(/已约定/)).toBeVisible();
    await expect(page.getByRole("link", { name: "第 1 次调解" })).toBeVisible();
  });

  await test.step("moved with the arrow keys, told why", async () => {
    await goTo(page, `/calendar?day=${nextWeek}`);
    const block = page.locator(".calendar-block", { hasText: "张**" });
    await block.focus();
    await press(page, "m", "ArrowDown", "ArrowDown", "Shift+ArrowDown");
    await expect(page.locator(".calendar-block.is-moving")).toContainText("10:00—12:00");
    await press(page, "Enter");
    await fillHours(page, nextWeek, "15", "16");
    await page.getByRole("textbox", { name: /改期原因/ }).fill("申请人上午要看病");
    await press(page, "Control+Enter");
    await expect(page.getByText(/已改到/)).toBeVisible();
    await expect(block).toContainText("15:00—16:00");
  });

  await test.step("dragged an hour down; giving up leaves it", async () => {
    const block = page.locator(".calendar-block", { hasText: "张**" });
    const [box, cell] = [
      await block.boundingBox(),
      await page.locator(".calendar-cell").first().boundingBox(),
    ];
    if (box === null || cell === null) throw new Error("the session is on screen");
    await page.mouse.move(box.x + 20, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, box.y + 8 + cell.height * 2, { steps: 4 });
    await page.mouse.up();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("textbox", { name: /开始/ })).toHaveValue("16:00");
    await dialog.getByRole("button", { name: /^取\s*消$/ }).click();
    await expect(block).toContainText("15:00—16:00");
  });
});

test("a session is written down key by key, survives a power cut, and its minutes are frozen", async ({
  seat,
}) => {
  const { page, wall } = await openRoom(seat, [neighbours]);
  await goTo(page, `/cases/${wall.caseId}`);
  await expect(page.getByRole("button", { name: /^约时间/ })).toBeVisible();
  await press(page, "Alt+B");
  await fillHours(page, today, "0", "2359");
  await press(page, "Control+Enter");
  await page.getByRole("link", { name: "第 1 次调解" }).click();

  const said = page.getByRole("textbox", { name: /说$/ });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("第 1 次调解");
  await press(page, "Alt+Q");
  await expect(said).toHaveCount(1);
  await page.keyboard.insertText("他家砌墙占了我家一尺地。");
  await press(page, "Alt+W");
  await expect(said).toHaveCount(2);
  await page.keyboard.insertText("我是按老界砌的。");
  await expect(page.getByText(/已暂存/)).toBeVisible();
  await seat.cut();

  const again = await seat.open();
  await logIn(again, DIRECTOR);
  await press(again, "Alt+5");
  await again.locator(".calendar-block").click();
  await expect(again.getByText(/找回了/)).toBeVisible();
  await expect(again.getByRole("textbox", { name: "张大山说" })).toHaveValue("他家砌墙占了我家一尺地。");
  await expectAccessible(again);

  await test.step("is not finished before the rights were told", async () => {
    await again.getByRole("button", { name: "插入常用文字" }).last().click();
    await again.getByRole("menuitem", { name: "达成协议" }).click();
    await press(again, "Control+Enter");
    await again.getByRole("radio", { name: "达成口头协议" }).check();
    await expectAccessible(again);
    await press(again, "Control+Enter");
    await expect(again.getByRole("alert")).toContainText("请先告知权利义务");
    await again.getByRole("button", { name: /^取\s*消$/ }).click();
    await again.getByRole("checkbox", { name: /已向到场各方/ }).check();
    await press(again, "Control+Enter");
    await expect(again.getByRole("radio", { name: "达成口头协议" })).toBeVisible();
    await press(again, "Control+Enter");
    await expect(again.getByText("已保存。可以打印笔录。")).toBeVisible();
  });

  await test.step("printed once it takes addenda only", async () => {
    await expect(again.getByRole("button", { name: /^打印笔录/ })).toBeVisible();
    await press(again, "F2");
    await expect(again.locator(".sheet[data-ready]").first()).toContainText("人民调解记录");
    await again.goBack();
    await expect(again.getByText("笔录已固定，不能再改")).toBeVisible();
    await expect(again.getByRole("button", { name: "重新打开" })).toHaveCount(0);
    await expectAccessible(again);
    await again.getByRole("button", { name: "补正" }).click();
    await again.getByRole("textbox", { name: /补正内容/ }).fill("界墙实际宽二十四厘米。");
    await again.getByRole("textbox", { name: /补正原因/ }).fill("漏写墙宽");
    await press(again, "Control+Enter");
    await expect(again.locator(".sheet[data-ready]").first()).toContainText("界墙实际宽二十四厘米。");
  });

  await test.step("the day log has written itself", async () => {
    await goTo(again, "/calendar/log");
    await expect(again.getByRole("table")).toContainText("达成口头协议");
    await expectAccessible(again);
    await again.getByRole("textbox", { name: "当日小结" }).fill("一件，当场说和。");
    await press(again, "Control+Enter");
    await expect(again.locator(".sheet[data-ready]").first()).toContainText("一件，当场说和。");
  });
});
