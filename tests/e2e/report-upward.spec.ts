import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { busyLine } from "#tests/support/busy-line.ts";
import {
  DIRECTOR,
  expectAccessible,
  issueSlip,
  openOffice,
  press,
  register,
  stubPrinter,
} from "#tests/support/counter.ts";
import { printedFile, printedText } from "#tests/support/printed.ts";
import { expect, test } from "#tests/support/seat.ts";
import {
  answerOf,
  aWholeCounty,
  broughtTo,
  invitationTo,
  type WholeCounty,
} from "#tests/support/whole-county.ts";

/** Of docs/setup.example.json. */
const OFFICE = "620302100";

let county: WholeCounty;
test.beforeEach(async () => {
  county = await aWholeCounty(() => new Date().toISOString());
});
test.afterEach(() => county.close());

/** A scanner types the invitation and Enter, faster than a busy machine would let the test type. */
async function scan(page: Page, invitation: string): Promise<void> {
  await press(page, "Alt+8");
  const field = page.getByRole("textbox", { name: /邀请码/ });
  await expect(field).toBeFocused();
  await field.evaluate(
    (element, keys) => {
      for (const key of keys)
        element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    },
    [...invitation, "Enter"],
  );
  await expect(field).toHaveValue(invitation);
  await expect(page.getByRole("button", { name: /通过网络加入/ })).toBeFocused();
}

async function shownPhrase(page: Page): Promise<string> {
  const label = await page.getByRole("img", { name: /^校验码/ }).getAttribute("aria-label");
  return label?.replace("校验码 ", "") ?? "";
}

/** 上报, to its end. */
async function report(page: Page, end: string): Promise<void> {
  const ended = page.getByText(end);
  // one that was just stopped still winds down for a moment, in which the key does nothing, as while it runs
  await expect(async () => {
    await press(page, "Control+Enter");
    await expect(ended).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
}

/** What comes out of the printer, without the spaces of its layout. */
async function paperText(page: Page): Promise<string> {
  return printedText(await printedFile(page))
    .join("")
    .replaceAll(/\s/g, "");
}

test("an office joins by network, compares the phrase, reports, stops, goes on and prints the ledger", async ({
  seat,
}) => {
  const page = await openOffice(seat, DIRECTOR);
  const line = await busyLine(county.url);
  await scan(page, await invitationTo(county, OFFICE, line.url));
  await expectAccessible(page);
  await press(page, "Enter");
  await expect(page.getByText("双方各念一遍屏幕上的这四组数字")).toBeVisible();
  expect(await shownPhrase(page)).toBe((await county.clerk.office.file({ office: OFFICE })).phrase);
  await expectAccessible(page);

  await report(page, "县级还没有放行");
  await county.clerk.office.confirm({ office: OFFICE });
  line.retryAfter = 60;
  await report(page, "县级正忙");
  await expect(page.getByText(/\d+ 秒后自动再试/)).toBeVisible();
  await expectAccessible(page);
  await press(page, "Escape");
  await expect(page.getByText("再按一次“上报”就接着报")).toBeVisible();
  line.retryAfter = 0;
  await report(page, "上报完成");
  await expect(page.getByText(/县级回执：已收到第 \d+ 条/)).toBeVisible();
  await expect(page.getByText("没有等待上报的内容")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "看对账单" }).first().click();
  await expect(page.locator(".sheet[data-ready]")).toContainText("上报对账单");
  const printed = await stubPrinter(page);
  await press(page, "Control+P");
  await expect.poll(printed).toBe(1);
  const text = await paperText(page);
  for (const words of ["上报对账单", "来访登记", "县级回执", "没有缺号", "金川区综治中心"])
    expect(text).toContain(words);
  await press(page, "Escape");
  await expect(page.getByRole("heading", { level: 1, name: "上报" })).toBeVisible();

  line.close();
  await report(page, "找不到县级的服务器");
  await expect(page.getByText("可以改用U盘上报")).toBeVisible();
  await expectAccessible(page);
});

test("the county asks about a slip; it is answered from the page, and the slip says what the county has seen", async ({
  seat,
}) => {
  const page = await openOffice(seat, DIRECTOR);
  await scan(page, await invitationTo(county, OFFICE, county.url));
  await press(page, "Enter");
  await expect(page.getByText("双方各念一遍屏幕上的这四组数字")).toBeVisible();
  await county.clerk.office.confirm({ office: OFFICE });
  await register(page, { name: "李德福", village: "dg", statement: "承包地地界与邻居有争议，请求丈量。" });
  await page.getByRole("button", { name: "打开事项" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("事〔");
  const matterAddress = page.url();
  await expect(page.locator(".matter-head .seen-mark")).toContainText("已记录");
  await press(page, "Alt+N");
  await expect(page.getByRole("heading", { name: "开转办单" })).toBeVisible();
  const no = await issueSlip(page);
  await press(page, "Alt+8");
  await report(page, "上报完成");

  const matterId = matterAddress.split("/").at(-1) ?? "";
  const { documents } = await county.clerk.matter.file({ office: OFFICE, matterId });
  const about = { table: "referral", id: documents.find(({ table }) => table === "referral")?.id ?? "", no };
  await county.clerk.item.query({ office: OFFICE, body: { about, text: "请补充涉及人数", dueOn: null } });
  await report(page, "收到县级来件 1 件");
  await expect(page.getByRole("img", { name: "1 件县级来件要处理" })).toBeVisible();
  await page.getByRole("link", { name: /^县级来件/ }).click();
  await page.getByRole("link", { name: /请补充涉及人数/ }).click();
  await expect(page.getByRole("textbox", { name: "写答复" })).toBeVisible();
  await expectAccessible(page);
  await press(page, "Alt+O");
  const card = page.getByRole("article", { name: new RegExp(`转办单 ${no}`) });
  await expect(card.locator(".seen-mark")).toContainText("有疑问");

  await page.goBack();
  await page.getByRole("textbox", { name: "写答复" }).fill("共五人");
  await press(page, "Alt+Enter");
  await expect(page.getByText(/已于 .* 办结/)).toBeVisible();
  await press(page, "Alt+8");
  await report(page, "上报完成");
  const { rows } = await county.clerk.item.list({ office: OFFICE, kind: "query", limit: 10 });
  expect(rows).toMatchObject([{ state: "closed", answers: [{ text: "共五人" }] }]);
  await page.goto(matterAddress);
  await expect(card.locator(".seen-mark")).toContainText("已接受");
  await expectAccessible(page);
});

test("an office without a network joins and reports by stick, and nothing that came damaged is used", async ({
  seat,
}) => {
  const page = await openOffice(seat, DIRECTOR);
  await scan(page, await invitationTo(county, OFFICE, ""));
  await press(page, "Enter");
  await expect(page.getByText("只能用U盘加入")).toBeVisible();
  const [request] = await Promise.all([page.waitForEvent("download"), press(page, "Alt+U")]);
  const asked = await broughtTo(county, await readFile(await request.path()));
  expect(asked.at(-1)).toMatchObject({ phase: "end" });
  await expect(page.getByText(`申请文件已保存：${request.suggestedFilename()}`)).toBeVisible();
  await expectAccessible(page);

  const bring = async (name: string, file: Buffer) => {
    await page.getByRole("link", { name: "U盘传递" }).click();
    await expect(page.getByRole("button", { name: /选择文件/ })).toBeEnabled();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "Alt+I")]);
    await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: file });
  };
  await bring("answer.deskbundle", await answerOf(county, OFFICE));
  await expect(page.getByText("县级的答复已收到")).toBeVisible();
  expect(await shownPhrase(page)).toBe((await county.clerk.office.file({ office: OFFICE })).phrase);
  await county.clerk.office.confirm({ office: OFFICE });

  await expect(page.getByRole("button", { name: /导出上报包/ })).toBeEnabled();
  await press(page, "Alt+E");
  await expect(page.getByRole("button", { name: /保存文件/ })).toBeFocused();
  const [packed] = await Promise.all([page.waitForEvent("download"), press(page, "Alt+S")]);
  await expect(page.getByText("文件已交给浏览器保存")).toBeVisible();
  await expect(page.locator(".sheet[data-ready]")).toContainText("上报包传递单");
  await expectAccessible(page);
  const slip = await paperText(page);
  const end = (await broughtTo(county, await readFile(await packed.path()))).at(-1);
  if (end?.phase !== "end") throw new Error(JSON.stringify(end));
  expect(slip).toContain(end.phrase.replaceAll(" ", ""));
  expect(slip).toContain(packed.suggestedFilename());

  const answer = await answerOf(county, OFFICE);
  await bring("cut.deskbundle", answer.subarray(0, answer.length - 40));
  await expect(page.getByText("文件不完整，后面缺了一截")).toBeVisible();
  await expectAccessible(page);
  await bring("answer.deskbundle", answer);
  await expect(page.getByText("回执包已读完")).toBeVisible();
  await expect(page.getByText(/县级回执：已收到第 \d+ 条/)).toBeVisible();
  await expectAccessible(page);
});
