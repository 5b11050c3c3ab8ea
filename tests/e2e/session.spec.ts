import path from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "#build/command.ts";
import { CLERK, DIRECTOR, logIn, openOffice, press, registeredNumber } from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";

const box = (page: Page, name: string | RegExp) => page.getByRole("textbox", { name }).first();

/** The founded office with nobody logged in; answers its recovery key too. */
async function openLogin(seat: Parameters<typeof openOffice>[0]) {
  const setup = path.join(ROOT, "docs/setup.example.json");
  const { recoveryKey } = (await seat.door(["init", "--setup", setup])) as { readonly recoveryKey: string }; // as docs/headless-door.md
  return { page: await seat.open(), recoveryKey };
}

async function tryPassword(page: Page, loginName: string, password: string): Promise<void> {
  await box(page, "登录名").fill(loginName);
  await box(page, "密码").fill(password);
  await press(page, "Enter");
}

async function chooseFromPersonMenu(page: Page, name: string): Promise<void> {
  await page.locator(".person-menu").focus();
  await press(page, "Enter");
  await page.getByRole("menuitem", { name }).press("Enter");
}

test("five wrong passwords lock the account until a named time, and the right one does not help before it", async ({
  seat,
}) => {
  const { page } = await openLogin(seat);
  await expect(box(page, "登录名")).toBeFocused();
  await press(page, "Enter");
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("请填写登录名和密码");
  for (const left of [4, 3, 2, 1]) {
    await tryPassword(page, CLERK.loginName, `wrong-${left}`);
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(
      `登录名或密码不对，还可以试 ${left} 次`,
    );
    await expect(box(page, "密码")).toBeFocused();
    await expect(box(page, "密码")).toHaveValue("");
  }
  await tryPassword(page, CLERK.loginName, "wrong-0");
  const locked = /这个账号已锁定，\d{4}-\d\d-\d\d \d\d:\d\d 以后可以再登录/;
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(locked);
  await tryPassword(page, CLERK.loginName, CLERK.password);
  await expect(box(page, "密码")).toHaveValue("");
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(locked);
  await logIn(page, DIRECTOR);
});

test("locking keeps a half-written registration, and unlocking returns to it", async ({ seat }) => {
  const page = await openOffice(seat);
  await press(page, "Alt+2");
  await expect(box(page, "姓名")).toBeFocused();
  await page.keyboard.insertText("周半句");
  await press(page, "F4", "Alt+S");
  await page.keyboard.insertText("话说到一半");
  await press(page, "Alt+L");
  const lock = page.getByRole("dialog", { name: "工作台已锁定" });
  await expect(lock).toBeVisible();
  await expect(lock.getByLabel("王秀兰的密码")).toBeFocused();
  await press(page, "Escape", "Alt+3", "Control+Enter");
  await expect(lock).toBeVisible();
  await expect(lock.getByLabel("王秀兰的密码")).toBeFocused();
  await page.keyboard.type("not-the-password");
  await press(page, "Enter");
  await expect(lock.getByRole("alert")).toHaveText("登录名或密码不对，还可以试 4 次");
  await lock.getByLabel("王秀兰的密码").fill(CLERK.password);
  await press(page, "Enter");
  await expect(lock).toBeHidden();
  await expect(box(page, "姓名")).toHaveValue("周半句");
  await expect(box(page, "主要诉求")).toHaveValue("话说到一半");
  await press(page, "Control+Enter");
  await registeredNumber(page);
});

test("a changed password is the one that opens the desk", async ({ seat }) => {
  const page = await openOffice(seat);
  await chooseFromPersonMenu(page, "修改密码");
  const dialog = page.getByRole("dialog", { name: "修改密码" });
  await expect(dialog.getByLabel(/现在的密码/)).toBeFocused();
  await page.keyboard.type("not-the-password");
  await press(page, "Tab", "Tab");
  const next = dialog.getByRole("textbox", { name: /^新密码/ });
  const again = dialog.getByRole("textbox", { name: /再输一遍新密码/ });
  await next.fill("shouli-88");
  await again.fill("Xin-Mi-Ma-7");
  await press(page, "Enter");
  await expect(dialog.getByText("不能包含登录名").last()).toBeVisible();
  await expect(dialog.getByText("两次输入的密码不一样")).toBeVisible();
  await next.fill("Xin-Mi-Ma-7");
  await press(page, "Enter");
  await expect(dialog.getByText("登录名或密码不对，还可以试 4 次")).toBeVisible();
  await dialog.getByLabel(/现在的密码/).fill(CLERK.password);
  await press(page, "Enter");
  await expect(page.getByText("密码已修改，下次登录请用新密码")).toBeVisible();
  await expect(dialog).toBeHidden();

  await chooseFromPersonMenu(page, "退出登录");
  await tryPassword(page, CLERK.loginName, CLERK.password);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("登录名或密码不对");
  await logIn(page, { loginName: CLERK.loginName, password: "Xin-Mi-Ma-7" });
});

test("whoever forgot every password gets in with the recovery key, and a new key takes its place", async ({
  seat,
}) => {
  const { page, recoveryKey } = await openLogin(seat);
  await page.getByRole("button", { name: "忘记密码，用恢复密钥" }).press("Enter");
  await expect(box(page, "恢复密钥")).toBeFocused();
  const last = recoveryKey.at(-1) === "A" ? "B" : "A";
  await page.keyboard.type(recoveryKey.slice(0, -1) + last);
  await box(page, "给哪个登录名设新密码").fill(DIRECTOR.loginName);
  await box(page, /^新密码/).fill("Chong-She-5");
  await press(page, "Enter");
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("密钥抄错了，请逐组核对");
  await box(page, "恢复密钥").fill(recoveryKey.replaceAll("-", " ").toLowerCase());
  await press(page, "Enter");

  await expect(page.getByRole("heading", { name: "新密码已生效" })).toBeVisible();
  const groups = await page.locator(".recovery-groups li").allTextContents();
  expect(groups).not.toEqual(recoveryKey.split("-"));
  await box(page, "请看着打印或抄下的纸，输入密钥的最后一组").fill(groups.at(-1) ?? "");
  await press(page, "Enter");
  await tryPassword(page, DIRECTOR.loginName, DIRECTOR.password);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("登录名或密码不对");
  await page.getByRole("button", { name: "忘记密码，用恢复密钥" }).press("Enter");
  await box(page, "恢复密钥").fill(recoveryKey);
  await box(page, "给哪个登录名设新密码").fill(DIRECTOR.loginName);
  await box(page, /^新密码/).fill("Chong-She-6");
  await press(page, "Enter");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "这把密钥不是这个工作台的，或已经用过",
  );
  await page.getByRole("button", { name: "返回登录" }).press("Enter");
  await logIn(page, { loginName: DIRECTOR.loginName, password: "Chong-She-5" });
});

/** Everything but the last key of a registration. */
async function writeVisit(page: Page, name: string): Promise<void> {
  await press(page, "Alt+3", "Alt+2");
  await expect(box(page, "姓名")).toBeFocused();
  await page.keyboard.insertText(name);
  await press(page, "Tab", "Tab", "Tab", "Tab", "Tab");
  await page.keyboard.type("ljc");
  await press(page, "Enter", "F4", "Alt+S");
  await page.keyboard.insertText("路面塌了一块。");
}

test("two counters register at the same moment: two numbers, and each knows the other's visitor", async ({
  seat,
  browser,
}, { project }) => {
  test.skip(
    project.name === "electron",
    "a second seat is a browser at the desk's server, which the window has not",
  );
  const first = await openOffice(seat);
  const other = await browser.newContext();
  const second = await other.newPage();
  await second.goto(first.url());
  await logIn(second, DIRECTOR);

  await writeVisit(first, "马有路");
  await writeVisit(second, "牛有桥");
  await Promise.all([press(first, "Control+Enter"), press(second, "Control+Enter")]);
  const numbers = await Promise.all([registeredNumber(first), registeredNumber(second)]);
  expect(numbers.map((no) => /0\d+号$/.exec(no)?.[0]).toSorted()).toEqual(["0001号", "0002号"]);

  for (const [page, visitor] of [
    [first, "牛有桥"],
    [second, "马有路"],
  ] as const) {
    await writeVisit(page, visitor);
    await expect(page.getByText("发现 1 件相似来访")).toBeVisible();
    await expect(page.getByText("同村同名")).toBeVisible();
  }
  await other.close();
});
