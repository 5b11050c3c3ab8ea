import type { Page } from "@playwright/test";
import { anAcceptance, aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { CLERK, DIRECTOR, expectAccessible, logIn, press } from "#tests/support/counter.ts";
import { goTo } from "#tests/support/mediation-story.ts";
import { bare, printedFile, printedText } from "#tests/support/printed.ts";
import { expect, test, type Seat } from "#tests/support/seat.ts";
import { day } from "#shared/kernel/plain-date.ts";

const REGISTERED = "2026-07-10";
const env = { DESK_USER: CLERK.loginName, DESK_PASSWORD: CLERK.password };

/** A matter of high risk whose slip the unit has answered. */
async function answeredMatter(seat: Seat): Promise<string> {
  const call = async (procedure: string, input: unknown) =>
    (await seat.door(["call", procedure, JSON.stringify(input)], env)) as Record<string, string>; // ids of what it made
  seat.setClock(`${REGISTERED}T09:00`);
  await seat.setUp();
  const { matterId = "" } = await call("visit.register", { form: aVisitForm({ riskColor: "RED" }) });
  await call("matter.decide", { matterId, form: anAcceptance() });
  const { units } = (await seat.door(["call", "office.get", "{}"], env)) as {
    readonly units: readonly { readonly id: string; readonly presetKey: string }[];
  }; // what that procedure answers
  const unitId = units.find(({ presetKey }) => presetKey === "natural-resources")?.id ?? "";
  const { slipId } = await call("referral.issue", { form: aSlipForm({ matterId, unitId }) });
  const on = day(REGISTERED);
  for (const facts of [
    { act: "deliver", on, way: "HAND", receivedBy: "" },
    { act: "sign", on, signedBy: "赵所" },
    { act: "reply", on, result: "RESOLVED", text: "已丈量并立界石。", toldOn: null, toldWay: "" },
  ])
    await call("referral.record", { slipId, facts });
  return matterId;
}

async function enter(seat: Seat, who: typeof CLERK, place: string): Promise<Page> {
  const page = await seat.open();
  await logIn(page, who);
  await goTo(page, place);
  return page;
}

test("a matter goes from the unit's answer to its closing and back, by keys, and everybody who should be asked is", async ({
  seat,
}, { project }) => {
  test.skip(project.name === "electron", "the window's clock cannot be moved");
  test.setTimeout(300_000);
  const matterId = await answeredMatter(seat);
  let page = await enter(seat, CLERK, `/matters/${matterId}`);
  const dialog = page.getByRole("dialog");
  const status = (words: string) => page.locator(".matter-head").getByText(words, { exact: true });

  await test.step("an answer nobody has looked at stands in the way, with the way to it", async () => {
    await expect(status("已反馈待核验")).toBeVisible();
    await press(page, "Alt+E");
    await expect(dialog.getByText(/已反馈，还没有核验/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole("link", { name: "去办理" }).press("Enter");
    await page.getByRole("button", { name: /核验/ }).first().press("Enter");
    await expect(dialog.getByRole("textbox").first()).toBeVisible();
    await press(page, "Control+Enter");
    await expect(status("已核验")).toBeVisible();
  });

  await test.step("a line of the contact log is one key, some words and Enter", async () => {
    await press(page, "Alt+C");
    await expect(dialog.getByRole("textbox", { name: /说了什么/ })).toBeFocused();
    await page.keyboard.insertText("告诉他界石已经立好。");
    await press(page, "Enter");
    await expect(page.getByText("告诉他界石已经立好。")).toBeVisible();
  });

  await test.step("the conclusion is proposed from the record; C-09 is printed", async () => {
    await press(page, "Alt+E");
    await expect(dialog.getByRole("textbox", { name: /结果说明/ })).toHaveValue("已丈量并立界石。");
    await expectAccessible(page);
    await dialog.getByRole("textbox", { name: /告知谁/ }).fill("");
    await press(page, "Control+Enter");
    await expect(dialog.getByText("此项必填")).toBeVisible();
    await expect(dialog.getByRole("textbox", { name: /告知谁/ })).toBeFocused();
    await page.keyboard.insertText("张大山");
    const toldOn = dialog.getByRole("textbox", { name: "告知日期" });
    const told = await toldOn.inputValue();
    await toldOn.fill("昨天下午");
    await press(page, "Control+Enter");
    await expect(dialog.getByText(/看不懂这个日期/)).toBeVisible();
    await expect(toldOn).toBeFocused();
    await toldOn.fill(told);
    await press(page, "Control+Enter");
    await expect(status("已办结")).toBeVisible();
    await press(page, "F2");
    await expect(page.locator(".sheet[data-ready]")).toBeVisible();
    const report = printedText(await printedFile(page))
      .map(bare)
      .join("");
    for (const word of ["办结报告", "综结〔2026〕1号", "已化解", "已丈量并立界石。", "电话告知张大山"])
      expect(report).toContain(word);
  });

  await test.step("the file is put away first, as this centre has set it", async () => {
    await goTo(page, `/matters/${matterId}`);
    await expect(status("已办结")).toBeVisible();
    await press(page, "Alt+E");
    await expect(dialog.getByRole("textbox", { name: /存放位置/ })).toBeFocused();
    await page.keyboard.insertText("一号柜三层");
    await press(page, "Control+Enter");
    await expect(status("已归档待回访")).toBeVisible();
  });

  await test.step("a week later the list says whom to call and why; the number is shown for a reason", async () => {
    await seat.cut();
    seat.setClock("2026-07-17T10:00");
    page = await enter(seat, CLERK, "/follow-ups");
    const card = page.getByRole("article", { name: /事〔2026〕/ });
    await expect(card.getByText("今天到期")).toBeVisible();
    await expect(card.getByText(/2026-07-10 办结，依据：回访（紧急、高风险）/)).toBeVisible();
    await expect(card.getByText("139****0001")).toBeVisible();
    await expectAccessible(page);
    await press(page, "Alt+V");
    await expect(page.getByRole("textbox", { name: /电话/ })).toBeFocused();
    await page.keyboard.insertText("电话回访");
    await press(page, "Enter");
    await expect(card.getByText("13900000001")).toBeVisible();

    await press(page, "Alt+E");
    const asked = page.getByRole("dialog");
    await expect(asked.getByText(/满意度由未承办该事项的人/)).toBeVisible();
    for (const name of ["已解决", "已收到", "已履行", "销号"])
      await asked.getByRole("radio", { name, exact: true }).press("Space");
    await expectAccessible(page);
    await press(page, "Control+Enter");
    await expect(page.getByText(/回访已记录/)).toBeVisible();
    await expect(page.getByText("没有要回访的")).toBeVisible();
  });

  await test.step("whoever dealt with it cannot ask for satisfaction; somebody else can, once", async () => {
    await goTo(page, `/matters/${matterId}`);
    await expect(page.locator(".matter-head").getByText("待销号", { exact: true })).toBeVisible();
    const rate = async () => {
      await press(page, "Alt+M");
      const rating = page.getByRole("dialog");
      await rating.getByRole("radio", { name: "满意", exact: true }).press("Space");
      await press(page, "Control+Enter");
      return rating;
    };
    const refused = await rate();
    await expect(refused.getByRole("alert")).toContainText("请换一位没有承办的同事");

    await seat.cut();
    page = await enter(seat, DIRECTOR, `/matters/${matterId}`);
    await expect(page.locator(".matter-head").getByText("待销号", { exact: true })).toBeVisible();
    await rate();
    await expect(page.getByText("满意度已记录，评价表已生成")).toBeVisible();
    await expect(page.locator("button[aria-keyshortcuts='Alt+M']")).toHaveCount(0);
  });

  await test.step("closed, and taken up again with its reason", async () => {
    const head = page.locator(".matter-head");
    await press(page, "Alt+E");
    await expect(page.getByRole("dialog").getByRole("textbox", { name: /备注/ })).toBeFocused();
    await press(page, "Control+Enter");
    await expect(head.getByText("已销号", { exact: true })).toBeVisible();
    await expectAccessible(page);
    await press(page, "Alt+R");
    await expect(page.getByRole("dialog").getByRole("textbox", { name: /重启原因/ })).toBeFocused();
    await page.keyboard.insertText("墙又砌起来了");
    await press(page, "Control+Enter");
    await expect(head.getByText("已重启", { exact: true })).toBeVisible();
    await expect(page.getByText("原因：墙又砌起来了")).toBeVisible();
  });
});

test("a visitor who comes again about a concluded matter is linked, and reopening is one key away", async ({
  seat,
}, { project }) => {
  test.skip(project.name === "electron", "the window's clock cannot be moved");
  seat.setClock(`${REGISTERED}T09:00`);
  await seat.setUp();
  const call = async (procedure: string, input: unknown) =>
    (await seat.door(["call", procedure, JSON.stringify(input)], env)) as Record<string, string>; // ids of what it made
  const { matterId = "" } = await call("visit.register", { form: aVisitForm() });
  await call("matter.decide", { matterId, form: { kind: "ANSWERED", answer: "已说明" } });
  const form = await call("matter.proposeConclusion", { matterId });
  await call("matter.record", { matterId, facts: { act: "conclude", on: REGISTERED, form } });

  const page = await enter(seat, CLERK, "/visits/new");
  await expect(page.getByRole("textbox", { name: "姓名" }).first()).toBeFocused();
  await page.keyboard.insertText("张大山");
  await press(page, "Tab", "Tab", "Tab", "Tab");
  await page.keyboard.type("13900000001");
  await page
    .getByRole("button", { name: /并入|关联|同一/ })
    .first()
    .click();
  await press(page, "Alt+S");
  await page.keyboard.insertText("墙又砌起来了。");
  await press(page, "Control+Enter");
  await expect(page.getByText(/这件事项现为“已办结”/)).toBeVisible();
  await press(page, "F4");
  await expect(page.getByRole("dialog").getByRole("textbox", { name: /重启原因/ })).toBeFocused();
  await page.keyboard.insertText("墙又砌起来了");
  await press(page, "Control+Enter");
  await expect(page.locator(".matter-head").getByText("已重启", { exact: true })).toBeVisible();
});
