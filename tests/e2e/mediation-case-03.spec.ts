import type { Locator, Page } from "@playwright/test";
import type { VisitForm } from "#shared/domain/visit/visit.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aRespondent, aVisitor } from "#tests/support/builders.ts";
import {
  accept,
  acceptedMatter,
  agreementCard,
  beginSitting,
  expect,
  expectPapersInOrder,
  fileAndPrint,
  finishAgreed,
  followUp,
  goTo,
  onDay,
  perform,
  signAgreement,
  startMediation,
} from "#tests/support/mediation-story.ts";
import { test } from "#tests/support/seat.ts";

const LAND: Partial<VisitForm> = {
  channel: "GRID",
  visitedOn: day("2026-03-16"),
  visitedAt: "08:30",
  visitors: [aVisitor({ name: "赵守田", sex: "1" })],
  respondents: [aRespondent({ name: "冯有粮", phone: "13900000030" })],
  category: "0901",
  statement: "流转出去的370亩地合同到期，冯有粮不退也不续签，三十五户等着春耕。",
  wish: "春耕前把地和合同落实",
  area: { exactMu: 370, asSaid: "370亩" },
  involvedCount: 120,
  tags: ["LAND", "CROWD_30"],
  riskColor: "YELLOW",
};

/** A select that shows a value already: opened by its key, its option pointed at. */
async function pick(scope: Page | Locator, label: string | RegExp, option: string): Promise<void> {
  const select = scope.getByRole("combobox", { name: label });
  await select.focus();
  await select.press("ArrowDown");
  await select.page().getByTitle(option, { exact: true }).last().click();
}

test("370 mu before spring ploughing: on the field, with a judge, in writing, under the township's seal", async ({
  seat,
}, { project }) => {
  test.skip(project.name === "electron", "the window's clock cannot be moved");
  test.setTimeout(600_000);
  const matterId = await acceptedMatter(seat, "2026-03-16T08:40", LAND);
  let page = await onDay(seat, "2026-03-16T08:45", `#/matters/${matterId}`);

  await test.step("found by the grid, so both sides are asked; the township government mediates", async () => {
    await startMediation(page);
    await expect(page.getByRole("radio", { name: "主动调解" })).toBeChecked();
    await pick(page, /主持单位性质/, "乡镇人民政府（土地承包）");
    await expect(page.getByRole("textbox", { name: /主持单位（文书落款/ })).toHaveValue("宁远堡镇人民政府");
    await page.getByRole("textbox", { name: "户数" }).fill("35");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("这类纠纷的协议必须书面。")).toBeVisible();
    await expect(page.getByText(/农村土地承包仲裁，时效二年/)).toBeVisible();
  });
  const casePlace = new URL(page.url()).hash;

  await test.step("nobody is mediated who was not asked", async () => {
    await page.keyboard.press("Alt+D");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("赵守田还没有同意调解。请先记录同意，或者记录拒绝。")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "赵守田 记录同意" }).click();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("button", { name: "赵守田 记录同意" })).toBeHidden();
    await accept(page, "冯有粮");
  });

  await test.step("booked on the field, which needs to say where", async () => {
    await page.keyboard.press("Alt+B");
    const booking = page.getByRole("dialog");
    await pick(booking, /地点/, "现场（群众身边）");
    await page.keyboard.press("Control+Enter");
    await expect(booking.getByText(/请写明具体地点/).first()).toBeVisible();
    await booking.getByRole("textbox", { name: /具体地点/ }).fill("西湾村370亩流转地头");
    await page.keyboard.press("Control+Enter");
  });

  await test.step("a judge helps, with the parties' consent only", async () => {
    await beginSitting(page, {
      "Alt+Q": "合同到期四个月了，三十五户等着种地。",
      "Alt+W": "愿意续，价钱要重新谈。",
    });
    await page.getByRole("textbox", { name: "查明的事实" }).fill("三百七十亩四至与流转台账一致。");
    await page.getByRole("button", { name: "添加参加人" }).click();
    const helper = page.getByRole("group", { name: "受邀参加人" });
    await pick(helper, "身份", "法官");
    await helper.getByRole("textbox", { name: "单位" }).fill("宁远人民法庭");
    await helper.getByRole("textbox", { name: "姓名" }).fill("何明远");
    const outcome = "双方重新签订流转合同，三月二十日前交地。";
    const judge = page.getByRole("group", { name: "何明远" });
    await judge.getByRole("checkbox", { name: "当事人同意" }).check();
    await finishAgreed(page, outcome);
    await expect(page.locator(".sheet")).toContainText("何明远");
    await expect(page.locator(".sheet")).toContainText("西湾村370亩流转地头");
    await goTo(page, casePlace);
  });

  await test.step("written is forced; what is to be done has its day", async () => {
    await page.getByRole("link", { name: "起草协议" }).click();
    await expect(page.getByRole("radio", { name: "口头协议" })).toBeDisabled();
    await expect(page.getByText(/土地纠纷调解协议应当书面/)).toBeVisible();
    await page.keyboard.press("Alt+N");
    const row = page.getByRole("group", { name: "第1项义务" });
    await pick(row, /^义务$/, "做一件事");
    await row.getByRole("textbox", { name: /做什么/ }).fill("与赵守田重新签订370亩承包地流转合同");
    await row.getByRole("textbox", { name: /期限/ }).fill("2026-03-20");
    await page
      .getByRole("textbox", { name: /不定期限的其他约定/ })
      .fill("流转费按新合同执行，三十五户按台账分配。");
    await page.keyboard.press("Control+Enter");
    await expect(agreementCard(page).getByText("草拟", { exact: true })).toBeVisible();
    await signAgreement(page, casePlace, "370亩承包地流转合同");
  });

  await test.step("done on the day, looked after, closed, filed and printed", async () => {
    page = await onDay(seat, "2026-03-20T09:00", casePlace);
    await perform(page, casePlace, 1);
    await expect(page.getByText("已履行", { exact: true }).first()).toBeVisible();
    await followUp(page, "新合同已经签订，三十五户开始春耕。");
    const pages = await fileAndPrint(page, "重新签订流转合同，地已交付。");
    expect(pages[0]).toContain("宁远堡镇人民政府");
    expect(pages[0]).not.toContain("人民调解委员会");
    expectPapersInOrder(pages, [
      "受理登记表",
      "权利义务告知书",
      "西湾村370亩流转地头",
      "农村土地承包纠纷调解协议书",
      "三十五户开始春耕",
      "结案报告表",
    ]);
    expect(pages.join("")).toContain("何明远");
  });
});
