import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { readSpreadsheet } from "#renderer/features/directory/read-spreadsheet.ts";

const ROWS = [
  ["网格编码", "所属村", "网格员", "电话", "户数"],
  ["620302100205001", "西湾村", "张三", "13800001111", "408"],
];
const CSV = ROWS.map((row) => row.join(",")).join("\r\n");
/** 网格编码,所属村 and 001,西湾村 as GBK has them. */
const GBK = Uint8Array.from(
  "cdf8 b8f1 b1e0 c2eb 2c cbf9 caf4 b4e5 0d0a 303031 2c cef7 cde5 b4e5".replaceAll(" ", "").match(/../g) ??
    [],
  (hex) => Number.parseInt(hex, 16),
);

function rowsOf(bytes: Uint8Array): string[][] {
  const answer = readSpreadsheet(bytes);
  if (!("rows" in answer)) throw new Error(answer.problem);
  return answer.rows;
}

describe("a list in a file", () => {
  test("is read from text in UTF-8 with and without its mark, and in UTF-16", () => {
    const utf8 = new TextEncoder().encode(CSV);
    expect(rowsOf(utf8)).toEqual(ROWS);
    expect(rowsOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toEqual(ROWS);
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${CSV}`, "utf16le"));
    expect(rowsOf(utf16)).toEqual(ROWS);
  });

  test("is read from text in GBK, as the office's own programs save it", () => {
    expect(rowsOf(GBK)[0]).toEqual(["网格编码", "所属村"]);
    expect(rowsOf(GBK)[1]).toEqual(["001", "西湾村"]);
  });

  test("keeps in a text file what only looks like a number or a day", () => {
    const text = new TextEncoder().encode('编码,日期\n001,3-2\n6.2E+14,"a,b"');
    expect(rowsOf(text)).toEqual([
      ["编码", "日期"],
      ["001", "3-2"],
      ["6.2E+14", "a,b"],
    ]);
  });

  test.each(["xlsx", "biff8"] as const)(
    "is read from a spreadsheet (%s) with its numbers and days as words",
    (bookType) => {
      const sheet = utils.aoa_to_sheet([
        ["日期", "电话", "户数"],
        [new Date(2026, 2, 2), 13_800_001_111, 408],
        ["", "", 12.5],
      ]);
      const book = utils.book_new(sheet, "名册");
      const bytes = new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer); // what type "array" gives
      expect(rowsOf(bytes)).toEqual([
        ["日期", "电话", "户数"],
        ["2026-03-02", "13800001111", "408"],
        ["", "", "12.5"],
      ]);
    },
  );

  test("that is empty, no list at all, or too long is refused with the reason", () => {
    expect(readSpreadsheet(new Uint8Array())).toEqual({ problem: "empty" });
    expect(readSpreadsheet(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0))).toEqual({ problem: "unreadable" });
    const long = new TextEncoder().encode("a\n".repeat(6000));
    expect(readSpreadsheet(long)).toEqual({ problem: "too-large" });
  });

  test("that would unpack to more than a list ever holds is not unpacked", () => {
    const entry = new DataView(new ArrayBuffer(64));
    entry.setUint32(0, 0x04034b50, true);
    entry.setUint32(10, 0x02014b50, true);
    entry.setUint32(34, 2_000_000_000, true);
    expect(readSpreadsheet(new Uint8Array(entry.buffer))).toEqual({ problem: "too-large" });
  });
});
