import { DIRECTOR, expectAccessible, press, stubPrinter } from "#tests/support/counter.ts";
import { anEndedCase, openAt } from "#tests/support/ended-case.ts";
import { pageNumber, printedFile, printedText } from "#tests/support/printed.ts";
import { expect, test } from "#tests/support/seat.ts";

/** A white picture of one point: what it shows is nothing to a dossier. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8////fwAJ+wP9KobjigAAAABJRU5ErkJggg==",
  "base64",
);

test("what is missing is named, the dossier is filed, printed as one in its order, lent and taken back", async ({
  seat,
}) => {
  test.slow(); // a dozen commands bring the case to its end before the page opens
  const { caseId, no } = await anEndedCase(seat);
  const page = await openAt(seat, `/cases/${caseId}`);

  await test.step("the case says what is missing; a scan is added as an identity paper", async () => {
    await expect(page.getByText("还缺：当事人身份证明、调解记录。")).toBeVisible();
    await page.getByRole("combobox", { name: "这些材料是" }).click();
    await page.getByTitle("身份证明").click();
    await page.locator("input[type=file]").setInputFiles({
      name: "张大山身份证.png",
      mimeType: "image/png",
      buffer: PICTURE,
    });
    await expect(page.getByText("还缺：调解记录。")).toBeVisible();
  });

  await page.getByRole("link", { name: "去立卷" }).press("Enter");
  await expect(page.getByRole("heading", { name: `立卷 ${no}` })).toBeVisible();

  await test.step("pages are counted from the sheets, what is required is asked for", async () => {
    await expect(page.getByText("缺少“调解记录”：必备材料。")).toBeVisible();
    await expect(page.getByText("正在数页数…")).toBeHidden();
    await expect(page.getByRole("spinbutton", { name: "受理登记表的页数" })).toHaveValue(/^[1-9]$/);
    const asked = page.getByRole("spinbutton", { name: "调查记录的页数" });
    expect(Number(await asked.inputValue())).toBeGreaterThan(1);
    await expectAccessible(page);
    await press(page, "Control+Enter");
    await expect(page.getByText(/^缺少调解记录。请补上/)).toBeVisible();
    await expect(page.getByRole("textbox", { name: /情况说明/ })).toBeFocused();
    await page.keyboard.insertText("未能坐到一起，没有调解记录。");
    await page.getByRole("textbox", { name: "检查人" }).fill("赵主任");
    await press(page, "Control+Enter");
    await expect(page.getByRole("dialog", { name: "现在立卷？" })).toBeVisible();
    await press(page, "Control+Enter");
    await expect(page.getByText(`已立卷 ${no}`)).toBeVisible();
    await expect(page.getByText("材料和页号在立卷时固定")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the whole is one print: cover, contents, materials numbered, note, back cover", async () => {
    await press(page, "Control+P");
    await expect(page.getByRole("heading", { name: `整卷打印 ${no}` })).toBeVisible();
    const whole = page.getByRole("button", { name: /打印整卷/ });
    await expect(whole).not.toHaveClass(/loading/);
    const printed = await stubPrinter(page);
    await expectAccessible(page);
    await press(page, "Control+P");
    await expect.poll(printed).toBe(1);
    const text = printedText(await printedFile(page));
    const order = [
      "调解卷宗",
      "卷内目录",
      "受理登记表",
      "权利义务告知书",
      "调查记录",
      "终止调解通知书",
      "情况说明",
    ];
    expectInOrder(text, order);
    const numbers = text.map(pageNumber);
    const counted = numbers.filter((number) => number > 0);
    expect(counted).toEqual(counted.map((_, index) => index + 1));
    expect(numbers.slice(0, 2)).toEqual([0, 0]);
    expect(numbers.slice(-2)).toEqual([0, 0]);
    expect(text).toHaveLength(counted.length + 4);
  });

  await press(page, "Escape");
  await test.step("it is lent, missed, and back only when its pages are accounted for", async () => {
    await expect(page.getByText("没有借出过")).toBeVisible();
    await press(page, "Alt+J");
    const lend = page.getByRole("dialog", { name: `借出 ${no}` });
    await lend.getByRole("textbox", { name: "借阅人" }).fill("李法官");
    await lend.getByRole("textbox", { name: "用途" }).fill("诉讼调卷");
    await expectAccessible(page);
    await press(page, "Enter");
    await expect(lend.getByText("这一项要填写")).toBeVisible();
    await lend.getByRole("textbox", { name: "批准人" }).fill("钱守义");
    const outOn = lend.getByRole("textbox", { name: "借出日期" });
    const today = await outOn.inputValue();
    await outOn.fill("昨天下午");
    await press(page, "Enter");
    await expect(lend.getByText(/看不懂这个日期/)).toBeVisible();
    await outOn.fill(today);
    await press(page, "Enter");
    await expect(page.getByText("未归还")).toBeVisible();

    await page.getByRole("button", { name: "卷宗登记簿" }).press("Enter");
    await expect(page.getByRole("row", { name: /李法官.*借走/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("grid").press("Enter");

    await page.getByRole("button", { name: /归还/ }).press("Enter");
    const back = page.getByRole("dialog", { name: "李法官归还" });
    await back.getByRole("spinbutton", { name: "清点页数" }).fill("3");
    await press(page, "Enter");
    await expect(back.getByText(/现在点了 3 页。请重新清点/)).toBeVisible();
    await back.getByRole("textbox", { name: "归还说明" }).fill("缺页，已追查");
    const backOn = back.getByRole("textbox", { name: "归还日期" });
    await backOn.fill("昨天下午");
    await press(page, "Enter");
    await expect(back.getByText(/看不懂这个日期/)).toBeVisible();
    await backOn.fill(today);
    await press(page, "Enter");
    await expect(page.getByRole("row", { name: /李法官.*3 页.*缺页，已追查/ })).toBeVisible();
    await page.getByRole("button", { name: "打印借阅登记" }).press("Enter");
    await expect(page.locator(".sheet[data-ready]")).toContainText("李法官");
  });
});

test("the director registers a mediator from an account, names the room, and changes the list of a dossier", async ({
  seat,
}) => {
  await seat.setUp();
  const page = await openAt(seat, "/settings/committee", DIRECTOR);
  await test.step("mediators", async () => {
    await page.getByRole("button", { name: "登记王秀兰" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "新增调解员" });
    await expect(dialog.getByRole("textbox", { name: "姓名" })).toHaveValue("王秀兰");
    await dialog.getByRole("checkbox", { name: "主任" }).press("Space");
    await dialog.getByRole("checkbox", { name: "委员" }).press("Space");
    await dialog.getByRole("textbox", { name: "姓名" }).press("Enter");
    await expect(dialog.getByText("主任由委员担任")).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole("checkbox", { name: "委员" }).press("Space");
    await dialog.getByRole("textbox", { name: "姓名" }).press("Enter");
    await expect(page.getByRole("row", { name: /王秀兰.*主任.*在用/ })).toBeVisible();
    await expect(page.getByText("现在不足三人")).toBeVisible();
    await expect(page.getByRole("button", { name: "登记王秀兰" })).toHaveCount(0);
    await expectAccessible(page);
  });
  await test.step("rooms", async () => {
    await page.getByRole("link", { name: "调解室", exact: true }).press("Enter");
    await page.getByRole("button", { name: "修改 调解室" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "修改调解室" });
    await dialog.getByRole("textbox", { name: "品牌调解室名称" }).fill("老钱调解室");
    await press(page, "Enter");
    await expect(page.getByRole("row", { name: /老钱调解室/ })).toBeVisible();
    await expectAccessible(page);
  });
  await test.step("the list of a dossier", async () => {
    await page.getByRole("link", { name: "立卷目录" }).press("Enter");
    await page.getByRole("button", { name: "授权委托书上移" }).press("Enter");
    await expect(page.getByRole("textbox", { name: "第 3 项的名称" })).toHaveValue("授权委托书");
    await page.getByRole("textbox", { name: "第 1 项的名称" }).fill("授权委托书");
    await press(page, "Control+Enter");
    await expect(page.getByText("“授权委托书”出现了两次")).toBeVisible();
    await page.getByRole("textbox", { name: "第 1 项的名称" }).fill("申请书");
    await press(page, "Control+Enter");
    await expect(page.getByText("已保存")).toBeVisible();
    await expectAccessible(page);
  });
  await test.step("subsidy grades", async () => {
    await page.getByRole("link", { name: "以案定补" }).press("Enter");
    await page.getByRole("spinbutton", { name: "每案补贴（元）" }).first().fill("200");
    await press(page, "Tab", "Control+Enter");
    await expect(page.getByText("已保存").last()).toBeVisible();
    await expectAccessible(page);
  });
});

/** Each title stands on a page behind that of the one before. */
function expectInOrder(leaves: readonly string[], titles: readonly string[]): void {
  let last = -1;
  for (const title of titles) {
    const at = leaves.findIndex((leaf, index) => index > last && leaf.replaceAll(/\s/g, "").includes(title));
    expect(at, title).toBeGreaterThan(last);
    last = at;
  }
}
