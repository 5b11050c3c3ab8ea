import type { Page } from "@playwright/test";
import { openCase } from "#tests/support/agreement-story.ts";
import { expectAccessible } from "#tests/support/counter.ts";
import { dayFromNow, holdSession, signInTwoParts } from "#tests/support/mediated-case.ts";
import { expect, test } from "#tests/support/seat.ts";

const DUE = dayFromNow(10);

const row = (page: Page, ordinal: number) => page.getByRole("group", { name: `第${ordinal}项义务` });

/** 20,000 on the spot, 30,000 in ten days, by keyboard as far as it goes. */
async function writeAgreement(page: Page): Promise<void> {
  await page.getByRole("link", { name: "起草协议" }).click();
  await expect(page.getByRole("textbox", { name: /主要事实/ })).not.toBeEmpty();
  await page.getByRole("textbox", { name: /争议事项/ }).fill("劳务费余款的付款日期。");
  await page.keyboard.press("Alt+N");
  await row(page, 1).getByRole("textbox", { name: "金额" }).fill("2万");
  await expect(row(page, 1).getByText("人民币贰万元整")).toBeVisible();
  await row(page, 1).getByRole("textbox", { name: "款项名称" }).fill("劳务费");
  await row(page, 1).getByRole("textbox", { name: "履行方式" }).fill("现金");
  await row(page, 1).getByRole("checkbox", { name: "当场" }).check();
  await page.keyboard.press("Alt+N");
  await row(page, 2).getByRole("textbox", { name: "金额" }).fill("30000");
}

test("尽快 is refused while typing, a change after printing is signed anew, and effect comes from the entered days", async ({
  seat,
}) => {
  test.setTimeout(300_000);
  const page = await openCase(seat, await holdSession(seat));
  await writeAgreement(page);
  await row(page, 2).getByRole("textbox", { name: "履行方式" }).fill("尽快转账");
  await expect(row(page, 2).getByText(/“尽快”看不出日期/)).toBeVisible();
  await expect(page.locator(".wording-notes").getByText("尽快")).toBeVisible();
  await row(page, 2).getByRole("textbox", { name: "履行方式" }).fill("转账到张大山账户");

  await page.keyboard.press("Control+Enter");
  await expect(row(page, 2).getByText("请写日期，或者选“当场”。")).toBeVisible();
  await expect(page).toHaveURL(/\/agreement/);
  await row(page, 2).getByRole("textbox", { name: "期限" }).fill(DUE);
  await page.keyboard.press("Tab");

  await page.getByRole("textbox", { name: "金钱给付合计" }).fill("6万");
  await expect(page.getByText(/各项相加是50000.00元，与合计60000.00元不一致/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/各项相加是50000.00元/)).toBeVisible();
  await page.getByRole("textbox", { name: "金钱给付合计" }).fill("50000");
  await expect(page.getByRole("complementary").getByText(/30000.00元（人民币叁万元整）/)).toBeVisible();
  await expect(page.getByRole("radio", { name: "口头协议" })).toBeDisabled();
  await expectAccessible(page);

  await page.keyboard.press("Control+Enter");
  const card = page.getByRole("article", { name: /调解协议/ });
  await expect(card.getByText("草拟", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await card.getByRole("button", { name: /^打\s?印$/ }).click();
  await expect(page).toHaveURL(/#\/papers\//);
  await page.goBack();
  await expect(card.getByText("已打印")).toBeVisible();
  await expect(card.getByText(/生效：/)).toHaveCount(0);

  const signing = card.getByRole("region", { name: "签署" });
  await signing
    .getByRole("row", { name: /张大山/ })
    .getByRole("button", { name: /^登\s?记$/ })
    .click();
  await expect(card.getByText("签署中")).toBeVisible();
  await expectAccessible(page);

  await card.getByRole("link", { name: "修改内容" }).click();
  await expect(page.getByText(/已登记的签名和盖章全部重新来过/)).toBeVisible();
  await page.getByRole("textbox", { name: "履行地点" }).fill("西湾村委会");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "保存为新版" }).click();
  await expect(card.getByText(/第2版/)).toBeVisible();
  await expect(card.getByText("草拟", { exact: true })).toBeVisible();

  await card.getByRole("button", { name: /^打\s?印$/ }).click();
  await expect(page).toHaveURL(/#\/papers\//);
  await page.goBack();
  await signing.getByRole("button", { name: "全部按上面填的登记" }).click();
  await expect(signing.getByText(/起生效：这是最后一个签名或者盖章的日期/)).toBeVisible();
  await expect(card.getByText("已生效")).toBeVisible();
  await expectAccessible(page);
});

test("part of a sum against a receipt, the rest overdue, and thirty days for the court", async ({ seat }) => {
  test.setTimeout(300_000);
  const caseId = await holdSession(seat, {
    daysAgo: 20,
    more: (desk, id, on) => signInTwoParts(desk, id, { on, dueOn: dayFromNow(-2) }),
  });
  const page = await openCase(seat, caseId);
  const ledger = page.getByRole("region", { name: "履行情况" });
  await expect(ledger.getByText("逾期2天")).toBeVisible();
  await expect(ledger.getByText(/支付令/)).toBeVisible();
  const court = page.getByRole("region", { name: "司法确认" });
  await expect(court.getByText(/前最稳妥/)).toBeVisible();
  await expect(court.getByText(/最后一天/)).toBeVisible();
  await expect(court.getByText("协议已经生效")).toBeVisible();
  await expectAccessible(page);

  await ledger.getByRole("row", { name: /^2/ }).getByRole("button", { name: "登记履行" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "收到金额" }).fill("3万5");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText(/只差30000.00元/)).toBeVisible();
  await dialog.getByRole("textbox", { name: "收到金额" }).fill("10000");
  await expect(dialog.getByText("人民币壹万元整")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/#\/papers\//);
  await expect(page.locator(".sheet[data-ready]")).toContainText("壹万元整");
  await page.goBack();
  await expect(ledger.getByRole("cell", { name: "10000.00 20000.00" })).toBeVisible();
  await expect(ledger.getByText(/其中.*元已逾期/)).toBeVisible();

  await court.getByRole("button", { name: "登记已申请" }).click();
  await dialog.getByRole("textbox", { name: /法院/ }).fill("金川区人民法院");
  await page.keyboard.press("Control+Enter");
  await expect(court.getByText(/已向金川区人民法院申请/)).toBeVisible();
  await expectAccessible(page);
});
