import type { Page } from "@playwright/test";
import { expectAccessible, logIn } from "#tests/support/counter.ts";
import { expect, test, type Seat } from "#tests/support/seat.ts";

/** One year of invented matters, and the places of one that has a slip and papers. */
async function demo(seat: Seat): Promise<{ readonly person: Person; readonly routes: readonly string[] }> {
  const password = "Yan-Shi-2026";
  const { loginName } = (await seat.door(["demo"], { DESK_PASSWORD: password })) as { loginName: string };
  const env = { DESK_USER: loginName, DESK_PASSWORD: password };
  const asked = { filter: { status: ["REPLIED"] }, sort: "openedAt", descending: true, offset: 0, limit: 1 };
  const { rows } = (await seat.door(["call", "matter.list", JSON.stringify(asked)], env)) as {
    rows: { id: string }[];
  };
  const id = rows[0]?.id ?? "";
  const file = (await seat.door(["call", "matter.file", JSON.stringify({ id })], env)) as MatterParts;
  const slip = file.papers.find(({ kind }) => kind === "SLIP")?.id ?? "";
  const firstOf = async (procedure: string, input: object) => {
    const { rows: found } = (await seat.door(["call", procedure, JSON.stringify(input)], env)) as {
      rows: { id: string }[];
    }; // the lists of the desk answer alike
    return found[0]?.id ?? "";
  };
  const one = { offset: 0, limit: 1 };
  const planned = await firstOf("conference.list", { status: "PLANNED", ...one });
  const held = await firstOf("conference.list", { status: "HELD", ...one });
  const risk = await firstOf("riskReport.list", one);
  const whistle = await firstOf("whistle.list", { filter: { show: "tasks" }, ...one });
  return {
    person: { loginName, password },
    routes: [
      "/visits/new",
      "/matters",
      "/matters?openedTo=2001-01-01",
      `/matters/${id}`,
      `/matters/${id}/slip`,
      `/papers/${slip}`,
      "/",
      "/queue",
      "/warnings",
      "/warnings/rules",
      ...["visits", "matters", "cases", "slips", "screenings", "followUps"].map(
        (kind) => `/ledgers?kind=${kind}`,
      ),
      "/ledgers/platforms",
      ...["tables", "charts", "narrative", "board", "frozen", "prevention", "settings"].map(
        (part) => `/reports?part=${part}`,
      ),
      ...["units", "duty", "grids", "points"].map((part) => `/directory?part=${part}`),
      "/deadlines",
      "/persons",
      "/follow-ups",
      "/incoming",
      "/whistles",
      "/whistles?text=none",
      `/whistles/${whistle}`,
      `/matters/${id}/whistle`,
      "/slips/units",
      "/screenings",
      "/screenings/plan",
      "/risk-reports",
      "/risk-reports/new",
      `/risk-reports/${risk}`,
      "/conferences",
      `/conferences/${planned}`,
      `/conferences/${planned}/hold`,
      `/conferences/${held}`,
      "/report-upward",
      "/dossiers",
      "/trail",
      ...[
        "office",
        "units",
        "villages",
        "people",
        "committee",
        "rooms",
        "dossier",
        "subsidy",
        "scripts",
        "holidays",
        "backup",
      ].map((part) => `/settings/${part}`),
    ],
  };
}

interface Person {
  readonly loginName: string;
  readonly password: string;
}

interface MatterParts {
  readonly papers: readonly { readonly id: string; readonly kind: string }[];
}

/** Every page in turn: nothing in the way of a screen reader, nothing wider than the screen, no policy broken. */
async function walk(page: Page, routes: readonly string[]): Promise<void> {
  const origin = new URL(page.url()).origin;
  for (const route of routes) {
    await test.step(route, async () => {
      await page.goto(`${origin}/#${route}`);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
      await expect(page.locator("[aria-busy=true], .ant-spin")).toHaveCount(0);
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overhang, route).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    });
  }
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}

for (const { screen, language, width, height, largeType } of [
  { screen: "the usual screen", language: "zh-CN", width: 1366, height: 768, largeType: false },
  { screen: "the usual screen", language: "en", width: 1366, height: 768, largeType: false },
  { screen: "a wide screen", language: "en", width: 1920, height: 1080, largeType: false },
  { screen: "the usual screen in large type", language: "zh-CN", width: 1366, height: 768, largeType: true },
]) {
  test(`nothing on any page stands in the way of a screen reader: ${screen}, ${language}`, async ({
    seat,
  }) => {
    test.setTimeout(400_000);
    const { person, routes } = await demo(seat);
    const page = await seat.open();
    await page.setViewportSize({ width, height });
    await expect(page.locator("input[type=password]")).toBeVisible();
    if (language === "en") await page.getByRole("button", { name: "English" }).click();
    if (largeType) await page.getByRole("button", { name: "大字" }).click();
    await expectAccessible(page);
    const errors = collectErrors(page);
    await logIn(page, person);
    await walk(page, routes);
    expect(errors).toEqual([]);
  });
}
