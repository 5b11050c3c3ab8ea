/** What a clerk does at the counter, for the stories in tests/e2e. */
import axe from "axe-core";
import type { Page } from "@playwright/test";
import { expect, type Seat } from "./seat.ts";

interface Person {
  readonly loginName: string;
  readonly password: string;
}

/** Of docs/setup.example.json. */
export const DIRECTOR: Person = { loginName: "zhuren", password: "Change-Me-1" };
export const CLERK: Person = { loginName: "shouli", password: "Change-Me-2" };

/** An office as the example sets it up, with somebody logged in. */
export async function openOffice(seat: Seat, who: Person = CLERK): Promise<Page> {
  await seat.setUp();
  const page = await seat.open();
  await logIn(page, who);
  return page;
}

export async function logIn(page: Page, { loginName, password }: Person): Promise<void> {
  await page.locator("input").first().fill(loginName);
  await page.locator("input[type=password]").fill(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation").first()).toBeVisible();
}

/** Types Chinese as an input method does: letters under composition, then the chosen words. */
export async function compose(page: Page, letters: string, words: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  for (let end = 1; end <= letters.length; end += 1) {
    const text = letters.slice(0, end);
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
  }
  await keyboard.send("Input.insertText", { text: words });
  await keyboard.detach();
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Notes the rule and the place of each violation; the story goes on, and fails at its end with all of them. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { readonly axe: typeof axe }; // the line above put it there
    const found = await checker.run();
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
  expect.soft(violations, page.url()).toEqual([]);
}

/** The whole keyboard way of a simple registration; answers the number. */
export async function register(
  page: Page,
  visit: { name: string; village: string; statement: string },
): Promise<string> {
  await press(page, "Alt+3", "Alt+2");
  await expect(page.getByRole("textbox", { name: "姓名" })).toBeFocused();
  await page.keyboard.insertText(visit.name);
  await press(page, "Tab", "Tab", "Tab", "Tab", "Tab");
  await page.keyboard.type(visit.village);
  await press(page, "Enter", "F4", "Alt+S");
  await page.keyboard.insertText(visit.statement);
  await press(page, "Control+Enter");
  return registeredNumber(page);
}

export async function registeredNumber(page: Page): Promise<string> {
  await expect(page.getByText("已登记", { exact: true })).toBeVisible();
  return (await page.locator(".registered-no").textContent()) ?? "";
}

/** Counts calls of the printer instead of opening its dialog. */
export async function stubPrinter(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { printed: number };
    counted.printed = 0;
    window.print = () => {
      counted.printed += 1;
    };
  });
  return () => page.evaluate(() => (window as unknown as { printed: number }).printed);
}

/** Chooses a unit by its pinyin initials and issues the slip; answers its number. */
export async function issueSlip(page: Page, initials = "zrzy"): Promise<string> {
  const unit = page.getByRole("combobox", { name: /受文单位/ });
  await unit.click();
  await unit.pressSequentially(initials);
  await page.keyboard.press("Enter");
  await expect(page.locator(".paper-beside .sheet[data-ready]")).toContainText("（签发后编号）");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/#\/papers\//);
  await expect(page.locator(".sheet[data-ready]")).toBeVisible();
  const title = await page.getByRole("heading", { level: 1 }).first().textContent();
  return title?.replace("转办 ", "").trim() ?? "";
}
