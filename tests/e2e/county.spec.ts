import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "#build/command.ts";
import { aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { expectAccessible, logIn, press, stubPrinter } from "#tests/support/counter.ts";
import { startCounty, type CountyServer } from "#tests/support/county-server.ts";
import { ask, begin, go, invite, letIn, OFFICE, PEOPLE } from "#tests/support/county-story.ts";
import { expect, test } from "#tests/support/seat.ts";

let county: CountyServer;
test.beforeAll(async () => {
  county = await startCounty();
});
test.afterAll(() => county.end());

test("a county begins, an office joins and reports, and what the county answers goes down to it", async ({
  seat,
  page,
}) => {
  test.setTimeout(400_000);
  await seat.setUp();
  await begin(page, county.url);
  const invitation = await invite(page, county.url);
  const joined = await ask<{ county: { phrase: string } }>(seat, "sync.join", { invitation });
  await letIn(page, joined.county.phrase);

  const form = aVisitForm();
  const { matterId } = await ask<{ matterId: string }>(seat, "visit.register", { form });
  const { units } = await ask<{ units: { id: string; presetKey: string }[] }>(seat, "office.get");
  const unitId = units.find(({ presetKey }) => presetKey === "county-centre")?.id ?? "";
  const proposed = await ask<{ form: object }>(seat, "referral.propose", { matterId, kind: "ESCALATE" });
  await ask(seat, "referral.issue", {
    form: aSlipForm({ ...proposed.form, matterId, kind: "ESCALATE", unitId }),
  });
  expect(await seat.door(["sync"], PEOPLE)).toMatchObject({ trouble: null });

  await test.step("the slip is read with its matter, signed for and replied to", async () => {
    await go(page, county.url, "/slips", "上报来件");
    await page.getByRole("row").nth(1).click();
    await expect(page.getByRole("heading", { level: 2, name: /综报/ })).toBeVisible();
    await expect(page.getByText("登记来访")).toBeVisible();
    await expectAccessible(page);
    const sign = page.getByRole("button", { name: "签收", exact: true });
    await sign.click();
    const signedBy = page.getByRole("dialog").getByRole("textbox").first();
    await expect(signedBy).toBeFocused();
    await expectAccessible(page);
    await press(page, "Escape");
    await expect(sign).toBeFocused();
    await press(page, "Enter");
    await expect(signedBy).toBeFocused();
    await press(page, "Control+Enter");
    await expect(page.getByText("已签收").first()).toBeVisible();
    await page.getByRole("button", { name: "反馈结果" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio").first().check();
    await press(page, "Control+Enter");
    await expect(dialog.getByRole("alert")).toHaveText("必填");
    await dialog.getByRole("textbox", { name: /办理情况/ }).fill("县里已协调解决");
    await press(page, "Control+Enter");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText("已反馈").first()).toBeVisible();
  });

  await test.step("a question about the matter", async () => {
    await page.getByRole("button", { name: "询问" }).click();
    await expect(page.getByText(/^关于 /)).toBeVisible();
    await page.getByRole("textbox", { name: /内容/ }).fill("请补充涉及户数");
    await press(page, "Control+Enter");
    await expect(page.getByText("待取走").first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the year's holidays", async () => {
    await go(page, county.url, "/tables/holidays", "统一表");
    await page.getByRole("button", { name: /^下发/ }).click();
    await expect(page.getByText("请选择发给谁")).toBeVisible();
    await page.getByRole("button", { name: "全部已加入（1）" }).click();
    await page.getByRole("button", { name: /^下发/ }).click();
    await expect(page.getByText(/^上次 .*由赵县下发/)).toBeVisible();
  });

  await test.step("it all goes down, and the answer comes up", async () => {
    expect(await seat.door(["sync"], PEOPLE)).toMatchObject({ trouble: null });
    const file = await ask<{ slips: { status: string }[] }>(seat, "matter.file", { id: matterId });
    expect(file.slips).toMatchObject([{ status: "REPLIED" }]);
    const { items } = await ask<{ items: { id: string }[] }>(seat, "sync.inbox", { open: true, limit: 5 });
    await ask(seat, "sync.answer", { id: items[0]?.id, text: "共六户", close: true });
  });

  await test.step("a stick brings the answer, and another takes the receipt back", async () => {
    const folder = test.info().outputPath("stick");
    await mkdir(folder, { recursive: true });
    const made = (await seat.door(["bundle", "export", "--to", folder], PEOPLE)) as {
      slip: { phrase: string };
    };
    const [file] = await filesIn(folder);
    await go(page, county.url, "/bundles", "U盘传递包");
    await page.locator("input[type=file]").setInputFiles(file ?? "");
    await expect(page.getByText(/已收下$/)).toBeVisible();
    await expect(page.getByText(made.slip.phrase, { exact: false })).toBeVisible();
    await page.locator("input[type=file]").setInputFiles(path.join(ROOT, "package.json"));
    await expect(page.getByText("它不是工作台导出的上报包", { exact: false })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("combobox", { name: /乡镇/ }).fill(OFFICE);
    await press(page, "Enter");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "生成" }).click();
    const taken = path.join(folder, "down.deskbundle");
    await (await download).saveAs(taken);
    await expect(page.getByText(/^已生成 /)).toBeVisible();
    await expect(page.locator(".print-only")).toContainText("回执包传递单");
    const printed = await stubPrinter(page);
    await page.getByRole("button", { name: "打印传递单" }).click();
    await expect.poll(printed).toBe(1);
    expect(await seat.door(["bundle", "import", "--from", taken], PEOPLE)).toMatchObject({ trouble: null });
    await go(page, county.url, "/items", "下发与回复");
    await page.getByRole("row").filter({ hasText: "询问" }).click();
    await expect(page.getByRole("dialog").getByText("共六户")).toBeVisible();
    await page.getByRole("button", { name: "Close" }).or(page.locator(".ant-modal-close")).first().click();
  });

  await test.step("the trail tells it all, and a reader sees and may do less", async () => {
    await go(page, county.url, "/trail", "审计留痕");
    await expect(page.getByRole("gridcell", { name: "确认加入" })).toBeVisible();
    await expectAccessible(page);
    await go(page, county.url, "/accounts", "人员账号");
    await page.getByRole("button", { name: "添加人员" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: /^姓名/ }).fill("石国栋");
    await dialog.getByRole("textbox", { name: /^登录名/ }).fill("chayue");
    await dialog.getByLabel(/首次登录密码/).fill("Shi-Guo-2026");
    await dialog.getByRole("checkbox", { name: /^经办/ }).uncheck();
    await dialog.getByRole("checkbox", { name: /^查阅/ }).check();
    await expectAccessible(page);
    await dialog.getByLabel(/首次登录密码/).press("Enter");
    await expect(dialog).toHaveCount(0);
    await page.locator(".person-corner").getByRole("button").click();
    await page.getByText("退出登录").click();
    await logIn(page, { loginName: "chayue", password: "Shi-Guo-2026" });
    await expect(page.getByRole("navigation").first()).not.toContainText("审计留痕");
    await go(page, county.url, `/offices/${OFFICE}`, /宁远堡/);
    await expect(page.getByRole("button", { name: "吊销密钥" })).toHaveCount(0);
    await go(page, county.url, "/trail", "您的岗位看不了这一页");
  });
});

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).map((name) => path.join(folder, name));
}
