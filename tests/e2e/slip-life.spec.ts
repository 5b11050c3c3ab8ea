import type { Page } from "@playwright/test";
import { day } from "#shared/kernel/plain-date.ts";
import { anAcceptance, aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { CLERK, DIRECTOR, expectAccessible, logIn } from "#tests/support/counter.ts";
import { goTo } from "#tests/support/mediation-story.ts";
import { expect as usual, type Seat, test } from "#tests/support/seat.ts";

const expect = usual.configure({ timeout: 60_000 });

/** A matter with a slip to the land office, issued on Friday 10 July 2026 and due on the 31st. */
async function begun(seat: Seat): Promise<{ readonly matterId: string; readonly no: string }> {
  const env = { DESK_USER: DIRECTOR.loginName, DESK_PASSWORD: DIRECTOR.password };
  const call = (procedure: string, input: unknown) =>
    seat.door(["call", procedure, JSON.stringify(input)], env);
  seat.setClock("2026-07-10T09:00");
  await seat.setUp();
  const { units } = (await call("office.get", {})) as {
    readonly units: readonly { id: string; name: string }[];
  }; // what that procedure answers
  const unitId = units.find(({ name }) => name.includes("自然资源"))?.id ?? "";
  const visit = aVisitForm({ place: { villageCode: null, group: "", text: "" } });
  const visitors = visit.visitors.map((visitor) => ({
    ...visitor,
    address: { villageCode: null, group: "", text: "东沟村" },
  }));
  const { matterId } = (await call("visit.register", { form: { ...visit, visitors } })) as {
    matterId: string;
  }; // as above
  await call("matter.decide", { matterId, form: anAcceptance({ mode: "REFER" }) });
  const form = aSlipForm({ matterId, unitId, dueOn: day("2026-07-31") });
  const { slipId, no } = (await call("referral.issue", { form })) as { slipId: string; no: string }; // as above
  await call("referral.record", {
    slipId,
    facts: { act: "deliver", on: "2026-07-10", way: "HAND", receivedBy: "" },
  });
  return { matterId, no };
}

async function onDay(seat: Seat, now: string, matterId: string, who = CLERK): Promise<Page> {
  await seat.cut();
  seat.setClock(now);
  const page = await seat.open();
  await logIn(page, who);
  await goTo(page, `/matters/${matterId}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("事〔");
  return page;
}

/** Issues what the desk proposes, signed by the director; ends on its paper and goes back to the matter. */
async function supervise(page: Page, matterId: string, level: string): Promise<void> {
  await page.getByRole("button", { name: "催办、督办" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("radio", { name: level, exact: true })).toBeChecked();
  await dialog.getByRole("combobox", { name: /签发人/ }).fill("何秉诚");
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("region", { name: "文书预览" })).toContainText("何秉诚");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/#\/papers\//);
  await expect(page.locator(".sheet[data-ready]")).toContainText(`${level}单`);
  await goTo(page, `/matters/${matterId}`);
  await expect(page.getByRole("article", { name: new RegExp(`^${level} `) }).last()).toBeVisible();
}

async function recordOn(
  page: Page,
  act: string,
  fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>,
) {
  await page.getByRole("button", { name: act, exact: true }).last().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await fill(dialog);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
}

test("a slip is forgotten, urged, supervised, taken, extended once, overdue again, answered and verified", async ({
  seat,
}, { project }) => {
  test.skip(project.name === "electron", "the window's clock cannot be moved");
  test.setTimeout(480_000);
  const { matterId, no } = await begun(seat);

  let page = await onDay(seat, "2026-07-14T09:00", matterId);
  const card = () => page.getByRole("article", { name: `转办单 ${no}` });
  await expect(card().getByText("已送达", { exact: true })).toBeVisible();
  await supervise(page, matterId, "催办");
  await supervise(page, matterId, "督办");
  await expect(page.getByText("督办中", { exact: true })).toBeVisible();
  await expectAccessible(page);

  page = await onDay(seat, "2026-07-16T09:00", matterId);
  await recordOn(page, "登记签收", (dialog) => dialog.getByRole("textbox", { name: "签收人" }).fill("赵所"));
  await recordOn(page, "登记受理", (dialog) =>
    dialog.getByRole("textbox", { name: "经办人", exact: true }).fill("赵所"),
  );
  await expect(page.getByText("单位已受理").first()).toBeVisible();
  await expect(page.getByText("督办中", { exact: true })).toBeHidden();
  await recordOn(page, "登记延期申请", async (dialog) => {
    await dialog.getByRole("textbox", { name: /延至/ }).fill("2026-08-14");
    await dialog.getByRole("textbox", { name: /原因/ }).fill("需要外业测绘");
  });
  await expect(card().getByText("延期待批")).toBeVisible();
  await expect(page.getByRole("button", { name: "同意延期", exact: true })).toHaveCount(0);

  page = await onDay(seat, "2026-07-17T09:00", matterId, DIRECTOR);
  await page.getByRole("button", { name: "同意延期", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("需要外业测绘");
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(card().getByText("已延期", { exact: true })).toBeVisible();
  await expect(card()).toContainText("2026年8月14日");
  await expect(card()).toContainText("单上印的时限");
  await card().getByRole("button", { name: "延期申请表" }).click();
  await expect(page.locator(".sheet[data-ready]")).toContainText("☑同意延至2026年8月14日");

  page = await onDay(seat, "2026-08-17T09:00", matterId);
  await expect(card().getByText("超期", { exact: true })).toBeVisible();
  await expect(page.getByText("建议催办：已超期 3 天")).toBeVisible();
  await supervise(page, matterId, "催办");
  await recordOn(page, "登记反馈", async (dialog) => {
    await dialog.getByText("1 已化解").click();
    await dialog.getByRole("textbox", { name: /办理情况/ }).fill("已丈量，恢复界石。");
  });
  await expect(page.getByText("单位已反馈").first()).toBeVisible();
  await recordOn(page, "核验通过", () => Promise.resolve());
  await expect(card().getByText("已核验", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "催办、督办" })).toHaveCount(0);

  await goTo(page, "/slips/units");
  const row = page.getByRole("row", { name: /自然资源/ });
  await expect(row).toBeVisible();
  await expect(row.getByRole("cell")).toHaveText([
    "1",
    "0",
    "1",
    "0",
    "0",
    "0",
    "1",
    "0",
    "0",
    "0",
    "0",
    "0",
  ]);
  await expectAccessible(page);
});
