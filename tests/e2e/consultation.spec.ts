import type { Page } from "@playwright/test";
import { anAcceptance, aVisitForm } from "#tests/support/builders.ts";
import { CLERK, DIRECTOR, expectAccessible, logIn } from "#tests/support/counter.ts";
import { goTo } from "#tests/support/mediation-story.ts";
import { expect as usual, type Seat, test } from "#tests/support/seat.ts";

const expect = usual.configure({ timeout: 60_000 });

/** A matter that was accepted for its village to settle. */
async function accepted(seat: Seat): Promise<string> {
  const env = { DESK_USER: DIRECTOR.loginName, DESK_PASSWORD: DIRECTOR.password };
  const call = (procedure: string, input: unknown) =>
    seat.door(["call", procedure, JSON.stringify(input)], env);
  seat.setClock("2026-07-13T11:30");
  await seat.setUp();
  const { villages } = (await call("office.get", {})) as { readonly villages: readonly { id: string }[] }; // what that procedure answers
  const villageCode = villages[0]?.id ?? null;
  const visit = aVisitForm({ place: { villageCode, group: "", text: "" } });
  const visitors = visit.visitors.map((visitor) => ({
    ...visitor,
    address: { villageCode, group: "", text: "" },
  }));
  const { matterId } = (await call("visit.register", { form: { ...visit, visitors } })) as {
    matterId: string;
  }; // as above
  await call("matter.decide", { matterId, form: anAcceptance({ mode: "CONSULT" }) });
  return matterId;
}

async function nameOf(page: Page, role: string, name: string): Promise<void> {
  await page.getByRole("textbox", { name: `${role} 姓名` }).fill(name);
}

test("a village talks a matter over with 1, 7 and X; what it agreed is done, and the matter is concluded on it", async ({
  seat,
}, { project }) => {
  test.skip(project.name === "electron", "the window's clock cannot be moved");
  test.setTimeout(300_000);
  const matterId = await accepted(seat);
  const page = await seat.open();
  await logIn(page, CLERK);
  await goTo(page, `/matters/${matterId}`);
  await expect(page.getByRole("button", { name: /安排民主协商/ })).toBeVisible();
  await page.keyboard.press("Alt+G");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: /议题/ })).toBeFocused();
  await dialog.getByRole("textbox", { name: /议题/ }).fill("灌溉渠改道");
  await dialog.getByRole("textbox", { name: /^日期/ }).fill("2026-07-13");
  await dialog.getByRole("textbox", { name: /^开始/ }).fill("9:00");
  await dialog.getByRole("textbox", { name: /地点/ }).fill("村议事厅");
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/#\/consultations\//);

  await expect(page.getByRole("textbox", { name: /^结束/ })).toBeVisible();
  await page.getByRole("textbox", { name: /^结束/ }).fill("11:00");
  await page.getByRole("combobox", { name: /主持人/ }).fill("马建国");
  await page.keyboard.press("Escape");
  await nameOf(page, "村党组织书记", "马建国");
  await nameOf(page, "法律工作者", "罗律师");
  await page.getByRole("checkbox", { name: /法律工作者 罗律师/ }).press("Space");
  await page.getByRole("textbox", { name: "法律工作者 未到原因" }).fill("出庭");
  await nameOf(page, "利益相关方", "张大山");
  await page.getByRole("textbox", { name: "商议" }).fill("两家都同意改走北侧。");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/必填/).first()).toBeVisible();
  await page.getByRole("radio", { name: "达成一致", exact: true }).check();
  await page.getByRole("textbox", { name: /议定内容/ }).fill("渠道改走北侧，费用由村集体承担。");
  await page.getByRole("combobox", { name: /责任单位/ }).fill("村委会");
  await page.keyboard.press("Escape");
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("综协〔2026〕1号");
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page.getByText("未到会")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /民主协商记录/ }).press("Enter");
  await expect(page.locator(".sheet[data-ready]")).toContainText("村党组织书记 马建国：到会");
  await page.goBack();

  await page.getByRole("button", { name: /^已落实/ }).press("Enter");
  await expect(page.getByRole("dialog").getByRole("textbox", { name: /落实情况/ })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /^恢复办理/ })).toBeVisible();
  await goTo(page, `/matters/${matterId}`);
  await expect(page.getByRole("button", { name: /办结/ }).first()).toBeVisible();
  await page.keyboard.press("Alt+E");
  await expect(page.getByRole("dialog")).toContainText("办结");
  await expect(
    page
      .getByRole("dialog")
      .getByText(/民主协商达成一致/)
      .first(),
  ).toBeVisible();
});
