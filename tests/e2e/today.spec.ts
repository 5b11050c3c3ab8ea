/** The day at the desk: what is due stands on the first page, goes when it is done, and says why it is due. */
import { day } from "#shared/kernel/plain-date.ts";
import { aVisitForm, anAcceptance } from "#tests/support/builders.ts";
import { CLERK, DIRECTOR, expectAccessible, logIn, press } from "#tests/support/counter.ts";
import { expect, goTo, onDay } from "#tests/support/mediation-story.ts";
import { test, type Seat } from "#tests/support/seat.ts";

/** An office with one matter not decided and one accepted, both on Friday 10 July. */
async function twoMatters(seat: Seat): Promise<void> {
  const env = { DESK_USER: CLERK.loginName, DESK_PASSWORD: CLERK.password };
  const call = (procedure: string, input: unknown) =>
    seat.door(["call", procedure, JSON.stringify(input)], env);
  seat.setClock("2026-07-10T10:00");
  await seat.setUp();
  const form = aVisitForm({ visitedOn: day("2026-07-10"), visitedAt: "09:00" });
  await call("visit.register", { form });
  const { matterId } = (await call("visit.register", { form })) as { readonly matterId: string }; // what that procedure answers
  const accepted = anAcceptance({ mode: "REFER", expectedOn: day("2026-07-24") });
  await call("matter.decide", { matterId, form: accepted });
}

test("a matter lying still is soon due on Monday, overdue on Tuesday, and gone once it is decided", async ({
  seat,
}) => {
  await twoMatters(seat);
  const monday = await onDay(seat, "2026-07-13T09:00", "/");
  const due = monday.getByRole("region", { name: /^事项/ });
  await expect(due.getByText("今天到期")).toHaveCount(2);
  await expectAccessible(monday);

  const page = await onDay(seat, "2026-07-14T09:00", "/");
  const late = page.getByRole("region", { name: "已超期" });
  await expect(late.getByText("超期 1 天")).toHaveCount(2);
  await expect(page).toHaveTitle(/^\(2\)/);

  await test.step("why that day", async () => {
    await late.getByRole("button", { name: "为什么是这一天" }).first().click();
    const why = page.getByRole("region", { name: /为什么是 2026年7月13日/ });
    await expect(why).toContainText("1 个工作日");
    await expectAccessible(page);
    await press(page, "Escape");
    await expect(why).toBeHidden();
  });

  await test.step("the keys go from row to row and to where it is done", async () => {
    const rows = late.getByRole("link", { name: /超期 1 天/ });
    await rows.first().focus();
    await press(page, "j");
    await expect(rows.nth(1)).toBeFocused();
    await press(page, "k");
    await expect(rows.first()).toBeFocused();
    await late.getByRole("link", { name: /决定是否受理/ }).focus();
    await press(page, "Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await press(page, "Alt+1");
    await dialog.getByRole("textbox", { name: /答复/ }).first().fill("已当面解释清楚");
    await press(page, "Control+Enter");
    await expect(dialog).toBeHidden();
  });

  await press(page, "Alt+1");
  await expect(late.getByText("超期 1 天")).toHaveCount(1);
});

test("the director makes a rule longer, is told what moves, and the day moves", async ({ seat }) => {
  await twoMatters(seat);
  seat.setClock("2026-07-13T09:00");
  const page = await seat.open();
  await logIn(page, DIRECTOR);
  await goTo(page, "/settings/deadlines");
  await expect(page.getByRole("heading", { name: "期限规则" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "修改“决定是否受理”" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: /时长/ })).toBeFocused();
  await dialog.getByRole("textbox", { name: /时长/ }).fill("3");
  await expect(dialog.getByText(/保存后：1 个期限改日期/)).toBeVisible();
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("已修改")).toBeVisible();

  await goTo(page, "/deadlines?kind=matter");
  await expect(page.getByRole("grid")).toContainText("2026年7月15日");
  await expectAccessible(page);
});
