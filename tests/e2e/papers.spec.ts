import type { Page } from "@playwright/test";
import { openOffice, press, register, stubPrinter } from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";

const visit = { name: "李德福", village: "dg", statement: "承包地地界与邻居有争议，请求丈量。" };

/** What the browser refused because our own policy forbids it, as a page writes it to its console. */
function policyBreaches(page: Page): readonly string[] {
  const breaches: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) breaches.push(message.text());
  });
  return breaches;
}

test("form, receipt, acceptance and refusal are each issued from the page, printed and kept with the matter", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  const breaches = policyBreaches(page);
  const printed = await stubPrinter(page);
  let prints = 0;
  const expectPrinted = async (title: string, words: readonly string[]) => {
    const sheet = page.locator(".sheet[data-ready]");
    await expect(sheet).toContainText(title);
    for (const word of words) await expect(sheet).toContainText(word);
    await press(page, "Control+P");
    await expect(page.getByText("首次打印")).toBeVisible();
    prints += 1;
    await expect.poll(printed).toBe(prints);
    await press(page, "Escape");
    await expect(page).toHaveURL(/#\/matters\//);
  };

  await register(page, visit);
  await press(page, "F3");
  await expectPrinted("来访登记表", [visit.name, visit.statement, "☑首次"]);
  await page.getByRole("button", { name: "打印回执" }).click();
  await expectPrinted("来访登记回执", [visit.name, "首次来访"]);
  await press(page, "Alt+D");
  await expect(page.getByRole("dialog")).toBeVisible();
  await press(page, "Alt+2");
  await page.getByRole("combobox", { name: /承办单位/ }).fill("司法所");
  await press(page, "Control+Enter");
  await expect(page.getByText("已记录：受理，通知书已生成")).toBeVisible();
  await press(page, "F2");
  await expectPrinted("受理通知单", [`${visit.name}：`, "司法所", "调解应当双方自愿"]);

  await register(page, { ...visit, name: "王秀兰" });
  await press(page, "F4");
  await expect(page.getByRole("dialog")).toBeVisible();
  await press(page, "Alt+4");
  await page.getByRole("combobox", { name: /不予受理的原因/ }).click();
  await page.getByTitle("人民法院已经受理").click();
  await page.getByRole("textbox", { name: /理由/ }).fill("法院已经立案，由法院审理。");
  await page.getByRole("combobox", { name: /选择去处/ }).click();
  await page.keyboard.type("rmft");
  await press(page, "Enter", "Control+Enter");
  await expect(page.getByText("已记录：不予受理，通知书已生成")).toBeVisible();
  await press(page, "F2");
  await expectPrinted("不予受理告知书", ["王秀兰：", "人民法庭"]);
  await expect(page.getByRole("link", { name: /不予受理告知书/ }).first()).toBeVisible();
  expect(breaches).toEqual([]);
});
