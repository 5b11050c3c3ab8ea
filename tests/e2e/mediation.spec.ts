import type { Page } from "@playwright/test";
import { DIRECTOR, expectAccessible, logIn, press, register } from "#tests/support/counter.ts";
import { expect, test, type Seat } from "#tests/support/seat.ts";

const visit = {
  name: "张守田",
  village: "ljc",
  statement: "邻居盖房占了我家宅基地，要求恢复原状。",
};
const mediator = {
  name: "马明礼",
  sex: "1",
  nation: null,
  birthOn: "1970-01-01",
  phone: "",
  isMember: true,
  isHead: true,
  fullTime: true,
  appointedOn: "2020-01-01",
  termEndsOn: "2099-12-31",
  accountId: null,
  active: true,
};

/** An office with a committee of two, one of whose terms is over; its director is logged in. */
async function openCommittee(seat: Seat): Promise<Page> {
  await seat.setUp();
  const env = { DESK_USER: DIRECTOR.loginName, DESK_PASSWORD: DIRECTOR.password };
  for (const each of [mediator, { ...mediator, name: "孙到期", isHead: false, termEndsOn: "2021-12-31" }])
    await seat.door(["call", "committee.saveMediator", JSON.stringify({ mediator: each })], env);
  const page = await seat.open();
  await logIn(page, DIRECTOR);
  return page;
}

/** A matter accepted for mediation, on its page. */
async function acceptedMatter(page: Page): Promise<void> {
  await register(page, visit);
  await press(page, "F4");
  await page.getByRole("combobox", { name: /承办单位/ }).fill("司法所");
  await press(page, "Control+Enter");
  await expect(page.getByText("已记录：受理，通知书已生成")).toBeVisible();
}

/** A case of that matter against one more neighbour, on its page. */
async function openedCase(page: Page): Promise<void> {
  await acceptedMatter(page);
  await press(page, "Alt+M");
  await expect(page.getByRole("textbox", { name: "纠纷名称" })).toBeFocused();
  await press(page, "Alt+R");
  await expect(page.getByRole("group", { name: "被申请人 1" }).getByRole("textbox").first()).toBeFocused();
  await page.keyboard.insertText("李富贵");
  await press(page, "Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("人调字〔");
}

/** Both sides agreed and somebody presides: the case is accepted. */
async function acceptedCase(page: Page): Promise<void> {
  await openedCase(page);
  await page.getByRole("button", { name: "李富贵 记录同意" }).click();
  await record(page, "记录同意");
  await page.getByRole("button", { name: "指定调解员" }).click();
  const register = page.getByRole("dialog").getByRole("combobox", { name: "调解员" });
  await expect(register).toBeFocused();
  await register.pressSequentially("mml");
  await press(page, "Enter");
  await record(page, "指定调解员");
  await press(page, "Alt+D");
  await record(page, "受理");
  // its keys are those of the new status only once that is shown
  await expect(statusOf(page)).toHaveText("已受理");
}

/** Finishes the dialog of an act and waits until it is told as recorded. */
async function record(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: new RegExp(`^${act}`) });
  await expect(dialog).toBeVisible();
  await press(page, "Control+Enter");
  await expect(dialog).toBeHidden();
}

function statusOf(page: Page) {
  return page.locator(".case-head .status-tag").first();
}

test("a case is opened from its matter by keyboard, and accepted only when everybody agreed and somebody presides", async ({
  seat,
}) => {
  const page = await openCommittee(seat);
  await acceptedMatter(page);
  await press(page, "Alt+M");
  await expect(page.getByRole("textbox", { name: "纠纷名称" })).toBeFocused();
  await press(page, "Control+Enter");
  await expect(page.getByText("缺被申请人。请至少写一位被申请人。")).toBeFocused();
  await press(page, "Alt+R");
  await expect(page.getByRole("group", { name: "被申请人 1" }).getByRole("textbox").first()).toBeFocused();
  await page.keyboard.insertText("李富贵");
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("人调字〔");
  await expect(statusOf(page)).toHaveText("征询意愿");
  await expectAccessible(page);

  await press(page, "Alt+D");
  await expect(page.getByText("将于")).toBeVisible();
  await press(page, "Control+Enter");
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("李富贵还没有同意调解");
  await press(page, "Escape");
  await page.getByRole("button", { name: "李富贵 记录同意" }).click();
  await record(page, "记录同意");
  await press(page, "Alt+D");
  await press(page, "Control+Enter");
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("还没有主持的调解员");
  await press(page, "Escape");

  await page.getByRole("button", { name: "指定调解员" }).click();
  const names = page.getByRole("dialog").getByRole("combobox", { name: "调解员" });
  await expect(names).toBeFocused();
  await names.pressSequentially("sdq");
  await expect(page.getByTitle(/孙到期 · 任期已于.*届满/)).toHaveClass(/disabled/);
  await names.fill("");
  await names.pressSequentially("mml");
  await press(page, "Enter");
  await expectAccessible(page);
  await record(page, "指定调解员");
  await press(page, "Alt+D");
  await record(page, "受理");
  await expect(statusOf(page)).toHaveText("已受理");
  await expect(page.getByText(/^\d{4}年\d+月\d+日 前调解完毕$/)).toBeVisible();

  await press(page, "F2");
  await expect(page.locator(".sheet[data-ready]")).toContainText("受理登记表");
  await press(page, "Escape");
  await expect(page.getByRole("link", { name: /权利义务告知书/ })).toBeVisible();
  await press(page, "Alt+4");
  await expect(page.getByRole("gridcell", { name: /调解期满/ })).toBeVisible();
  await expect(page.locator("body")).not.toContainText(visit.name);
  await expectAccessible(page);
});

test("a side that refuses ends the case with a notice, and the matter tells why it cannot be mediated again", async ({
  seat,
}) => {
  const page = await openCommittee(seat);
  await openedCase(page);
  await page.getByRole("button", { name: "李富贵 记录拒绝" }).click();
  await page.getByRole("textbox", { name: "已告知的其他途径" }).fill("");
  await press(page, "Control+Enter");
  await expect(page.getByRole("textbox", { name: "已告知的其他途径" })).toBeFocused();
  await page.keyboard.insertText("可以向人民法院起诉。");
  await record(page, "记录拒绝");
  await expect(statusOf(page)).toHaveText("未达成");
  await press(page, "F2");
  await expect(page.locator(".sheet[data-ready]")).toContainText("终止调解");
  await expect(page.locator(".sheet[data-ready]").first()).toContainText("可以向人民法院起诉。");

  await press(page, "Escape");
  await page.getByRole("link", { name: /^事项/ }).click();
  await expect(page.getByText("李富贵已明确拒绝调解，不得再调解（人民调解法第 17 条）。")).toBeVisible();
  await expect(page.getByRole("button", { name: "开始调解" })).toHaveCount(0);
});

test("the period is extended by consent; an ending is told to everybody and can be taken up again", async ({
  seat,
}) => {
  const page = await openCommittee(seat);
  await acceptedCase(page);
  await press(page, "Alt+X");
  const until = page.getByRole("textbox", { name: "延期到" });
  await until.fill("2020-01-01");
  await page.getByRole("textbox", { name: "原因" }).fill("等待丈量结果");
  await press(page, "Control+Enter");
  await expect(until).toHaveAttribute("aria-invalid", "true");
  await until.fill("2099-01-05");
  await record(page, "延期");
  await expect(page.getByText("2099年1月5日 前调解完毕", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /延期调解同意书/ })).toBeVisible();

  await press(page, "Alt+E");
  await expectAccessible(page);
  await record(page, "终止调解");
  await expect(statusOf(page)).toHaveText("未达成");
  await expect(page.getByRole("link", { name: /终止调解通知书/ })).toBeVisible();
  await press(page, "Alt+O");
  await page.getByRole("textbox", { name: "原因" }).fill("双方愿意再谈");
  await record(page, "重新调解");
  await expect(statusOf(page)).toHaveText("已受理");
});

test("a correction says why first, and shows the numbers in clear only then", async ({ seat }) => {
  const page = await openCommittee(seat);
  await openedCase(page);
  await press(page, "Alt+U");
  await expect(page.getByRole("textbox", { name: "更正原因" })).toBeFocused();
  await press(page, "Enter");
  await expect(page.getByText("此项必填")).toBeVisible();
  await page.keyboard.insertText("被申请人补报电话");
  await press(page, "Enter");
  const card = page.getByRole("group", { name: "被申请人 1" });
  await card.getByRole("textbox", { name: "电话" }).fill("13912345678");
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(page.getByText("139****5678")).toBeVisible();
  await expect(page.locator("body")).not.toContainText("13912345678");
  await expect(page.getByText("原因：被申请人补报电话")).toBeVisible();

  await page.getByRole("button", { name: /电话/ }).click();
  await page.getByRole("textbox", { name: /电话/ }).fill("通知调解时间");
  await press(page, "Enter");
  await expect(page.getByText("13912345678")).toBeVisible();
  await press(page, "Alt+9");
  await expect(page.getByText("通知调解时间")).toBeVisible();
});

test("a case begun before a power cut is found again", async ({ seat }) => {
  let page = await openCommittee(seat);
  await acceptedMatter(page);
  const matter = new URL(page.url()).hash.replace(/\?.*$/, "");
  await press(page, "Alt+M");
  await expect(page.getByRole("textbox", { name: "纠纷名称" })).toBeFocused();
  await press(page, "Alt+R");
  await expect(page.getByRole("group", { name: "被申请人 1" }).getByRole("textbox").first()).toBeFocused();
  await page.keyboard.insertText("李富贵");
  await expect(page.getByText("已暂存")).toBeVisible();
  // On a slow machine that line may speak of the party only: the name is kept a second after it was typed.
  await page.waitForTimeout(3000);
  await seat.cut();
  page = await seat.open();
  await logIn(page, DIRECTOR);
  await page.evaluate((hash) => {
    window.location.hash = `${hash}/case`;
  }, matter);
  await expect(page.getByText(/找回了 \d\d:\d\d 未填完的内容/)).toBeVisible();
  await expect(page.getByRole("group", { name: "被申请人 1" }).getByRole("textbox").first()).toHaveValue(
    "李富贵",
  );
});

test("a paper issued by hand looks as it was previewed, and says what it waits for where it cannot be issued", async ({
  seat,
}) => {
  const page = await openCommittee(seat);
  await openedCase(page);
  await page.getByRole("button", { name: "出具文书" }).click();
  await expect(page.getByRole("menuitem", { name: "调解通知书 还没有预约调解" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.getByRole("menuitem", { name: "证据材料清单" }).click();
  await expect(page.getByRole("textbox", { name: "名称" })).toBeFocused();
  await press(page, "Control+Enter");
  await expect(page.getByRole("textbox", { name: "名称" })).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.insertText("宅基地使用证");
  await page.getByRole("textbox", { name: "提供人" }).fill("张守田");
  const preview = page.getByRole("region", { name: "文书预览" });
  await expect(preview.locator(".sheet[data-ready]")).toContainText("宅基地使用证");
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(page).toHaveURL(/#\/papers\//);
  await expect(page.locator(".sheet[data-ready]")).toContainText("宅基地使用证");
  await press(page, "Escape");
  await expect(page.getByRole("link", { name: /证据材料清单/ })).toBeVisible();
});
