import { Buffer } from "node:buffer";
import { crc32, deflateSync } from "node:zlib";
import {
  DIRECTOR,
  expectAccessible,
  openOffice,
  press,
  register,
  registeredNumber,
} from "#tests/support/counter.ts";
import { expect, test } from "#tests/support/seat.ts";

const visit = { name: "张守田", village: "ljc", statement: "邻居盖房占了我家宅基地。" };

test("nobody is refused without a destination, and the notice says where to go", async ({ seat }) => {
  const page = await openOffice(seat);
  await register(page, visit);
  await press(page, "F4");
  await expect(page.getByRole("dialog")).toBeVisible();
  await press(page, "Alt+4");
  await page.getByRole("combobox", { name: /不予受理的原因/ }).click();
  await page.getByTitle("人民法院已经受理").click();
  await page.getByRole("textbox", { name: /理由/ }).fill("法院已经立案，由法院审理。");
  await press(page, "Control+Enter");
  await expect(page.getByRole("alert")).toContainText("必须写明去处");
  await expect(page.getByRole("textbox", { name: /去处名称/ })).toBeFocused();

  await page.getByRole("combobox", { name: /选择去处/ }).click();
  await page.keyboard.type("rmft");
  await press(page, "Enter");
  await press(page, "Control+Enter");
  await expect(page.getByText("已记录：不予受理，通知书已生成")).toBeVisible();
  await press(page, "F2");
  await expect(page.locator("body")).toContainText("不予受理告知书");
  await expect(page.locator("body")).toContainText("人民法庭");
});

test("lists mask everybody, and whoever looks at a phone number says why", async ({ seat }) => {
  const page = await openOffice(seat, DIRECTOR);
  await press(page, "Alt+2");
  await expect(page.getByRole("textbox", { name: "姓名" }).first()).toBeFocused();
  await page.keyboard.insertText(visit.name);
  await press(page, "Tab", "Tab", "Tab", "Tab");
  await page.keyboard.type("13912345678");
  await press(page, "F5", "Alt+S");
  await page.keyboard.insertText(visit.statement);
  await press(page, "Control+Enter");
  await registeredNumber(page);

  await press(page, "Alt+3");
  await expect(page.getByRole("gridcell", { name: "张**", exact: true })).toBeVisible();
  await expect(page.locator("body")).not.toContainText(visit.name);
  await page.getByRole("gridcell", { name: "张**", exact: true }).click();
  await expect(page.getByText("139****5678")).toBeVisible();
  await expect(page.locator("body")).not.toContainText("13912345678");

  await page.getByRole("button", { name: /电话/ }).click();
  await page.getByRole("textbox", { name: /电话/ }).fill("通知来访人取材料");
  await press(page, "Enter");
  await expect(page.getByText("13912345678")).toBeVisible();
  const trail = await page.evaluate(async () => {
    const body = JSON.stringify({ json: { limit: 10 } });
    const answer = await fetch("/rpc/trail/list", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    return answer.text();
  });
  expect(trail).toContain("通知来访人取材料");
});

test("the list says what to do when it is empty, keeps its filter in the address and opens by keyboard", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  await press(page, "Alt+3");
  await expect(page.getByText("还没有事项")).toBeVisible();
  await register(page, visit);
  await register(page, { ...visit, name: "李守田" });
  await press(page, "Alt+3");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.getByRole("button", { name: /^已登记/ }).click();
  await expect(page).toHaveURL(/status=REGISTERED/);
  await page.getByRole("textbox", { name: "编号或完整姓名" }).fill("没有这个人");
  await expect(page.getByText("没有符合条件的事项")).toBeVisible();
  await page.getByRole("textbox", { name: "编号或完整姓名" }).fill("李守田");
  await expect(page.getByText("共 1 条")).toBeVisible();

  await page.getByRole("grid").focus();
  await press(page, "Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/0002号/);
  await page.goBack();
  await expect(page).toHaveURL(/status=REGISTERED/);
  await expect(page.getByText("共 1 条")).toBeVisible();
});

test("a photo of twenty megabytes is attached in pieces, looked at, turned and enlarged", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  await register(page, visit);
  await press(page, "F6");
  await page.locator("input[type=file]").setInputFiles([
    { name: "地界照片.png", mimeType: "image/png", buffer: picture(20 * 1024 * 1024) },
    { name: "说明.txt", mimeType: "text/plain", buffer: Buffer.from("不是照片") },
  ]);
  await expect(page.getByText("不能添加 说明.txt", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "查看 地界照片.png" }).click();
  const shown = page.getByRole("img", { name: "附件图片 地界照片.png" });
  await expect(shown).toBeVisible();
  const before = await shown.boundingBox();
  await press(page, "R", "=", "=");
  await expect
    .poll(async () => (await shown.boundingBox())?.height ?? 0)
    .toBeGreaterThan(before?.height ?? 0);
  await press(page, "Escape");
  await expect(page.getByText("添加附件 地界照片.png")).toBeVisible();
});

test("nothing on the list, the matter page and its dialog stands in the way of a screen reader", async ({
  seat,
}) => {
  const page = await openOffice(seat);
  await register(page, visit);
  await press(page, "Alt+3");
  await expect(page.getByRole("grid")).toBeVisible();
  await expectAccessible(page);
  await press(page, "Enter");
  await page.getByRole("link", { name: /0001号/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/0001号/);
  await expectAccessible(page);
  await press(page, "Alt+D");
  await expect(page.getByRole("dialog")).toBeVisible();
  await press(page, "Alt+4");
  await expectAccessible(page);
});

/** A PNG of 64 × 32 points, padded with a private chunk to the wanted size. */
function picture(bytes: number): Buffer {
  const [width, height] = [64, 32];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 120);
  for (let row = 0; row < height; row += 1) rows[row * (1 + width * 3)] = 0;
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const [head, data, end] = parts as [Buffer, Buffer, Buffer]; // three are made above
  return Buffer.concat([signature, head, chunk("prVt", Buffer.alloc(bytes, 7)), data, end]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(typed.length + 8);
  whole.writeUInt32BE(data.length, 0);
  typed.copy(whole, 4);
  whole.writeUInt32BE(crc32(typed), typed.length + 4);
  return whole;
}
