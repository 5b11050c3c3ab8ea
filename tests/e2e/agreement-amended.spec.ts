import { backToCase, openCase } from "#tests/support/agreement-story.ts";
import { expectAccessible } from "#tests/support/counter.ts";
import { holdSession, signInTwoParts } from "#tests/support/mediated-case.ts";
import { expect, test } from "#tests/support/seat.ts";
import { day } from "#shared/kernel/plain-date.ts";

test("after effect only an amending agreement changes the day, and the one before stays with what was paid", async ({
  seat,
}, { project }) => {
  test.skip(project.name === "electron", "the window's clock cannot be moved");
  test.setTimeout(300_000);
  const caseId = await holdSession(seat, {
    on: day("2026-06-10"),
    more: (desk, id, on) => signInTwoParts(desk, id, { on, dueOn: day("2026-07-31") }),
  });
  seat.setClock("2026-06-25T09:00");
  const page = await openCase(seat, caseId);
  const cards = page.getByRole("article", { name: /调解协议/ });
  const row = page.getByRole("group", { name: "第1项义务" });

  await test.step("the first sum is paid, against a receipt", async () => {
    await cards.getByRole("row", { name: /^1/ }).getByRole("button", { name: "登记履行" }).press("Enter");
    await expect(page.getByRole("dialog").getByRole("textbox", { name: "收到金额" })).toHaveValue(/^20000/);
    await page.keyboard.press("Control+Enter");
    await expect(page.locator(".sheet[data-ready]")).toContainText("贰万元整");
    await backToCase(page, caseId);
  });

  await test.step("what has effect is not revised: an amending agreement is drafted from what is left", async () => {
    await expect(cards.getByText("已生效")).toBeVisible();
    await expect(cards.getByRole("link", { name: "修改内容" })).toHaveCount(0);
    await cards.getByRole("link", { name: "起草变更协议" }).press("Enter");
    await expect(page.getByRole("heading", { name: "起草变更协议" })).toBeVisible();
    await expect(page.getByText(/变更协议生效后，原协议不再履行/)).toBeVisible();
    await expect(row.getByRole("textbox", { name: "金额" })).toHaveValue(/^30000/);
    await expect(page.getByRole("group", { name: "第2项义务" })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step("a day before the new agreement is refused, a later one is kept", async () => {
    await row.getByRole("textbox", { name: "期限" }).fill("2026-06-20");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+Enter");
    await expect(row.getByText(/期限2026年6月20日早于达成日期2026年6月25日/)).toBeVisible();
    await row.getByRole("textbox", { name: "期限" }).fill("2026-09-30");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+Enter");
    await expect(cards.getByText("草拟", { exact: true })).toBeVisible();
  });

  const amending = cards.filter({ hasText: "变更协议 ·" });
  await test.step("until it is signed the first one holds", async () => {
    await page.getByText("以前的协议").click();
    await expect(cards.getByText("已生效")).toBeVisible();
    await amending.getByRole("button", { name: /^打\s?印$/ }).press("Enter");
    await expect(page.locator(".sheet[data-ready]")).toContainText("2026年9月30日");
    await backToCase(page, caseId);
    await amending.getByRole("button", { name: "全部按上面填的登记" }).press("Enter");
    await expect(amending.getByText("已生效")).toBeVisible();
  });

  await test.step("then it has none any more, and what was paid under it is still there", async () => {
    await expect(amending.getByText(/2026年9月30日/).first()).toBeVisible();
    await page.getByText("以前的协议").click();
    const before = cards.filter({ hasText: "已被变更" });
    await expect(before.getByText(/2026年6月25日起由 .* 取代/)).toBeVisible();
    await expect(before.getByRole("link", { name: "起草变更协议" })).toHaveCount(0);
    await expectAccessible(page);
  });
});
