/** What the manual shows of the day at the counter: the queue, what is due, what comes in and what is done with others. */
import type { Page } from "playwright-core";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { ask, type Camera, firstWhere, goTo, logIn } from "./picture-page.ts";

type Shoot = Camera["shoot"];

interface Ids {
  readonly rows: readonly { readonly id: string }[];
}

/** After the other pictures: here a queue forms and a report is frozen, which those should not show. */
export async function throughTheDay({ open, shoot, password }: Camera): Promise<void> {
  const page = await open();
  await logIn(page, "zhuren", password);
  await shootDirectory(page, shoot);
  await shootDeadlines(page, shoot);
  await shootWarnings(page, shoot);
  await shootIncoming(page, shoot);
  await shootSupervision(page, shoot);
  await shootClosing(page, shoot);
  await shootTogether(page, shoot);
  await shootScreenings(page, shoot);
  await shootSearch(page, shoot);
  await shootQueue(page, shoot);
  await page.context().close();
}

/** Two units have somebody on duty this week. */
async function shootDirectory(page: Page, shoot: Shoot): Promise<void> {
  const { units } = await ask<{ readonly units: readonly { readonly id: string; readonly name: string }[] }>(
    page,
    "office/get",
    undefined,
  );
  const { on } = await ask<{ readonly on: PlainDate }>(page, "queue/today", undefined);
  for (const [name, person, phone] of [
    ["司法所", "张敏", "0935-0000011"],
    ["派出所", "马晓东", "0935-0000012"],
  ] as const) {
    const unitId = units.find((unit) => unit.name.includes(name))?.id;
    const shift = { unitId, fromOn: on, toOn: addDays(on, 6), person, phone, active: true };
    await ask(page, "directory/saveShift", { shift });
  }
  await goTo(page, "/directory?part=units");
  await page.getByRole("row").filter({ hasText: "张敏" }).first().waitFor();
  await shoot(page, "manual/directory");
}

async function shootDeadlines(page: Page, shoot: Shoot): Promise<void> {
  await goTo(page, "/deadlines");
  await page.getByRole("gridcell").first().waitFor();
  await page.getByRole("button", { name: "为什么是这一天" }).first().click();
  await page.getByRole("region", { name: /^为什么是/ }).waitFor();
  await shoot(page, "manual/deadlines");
  await page.keyboard.press("Escape");
  await goTo(page, "/settings/deadlines");
  await page.getByRole("button", { name: "修改“决定是否受理”" }).waitFor();
  await shoot(page, "manual/settings-deadlines");
  await goTo(page, "/settings/scripts");
  await page.getByRole("textbox", { name: "开场白" }).waitFor();
  await shoot(page, "manual/settings-scripts");
}

async function shootWarnings(page: Page, shoot: Shoot): Promise<void> {
  await goTo(page, "/warnings");
  await page.getByRole("button", { name: "排除" }).first().waitFor();
  await shoot(page, "manual/warnings");
  await goTo(page, "/risk-reports/new");
  await page.getByRole("textbox", { name: /基本情况/ }).fill("两家各叫来十余名亲友在渠口对峙，情绪激动。");
  await page
    .getByRole("button", { name: /^已电话报告.*派出所/ })
    .first()
    .click();
  await shoot(page, "manual/risk-report");
}

async function shootIncoming(page: Page, shoot: Shoot): Promise<void> {
  await goTo(page, "/incoming");
  await page.getByRole("gridcell").first().waitFor();
  await shoot(page, "manual/incoming");
}

/** A slip whose unit let its day pass. */
async function shootSupervision(page: Page, shoot: Shoot): Promise<void> {
  const id = await firstWhere<{ readonly id: string; readonly supervision: string | null }>(
    page,
    "matter/list",
    { filter: {}, sort: "openedAt", descending: true },
    ({ supervision }) => supervision !== null,
  );
  await goTo(page, `/matters/${id}`);
  await page
    .locator(".supervision")
    .filter({ hasText: "催办" })
    .first()
    .evaluate((part) => part.scrollIntoView({ block: "center" }));
  await shoot(page, "manual/supervision");
}

async function shootClosing(page: Page, shoot: Shoot): Promise<void> {
  const id = await firstWhere(page, "matter/list", {
    filter: { status: ["VERIFIED", "MEDIATED"] },
    sort: "openedAt",
    descending: true,
  });
  await goTo(page, `/matters/${id}`);
  await page.locator("button[aria-keyshortcuts='Alt+E']").waitFor();
  await page.keyboard.press("Alt+E");
  await page.getByRole("dialog").getByRole("textbox").first().waitFor();
  await shoot(page, "manual/closing");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator("button[aria-keyshortcuts='Alt+P']").waitFor();
  await page.keyboard.press("Alt+P");
  const panel = page.getByRole("complementary", { name: "复制到平台" });
  await panel.getByRole("listitem").nth(2).waitFor();
  await page.keyboard.press("Space");
  await panel.getByText("已录入1项").waitFor();
  await shoot(page, "manual/platform-copy");
  await goTo(page, "/follow-ups");
  await page.getByRole("article", { name: /〔/ }).first().waitFor();
  await shoot(page, "manual/follow-ups");
}

/** What several units, or a village, deal with together. */
async function shootTogether(page: Page, shoot: Shoot): Promise<void> {
  const running = await firstWhere(page, "whistle/list", { filter: { show: "tasks" } });
  await goTo(page, `/whistles/${running}`);
  await page.locator(".whistle-table").first().waitFor();
  await shoot(page, "manual/whistle");

  const planned = await firstWhere(page, "conference/list", { status: "PLANNED" });
  await goTo(page, `/conferences/${planned}`);
  await page.getByRole("button", { name: /记录会商/ }).waitFor();
  await shoot(page, "manual/conference");

  await goTo(page, `/consultations/${await heldConsultation(page)}`);
  await page.getByRole("heading", { level: 1, name: /综协/ }).waitFor();
  await shoot(page, "manual/consultation");
}

/** The newest consultation that has a record. */
async function heldConsultation(page: Page): Promise<string> {
  const { rows } = await ask<Ids>(page, "matter/list", {
    filter: {},
    sort: "openedAt",
    descending: true,
    offset: 0,
    limit: 200,
  });
  for (const { id } of rows) {
    const meetings = await ask<readonly { readonly id: string; readonly no: string }[]>(
      page,
      "consultation/ofMatter",
      { matterId: id },
    );
    const held = meetings.find(({ no }) => no !== "");
    if (held) return held.id;
  }
  throw new Error("no village of the demonstration has talked anything over");
}

async function shootScreenings(page: Page, shoot: Shoot): Promise<void> {
  await goTo(page, "/screenings");
  await page.getByRole("table", { name: "各村排查情况" }).waitFor();
  await shoot(page, "manual/screenings");
  await page
    .getByRole("link", { name: /查出 \d+ 件$/ })
    .first()
    .click();
  await page.getByRole("table", { name: "查出的纠纷" }).waitFor();
  await shoot(page, "manual/screening-village");
}

async function shootSearch(page: Page, shoot: Shoot): Promise<void> {
  await goTo(page, "/matters");
  await page.getByRole("gridcell").first().waitFor();
  await page.keyboard.press("Control+K");
  await page.keyboard.insertText("支渠");
  await page.getByRole("listbox", { name: "找到的记录" }).getByRole("option").nth(3).waitFor();
  await shoot(page, "manual/search-box");
  await page.keyboard.press("Escape");
  await goTo(page, `/search?text=${encodeURIComponent("支渠")}`);
  await page.getByRole("region", { name: "来访" }).getByRole("link").first().waitFor();
  await shoot(page, "manual/search");
}

async function shootQueue(page: Page, shoot: Shoot): Promise<void> {
  await goTo(page, "/queue");
  await page.getByText("今天还没有人取号").waitFor();
  for (const priority of [false, false, true, false, false]) await ask(page, "queue/take", { priority });
  for (const window of ["2号窗口", "1号窗口"]) await ask(page, "queue/callNext", { window });
  await page.getByRole("status").getByText("等候 3 人").waitFor();
  await shoot(page, "manual/queue");
  await goTo(page, "/hall");
  await page.getByText("请到1号窗口").waitFor();
  await shoot(page, "manual/hall");
}
