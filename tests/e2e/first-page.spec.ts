import { expect, test } from "#tests/support/seat.ts";

test("an empty folder opens on the wizard, and the strict policy is broken by nothing", async ({ seat }) => {
  const page = await seat.open();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.reload();
  await expect(page.locator("#root")).toContainText("所在乡镇");
  await expect(page.locator("#root .ant-btn").first()).toBeVisible();
  const backgrounds = await page
    .locator("#root .ant-btn-primary")
    .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).backgroundColor));
  // antd's styles came in: an unstyled button is grey.
  for (const colour of backgrounds) expect(colour).not.toBe("rgb(239, 239, 239)");
  expect(complaints).toEqual([]);
});

test("nothing is asked of any other machine", async ({ seat }) => {
  const page = await seat.open();
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).host));
  await page.reload();
  await page.waitForLoadState("networkidle");
  expect([...asked]).toEqual([new URL(page.url()).host]);
});
