import type { Page } from "@playwright/test";
import { aVisitForm } from "#tests/support/builders.ts";
import { expectAccessible, press } from "#tests/support/counter.ts";
import { startCounty, type CountyServer } from "#tests/support/county-server.ts";
import {
  ask,
  begin,
  confirmOffice,
  go,
  invite,
  letIn,
  OFFICE,
  PEOPLE,
  takeCode,
} from "#tests/support/county-story.ts";
import { expect, test, type Seat } from "#tests/support/seat.ts";

let county: CountyServer;
test.beforeAll(async () => {
  county = await startCounty();
});
test.afterAll(() => county.end());

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly body: object;
  readonly withdrawn: object | null;
}
const inbox = async (seat: Seat) => (await ask<{ items: Item[] }>(seat, "sync.inbox", { limit: 20 })).items;

/** Sends a table to all offices, from its tab. */
async function sendTable(page: Page): Promise<void> {
  await page.getByRole("button", { name: "全部已加入（1）" }).click();
  await page.getByRole("button", { name: /^下发/ }).click();
  await expectSent(page);
}

async function expectSent(page: Page): Promise<void> {
  await expect(page.getByText(/^上次 .*由赵县下发/)).toBeVisible();
  await expectAccessible(page);
}

test("tables, work and supervision go down to an office; a stolen key ends it, and a new code begins it again", async ({
  seat,
  page,
}) => {
  test.setTimeout(400_000);
  await seat.setUp();
  await begin(page, county.url);
  const joined = await ask<{ county: { phrase: string } }>(seat, "sync.join", {
    invitation: await invite(page, county.url),
  });
  await letIn(page, joined.county.phrase);
  const { matterId } = await ask<{ matterId: string }>(seat, "visit.register", { form: aVisitForm() });
  expect(await seat.door(["sync"], PEOPLE)).toMatchObject({ trouble: null });

  await test.step("a code table is pasted from a spreadsheet; twice the same code is refused", async () => {
    await go(page, county.url, "/tables/code-table", "统一表");
    await page.getByRole("textbox", { name: /表名/ }).fill("县平台类别");
    const paste = page.getByRole("textbox", { name: /粘贴/ });
    await paste.fill("T01\t土地承包经营\nT02\t借贷及担保\nT02\t写错的");
    await page.getByRole("button", { name: "加入上表" }).click();
    await page.getByRole("button", { name: "全部已加入（1）" }).click();
    await page.getByRole("button", { name: /^下发/ }).click();
    await expect(page.getByText("代码重复：T02")).toBeVisible();
    await page.getByRole("button", { name: "移除第 3 行" }).click();
    await page.getByRole("button", { name: /^下发/ }).click();
    await expectSent(page);
  });
  await test.step("the county's units", async () => {
    await go(page, county.url, "/tables/directory", "统一表");
    await page.getByRole("textbox", { name: /粘贴/ }).fill("金川区信访局,周正,0935-0000001,建设路1号");
    await page.getByRole("button", { name: "加入上表" }).click();
    await expect(page.getByRole("textbox", { name: "第 1 行单位名称" })).toHaveValue("金川区信访局");
    await sendTable(page);
  });
  await test.step("another limit", async () => {
    await go(page, county.url, "/tables/deadline-rules", "统一表");
    const length = page.getByRole("spinbutton", { name: "D-23 的长短" });
    await length.fill("2");
    await press(page, "Tab");
    await expect(page.getByText("已改", { exact: true })).toHaveCount(1);
    await sendTable(page);
  });

  await test.step("work for the office, and a notice that is taken back", async () => {
    await go(page, county.url, "/items/new", "写给乡镇");
    await page.getByText("交办", { exact: true }).click();
    await page.getByRole("button", { name: "全部已加入（1）" }).click();
    await press(page, "Control+Enter");
    await expect(page.getByRole("region", { name: "交办" }).getByRole("alert")).toHaveText(["必填", "必填"]);
    await page.getByRole("textbox", { name: /标题/ }).fill("核查拖欠工资线索");
    await page.getByRole("textbox", { name: /内容/ }).fill("请在十日内核查并报告");
    await press(page, "Control+Enter");
    await expect(page.getByRole("heading", { level: 1, name: "下发与回复" })).toBeVisible();
    await go(page, county.url, "/items/new", "写给乡镇");
    await page.getByText("通知", { exact: true }).click();
    await page.getByRole("button", { name: "全部已加入（1）" }).click();
    await page.getByRole("textbox", { name: /标题/ }).fill("例会改期");
    await page.getByRole("textbox", { name: /内容/ }).fill("改到周五下午");
    await press(page, "Control+Enter");
    await page.getByRole("row").filter({ hasText: "例会改期" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "撤回" }).click();
    const sure = page.getByRole("dialog").filter({ hasText: "乡镇会看到这一条已撤回和原因" });
    await sure.getByRole("textbox").fill("又改回来了");
    await sure.getByRole("button", { name: "撤回" }).click();
    await expect(page.getByRole("row").filter({ hasText: "例会改期" })).toContainText("已撤回");
  });

  await test.step("a matter is supervised, with a day", async () => {
    await go(page, county.url, `/matters/${OFFICE}/${matterId}`, /张|与|反映/);
    await page.getByRole("button", { name: "督办" }).click();
    await expect(page.getByRole("combobox", { name: /乡镇/ })).toBeDisabled();
    await page.getByRole("textbox", { name: /内容/ }).fill("请限期答复");
    await press(page, "Control+Enter");
    await expect(page.getByRole("region", { name: "督办" }).getByRole("alert")).toHaveText("必填");
    await page.getByRole("textbox", { name: /答复时限/ }).fill("+5");
    await press(page, "Control+Enter");
    await expect(page.getByRole("row").filter({ hasText: "督办" })).toBeVisible();
  });

  await test.step("all of it is at the desk after the next report", async () => {
    expect(await seat.door(["sync"], PEOPLE)).toMatchObject({ trouble: null });
    const items = await inbox(seat);
    expect(items.map(({ kind }) => kind).toSorted()).toEqual(["assignment", "notice", "supervision"]);
    expect(items.find(({ kind }) => kind === "notice")?.withdrawn).toMatchObject({ reason: "又改回来了" });
    expect(await ask(seat, "platform.codeTables")).toMatchObject([
      { name: "县平台类别", items: [{ code: "T01" }, { code: "T02" }] },
    ]);
    const { offered } = await ask<{ offered: { rules: object[] } }>(seat, "deadline.rules");
    expect(offered.rules).toMatchObject([{ id: "D-23", limit: { length: 2 } }]);
    const { units } = await ask<{ units: { name: string; level: string }[] }>(seat, "office.get");
    expect(units.find(({ name }) => name === "金川区信访局")).toMatchObject({ level: "COUNTY" });
  });

  await test.step("the computer was stolen: nothing signed with its key is taken any more", async () => {
    await go(page, county.url, `/offices/${OFFICE}`, /宁远堡/);
    await page.getByRole("button", { name: "吊销密钥" }).click();
    const sure = page.getByRole("dialog");
    await sure.getByRole("textbox").fill("电脑被盗，已报案");
    await sure.getByRole("button", { name: "吊销密钥" }).click();
    await expect(page.getByText("密钥已吊销，它签的任何东西都不再收", { exact: false })).toBeVisible();
    await expectAccessible(page);
    await ask(seat, "visit.register", { form: aVisitForm() });
    await expect(seat.door(["sync"], PEOPLE)).rejects.toThrow('"trouble":{"kind":"key-revoked"}');
  });

  await test.step("a new code, another telephone call, and the stream goes on where it stood", async () => {
    await page.getByRole("button", { name: "重新发邀请码" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "重新发邀请码" }).click();
    const invitation = await takeCode(page);
    const again = await ask<{ county: { phrase: string } }>(seat, "sync.join", { invitation });
    await page.reload();
    await confirmOffice(page, again.county.phrase);
    expect(await seat.door(["sync"], PEOPLE)).toMatchObject({ trouble: null });
    await go(page, county.url, "/matters", "事项");
    await page.getByRole("button", { name: /^全部/ }).click();
    await expect(page.getByRole("grid").getByRole("row")).toHaveCount(3);
  });
});
