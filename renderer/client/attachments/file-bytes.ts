import { PdfUnreadableError } from "#renderer/client/pdf/pdf-unreadable.ts";
import { MAX_ATTACHMENT_BYTES, MediaType, PIECE_BYTES } from "#shared/domain/attachment/attachment.ts";

/** The desk takes no larger number. */
const MOST_PAGES = 9999;

export type FileProblem = "not-this-type" | "too-large" | "empty";

/** Why a file is not taken; undefined when it is. The desk looks at the bytes again. */
export function fileProblem(file: Pick<File, "type" | "size">): FileProblem | undefined {
  if (!MediaType.safeParse(file.type).success) return "not-this-type";
  if (file.size === 0) return "empty";
  return file.size > MAX_ATTACHMENT_BYTES ? "too-large" : undefined;
}

/**
 * Pages of a PDF that does not open, as its page tree says; one when that cannot be read without unpacking the file.
 * `text` is the file byte by byte (latin1).
 */
export function pagesOfPdf(text: string): number {
  const counts = [
    ...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g),
  ];
  const told = Math.max(0, ...counts.map((count) => Number(count[1] ?? count[2])));
  const drawn = text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
  return Math.min(MOST_PAGES, Math.max(1, told, drawn));
}

/** Pages of a photo, a scan or a PDF. One that asks for a password still tells what its page tree says in the open. */
export async function pagesOf(file: Blob): Promise<number> {
  if (file.type !== "application/pdf") return 1;
  const { openPdf } = await import("../pdf/pdf-file.ts");
  try {
    const { pages, close } = await openPdf(file);
    await close();
    return Math.min(MOST_PAGES, Math.max(1, pages));
  } catch (error) {
    if (!(error instanceof PdfUnreadableError)) throw error;
    return pagesOfPdf(new TextDecoder("latin1").decode(await file.arrayBuffer()));
  }
}

export function pieceCount(bytes: number): number {
  return Math.ceil(bytes / PIECE_BYTES);
}

/** One piece as base64; the browser does the work off the page's thread. */
export function pieceOf(file: Blob, index: number): Promise<string> {
  const piece = file.slice(index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // Read as a data: address the result is text; what stands before the comma is its head.
    reader.onload = () =>
      resolve(typeof reader.result === "string" ? reader.result.replace(/^[^,]*,/, "") : "");
    reader.onerror = () => reject(reader.error ?? new Error("the chosen file cannot be read"));
    reader.readAsDataURL(piece);
  });
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** 1.4 MB, 320 KB. */
export function printSize(bytes: number): string {
  return bytes >= 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
