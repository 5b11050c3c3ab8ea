import { expectAccessible, press, stubPrinter } from "#tests/support/counter.ts";
import { anEndedCase, openAt } from "#tests/support/ended-case.ts";
import { blackOf, printedFile, printedText } from "#tests/support/printed.ts";
import { expect, test } from "#tests/support/seat.ts";
import { smallPdf } from "#tests/support/small-pdf.ts";

/** As wide as the page: about two thirds of an A4 page are black. */
const square = { x: 0, y: 100, side: 595 };
const LONG = Array.from({ length: 60 }, (_, index) => ({ text: `聊天记录第${index + 1}页` }));

const FILES = [
  { name: "转账凭证.pdf", buffer: smallPdf([{ text: "转账凭证" }, { square }, { text: "回单" }]) },
  { name: "聊天记录.pdf", buffer: smallPdf(LONG) },
  { name: "收条.pdf", buffer: smallPdf([{ text: "收条" }]) },
  { name: "加密合同.pdf", buffer: smallPdf([{}, {}], { locked: true }) },
  { name: "损坏照片.pdf", buffer: Buffer.from("%PDF-1.7 and then nothing") },
];

test("PDF scans are drawn into the printed dossier with their page numbers; one that cannot be says why in its place", async ({
  seat,
}) => {
  test.slow(); // sixty pages are drawn, and a dozen commands go before
  const { caseId, no } = await anEndedCase(seat);
  const page = await openAt(seat, `/cases/${caseId}`);
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Failed to load/.test(message.text())) refused.push(message.text());
  });

  await test.step("their pages are counted when they are added", async () => {
    await page.getByRole("combobox", { name: "这些材料是" }).click();
    await page.getByTitle("证据").click();
    await page
      .locator("input[type=file]")
      .setInputFiles(FILES.map((file) => ({ ...file, mimeType: "application/pdf" })));
    for (const { name } of FILES)
      await expect(page.getByRole("button", { name: `查看 ${name}` })).toBeVisible();
    await page.getByRole("link", { name: "去立卷" }).press("Enter");
    await expect(page.getByText("正在数页数…")).toBeHidden();
    for (const [name, pages] of [
      ["转账凭证.pdf", "3"],
      ["聊天记录.pdf", "60"],
      ["收条.pdf", "1"],
      ["加密合同.pdf", "2"],
      ["损坏照片.pdf", "1"],
    ])
      await expect(page.getByRole("spinbutton", { name: `${name}的页数` })).toHaveValue(pages ?? "");
  });

  await test.step("filed with a wrong number of pages, and a note on what is missing", async () => {
    await page.getByRole("spinbutton", { name: "收条.pdf的页数" }).fill("2");
    await page.getByRole("textbox", { name: /情况说明/ }).fill("未能坐到一起，没有身份证明和调解记录。");
    await press(page, "Control+Enter");
    await expect(page.getByRole("dialog", { name: "现在立卷？" })).toBeVisible();
    await press(page, "Control+Enter");
    await expect(page.getByText("材料和页号在立卷时固定")).toBeVisible();
  });

  await test.step("drawing is told page by page, stopped, and gone on with", async () => {
    await press(page, "Control+P");
    await expect(page.getByRole("heading", { name: `整卷打印 ${no}` })).toBeVisible();
    await expect(page.getByText(/正在绘制 PDF“聊天记录.pdf”：第 \d+ 页，共 60 页/)).toBeVisible({
      timeout: 90_000,
    });
    await page.getByRole("button", { name: "停止绘制" }).press("Enter");
    await expect(page.getByText("PDF 文件没有绘制", { exact: false }).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "继续绘制 PDF" }).press("Enter");
    await expect(page.getByRole("button", { name: /打印整卷/ })).not.toHaveClass(/loading/, {
      timeout: 90_000,
    });
    await expect(page.getByText("有 3 份要手工插入，已印出插页说明。")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the print holds every page under its number, and a sentence for each that is not drawn", async () => {
    const printed = await stubPrinter(page);
    await press(page, "Control+P");
    await expect.poll(printed).toBe(1);
    const file = await printedFile(page);
    const text = printedText(file);
    const contents = text.find((leaf) => leaf.includes("卷内目录")) ?? "";
    expect(contents).toMatch(/转账凭证\s+\d+—/);
    const firstPage = Number(/转账凭证\s+(\d+)—/.exec(contents)?.[1]);
    const onlyNumber = (number: number) => text.findIndex((leaf) => leaf.trim() === String(number)) + 1;
    for (let number = firstPage; number < firstPage + 63; number += 1)
      expect(onlyNumber(number), `page ${number}`).toBeGreaterThan(0);
    expect(blackOf(file, onlyNumber(firstPage + 1))).toBeGreaterThan(0.3);
    expect(blackOf(file, onlyNumber(firstPage))).toBeLessThan(0.02);
    expect(blackOf(file, onlyNumber(firstPage))).toBeGreaterThan(0.0005);
    for (const why of [
      "PDF 文件有1页，与立卷时记的页数不符，请核对后另行打印",
      "PDF 文件设有密码，请用密码打开后另行打印",
      "PDF 文件损坏，无法印出，请用原件",
    ])
      expect(text.join("")).toContain(why);
    expect(refused).toEqual([]);
  });
});
