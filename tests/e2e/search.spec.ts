/** Ctrl+K: anything recorded is found by any part of it, as it is typed. */
import { compose, DIRECTOR, expectAccessible, openOffice, press, register } from "#tests/support/counter.ts";
import { goTo } from "#tests/support/mediation-story.ts";
import { expect, test } from "#tests/support/seat.ts";

test("a clerk finds a matter by part of its statement, by sounds of a name, and by its bare number", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  const no = await register(page, {
    name: "单建国",
    village: "西湾",
    statement: "邻居在承包地边上挖沟，水淹了玉米。",
  });
  await register(page, { name: "王丽", village: "中牌", statement: "工钱三个月没有发。" });
  const box = page.getByRole("combobox", { name: "查找" });
  const hits = page.getByRole("listbox", { name: "找到的记录" });

  await press(page, "Control+K");
  await expect(box).toBeFocused();
  await compose(page, "yumi", "玉米");
  await expect(hits.getByRole("option").first()).toContainText("单某");
  await expect(hits.locator("mark").first()).toHaveText("玉米");
  await expectAccessible(page);
  await press(page, "Enter");
  await expect(page.getByText("单某反映土地承包经营").first()).toBeVisible();
  await expect(page).toHaveURL(/#\/matters\//);

  const opened = page.url();
  await press(page, "Alt+3", "Control+K");
  await expect(box).toBeFocused();
  await page.keyboard.type("shanjg");
  await expect(hits.getByRole("option").first()).toContainText("单某");
  await expect(hits.getByText("王某")).toHaveCount(0);
  await press(page, "Escape");
  await expect(hits).toBeHidden();

  await box.fill(no.replaceAll(/\D+/g, " ").trim());
  await press(page, "Enter");
  await expect(page).toHaveURL(opened);
});

test("nothing found is said, and the page of all results lists every kind of record", async ({ seat }) => {
  const page = await openOffice(seat);
  await register(page, { name: "王丽", village: "中牌", statement: "工钱三个月没有发。" });
  const box = page.getByRole("combobox", { name: "查找" });
  await press(page, "Control+K");
  await expect(box).toBeFocused();
  await page.keyboard.insertText("没有这几个字");
  await expect(page.getByText("没有找到“没有这几个字”")).toBeVisible();

  await box.fill("王丽");
  const hits = page.getByRole("listbox", { name: "找到的记录" });
  await expect(hits.getByRole("option").first()).toContainText("王丽");
  await press(page, "ArrowUp", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
  await expect(page).toHaveURL(/#\/search\?text=/);
  await expect(page.getByRole("region", { name: "事项" }).getByRole("link")).toHaveCount(1);
  await expect(page.getByRole("region", { name: "来访" }).getByRole("link")).toHaveCount(1);
  await expectAccessible(page);

  // Asked for again from the results of another search: these are shown, and stand in the page's own field.
  await press(page, "Control+K");
  await expect(box).toBeFocused();
  await page.keyboard.insertText("三个月");
  await expect(hits.getByRole("option").first()).toContainText("三个月");
  await press(page, "ArrowUp", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
  const field = page.getByRole("textbox", { name: "查找" });
  await expect(field).toHaveValue("三个月");
  await expect(page.locator("main mark").first()).toHaveText("三个月");
});

test("Escape in the box closes it and nothing else: the keys go back to where they were", async ({
  seat,
}) => {
  const page = await openOffice(seat, DIRECTOR);
  await goTo(page, "/ledgers/platforms");
  const purpose = page.getByRole("textbox", { name: /用途/ });
  await purpose.focus();
  const box = page.getByRole("combobox", { name: "查找" });
  await press(page, "Control+K");
  await expect(box).toBeFocused();
  await page.keyboard.insertText("没有这几个字");
  await expect(page.getByText("没有找到“没有这几个字”")).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByText("没有找到“没有这几个字”")).toBeHidden();
  await expect(purpose).toBeFocused();
  await expect(page).toHaveURL(/platforms/);

  // What was typed is marked when the box is opened again, so that typing replaces it.
  await press(page, "Control+K");
  await expect(box).toBeFocused();
  await page.keyboard.insertText("王");
  await expect(box).toHaveValue("王");
});
