import type { Page } from "@playwright/test";
import { CLERK, expectAccessible, logIn, press, registeredNumber } from "#tests/support/counter.ts";
import { goTo, onDay } from "#tests/support/mediation-story.ts";
import { bare, printedFile, printedText } from "#tests/support/printed.ts";
import { expect as usual, test } from "#tests/support/seat.ts";

const expect = usual.configure({ timeout: 20_000 });

/** The visitor tells of the market; the matter is accepted for several units to deal with together. */
async function accepted(page: Page): Promise<void> {
  await press(page, "Alt+2");
  await expect(page.getByRole("textbox", { name: "姓名" })).toBeFocused();
  await page.keyboard.insertText("何秋霞");
  await press(page, "Alt+C");
  await page.keyboard.type("jcss");
  await expect(page.locator(".ant-select-item-option-active", { hasText: "基础设施" })).toBeVisible();
  await press(page, "Enter", "Alt+S");
  await page.keyboard.insertText("便民市场污水横流，鱼店夜里机器吵人。");
  await press(page, "Control+Enter");
  await registeredNumber(page);
  await press(page, "F4");
  await page.getByRole("combobox", { name: /承办单位/ }).fill("综治中心");
  const mode = page.getByRole("combobox", { name: /办理方式/ });
  await mode.focus();
  await mode.press("ArrowDown");
  await page.getByTitle("吹哨联调").click();
  await press(page, "Control+Enter");
  await expect(page.getByText("已记录：受理，通知书已生成")).toBeVisible();
}

test("several units are called to a dirty market, come, share the work, and the matter closes on it alone", async ({
  seat,
}, { project }) => {
  test.skip(project.name === "electron", "the window's clock cannot be moved");
  test.setTimeout(420_000);
  seat.setClock("2026-07-10T15:10");
  await seat.setUp();
  let page = await seat.open();
  await logIn(page, CLERK);
  const at = (words: string) => page.locator(".whistle-head").getByText(words, { exact: true });

  await test.step("the whistle is written by keys: units by initials, one after the other", async () => {
    await accepted(page);
    await expect(page.getByRole("button", { name: /吹哨/ })).toBeVisible();
    await press(page, "Alt+W");
    await expect(page.getByRole("heading", { level: 1, name: "吹哨" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: /集合时间/ })).toHaveValue("16:00");
    await page.getByRole("textbox", { name: /集合地点/ }).fill("便民市场南门");
    const called = page.getByRole("combobox", { name: /被吹哨单位/ });
    await called.focus();
    for (const typed of ["派出所", "市场监督"]) {
      await called.pressSequentially(typed);
      await expect(page.locator(".ant-select-item-option-active", { hasText: typed })).toBeVisible();
      await press(page, "Enter");
    }
    await press(page, "Tab");
    await expect(page.getByRole("textbox", { name: /派出所的到岗要求/ })).toHaveValue(/携带有关资料到场/);
    await page.getByRole("textbox", { name: /市场监.*的到岗要求/ }).fill("核查鱼店证照");
    await expect(page.locator(".paper-beside .sheet[data-ready]")).toContainText("便民市场南门");
    await expectAccessible(page);
    await press(page, "Control+Enter");
    await expect(page).toHaveURL(/#\/papers\//);
    await expect(page.locator(".sheet[data-ready]")).toContainText("综哨〔2026〕1号");
    const paper = printedText(await printedFile(page))
      .map(bare)
      .join("");
    for (const word of ["吹哨单", "2026年7月10日16:00", "便民市场南门", "核查鱼店证照", "到岗人", "□响应快"])
      expect(paper).toContain(word);
  });

  await test.step("it waits on the board and on its list", async () => {
    await goTo(page, "/deadlines?kind=slip");
    await expect(page.getByText(/派出所应在 2026年7月13日 前到场/).first()).toBeVisible();
    await goTo(page, "/whistles?show=awaiting");
    await expect(page.getByRole("link", { name: /综哨〔2026〕1号/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: /综哨〔2026〕1号/ }).press("Enter");
    await expect(at("待到场")).toBeVisible();
    await expectAccessible(page);
  });
  const place = new URL(page.url()).hash.slice(1);

  await test.step("back in the office the ticks of the sheet are entered; one unit did not come", async () => {
    page = await onDay(seat, "2026-07-10T17:20", place);
    await expect(page.locator(".whistle-head").getByText("待到场", { exact: true })).toBeVisible();
    await press(page, "Alt+R");
    const arrivals = page.getByRole("dialog");
    await expect(arrivals.getByRole("textbox", { name: /到岗人/ }).first()).toBeFocused();
    await page.keyboard.insertText("赵警官");
    await arrivals
      .getByRole("radiogroup", { name: /市场监/ })
      .getByRole("radio", { name: "未到" })
      .press("Space");
    await press(page, "Control+Enter");
    await expect(arrivals.getByRole("textbox", { name: /未到原因/ })).toBeFocused();
    await page.keyboard.insertText("全员外出检查");
    await expectAccessible(page);
    await press(page, "Control+Enter");
    await expect(page.locator(".whistle-head").getByText("待会商", { exact: true })).toBeVisible();
    await expect(page.locator(".whistle-table").getByText("赵警官")).toBeVisible();
  });

  await test.step("the talk is recorded with a task, which stands in the way of the end", async () => {
    await press(page, "Alt+R");
    const talk = page.getByRole("dialog");
    await expect(talk.getByRole("textbox", { name: /会商结论/ })).toBeFocused();
    await page.keyboard.insertText("三日内清理污水，鱼店晚十点后停机。");
    await press(page, "Alt+A");
    const unit = talk.getByRole("combobox", { name: /单位/ });
    await unit.focus();
    await unit.pressSequentially("派出所");
    await expect(page.locator(".ant-select-item-option-active", { hasText: "派出所" })).toBeVisible();
    await press(page, "Enter");
    await talk.getByRole("textbox", { name: /任务/ }).fill("夜间巡查三天");
    await talk.getByRole("textbox", { name: /完成时限/ }).fill("2026-07-13");
    await press(page, "Tab");
    await expectAccessible(page);
    await press(page, "Control+Enter");
    await expect(page.locator(".whistle-head").getByText("办理中", { exact: true })).toBeVisible();
    await page
      .locator(".whistle-head")
      .getByRole("link", { name: /事〔2026〕/ })
      .press("Enter");
    await expect(page.locator(".matter-head").getByText("吹哨联调中", { exact: true })).toBeVisible();
    await press(page, "Alt+E");
    await expect(page.getByRole("dialog").getByText(/还有 1 项任务没有结果/)).toBeVisible();
    await page.getByRole("dialog").getByRole("link", { name: "去办理" }).press("Enter");
    await expect(page.locator(".whistle-head").getByText("办理中", { exact: true })).toBeVisible();
  });

  await test.step("on Monday the task is done; units are rated and the whistle is closed", async () => {
    page = await onDay(seat, "2026-07-13T16:00", place);
    await expect(page.locator(".whistle-head").getByText("办理中", { exact: true })).toBeVisible();
    await press(page, "Alt+R");
    await expect(page.getByRole("dialog").getByRole("textbox", { name: /说明/ })).toBeFocused();
    await page.keyboard.insertText("已巡查三晚，未再扰民");
    await press(page, "Control+Enter");
    await expect(page.locator(".whistle-table").getByText("已完成", { exact: true })).toBeVisible();
    await press(page, "Alt+R");
    const closing = page.getByRole("dialog");
    await expect(closing.getByRole("textbox", { name: /办结情况/ })).toBeFocused();
    await page.keyboard.insertText("污水已清，鱼店夜间停机，反映人认可。");
    await expect(closing.getByRole("radio", { name: "响应快" }).first()).toBeChecked();
    await expect(closing.getByRole("radio", { name: "未到" }).last()).toBeChecked();
    await expectAccessible(page);
    await press(page, "Control+Enter");
    await expect(page.locator(".whistle-head").getByText("已办结", { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the matter is concluded on what came of it, filed, followed up and closed", async () => {
    await page.getByRole("link", { name: "办结事项" }).press("Enter");
    const asked = page.getByRole("dialog");
    await expect(asked.getByRole("textbox", { name: /结果说明/ })).toHaveValue(/污水已清/);
    await press(page, "Control+Enter");
    const status = (words: string) => page.locator(".matter-head").getByText(words, { exact: true });
    await expect(status("已办结")).toBeVisible();
    await press(page, "Alt+E");
    await expect(asked.getByRole("textbox", { name: /存放位置/ })).toBeFocused();
    await page.keyboard.insertText("一号柜三层");
    await press(page, "Control+Enter");
    await expect(status("已归档待回访")).toBeVisible();
    await press(page, "Alt+E");
    for (const name of ["已解决", "已收到", "无需履行", "销号"])
      await asked.getByRole("radio", { name, exact: true }).press("Space");
    await press(page, "Control+Enter");
    await expect(status("待销号")).toBeVisible();
    await press(page, "Alt+E");
    await expect(asked.getByRole("textbox", { name: /备注/ })).toBeFocused();
    await press(page, "Control+Enter");
    await expect(status("已销号")).toBeVisible();
    await expectAccessible(page);
    await expect(page.getByText(/吹哨单 办结/).first()).toBeVisible();
  });

  await test.step("the record of units counts the call", async () => {
    await goTo(page, "/slips/units");
    await expect(page.getByRole("row", { name: /派出所/ })).toBeVisible();
    await expectAccessible(page);
  });
});
