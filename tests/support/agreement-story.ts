/** What a mediator does with an agreement on the page of its case. */
import type { Page } from "@playwright/test";
import { CLERK, logIn } from "./counter.ts";
import { expect, type Seat } from "./seat.ts";

/** The page of a case, its agreements in sight. */
export async function openCase(seat: Seat, caseId: string): Promise<Page> {
  const page = await seat.open();
  await logIn(page, CLERK);
  await backToCase(page, caseId);
  return page;
}

export async function backToCase(page: Page, caseId: string): Promise<void> {
  await page.evaluate((id) => (location.hash = `#/cases/${id}`), caseId);
  await expect(page.getByRole("heading", { name: "调解协议" })).toBeVisible();
}
