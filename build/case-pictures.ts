/** What the manual shows of mediation cases. */
import type { Page } from "playwright-core";
import { ask, type Camera, goTo, logIn } from "./picture-page.ts";

interface Rows {
  readonly rows: readonly { readonly id: string; readonly no: string }[];
}

/** The list, opening a case from a matter, the case's page, an ending, a paper. */
export async function inMediation({ open, shoot, password }: Camera): Promise<void> {
  const page = await open();
  await logIn(page, "shouli", password);
  await goTo(page, "/cases");
  await page.getByRole("heading", { level: 1, name: "调解案件" }).waitFor();
  await page.getByRole("gridcell").first().waitFor();
  await shoot(page, "manual/cases");

  await goTo(page, `/matters/${await mediableMatter(page)}/case`);
  await page.getByRole("textbox", { name: "纠纷名称" }).waitFor();
  await shoot(page, "manual/case-open");
  await page.keyboard.press("Escape");

  const [shown] = await casesIn(page, "MEDIATING");
  if (shown === undefined) throw new Error("the demonstration mediates nothing at present");
  await goTo(page, `/cases/${shown.id}`);
  await page.getByRole("heading", { level: 1, name: shown.no }).waitFor();
  await shoot(page, "manual/case");
  await page.keyboard.press("Alt+E");
  await page.getByRole("dialog").waitFor();
  await shoot(page, "manual/case-end");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "出具文书" }).click();
  await page.getByRole("menuitem", { name: "人民调解申请书" }).click();
  await page.locator(".case-paper-preview .sheet[data-ready]").waitFor();
  await shoot(page, "manual/case-paper");
  await page.context().close();
}

async function casesIn(page: Page, status: string): Promise<Rows["rows"]> {
  const asked = { filter: { status: [status] }, offset: 0, limit: 1 };
  return (await ask<Rows>(page, "mediation/list", asked)).rows;
}

/** An accepted matter that nothing keeps from being mediated. */
async function mediableMatter(page: Page): Promise<string> {
  const { rows } = await ask<Rows>(page, "matter/list", {
    filter: { status: ["ACCEPTED"] },
    sort: "openedAt",
    descending: true,
    offset: 0,
    limit: 200,
  });
  for (const { id } of rows) {
    const { mayOpen, obstacles } = await ask<{ mayOpen: boolean; obstacles: readonly unknown[] }>(
      page,
      "mediation/ofMatter",
      { matterId: id },
    );
    if (mayOpen && obstacles.length === 0) return id;
  }
  throw new Error("the demonstration holds no matter that could be mediated");
}
