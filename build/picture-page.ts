/** What everybody who takes pictures of the manual does on a page. */
import type { Page } from "playwright-core";

export interface Camera {
  /** Of everybody in the demonstration. */
  readonly password: string;
  /** A seat of its own, before anybody has logged in. */
  readonly open: () => Promise<Page>;
  /** Waits until the page stands still. The name is the file's below docs/pictures, without ending. */
  readonly shoot: (page: Page, name: string) => Promise<void>;
}

/** Asks the desk of the page, as whoever is logged in there. */
export async function ask<Answer>(page: Page, procedure: string, input: unknown): Promise<Answer> {
  const answer = await page.evaluate(
    async ([address, body]) => {
      const response = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      return response.text();
    },
    [`/rpc/${procedure}`, JSON.stringify({ json: input })] as const,
  );
  return (JSON.parse(answer) as { readonly json: Answer }).json; // our own desk, in the shape its contract says
}

export async function logIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.locator("input").first().fill(loginName);
  await page.locator("input[type=password]").fill(password);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").first().waitFor();
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, place);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
}

/** The first row of a list that is what is to be shown. */
export async function firstWhere<Row extends { readonly id: string }>(
  page: Page,
  procedure: string,
  asked: object,
  fits: (row: Row) => boolean = () => true,
): Promise<string> {
  const { rows } = await ask<{ readonly rows: readonly Row[] }>(page, procedure, {
    ...asked,
    offset: 0,
    limit: 200,
  });
  const found = rows.find(fits);
  if (found === undefined) throw new Error(`nothing to be shown in ${procedure} of ${JSON.stringify(asked)}`);
  return found.id;
}
