import { read, utils } from "@e965/xlsx";

export type SheetProblem = "too-large" | "unreadable" | "empty" | "encrypted";
export type SheetAnswer = { readonly rows: string[][] } | { readonly problem: SheetProblem };

/** The contract takes no more. */
const MAX_ROWS = 5000;
const MAX_COLUMNS = 60;
const MAX_CELL = 2000;
/** What the parts of an .xlsx may unpack to: a list of 5,000 lines takes a hundredth. */
const MAX_UNPACKED = 100 * 1024 * 1024;

/** The first sheet of an .xlsx, .xls or text file (UTF-8, UTF-16 or GB 18030) as the words in its cells. */
export function readSpreadsheet(bytes: Uint8Array): SheetAnswer {
  if (bytes.length === 0) return { problem: "empty" };
  try {
    if (isZip(bytes) && unpackedSize(bytes) > MAX_UNPACKED) return { problem: "too-large" };
    const options = { sheetRows: MAX_ROWS + 1, cellDates: true, dateNF: "yyyy-mm-dd", dense: true } as const;
    const book =
      isZip(bytes) || isCompound(bytes)
        ? read(bytes, { ...options, type: "array" })
        : // What looks like a number or a day in a text file stays as it was typed.
          read(decoded(bytes), { ...options, type: "string", raw: true });
    const [first] = book.SheetNames;
    const sheet = first === undefined ? undefined : book.Sheets[first];
    if (sheet === undefined) return { problem: "empty" };
    const rows = utils.sheet_to_json<unknown[]>(sheet, {
      header: 1,
      raw: false,
      dateNF: "yyyy-mm-dd",
      defval: "",
      blankrows: true,
    });
    if (rows.length > MAX_ROWS) return { problem: "too-large" };
    const texts = rows.map((row) => row.slice(0, MAX_COLUMNS).map((cell) => String(cell).slice(0, MAX_CELL)));
    return texts.length === 0 ? { problem: "empty" } : { rows: texts };
  } catch (error) {
    const isLocked = error instanceof Error && /password/i.test(error.message);
    return { problem: isLocked ? "encrypted" : "unreadable" };
  }
}

/** Offices here save lists in GBK as often as in UTF-8. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** What a zip says its parts unpack to; without a list of its parts it is none. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    total += view.getUint32(at + 24, true);
    at += 45;
  }
  return total;
}
