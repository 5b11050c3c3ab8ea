import type { Page } from "@playwright/test";
import {
  CLERK,
  compose,
  expectAccessible,
  issueSlip,
  logIn,
  openOffice,
  press,
  register,
  registeredNumber,
} from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";
import { checkDigitFor } from "#shared/kernel/identity-number.ts";

/** An invented number of the district, born on that day. */
function idNumber(born: string, place = "0123"): string {
  const seventeen = `620302${born}${place.slice(0, 3)}`;
  return seventeen + checkDigitFor(seventeen);
}

function field(page: Page, name: string | RegExp) {
  return page.getByRole("textbox", { name }).first();
}

test("a walk-in is registered without the mouse, and Enter during Chinese input sends nothing", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  await press(page, "Alt+2");
  await expect(field(page, "姓名")).toBeFocused();

  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "zhao", selectionStart: 4, selectionEnd: 4 });
  await press(page, "Control+Enter", "Enter");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await compose(page, "zhaoxiaoman", "赵小满");
  await expect(field(page, "姓名")).toHaveValue("赵小满");

  await press(page, "Tab", "Tab", "Tab");
  const typed = idNumber("19720115").replace(/^(.{6})(.{8})/, "$1 $2 ");
  await page.keyboard.type(typed.toLowerCase());
  await expect(page.getByText("1972-01-15")).toBeVisible();
  await press(page, "Tab");
  await page.keyboard.type("13800001111");
  await press(page, "Tab");
  await page.keyboard.type("lj");
  await press(page, "Enter", "Alt+C");
  await page.keyboard.type("td");
  await press(page, "Enter", "Alt+S");
  await compose(page, "chengbaodi", "承包地");
  await compose(page, "beizhan", "被邻居占了一垄，要求退还。");
  await press(page, "Control+Enter");

  expect(await registeredNumber(page)).toMatch(/^宁远堡访〔\d{4}〕0001号$/);
  await press(page, "F6");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/宁远堡事〔\d{4}〕0001号/);
  await expect(page.getByText("承包地被邻居占了一垄，要求退还。")).toBeVisible();
});

test("a group of twelve with unpaid wages is registered, accepted, and sent on with a slip", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  await press(page, "Alt+2");
  await expect(field(page, "姓名")).toBeFocused();
  for (const [index, name] of ["关大成", "李有田", "周来顺", "吴长河", "郑石头", "冯满仓"].entries()) {
    if (index > 0) await press(page, "Alt+P");
    await expect(page.getByRole("textbox", { name: "姓名" }).nth(index)).toBeFocused();
    await page.keyboard.insertText(name);
    await press(page, "Tab");
    await page.keyboard.type("代表");
    await press(page, "Enter", "Alt+N");
  }
  await field(page, "来访人数").fill("12");
  await expect(page.getByText("集体访").first()).toBeVisible();
  await press(page, "Alt+R");
  await page.keyboard.insertText("某养殖场工地负责人");
  await press(page, "F7", "Alt+S");
  await page.keyboard.insertText("在养殖场干了三个月活，工资一直没给。");
  await field(page, "涉及金额").fill("5万多元");
  await expect(page.getByText("约数，按 50000.00 元统计")).toBeVisible();
  await press(page, "Alt+Z");

  await press(page, "Control+Enter");
  await expect(page.getByText("集体访代表最多 5 人", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "移除来访人 6" }).click();
  await press(page, "Control+Enter");
  await registeredNumber(page);

  await press(page, "F4");
  await expect(page.getByRole("dialog")).toBeVisible();
  await press(page, "Alt+2");
  await page.getByRole("combobox", { name: /承办单位/ }).fill("司法所");
  await press(page, "Control+Enter");
  await expect(page.getByText("已记录：受理，通知书已生成")).toBeVisible();
  await expect(page.getByText("5万多元（50000.00元）")).toBeVisible();
  await expect(page.getByText("来访 12 人").first()).toBeVisible();
  await press(page, "F2");
  await expect(page.locator("body")).toContainText("受理通知单");

  await press(page, "Escape");
  await expect(page.getByText("来访 12 人").first()).toBeVisible();
  await press(page, "Alt+N");
  await expect(page.getByRole("textbox", { name: "事项简述" })).toHaveValue(/三个月活/);
  expect(await issueSlip(page, "rss")).toMatch(/综转〔\d{4}〕1号/);
  await expect(page.locator(".sheet[data-ready]").first()).toContainText("人社所");
});

test("somebody who comes again is offered, and one key makes it the second visit", async ({ seat }) => {
  const page = await openOffice(seat);
  await register(page, { name: "钱多福", village: "ljc", statement: "水渠堵了，浇不上地。" });
  await press(page, "Control+Enter");
  await expect(field(page, "姓名")).toBeFocused();
  await page.keyboard.insertText("钱多福");
  await press(page, "Tab", "Tab", "Tab", "Tab", "Tab");
  await page.keyboard.type("ljc");
  await press(page, "Enter");
  await expect(page.getByText("发现 1 件相似来访")).toBeVisible();
  await expect(page.getByText("同村同名")).toBeVisible();

  await press(page, "Alt+A");
  await expect(page.getByText("登记为第 2 次来访")).toBeVisible();
  await press(page, "Alt+A");
  await expect(page.getByText("登记为第 2 次来访")).toHaveCount(0);
  await press(page, "Alt+A", "Alt+S");
  await page.keyboard.insertText("还是没人管。");
  await press(page, "Control+Enter");
  expect(await registeredNumber(page)).toMatch(/0002号$/);
  await expect(page.getByText("第 2 次来访")).toBeVisible();
  await expect(page.getByText(/宁远堡事〔\d{4}〕0001号/)).toBeVisible();
});

test("what was typed is offered again after a power cut", async ({ seat }) => {
  let page = await openOffice(seat);
  await press(page, "Alt+2");
  await expect(field(page, "姓名")).toBeFocused();
  await page.keyboard.insertText("孙半句");
  await press(page, "Alt+S");
  await page.keyboard.insertText("话没说完就停电了");
  await expect(page.getByText(/草稿已存 \d\d:\d\d/)).toBeVisible();
  await seat.cut();
  await page.close();

  page = await seat.open();
  await logIn(page, CLERK);
  await press(page, "Alt+2");
  await expect(page.getByText("上次没有登记完的内容还在", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "继续填写" })).toBeFocused();
  await press(page, "Enter");
  await expect(field(page, "姓名")).toHaveValue("孙半句");
  await press(page, "F1", "Control+Enter");
  await registeredNumber(page);
  await press(page, "Control+Enter");
  await page.reload();
  await press(page, "Alt+2");
  await expect(field(page, "姓名")).toHaveValue("");
});

test("a child under fourteen needs a guardian, and a wrong check digit a tick", async ({ seat }) => {
  const page = await openOffice(seat);
  await press(page, "Alt+2");
  await expect(field(page, "姓名")).toBeFocused();
  await page.keyboard.insertText("李小芽");
  await press(page, "Tab", "Tab", "Tab");
  const right = idNumber("20180601");
  await page.keyboard.type(right.slice(0, 17) + (right.endsWith("1") ? "2" : "1"));
  await expect(page.getByText("不满 14 周岁", { exact: true })).toBeVisible();
  await press(page, "F3", "Alt+S");
  await page.keyboard.insertText("父母外出，没人照看。");
  await press(page, "Control+Enter");
  await expect(field(page, "证件号码")).toBeFocused();
  await press(page, "Tab", "Space", "Control+Enter");
  await expect(field(page, "监护人姓名")).toBeFocused();
  await page.keyboard.insertText("李大山");
  await press(page, "Control+Enter");
  await registeredNumber(page);
});

test("rare characters of a name come back as typed, and a private one is named", async ({ seat }) => {
  const page = await openOffice(seat);
  await register(page, {
    name: "\u{20BB7}\uE003·\u{2B689}",
    village: "ljc",
    statement: "名字里的字打不出来。",
  });
  await press(page, "F6");
  await expect(page.getByText("\u{20BB7}\uE003·\u{2B689}").first()).toBeVisible();
  await press(page, "Alt+2");
  await expect(field(page, "姓名")).toBeFocused();
  await press(page, "Alt+S");
  await page.keyboard.insertText("村里叫\uE826湾");
  await page.getByRole("button", { name: "改为“\u9FB5”" }).click();
  await expect(field(page, "主要诉求")).toHaveValue("村里叫\u9FB5湾");
});

test("a public matter of a dirty market is accepted for several units, without any quarrel", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  await press(page, "Alt+2");
  await expect(field(page, "姓名")).toBeFocused();
  await page.keyboard.insertText("何秋霞");
  await press(page, "Alt+C");
  await page.keyboard.type("jcss");
  await press(page, "Enter", "Alt+S");
  await page.keyboard.insertText("便民市场污水横流，清拆困难，请几家单位一起来看。");
  await press(page, "Control+Enter");
  await registeredNumber(page);
  await press(page, "F4");
  await page.getByRole("combobox", { name: /承办单位/ }).fill("综治中心");
  await page.getByRole("combobox", { name: /办理方式/ }).click();
  await page.getByTitle("吹哨联调").click();
  await press(page, "Control+Enter");
  await expect(page.getByText("已记录：受理，通知书已生成")).toBeVisible();
  await expect(page.getByText("何某反映基础设施建设及市政市容")).toBeVisible();
});

test("nothing on the intake page stands in the way of a screen reader", async ({ seat }) => {
  const page = await openOffice(seat);
  await press(page, "Alt+2");
  await expect(field(page, "姓名")).toBeFocused();
  await press(page, "Alt+P", "Alt+R", "Alt+M", "Alt+T");
  await press(page, "Control+Enter");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expectAccessible(page);
});
