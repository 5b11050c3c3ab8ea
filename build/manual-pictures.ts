/** What the manual shows: who goes where and does what before each picture is taken. */
import type { Page } from "playwright-core";
import { checkDigitFor } from "#shared/kernel/identity-number.ts";
import { ask, type Camera, goTo, logIn } from "./picture-page.ts";

/** No number with the sequence 000 was ever given to anybody. */
const NEVER_ISSUED = "62030219720115000";

/** Founds an office with the wizard. */
export async function theFirstDay({ open, shoot }: Camera): Promise<void> {
  const page = await open();
  const step = async (name: string) => {
    await shoot(page, `manual/setup-${name}`);
    await page.keyboard.press("Control+Enter");
  };
  for (const [label, name] of [
    ["省", "甘肃省"],
    ["市", "金昌市"],
    ["县", "金川区"],
    ["乡镇", "宁远堡镇"],
  ] as const) {
    await page.getByRole("combobox", { name: new RegExp(`^${label}`) }).fill(name);
    await page.getByTitle(name, { exact: true }).last().click();
  }
  await page.getByText(/^村（社区）\s?\d+ 个$/).waitFor();
  await step("place");
  await page.getByRole("textbox", { name: /查询电话/ }).fill("0935-0000000");
  await page.getByRole("textbox", { name: /地址/ }).fill("镇政府院内一楼大厅");
  await step("names");
  await step("numbers");
  await step("units");
  await page.getByRole("textbox", { name: /登录名/ }).fill("zhuren");
  await page.getByRole("textbox", { name: /姓名/ }).fill("何秉诚");
  const passwords = page.locator("input[type=password]");
  await passwords.nth(0).fill("Guanmu-Ludian-21");
  await passwords.nth(1).fill("Guanmu-Ludian-21");
  await step("people");
  await step("holidays");
  await step("check");
  await page.getByText("工作台已建立").waitFor();
  await shoot(page, "manual/setup-key");
  await page.context().close();
}

/** A clerk's day: login, list, registration, decision, slip, paper. */
export async function atTheCounter({ open, shoot, password }: Camera): Promise<void> {
  const page = await open();
  await shoot(page, "manual/login");
  await page.getByRole("button", { name: /恢复密钥/ }).click();
  await shoot(page, "manual/recover");
  await page.getByRole("button", { name: "返回登录" }).click();
  await logIn(page, "shouli", password);
  await shoot(page, "today");
  await goTo(page, "/matters");
  await shootList(page, shoot);
  await page.getByRole("button", { name: /王秀兰/ }).click();
  await page.getByRole("menuitem", { name: "修改密码" }).click();
  await page.getByRole("dialog").waitFor();
  await shoot(page, "manual/change-password");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+L");
  await page.getByText("工作台已锁定").waitFor();
  await shoot(page, "manual/lock");
  await page.locator("dialog input").fill(password);
  await page.keyboard.press("Enter");
  await page.locator("dialog").waitFor({ state: "detached" });

  await shootIntake(page, shoot);
  await shootMatter(page, shoot);
  await shootSlip(page, shoot);
  await shootPapers(page, shoot);
  await shootOldMatters(page, shoot);
  await page.context().close();
}

/** What the director and the auditor see besides. */
export async function inTheOffice({ open, shoot, password }: Camera): Promise<void> {
  const page = await open();
  await logIn(page, "zhuren", password);
  await goTo(page, "/trail");
  await shoot(page, "manual/trail");
  await page.getByRole("button", { name: "校验完整性" }).click();
  await page.getByText(/完好：\d+ 条/).waitFor();
  await shoot(page, "manual/trail-verify");

  await hidePathOfThisMachine(page);
  for (const part of ["office", "units", "villages", "people", "holidays", "backup"]) {
    await goTo(page, `/settings/${part}`);
    await shoot(page, `manual/settings-${part}`);
  }
  await page.context().close();
}

type Shoot = Camera["shoot"];

async function shootList(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole("gridcell").first().waitFor();
  await shoot(page, "manual/matters");
  await page.getByRole("button", { name: /^已超期/ }).click();
  await shoot(page, "manual/matters-overdue");
  await page.getByRole("button", { name: /^全部/ }).click();
  await page.keyboard.press("Control+K");
  await page.keyboard.type(`${new Date().getFullYear()} 12`);
  await page.getByRole("listbox", { name: "找到的记录" }).getByRole("option").first().waitFor();
  await shoot(page, "manual/matters-find");
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "查找" }).fill("");
}

async function shootIntake(page: Page, shoot: Shoot): Promise<void> {
  await goTo(page, "/visits/new");
  await page.getByRole("textbox", { name: "姓名" }).waitFor();
  await page.keyboard.press("Alt+H");
  await page.getByText("登记页按键").waitFor();
  await shoot(page, "manual/intake-keys");
  await page.keyboard.press("Alt+H");
  await page.getByText("登记页按键").waitFor({ state: "hidden" });
  await fillVisit(
    page,
    "邻居翻修院墙时占了我家承包地边上的水渠，今年浇不上水，多次找他说不通，村里也没有调解成。",
  );
  await page.getByRole("textbox", { name: "期望结果" }).fill("把水渠让出来，赔偿今年减产的损失。");
  await page.getByRole("textbox", { name: "涉及金额" }).fill("3千多元");
  await shoot(page, "manual/intake");

  await page.keyboard.press("Control+S");
  await page.getByText(/草稿已存/).waitFor();
  await page.reload();
  await page.getByText("上次没有登记完的内容还在", { exact: false }).waitFor();
  await shoot(page, "manual/intake-draft");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已登记", { exact: true }).waitFor();
  await shoot(page, "manual/intake-registered");

  await page.keyboard.press("Control+Enter");
  await fillVisit(page, "上次说的水渠还是没让出来。");
  await page.getByText(/发现 \d+ 件相似来访/).waitFor();
  await page.keyboard.press("Alt+A");
  await shoot(page, "manual/intake-alike");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已登记", { exact: true }).waitFor();
}

async function fillVisit(page: Page, statement: string): Promise<void> {
  const named = (name: string) => page.getByRole("textbox", { name }).first();
  await named("姓名").fill("赵小满");
  await named("证件号码").fill(NEVER_ISSUED + checkDigitFor(NEVER_ISSUED));
  await named("电话").fill("13800000000");
  await page.keyboard.press("Tab");
  await page.keyboard.type("ljc");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Alt+R");
  await page.keyboard.insertText("钱有粮");
  await page.keyboard.press("F1");
  await page.keyboard.press("Alt+S");
  await page.keyboard.insertText(statement);
}

async function shootMatter(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press("F2");
  await page.waitForURL(/#\/papers\//);
  await shoot(page, "manual/paper-receipt");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^处理/ }).waitFor();
  await page.keyboard.press("Alt+D");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Alt+4");
  await page.getByRole("combobox", { name: /不予受理的原因/ }).click();
  await page.getByTitle("人民法院已经受理").click();
  await page.getByRole("combobox", { name: /选择去处/ }).click();
  await page.keyboard.type("rmft");
  await page.keyboard.press("Enter");
  await shoot(page, "manual/decide-refused");
  await page.keyboard.press("Alt+2");
  await page.getByRole("combobox", { name: /承办单位/ }).fill("司法所");
  await page.keyboard.press("Escape");
  await shoot(page, "manual/decide-accepted");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已记录：受理，通知书已生成").waitFor();
  await shoot(page, "manual/matter");
  await page
    .getByRole("button", { name: /查看完整电话/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: /电话/ }).fill("通知来访人周三到现场");
  await shoot(page, "manual/matter-reveal");
  await page.keyboard.press("Enter");
}

async function shootSlip(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press("Alt+N");
  await page.getByRole("combobox", { name: /受文单位/ }).click();
  await page.keyboard.type("slz");
  await page.keyboard.press("Enter");
  await page
    .getByRole("textbox", { name: /事项简述/ })
    .fill("钱有粮翻修院墙时占了赵小满承包地边上的水渠，今年浇不上水，来访两次。");
  await page.getByRole("textbox", { name: /^诉求/ }).fill("把水渠让出来，赔偿今年减产的损失。");
  await page.locator(".paper-beside .sheet[data-ready]").waitFor();
  await shoot(page, "manual/slip-form");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/#\/papers\//);
  await shoot(page, "manual/paper-a4");
}

/** On the page of the slip that was just issued. */
async function shootPapers(page: Page, shoot: Shoot): Promise<void> {
  await page.getByText("241×140 三联").click();
  await shoot(page, "manual/paper-ply");
  await page.getByRole("button", { name: /校准/ }).click();
  await shoot(page, "manual/paper-calibration");
  await page.keyboard.press("Escape");
  await page.getByText("A4", { exact: true }).first().click();
  await page.keyboard.press("Control+P");
  await page.getByText("首次打印").waitFor();
  await page.keyboard.press("Control+P");
  await page.getByRole("textbox", { name: /补打原因/ }).fill("第二页卡纸");
  await shoot(page, "manual/paper-reprint");
  await page.keyboard.press("Control+Enter");
  await page.getByText("第二页卡纸").waitFor();

  await page.keyboard.press("Escape");
  const card = page.getByRole("article", { name: /转办单/ });
  await card.scrollIntoViewIfNeeded();
  await shoot(page, "manual/slip-card");
  await card.getByRole("button", { name: /^作\s?废$/ }).click();
  await page.getByRole("textbox", { name: /原因/ }).fill("受文单位选错");
  await shoot(page, "manual/slip-void");
  await page.keyboard.press("Control+Enter");
  await card.getByText("已作废").waitFor();
  await card.getByRole("link", { name: /看单/ }).click();
  await page.locator(".mark-void").waitFor();
  await shoot(page, "manual/paper-voided");
}

/** Matters of the demonstration with what takes weeks to come together. */
async function shootOldMatters(page: Page, shoot: Shoot): Promise<void> {
  const replied = await findMatter(page, (file) => file.slips.some(({ acts }) => acts.includes("reply")));
  await goTo(page, `/matters/${replied}`);
  await page.getByRole("button", { name: "登记反馈" }).first().click();
  await shoot(page, "manual/slip-reply");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });

  const pictured = await findMatter(page, (file) => file.attachments.length > 0);
  await goTo(page, `/matters/${pictured}`);
  await page.locator(".attachment-card").first().click();
  await page.getByRole("img", { name: /^附件图片/ }).waitFor();
  await shoot(page, "manual/matter-viewer");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "选择文件" }).scrollIntoViewIfNeeded();
  await shoot(page, "manual/matter-attachments");
}

interface MatterFacts {
  readonly slips: readonly { readonly acts: readonly string[] }[];
  readonly attachments: readonly unknown[];
}

/** The newest matter that has what is to be shown. */
async function findMatter(page: Page, fits: (file: MatterFacts) => boolean): Promise<string> {
  const { rows } = await ask<{ readonly rows: readonly { readonly id: string }[] }>(page, "matter/list", {
    filter: {},
    sort: "openedAt",
    descending: true,
    offset: 0,
    limit: 200,
  });
  for (const { id } of rows) if (fits(await ask<MatterFacts>(page, "matter/file", { id }))) return id;
  throw new Error("the demonstration holds no such matter");
}

/** Where the demonstration lies on this machine is nobody's business. */
async function hidePathOfThisMachine(page: Page): Promise<void> {
  await page.route("**/rpc/backup/status", async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({
      response,
      body: text.replaceAll(/"[^"]*data-backups/g, '"D:\\\\综治数据-backups'),
    });
  });
}
