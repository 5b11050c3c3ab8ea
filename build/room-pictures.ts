/** What the manual shows of the room, of agreements and of dossiers. */
import type { Page } from "playwright-core";
import { ask, type Camera, goTo, logIn } from "./picture-page.ts";

type Shoot = Camera["shoot"];

interface CaseFacts {
  readonly mediation: {
    readonly id: string;
    readonly no: string;
    readonly sessions: readonly {
      readonly sessionId: string;
      readonly on: string;
      readonly status: string;
    }[];
    readonly agreements: readonly {
      readonly status: string;
      readonly performance: string;
      readonly confirmation: string;
    }[];
  };
}
type Case = CaseFacts["mediation"];

/** A mediator's way from the calendar to the printed dossier. */
export async function fromRoomToDossier({ open, shoot, password }: Camera): Promise<void> {
  const page = await open();
  await logIn(page, "shouli", password);
  await shootRoom(page, shoot);
  await shootAgreements(page, shoot);
  await shootDossiers(page, shoot);
  await page.context().close();
}

async function shootRoom(page: Page, shoot: Shoot): Promise<void> {
  const booked = await findCase(page, ["ACCEPTED", "MEDIATING"], ({ sessions }) =>
    sessions.some(({ status }) => status === "BOOKED" || status === "CONFIRMED"),
  );
  const next = booked.sessions.find(({ status }) => status === "BOOKED" || status === "CONFIRMED");
  const held = await findCase(page, ["MEDIATING", "PERFORMING", "CLOSED"], ({ sessions }) =>
    sessions.some(({ status }) => status === "FROZEN"),
  );
  const frozen = held.sessions.find(({ status }) => status === "FROZEN");
  await goTo(page, `/calendar?day=${frozen?.on}`);
  await page.locator(".calendar-block").first().waitFor();
  await shoot(page, "manual/room");
  await page.keyboard.press("Alt+G");
  await page.getByRole("textbox", { name: /小结/ }).waitFor();
  await shoot(page, "manual/room-log");
  await page.goBack();
  await page.getByRole("grid").waitFor();
  await page.keyboard.press("Alt+N");
  await page
    .getByRole("combobox", { name: /调解案件/ })
    .pressSequentially(booked.no.replaceAll(/\D/g, "").slice(-2));
  await page.keyboard.press("Enter");
  await page
    .getByText(/这个时间可以用|已约给/)
    .first()
    .waitFor();
  await shoot(page, "manual/room-book");
  await page.keyboard.press("Escape");

  await goTo(page, `/sittings/${next?.sessionId}`);
  await page.getByRole("textbox", { name: "查明的事实" }).waitFor();
  await shoot(page, "manual/room-sitting");
}

async function shootAgreements(page: Page, shoot: Shoot): Promise<void> {
  const performing = await findCase(page, ["PERFORMING", "UNPERFORMED"], ({ agreements }) =>
    agreements.some(({ status, confirmation }) => status === "EFFECTIVE" && confirmation !== "TIME_BARRED"),
  );
  await goTo(page, `/cases/${performing.id}`);
  const card = page.getByRole("article", { name: /调解协议/ }).first();
  await card.getByRole("region", { name: "履行情况" }).waitFor();
  await card.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await shoot(page, "manual/agreement");
  await card
    .getByRole("region", { name: "司法确认" })
    .evaluate((part) => part.scrollIntoView({ block: "end" }));
  await shoot(page, "manual/agreement-court");
  await card.getByRole("row", { name: /^\d/ }).getByRole("button", { name: "登记履行" }).first().click();
  await page.getByRole("dialog").waitFor();
  await shoot(page, "manual/agreement-perform");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });

  await card.getByRole("link", { name: "起草变更协议" }).click();
  const due = page.getByRole("group", { name: "第1项义务" });
  await due
    .getByRole("textbox", { name: /履行方式|做什么/ })
    .last()
    .fill("尽快转账到对方账户");
  await due.scrollIntoViewIfNeeded();
  await shoot(page, "manual/agreement-editor");
}

async function shootDossiers(page: Page, shoot: Shoot): Promise<void> {
  const closed = await findCase(page, ["CLOSED"], () => true);
  await goTo(page, `/cases/${closed.id}/dossier`);
  await page.getByText(/^共 \d+ 页/).waitFor();
  await shoot(page, "manual/dossier-file");

  await goTo(page, "/dossiers");
  await page.getByRole("gridcell").first().waitFor();
  await shoot(page, "manual/dossiers");
  const filed = await findCase(page, ["FILED"], () => true);
  await goTo(page, `/cases/${filed.id}/dossier`);
  await page.getByText("材料和页号在立卷时固定").waitFor();
  await shoot(page, "manual/dossier");
  await page.keyboard.press("Control+P");
  await page.getByRole("heading", { name: /整卷打印/ }).waitFor();
  await shoot(page, "manual/dossier-print");
}

/** The newest case in one of these states that has what is to be shown. */
async function findCase(
  page: Page,
  status: readonly string[],
  fits: (mediation: Case) => boolean,
): Promise<Case> {
  const { rows } = await ask<{ readonly rows: readonly { readonly id: string }[] }>(page, "mediation/list", {
    filter: { status },
    offset: 0,
    limit: 200,
  });
  for (const { id } of rows) {
    const { mediation } = await ask<CaseFacts>(page, "mediation/file", { id });
    if (fits(mediation)) return mediation;
  }
  throw new Error(`the demonstration holds no such case that is ${status.join(" or ")}`);
}
