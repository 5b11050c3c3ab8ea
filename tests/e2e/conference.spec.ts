import { anAcceptance, aSlipForm, aVisitForm } from "#tests/support/builders.ts";
import { CLERK, DIRECTOR, expectAccessible, logIn } from "#tests/support/counter.ts";
import { goTo } from "#tests/support/mediation-story.ts";
import { expect as usual, type Seat, test } from "#tests/support/seat.ts";

const expect = usual.configure({ timeout: 60_000 });

/** A red matter that two units sent back on Friday 10 July 2026. */
async function bounced(seat: Seat): Promise<string> {
  const env = { DESK_USER: DIRECTOR.loginName, DESK_PASSWORD: DIRECTOR.password };
  const call = (procedure: string, input: unknown) =>
    seat.door(["call", procedure, JSON.stringify(input)], env);
  seat.setClock("2026-07-10T09:00");
  await seat.setUp();
  const { units } = (await call("office.get", {})) as {
    readonly units: readonly { id: string; name: string }[];
  }; // what that procedure answers
  const visit = aVisitForm({ place: { villageCode: null, group: "", text: "" }, riskColor: "RED" });
  const visitors = visit.visitors.map((visitor) => ({
    ...visitor,
    address: { villageCode: null, group: "", text: "东沟村" },
  }));
  const { matterId } = (await call("visit.register", { form: { ...visit, visitors } })) as {
    matterId: string;
  }; // as above
  await call("matter.decide", { matterId, form: anAcceptance({ mode: "REFER" }) });
  for (const name of ["自然资源", "司法所"]) {
    const unitId = units.find((unit) => unit.name.includes(name))?.id ?? "";
    const { slipId } = (await call("referral.issue", { form: aSlipForm({ matterId, unitId }) })) as {
      slipId: string;
    }; // as above
    const on = "2026-07-10";
    await call("referral.record", { slipId, facts: { act: "sign", on, signedBy: "赵所" } });
    const facts = { act: "return", on, reason: "不属本单位职责", consentBy: "" };
    await call("referral.record", { slipId, facts });
  }
  return matterId;
}

test("a slip that came back twice is brought to the conference, which names one unit, and the slip goes to it", async ({
  seat,
}, { project }) => {
  test.skip(project.name === "electron", "the window's clock cannot be moved");
  test.setTimeout(300_000);
  const matterId = await bounced(seat);
  let page = await seat.open();
  await logIn(page, CLERK);
  await goTo(page, `/matters/${matterId}`);
  await expect(page.getByText(/必须提交会商/)).toBeVisible();
  await expect(page.getByRole("button", { name: /提交会商/ })).toBeVisible();
  await page.keyboard.press("Alt+B");
  await expect(page.getByRole("link", { name: /列入 .*的会商/ })).toBeVisible();
  await expectAccessible(page);

  await seat.cut();
  seat.setClock("2026-07-17T16:40");
  page = await seat.open();
  await logIn(page, CLERK);
  await expect(page.getByText(/召开会商研判/).first()).toBeVisible();
  await goTo(page, "/conferences");
  await expect(page.getByText("待召开").last()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /2026-07-17/ }).press("Enter");
  await expect(page.getByText("反复退回", { exact: true })).toBeVisible();
  await expect(page.getByText(/登记 红/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Alt+P");
  await expect(page.locator(".sheet[data-ready]")).toContainText("会商研判议题清单");
  await page.goBack();

  await expect(page.getByRole("button", { name: /记录会商/ })).toBeVisible();
  await page.keyboard.press("Alt+R");
  await page.getByRole("textbox", { name: /^结束/ }).fill("1800");
  await page.getByRole("textbox", { name: /^开始/ }).fill("1500");
  const members = page.getByRole("combobox", { name: /参加人员/ });
  await members.focus();
  await members.pressSequentially("赵明（司法所）");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/没有研判任何事项/)).toBeVisible();
  await page.getByRole("radio", { name: "黄" }).check();
  await page.keyboard.press("Control+Enter");
  const decision = page.getByRole("textbox", { name: /研判意见/ });
  await expect(decision).toBeFocused();
  await decision.fill("由自然资源所牵头，司法所配合，一周内到现场丈量。");
  const unit = page.getByRole("combobox", { name: /明确的承办单位/ });
  await unit.focus();
  await unit.pressSequentially("zrzy");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: /责任单位/ }).fill("自然资源所");
  await page.keyboard.press("Escape");
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("综会〔2026〕1号");
  await expect(page.getByText("待落实", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press("Alt+S");
  await expect(page.locator(".paper-beside .sheet[data-ready]")).toContainText("自然资源所");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/#\/papers\//);
  await goTo(page, `/matters/${matterId}`);
  await expect(page.getByText(/综会〔2026〕1号/).first()).toBeVisible();
  await expect(page.getByText(/必须提交会商/)).toBeHidden();
  await page.getByRole("button", { name: /^已落实/ }).press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: /落实情况/ })).toBeFocused();
  await page.keyboard.insertText("已丈量");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: /^恢复办理/ })).toBeVisible();
});

test("the director sets the day of the week and the names of the steps", async ({ seat }) => {
  await seat.setUp();
  const page = await seat.open();
  await logIn(page, DIRECTOR);
  await goTo(page, "/conferences");
  await page.getByRole("button", { name: "会议设置" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: /第 1 步/ })).toHaveValue("提议");
  await dialog.getByRole("textbox", { name: /^开始/ }).fill("9点");
  await dialog.getByRole("textbox", { name: /第 1 步/ }).fill("支部提议");
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: /安排会商/ })).toBeVisible();
  await page.keyboard.press("Alt+N");
  await expect(page.getByRole("dialog").getByRole("textbox", { name: /^开始/ })).toHaveValue("09:00");
});
