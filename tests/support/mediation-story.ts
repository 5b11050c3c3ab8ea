/** What a mediator does on the pages of a case, for the stories from the first consent to the printed dossier. */
import type { Page } from "@playwright/test";
import type { VisitForm } from "#shared/domain/visit/visit.ts";
import { aMediator } from "./agreements.ts";
import { anAcceptance, aVisitForm } from "./builders.ts";
import { CLERK, DIRECTOR, expectAccessible, logIn } from "./counter.ts";
import { printedFile, printedText } from "./printed.ts";
import { expect as usual, type Seat } from "./seat.ts";

/** Long stories meet a busy machine at every step. */
export const expect = usual.configure({ timeout: 60_000 });

/** An office with mediators in its register, and a matter that was taken in order to be mediated. */
export async function acceptedMatter(seat: Seat, now: string, visit: Partial<VisitForm>): Promise<string> {
  const env = { DESK_USER: DIRECTOR.loginName, DESK_PASSWORD: DIRECTOR.password };
  const call = (procedure: string, input: unknown) =>
    seat.door(["call", procedure, JSON.stringify(input)], env);
  seat.setClock(now);
  await seat.setUp();
  const { id: _id, ...mediator } = aMediator({ name: "赵公道" });
  await call("committee.saveMediator", { mediator });
  const { matterId } = (await call("visit.register", { form: aVisitForm(visit) })) as {
    readonly matterId: string;
  }; // what that procedure answers
  await call("matter.decide", { matterId, form: anAcceptance({ mode: "MEDIATE" }) });
  return matterId;
}

/** The desk at another hour: cut off and opened again, the same clerk at that place. */
export async function onDay(seat: Seat, now: string, place: string): Promise<Page> {
  await seat.cut();
  seat.setClock(now);
  const page = await seat.open();
  await logIn(page, CLERK);
  await goTo(page, place);
  return page;
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
}

/** From the page of a matter to the form of its case. */
export async function startMediation(page: Page): Promise<void> {
  const start = { name: "开始调解" };
  await page.getByRole("link", start).or(page.getByRole("button", start)).click();
  await expect(page.getByRole("textbox", { name: /纠纷名称/ })).toBeVisible();
}

export const agreementCard = (page: Page) => page.getByRole("article", { name: /调解协议/ });

/** The respondent agrees, 赵公道 presides, the case is accepted with its paper. */
export async function accept(page: Page, respondent: string): Promise<void> {
  await page.getByRole("button", { name: `${respondent} 记录同意` }).click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/2026年\d+月\d+日 书面同意调解/)).toBeVisible();
  await page.getByRole("button", { name: "指定调解员" }).click();
  const mediator = page.getByRole("dialog").getByRole("combobox", { name: /调解员/ });
  await mediator.click();
  await mediator.pressSequentially("赵公");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("主持", { exact: true })).toBeVisible();
  await page.keyboard.press("Alt+D");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/文书已生成/)).toBeVisible();
  await expectAccessible(page);
}

/** Opens the first session of the case, both sides told their rights; the first two who came speak with the keys given. */
export async function beginSitting(page: Page, statements: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole("link", { name: "第 1 次调解" }).click();
  await page.getByRole("checkbox", { name: /已向到场各方告知权利义务/ }).check();
  for (const [key, words] of Object.entries(statements)) {
    await page.keyboard.press(key);
    await page.keyboard.insertText(words);
  }
}

/** Ends the sitting with a written agreement and freezes its minutes; answers when they lie on the page. */
export async function finishAgreed(page: Page, outcome: string): Promise<void> {
  await page.getByRole("textbox", { name: /达成的内容/ }).fill(outcome);
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").getByRole("radio", { name: "达成书面协议" }).check();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已保存。可以打印笔录。")).toBeVisible();
  await page.getByRole("button", { name: /打印笔录/ }).click();
  await expect(page.locator(".sheet[data-ready]")).toContainText(outcome);
}

/** Prints the drafted agreement, then enters every signature and the seal with today's date. */
export async function signAgreement(page: Page, casePlace: string, clause: string): Promise<void> {
  const card = agreementCard(page);
  await card.getByRole("button", { name: /^打\s?印$/ }).click();
  await expect(page.locator(".sheet[data-ready]")).toContainText(clause);
  await goTo(page, casePlace);
  await expect(card.getByText("已打印")).toBeVisible();
  await card.getByRole("button", { name: "全部按上面填的登记" }).click();
  await expect(card.getByText("已生效")).toBeVisible();
}

/** Everything that is left of an obligation is done today; a payment gives a receipt over the sum. */
export async function perform(page: Page, casePlace: string, ordinal: number, sum?: string): Promise<void> {
  const row = agreementCard(page).getByRole("row", { name: new RegExp(`^${ordinal}`) });
  await row.getByRole("button", { name: "登记履行" }).click();
  await page.keyboard.press("Control+Enter");
  if (sum === undefined) return;
  await expect(page.locator(".sheet[data-ready]")).toContainText(sum);
  await goTo(page, casePlace);
}

export async function followUp(page: Page, performance: string): Promise<void> {
  await page.keyboard.press("Alt+H");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /协议履行情况/ }).fill(performance);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/已记录：回访/)).toBeVisible();
}

/** Closes a performed case, files it with copies of the identity cards on paper, and prints the whole; answers its text, page by page. */
export async function fileAndPrint(page: Page, result: string): Promise<readonly string[]> {
  await page.keyboard.press("Alt+C");
  await page
    .getByRole("dialog")
    .getByRole("textbox", { name: /调解结果/ })
    .fill(result);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已结案").first()).toBeVisible();
  await page.getByRole("link", { name: "去立卷" }).click();
  await expect(page.getByText("正在数页数…")).toBeHidden();
  await page.getByRole("button", { name: /在“当事人身份证明”添加纸质件/ }).click();
  await page.getByRole("textbox", { name: "纸质件名称" }).fill("身份证复印件");
  await page.getByRole("spinbutton", { name: "身份证复印件的页数" }).fill(String(COPIES));
  await expect(page.getByText("必备材料齐全。")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog", { name: "现在立卷？" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("材料和页号在立卷时固定")).toBeVisible();
  await page.keyboard.press("Control+P");
  await expect(page.getByRole("heading", { name: /整卷打印/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /打印整卷/ })).not.toHaveClass(/loading/);
  return printedText(await printedFile(page));
}

/** Pages of the identity cards, which lie in the dossier on paper only: one sheet in the print says where they go. */
const COPIES = 3;

/** The papers stand in the order of the dossier, each title on the first page it is found on, and the contents count every page. */
export function expectPapersInOrder(pages: readonly string[], titles: readonly string[]): void {
  const bare = pages.map((text) => text.replaceAll(/\s/g, ""));
  let from = 2; // behind cover and contents, which name everything
  for (const title of titles) {
    const at = bare.findIndex((text, index) => index >= from && text.includes(title));
    expect(at, title).toBeGreaterThanOrEqual(0);
    from = at;
  }
  const counted = Number(/，(\d+)页。立卷人/.exec(bare[1] ?? "")?.[1]);
  const unnumbered = ["cover", "contents", "back cover"].length;
  expect(pages.length).toBe(counted - COPIES + 1 + unnumbered);
}
