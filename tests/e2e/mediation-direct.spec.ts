import type { Page } from "@playwright/test";
import { DIRECTOR, expectAccessible, openOffice, press } from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";

const party = (page: Page, name: string) => page.getByRole("group", { name }).getByRole("textbox").first();

/** The page for a case of a dispute that nobody registered, from the list of cases. */
async function beginDirectly(page: Page): Promise<void> {
  await press(page, "Alt+4");
  await expect(page.getByRole("button", { name: /直接立案/ })).toBeVisible();
  await press(page, "Alt+N");
  await expect(page.getByRole("combobox", { name: "纠纷类别" })).toBeFocused();
}

/** Chooses a category by its name and goes on to the next field. */
async function chooseCategory(page: Page, typed: string, name: string): Promise<void> {
  const category = page.getByRole("combobox", { name: "纠纷类别" });
  await category.fill(typed);
  await expect(page.getByRole("option", { name }).first()).toBeAttached();
  await press(page, "Enter");
}

test("a dispute nobody registered is opened by keyboard: visit, accepted matter and case in one go", async ({
  seat,
}) => {
  const page = await openOffice(seat, DIRECTOR);
  await beginDirectly(page);
  await expectAccessible(page);

  await press(page, "Control+Enter");
  await expect(page.getByText("此项必填").first()).toBeVisible();
  await chooseCategory(page, "相邻土地", "相邻土地建筑利用");
  await page.getByRole("textbox", { name: "纠纷简要情况" }).fill("邻居砌墙占了地界一尺多。");
  await party(page, "申请人 1").fill("张守田");
  await party(page, "被申请人 1").fill("李富贵");
  await expect(page.getByText("张守田与李富贵相邻土地建筑利用纠纷")).toBeVisible();
  await page.getByRole("checkbox", { name: "李富贵同意调解" }).press("Space");
  await expect(page.getByRole("combobox", { name: "方式" })).toBeVisible();
  await expectAccessible(page);
  await press(page, "Control+Enter");

  await expect(page.getByRole("heading", { level: 1 })).toContainText("人调字〔");
  await expect(page.locator(".case-head .status-tag").first()).toHaveText("征询意愿");
  await expect(page.getByText(/口头同意调解/)).toBeVisible();
  await page.getByRole("link", { name: /^事项 / }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("事〔");
  await expect(page.getByText("人民调解").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /受理/ }).first()).toBeVisible();
});

test("what may not be mediated is said at once with where to go, and is not opened", async ({ seat }) => {
  const page = await openOffice(seat, DIRECTOR);
  await beginDirectly(page);
  await chooseCategory(page, "安全生产", "安全生产");
  await expect(page.getByText(/“安全生产”类纠纷不能由人民调解.*去处：作出行政行为的部门/s)).toBeVisible();
  await page.getByRole("textbox", { name: "纠纷简要情况" }).fill("对处罚不服。");
  await party(page, "申请人 1").fill("张守田");
  await party(page, "被申请人 1").fill("李富贵");
  await press(page, "Control+Enter");
  await expect(page.getByText(/请改正类别，或者引导到：作出行政行为的部门/)).toBeVisible();
  await expectAccessible(page);
});

test("a form half typed is found again, and can be begun anew", async ({ seat }) => {
  const page = await openOffice(seat, DIRECTOR);
  await beginDirectly(page);
  await party(page, "申请人 1").fill("张守田");
  await expect(page.getByRole("status").filter({ hasText: "已暂存" })).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByRole("button", { name: /直接立案/ })).toBeVisible();
  await press(page, "Alt+N");
  await expect(page.getByText(/找回了 .* 未填完的内容/)).toBeVisible();
  await expect(party(page, "申请人 1")).toHaveValue("张守田");
  await page.getByRole("button", { name: "重新填" }).press("Enter");
  await expect(party(page, "申请人 1")).toHaveValue("");
});
