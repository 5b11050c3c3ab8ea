import type { VisitForm } from "#shared/domain/visit/visit.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aRespondent, aVisitor } from "#tests/support/builders.ts";
import { expectAccessible } from "#tests/support/counter.ts";
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

const WAGES: Partial<VisitForm> = {
  visitedOn: day("2026-06-08"),
  visitedAt: "08:50",
  visitors: [
    aVisitor({ name: "关永福", representing: "REPRESENTATIVE", sex: "1", phone: "13900000011" }),
    aVisitor({ name: "沈二柱", representing: "REPRESENTATIVE", sex: "1", phone: "13900000012" }),
  ],
  headCount: 12,
  involvedCount: 12,
  respondents: [aRespondent({ name: "杜长河", phone: "13900000020", note: "养殖场工地负责人" })],
  category: "0701",
  statement: "十二个人在养殖场工地干了两个多月，工钱五万多元一直拖着没给。",
  wish: "把拖欠的工钱付清",
  amount: { exactFen: 5_000_000, asSaid: "5万多元" },
  tags: ["MIGRANT_WAGE", "CROWD_10", "OUTSIDER"],
  riskColor: "YELLOW",
};

test("wages of twelve: 20,000 paid, “soon” refused, 30,000 dated, late, looked after, paid, filed and printed", async ({
  seat,
}, { project }) => {
  test.skip(project.name === "electron", "the window's clock cannot be moved");
  test.setTimeout(600_000);
  const matterId = await acceptedMatter(seat, "2026-06-08T09:00", WAGES);
  let page = await onDay(seat, "2026-06-08T09:05", `#/matters/${matterId}`);

  await test.step("the case knows parties, head count and sum from the intake, and the labour clock", async () => {
    await startMediation(page);
    await expect(page.getByRole("textbox", { name: /纠纷名称/ })).toHaveValue(/^关永福等12人与杜长河/);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(/十五日内没有达成协议的，当事人可以申请仲裁/)).toBeVisible();
    await expect(page.getByText(/5万多元（50000.00元）/)).toBeVisible();
  });
  const casePlace = new URL(page.url()).hash;

  await test.step("consent, mediator, acceptance until 8 July", async () => {
    await accept(page, "杜长河");
    await expect(page.getByText("2026年7月8日 前调解完毕", { exact: true })).toBeVisible();
  });

  await test.step("a session in the next free hour", async () => {
    await page.keyboard.press("Alt+B");
    await expect(page.getByRole("dialog").getByText("这个时间可以用。")).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await beginSitting(page, {
      "Alt+Q": "十二个人的工钱五万元，一分没有结。",
      "Alt+E": "认这笔账，今天先给两万，余下的尽快。",
    });
    await page.getByRole("textbox", { name: "查明的事实" }).fill("考勤表与双方陈述一致，拖欠工资50000元。");
    await finishAgreed(page, "当场给付20000元，余款30000元约定日期付清。");
    await goTo(page, casePlace);
  });

  await test.step("“soon” is no date; the thirty thousand get one", async () => {
    const row = (ordinal: number) => page.getByRole("group", { name: `第${ordinal}项义务` });
    const write = async (ordinal: number, amount: string, what: string, how: string) => {
      await page.keyboard.press("Alt+N");
      await row(ordinal).getByRole("textbox", { name: /金额/ }).fill(amount);
      await row(ordinal)
        .getByRole("textbox", { name: /款项名称/ })
        .fill(what);
      await row(ordinal)
        .getByRole("textbox", { name: /履行方式/ })
        .fill(how);
    };
    await page.getByRole("link", { name: "起草协议" }).click();
    await expect(page.getByRole("textbox", { name: /主要事实/ })).toHaveValue(/考勤表/);
    await expect(page.getByRole("radio", { name: "口头协议" })).toBeDisabled();
    await write(1, "2万", "拖欠的工资", "现金");
    await row(1).getByRole("checkbox", { name: "当场" }).check();
    await write(2, "30000", "余下的工资", "尽快转账");
    await page.keyboard.press("Control+Enter");
    await expect(row(2).getByText(/“尽快”看不出日期/)).toBeVisible();
    await expect(row(2).getByText("请写日期，或者选“当场”。")).toBeVisible();
    await row(2)
      .getByRole("textbox", { name: /履行方式/ })
      .fill("转账到关永福账户");
    await row(2).getByRole("textbox", { name: /期限/ }).fill("2026-06-30");
    await page.keyboard.press("Control+Enter");
    await expect(agreementCard(page).getByText("草拟", { exact: true })).toBeVisible();
  });

  await test.step("signed and sealed it has effect, and the first twenty thousand their receipt", async () => {
    await signAgreement(page, casePlace, "2026年6月30日前");
    await perform(page, casePlace, 1, "贰万元整");
    await expect(page.getByText("履行中").first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("on 6 July it is late, in the list and on the case, and somebody asks", async () => {
    page = await onDay(seat, "2026-07-06T09:00", "#/cases?overdue=1");
    await expect(page.getByText(/关某等12人与杜某/)).toBeVisible();
    await goTo(page, casePlace);
    await expect(agreementCard(page).getByText("逾期6天")).toBeVisible();
    await expect(agreementCard(page).getByText(/支付令/)).toBeVisible();
    await followUp(page, "到期未付，杜长河称工程款七月九日到账。");
  });

  await test.step("on 10 July the rest is paid, the case looked after, closed, filed and printed", async () => {
    page = await onDay(seat, "2026-07-10T09:00", casePlace);
    await perform(page, casePlace, 2, "叁万元整");
    await expect(page.getByText("已履行", { exact: true }).first()).toBeVisible();
    await followUp(page, "七月十日付清，双方再无争议。");
    const pages = await fileAndPrint(page, "工资五万元分两次付清。");
    expect(pages[0]).toContain("关永福等12人与杜长河");
    expectPapersInOrder(pages, [
      "受理登记表",
      "权利义务告知书",
      "人民调解记录",
      "人民调解协议书",
      "人民币贰万元整",
      "人民币叁万元整",
      "称工程款七月九日到账",
      "双方再无争议",
      "结案报告表",
    ]);
  });
});
