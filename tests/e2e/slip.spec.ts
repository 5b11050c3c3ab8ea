import { expectAccessible, issueSlip, openOffice, register, stubPrinter } from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";
import type { Page } from "@playwright/test";

/** Registers a visit and opens a new slip for its matter. */
async function beginSlip(page: Page): Promise<void> {
  await register(page, { name: "李德福", village: "dg", statement: "承包地地界与邻居有争议，请求丈量。" });
  await page.getByRole("button", { name: "打开事项" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("事〔");
  await page.keyboard.press("Alt+N");
  await expect(page.getByRole("heading", { name: "开转办单" })).toBeVisible();
}

test("a slip is issued, printed, printed again with a mark, and voided; both stay for ever", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  await beginSlip(page);
  await expectAccessible(page);
  const no = await issueSlip(page);
  expect(no).toMatch(/综转〔\d{4}〕1号/);
  await expectAccessible(page);

  const printed = await stubPrinter(page);
  await page.keyboard.press("Control+P");
  await expect(page.getByText("首次打印")).toBeVisible();
  await expect.poll(printed).toBe(1);

  await page.keyboard.press("Control+P");
  await page.getByRole("textbox", { name: /补打原因/ }).fill("纸张卡住");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("纸张卡住")).toBeVisible();
  await expect.poll(printed).toBe(2);

  await page.keyboard.press("Escape");
  const card = page.getByRole("article", { name: new RegExp(`转办单 ${no}`) });
  await card.getByRole("button", { name: /^作\s?废$/ }).click();
  await page.getByRole("textbox", { name: /原因/ }).fill("受文单位选错");
  await page.keyboard.press("Control+Enter");
  await expect(card.getByText("已作废")).toBeVisible();
  await expect(card.getByText("受文单位选错")).toBeVisible();

  await card.getByRole("link", { name: /看单/ }).click();
  await expect(page.getByText(/本文书已于.*作废/)).toBeVisible();
  await expect(page.locator(".mark-void")).toBeVisible();
  await expect(page.locator("button[aria-keyshortcuts='Control+P']")).toHaveCount(0);
});

test("what the form previewed is what the paper says, but for number, code and marks", async ({ seat }) => {
  const page = await openOffice(seat);
  await beginSlip(page);
  const unit = page.getByRole("combobox", { name: /受文单位/ });
  await unit.click();
  await unit.pressSequentially("zrzy");
  await page.keyboard.press("Enter");
  const sheet = page.locator(".sheet[data-ready]");
  await expect(sheet).toContainText("（签发后编号）");
  const fieldsOf = () =>
    page
      .locator(".sheet [data-slot]")
      .evaluateAll((slots) =>
        slots
          .map((slot) => [(slot as HTMLElement).dataset["slot"], slot.textContent])
          .filter(([name]) => !String(name).includes("单号")),
      );
  const previewed = await fieldsOf();
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/#\/papers\//);
  await expect(sheet).not.toContainText("（签发后编号）");
  expect(await fieldsOf()).toEqual(previewed);
});

test("a unit returns a slip with a reason, and the code on the paper opens it", async ({ seat }) => {
  const page = await openOffice(seat);
  await beginSlip(page);
  const no = await issueSlip(page);
  const code = await page.locator("[data-code]").first().getAttribute("data-code");
  expect(code).toContain(no);

  await page.keyboard.press("Control+K");
  await page.keyboard.insertText(code ?? "");
  await page.keyboard.press("Enter");
  const card = page.getByRole("article", { name: new RegExp(`转办单 ${no}`) });
  await expect(card.getByRole("button", { name: "登记送达" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "领取人" }).fill("王主任");
  await page.keyboard.press("Control+Enter");
  await expect(card.getByText("已送达")).toBeVisible();

  await card.getByRole("button", { name: "登记退回" }).click();
  await expect(page.getByText(/可以退回到/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog").getByText("必填", { exact: true }).last()).toBeVisible();
  await page.getByRole("textbox", { name: "原因" }).fill("不属于本单位职责");
  await page.keyboard.press("Control+Enter");
  await expect(card.getByText("已退回")).toBeVisible();
  await expect(card.getByText("不属于本单位职责")).toBeVisible();
  await expectAccessible(page);
});

test("a requirement without a day is named at once, and nothing is issued without a unit", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  await beginSlip(page);
  await page.getByRole("textbox", { name: /办理要求/ }).fill("请尽快办理。");
  await expect(page.getByText(/“尽快办.*”没有写明期限/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("combobox", { name: /受文单位/ })).toBeFocused();
  await expect(page).toHaveURL(/\/slip$/);
});
