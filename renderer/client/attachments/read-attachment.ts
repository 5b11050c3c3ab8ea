import { ORPCError } from "@orpc/client";
import type { Desk } from "#renderer/client/desk.ts";
import { PIECE_BYTES, type Attachment } from "#shared/domain/attachment/attachment.ts";
import { bytesOf } from "./file-bytes.ts";

/** The bytes on disk are no longer those that were added. */
export class AttachmentDamagedError extends Error {}

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress?: (percent: number) => void;
}

/** The plain bytes of an attachment, piece by piece, until the signal ends it. */
export async function readAttachment(
  desk: Desk,
  { id, bytes, mediaType }: Pick<Attachment, "id" | "bytes" | "mediaType">,
  { signal, onProgress }: Options,
): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; offset < bytes;) {
    const plain = bytesOf(await readPiece(desk, id, offset, signal));
    if (plain.length === 0) throw new AttachmentDamagedError("the attachment ends too early");
    pieces.push(plain);
    offset += plain.length;
    signal.throwIfAborted();
    onProgress?.(Math.floor((offset / bytes) * 100));
  }
  return new Blob(pieces, { type: mediaType });
}

async function readPiece(desk: Desk, id: string, offset: number, signal: AbortSignal): Promise<string> {
  try {
    return (await desk.attachment.read({ id, offset, length: PIECE_BYTES }, { signal })).base64;
  } catch (cause) {
    if (cause instanceof ORPCError && cause.code === "ATTACHMENT_DAMAGED")
      throw new AttachmentDamagedError("the attachment is damaged", { cause });
    throw cause;
  }
}
