import type { Locator, Page } from "@playwright/test";
import { backToCase, openCase } from "#tests/support/agreement-story.ts";
import { expectAccessible } from "#tests/support/counter.ts";
import { holdSession, signInTwoParts } from "#tests/support/mediated-case.ts";
import { bare, printedFile, printedText } from "#tests/support/printed.ts";
import { expect, test, type Seat } from "#tests/support/seat.ts";
import { day } from "#shared/kernel/plain-date.ts";

const SIGNED = day("2026-09-01");

/** In effect since 1 September 2026: the thirty days would end on National Day. */
function agreedInSeptember(seat: Seat): Promise<string> {
  return holdSession(seat, {
    on: SIGNED,
    more: (desk, caseId, on) => signInTwoParts(desk, caseId, { on, dueOn: day("2026-09-20") }),
  });
}

const court = (page: Page): Locator => page.getByRole("region", { name: "司法确认" });

async function printedSheet(page: Page): Promise<readonly string[]> {
  await expect(page.locator(".sheet[data-ready]")).toBeVisible();
  return printedText(await printedFile(page)).map(bare);
}

test("both sides go to court together: clock and list, two papers, a refused one-sided application, the ruling", async ({
  seat,
}, { project }) => {
  test.skip(project.name === "electron", "the window's clock cannot be moved");
  test.setTimeout(300_000);
  const caseId = await agreedInSeptember(seat);
  seat.setClock("2026-09-25T09:00");
  const page = await openCase(seat, caseId);
  const dialog = page.getByRole("dialog");

  await test.step("the thirty days, bare and rolled behind the holidays, and everything that is checked", async () => {
    await expect(court(page).getByText("2026年10月1日前最稳妥")).toBeVisible();
    await expect(court(page).getByText("自生效次日2026年9月2日起算满30日。")).toBeVisible();
    await expect(court(page).getByText("最后一天 2026年10月8日")).toBeVisible();
    await expect(court(page).getByText(/2026年10月1日.*2026年10月7日.*不算期满/)).toBeVisible();
    await expect(court(page).getByRole("listitem").filter({ hasText: "协议已经生效" })).toBeVisible();
    await expect(court(page).locator(".is-met")).toHaveCount(8);
    await expectAccessible(page);
  });

  await test.step("the joint application (M-13) asks for the court and where to deliver", async () => {
    await court(page).getByRole("button", { name: "打印确认申请书" }).press("Enter");
    await expect(dialog.getByRole("textbox", { name: /人民法院/ })).toBeFocused();
    await page.keyboard.insertText("金川区人民法院");
    // where papers reach the two is known from the case
    for (const name of ["张大山", "李有田"]) {
      const address = dialog.getByRole("textbox", { name: `${name} 送达地址` });
      await expect(address).toHaveValue("宁远堡镇西湾村三组");
      await expect(dialog.getByRole("textbox", { name: `${name} 联系电话` })).toHaveValue("13900000001");
    }
    const moved = dialog.getByRole("textbox", { name: "李有田 送达地址" });
    await moved.fill("");
    await page.keyboard.press("Control+Enter");
    await expect(dialog.getByText("请填写。")).toHaveCount(1);
    await moved.fill("金川区新华路8号");
    await expectAccessible(page);
    await page.keyboard.press("Control+Enter");
    const application = (await printedSheet(page)).join("");
    for (const word of ["司法确认申请书", "张大山", "李有田", "金川区人民法院", "于2026年9月1日自愿达成"])
      expect(application).toContain(word);
    await backToCase(page, caseId);
  });

  await test.step("the certificate (M-14)", async () => {
    await court(page).getByRole("button", { name: "打印调解证明" }).press("Enter");
    await expect(dialog.getByRole("textbox", { name: /人民法院/ })).toBeFocused();
    await page.keyboard.insertText("金川区人民法院");
    await page.keyboard.press("Enter");
    const sheets = await printedSheet(page);
    expect(sheets).toHaveLength(1);
    for (const word of ["调解证明", "张大山", "李有田", "2026年9月1日", "金川区人民法院"])
      expect(sheets[0]).toContain(word);
    await backToCase(page, caseId);
  });

  await test.step("one side alone is no application", async () => {
    await court(page).getByRole("button", { name: "登记已申请" }).press("Enter");
    await expect(dialog.locator("input:focus")).toBeVisible();
    await dialog.getByRole("textbox", { name: /法院/ }).fill("金川区人民法院");
    await dialog.getByRole("checkbox", { name: "李有田" }).press("Space");
    await page.keyboard.press("Control+Enter");
    await expect(dialog.getByText(/司法确认要双方共同申请/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole("checkbox", { name: "李有田" }).press("Space");
    await page.keyboard.press("Control+Enter");
    await expect(court(page).getByText("2026年9月25日已向金川区人民法院申请。")).toBeVisible();
  });

  await test.step("the ruling is entered, and what is late can be enforced", async () => {
    await court(page).getByRole("button", { name: "登记法院结果" }).press("Enter");
    await expect(dialog.getByRole("radio", { name: "裁定有效" })).toBeChecked();
    await dialog.getByRole("textbox", { name: /裁定书编号/ }).fill("（2026）甘0302民特12号");
    await page.keyboard.press("Control+Enter");
    await expect(court(page).getByText(/裁定有效 （2026）甘0302民特12号/)).toBeVisible();
    await expect(page.getByText(/法院已确认有效，可以申请强制执行，最后一天是2028年9月20日/)).toBeVisible();
    await expectAccessible(page);
  });
});

test("after the last day nothing but the suit is offered", async ({ seat }, { project }) => {
  test.skip(project.name === "electron", "the window's clock cannot be moved");
  test.slow();
  const caseId = await agreedInSeptember(seat);
  seat.setClock("2026-10-09T09:00");
  const page = await openCase(seat, caseId);
  await expect(court(page).getByText("30日期限已过，人民法院不再受理。可以起诉。")).toBeVisible();
  await expect(court(page).getByText("已经超过30日，可以起诉")).toBeVisible();
  await expect(court(page).getByRole("button")).toHaveCount(0);
});
