import { backToCase, openCase } from "#tests/support/agreement-story.ts";
import { expectAccessible } from "#tests/support/counter.ts";
import { holdSession } from "#tests/support/mediated-case.ts";
import { expect, test } from "#tests/support/seat.ts";

test("an oral agreement is registered on one form and has effect from the day it was reached; who asks for writing gets it", async ({
  seat,
}) => {
  test.setTimeout(300_000);
  const caseId = await holdSession(seat, { category: "0201", result: "AGREED_ORAL" });
  const page = await openCase(seat, caseId);
  const card = page.getByRole("article", { name: /调解协议/ });
  const row = page.getByRole("group", { name: "第1项义务" });
  const oral = page.getByRole("radio", { name: "口头协议" });

  await test.step("what is done on the spot may be agreed by word", async () => {
    await page.getByRole("link", { name: "起草协议" }).press("Enter");
    await expect(page.getByRole("textbox", { name: /主要事实/ })).not.toBeEmpty();
    await oral.press("Space");
    await expect(oral).toBeChecked();
    await page.getByRole("textbox", { name: /争议事项/ }).fill("门前排水沟由谁清理。");
    await page.keyboard.press("Alt+N");
    await row.getByRole("textbox", { name: "金额" }).fill("200");
    await row.getByRole("textbox", { name: "款项名称" }).fill("清理费用");
    await row.getByRole("textbox", { name: "履行方式" }).fill("现金");
    await row.getByRole("checkbox", { name: "当场" }).check();
    await expect(page.getByText(/建议写成书面协议/)).toBeHidden();
  });

  await test.step("but not where a party asks for writing", async () => {
    const asked = page.getByRole("checkbox", { name: "当事人要求书面协议" });
    await asked.press("Space");
    await expect(page.getByText("当事人要求书面协议，不能用口头协议。").first()).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(/不能用口头协议。请改为书面协议。/)).toBeVisible();
    await expect(page).toHaveURL(/\/agreement/);
    await expectAccessible(page);
    await asked.press("Space");
  });

  await test.step("the form (M-11) is printed and signed by the mediator alone", async () => {
    await page.keyboard.press("Control+Enter");
    await expect(card.getByText("草拟", { exact: true })).toBeVisible();
    await card.getByRole("button", { name: /^打\s?印$/ }).press("Enter");
    await expect(page.locator(".sheet[data-ready]")).toContainText("人民调解口头协议登记表");
    await expect(page.locator(".sheet[data-ready]")).toContainText("清理费用");
    await backToCase(page, caseId);
    await expect(card.getByText(/请主持调解员在登记表上签名/)).toBeVisible();
    const signing = card.getByRole("region", { name: "签署" });
    await expect(signing.getByRole("row")).toHaveCount(2);
    await signing.getByRole("button", { name: /^登\s?记$/ }).press("Enter");
    await expect(card.getByText(/口头协议自达成之日.*起生效。/)).toBeVisible();
  });

  await test.step("no court confirms what was never written", async () => {
    const court = card.getByRole("region", { name: "司法确认" });
    await expect(court.getByText("口头协议没有文本，先起草书面协议再申请")).toBeVisible();
    await expect(court.getByRole("button")).toHaveCount(0);
    await expectAccessible(page);
  });
});
