import { isDefinedError, safe } from "@orpc/client";
import type { BundleFile } from "#shared/contract/sync.ts";
import type { BundleProblem } from "#shared/domain/sync/bundle.ts";
import { bytesOf, pieceOf } from "../../client/attachments/file-bytes.ts";
import type { Desk } from "../../client/desk.ts";
import { saveFile } from "../../client/save-file.ts";

/** The chosen file could not be read: the stick was pulled out, or a sector is bad. */
export class BundleUnreadableError extends Error {
  override readonly name = "BundleUnreadableError";
}

/** Copies a chosen file to the desk in pieces. It is only read, never opened by the page. */
export async function copyIn(
  desk: Desk,
  file: File,
  signal: AbortSignal,
  progress: (bytes: number) => void,
): Promise<{ readonly fileId: string } | { readonly problem: BundleProblem }> {
  if (file.size === 0) return { problem: "not-a-bundle" };
  progress(0);
  const [error, begun] = await safe(desk.sync.beginImport({ bytes: file.size }, { signal }));
  if (isDefinedError(error) && error.code === "BUNDLE_REFUSED") return { problem: error.data.problem };
  if (error) throw error;
  const { fileId } = begun;
  for (let index = 0, offset = 0; offset < file.size; index += 1) {
    const base64 = await pieceOf(file, index).catch((cause: unknown) => {
      throw new BundleUnreadableError(`${file.name} cannot be read`, { cause });
    });
    ({ received: offset } = await desk.sync.importPiece({ fileId, offset, base64 }, { signal }));
    progress(offset);
  }
  return { fileId };
}

/** Fetches a file that the desk made and hands it to the browser to be saved. */
export async function saveBundle(
  desk: Pick<Desk, "sync">,
  { fileId, name, bytes }: BundleFile,
): Promise<void> {
  const parts: Blob[] = [];
  for (let offset = 0; offset < bytes;) {
    const { base64 } = await desk.sync.bundlePiece({ fileId, offset });
    const piece = new Blob([bytesOf(base64)]);
    parts.push(piece);
    offset += piece.size;
  }
  saveFile(parts, name);
}
