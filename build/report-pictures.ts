/** Pictures of reporting upward: the demonstration's office joins a county, reports to it and is asked. */
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "./command.ts";
import { ask, type Camera, goTo, logIn } from "./picture-page.ts";

/** A county of its own for as long as the pictures take; `folder` is made. */
export async function reportingUpward({ open, shoot, password }: Camera, folder: string): Promise<void> {
  const county = await startCounty(folder);
  try {
    const page = await open();
    await logIn(page, "zhuren", password);
    const { office } = await ask<{ readonly office: { readonly township: { readonly code: string } } }>(
      page,
      "office/get",
      undefined,
    );
    const { code } = office.township;
    const { text } = await county.ask<{ readonly text: string }>("office/create", {
      office: code,
      name: "演示中心",
    });
    await goTo(page, "/report-upward");
    await page.getByRole("textbox", { name: /邀请码/ }).fill(text.replace(/\|[^|]*/, `|${county.url}`));
    await shoot(page, "manual/report-join");
    await page.keyboard.press("Enter");
    await page.getByText("双方各念一遍").waitFor();
    await shoot(page, "manual/report-phrase");
    await county.ask("office/confirm", { office: code });
    await page.keyboard.press("Control+Enter");
    await page.getByText("上报完成").waitFor({ timeout: 120_000 });
    await shoot(page, "manual/report-done");

    const { rows } = await ask<{ readonly rows: readonly { readonly id: string; readonly no: string }[] }>(
      page,
      "matter/list",
      { filter: {}, sort: "openedAt", descending: true, offset: 0, limit: 1 },
    );
    const about = rows[0] ? { table: "matter", id: rows[0].id, no: rows[0].no } : null;
    const query = { about, text: "请补充涉及人数，以及村委会此前调解的情况。", dueOn: null };
    await county.ask("item/query", { office: code, body: query });
    const notice = { title: "关于召开第四季度工作例会的通知", text: "周五上午九点，请带上季度报表。" };
    await county.ask("item/notice", { offices: [code], body: notice });
    await page.keyboard.press("Control+Enter");
    await page.getByText("收到县级来件 2 件").waitFor();
    await goTo(page, "/report-upward/inbox");
    await page.getByRole("link", { name: /请补充涉及人数/ }).click();
    await page.getByRole("textbox", { name: "写答复" }).fill("涉及 5 人，村委会已调解两次。");
    await page.getByText(/已读$/).waitFor();
    await shoot(page, "manual/report-inbox");
    await page.keyboard.press("Control+Enter");
    await page.getByText("已记下，下次上报时送给县级").waitFor();
    await goTo(page, "/report-upward");
    await page.getByRole("list", { name: "等待上报" }).waitFor();
    await shoot(page, "manual/report-waiting");
    await goTo(page, "/report-upward/stick");
    await page.keyboard.press("Alt+E");
    await page.locator(".sheet[data-ready]").waitFor();
    await shoot(page, "manual/report-stick");
    await page.context().close();
  } finally {
    county.process.kill();
  }
}

interface County {
  readonly process: ChildProcess;
  readonly url: string;
  /** As its administrator. */
  readonly ask: <Answer>(procedure: string, input: unknown) => Promise<Answer>;
}

async function startCounty(folder: string): Promise<County> {
  const child = spawn(process.execPath, [path.join(ROOT, "county/main.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, COUNTY_DATA: folder, DATABASE_URL: "", PORT: "0" },
  });
  let url = "";
  let word = "";
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as { readonly url?: string; readonly word?: string }; // its log, a line of JSON each
    url = said.url ?? url;
    word = said.word ?? word;
    if (word !== "") break;
  }
  child.stdout.resume();
  let cookie = "";
  const county: County = {
    process: child,
    url,
    ask: async <Answer>(procedure: string, input: unknown) => {
      const response = await fetch(`${url}/rpc/${procedure}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: url, cookie },
        body: JSON.stringify({ json: input }),
      });
      cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
      const { json } = (await response.json()) as { readonly json: Answer }; // our own county, in the shape its contract says
      if (!response.ok) throw new Error(`${procedure}: ${JSON.stringify(json)}`);
      return json;
    },
  };
  await county.ask("session/begin", {
    county: "县综治中心",
    loginName: "xianji",
    name: "赵县",
    password: "Guanmu-Ludian-21",
    word,
  });
  return county;
}
