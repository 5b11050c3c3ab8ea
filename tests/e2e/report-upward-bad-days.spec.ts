/** Two copies of one office, and what was lost and came back: what the director sees and decides. */
import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DIRECTOR, expectAccessible, logIn, press } from "#tests/support/counter.ts";
import { expect, test, type Seat } from "#tests/support/seat.ts";
import { aWholeCounty, invitationTo, type WholeCounty } from "#tests/support/whole-county.ts";

/** Of docs/setup.example.json. */
const OFFICE = "620302100";
const AS_DIRECTOR = { DESK_USER: DIRECTOR.loginName, DESK_PASSWORD: DIRECTOR.password };

let county: WholeCounty;
let folder: string;
// Each command of the headless door starts a desk of its own.
test.setTimeout(300_000);
test.beforeEach(async () => {
  county = await aWholeCounty(() => new Date().toISOString());
  folder = mkdtempSync(path.join(os.tmpdir(), "two-copies-"));
});
test.afterEach(async () => {
  await county.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = (seat: Seat, procedure: string, input: object) =>
  seat.door(["call", procedure, JSON.stringify(input)], AS_DIRECTOR);
const report = (seat: Seat) => seat.door(["sync"], AS_DIRECTOR);

async function setPhone(seat: Seat, phone: string): Promise<void> {
  const { office } = (await call(seat, "office.get", {})) as { readonly office: object };
  await call(seat, "office.update", { office: { ...office, phone } });
}

/** An office that has reported once. */
async function joined(seat: Seat): Promise<void> {
  await seat.setUp();
  await call(seat, "sync.join", { invitation: await invitationTo(county, OFFICE, county.url) });
  await county.clerk.office.confirm({ office: OFFICE });
  await report(seat);
}

test("what was lost comes back after a restore, and two versions of a record are laid side by side", async ({
  seat,
}) => {
  await joined(seat);
  const kept = (await seat.door(["backup", "--to", folder], AS_DIRECTOR)) as { readonly folder: string };
  await setPhone(seat, "0935-8111111");
  await report(seat);
  renameSync(seat.data, path.join(folder, "lost"));
  await seat.door(["restore", "--from", kept.folder], AS_DIRECTOR);
  await setPhone(seat, "0935-8222222");

  const page = await seat.open();
  await logIn(page, DIRECTOR);
  await press(page, "Alt+8");
  await expect(page.getByRole("button", { name: /上报/ })).toBeEnabled();
  await press(page, "Control+Enter");
  await expect(page.getByText(/取回丢失的记录 \d+ 条/)).toBeVisible();
  await page.getByRole("link", { name: "去处理" }).click();
  const versions = page.getByRole("table", { name: /本中心/ });
  await expect(versions.getByRole("row", { name: /中心电话/ })).toContainText("0935-8222222");
  await expect(versions.getByRole("row", { name: /中心电话/ })).toContainText("0935-8111111");
  await expectAccessible(page);
  await page.getByRole("button", { name: "用找回来的" }).click();
  await expect(page.getByRole("dialog")).toContainText("用找回来的这一份？");
  await press(page, "Control+Enter");
  await expect(page.getByText("没有两份不同的记录")).toBeVisible();
});

test("of two live copies the second is stopped; after a telephone call the director goes on with it", async ({
  seat,
}) => {
  await joined(seat);
  cpSync(seat.data, path.join(folder, "copy"), { recursive: true });
  await setPhone(seat, "0935-8111111");
  await report(seat);
  renameSync(seat.data, path.join(folder, "first"));
  renameSync(path.join(folder, "copy"), seat.data);
  await setPhone(seat, "0935-8222222");

  const page = await seat.open();
  await logIn(page, DIRECTOR);
  await press(page, "Alt+8");
  await expect(page.getByRole("button", { name: /上报/ })).toBeEnabled();
  await press(page, "Control+Enter");
  await expect(page.getByText(/电脑在以本中心的名义上报/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: /以本机为准/ }).click();
  await expect(page.getByRole("textbox", { name: /与县级商定的情况/ })).toBeFocused();
  await page.keyboard.insertText("与县级赵县通话，旧电脑已停用");
  await press(page, "Control+Enter");
  await expect(page.getByText(/电脑在以本中心的名义上报/)).toBeHidden();
  await expect(page.getByRole("button", { name: /上报/ })).toBeEnabled();
  await press(page, "Control+Enter");
  await expect(page.getByText("上报完成")).toBeVisible();
});
