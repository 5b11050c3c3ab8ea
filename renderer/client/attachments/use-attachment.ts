import { ORPCError } from "@orpc/client";
import { useEffect, useState } from "react";
import { useDesk } from "#renderer/client/use-desk.ts";
import { PIECE_BYTES, type Attachment } from "#shared/domain/attachment/attachment.ts";
import { bytesOf } from "./file-bytes.ts";

export type Opened =
  | { readonly state: "reading"; readonly percent: number }
  | { readonly state: "ready"; readonly blob: Blob }
  | { readonly state: "damaged" }
  | { readonly state: "failed" };

/** The plain bytes of an attachment, piece by piece; reading stops when the viewer goes on to another. */
export function useAttachment(attachment: Attachment): Opened {
  const desk = useDesk();
  const [opened, setOpened] = useState<Opened>({ state: "reading", percent: 0 });
  const { id, bytes, mediaType } = attachment;

  useEffect(() => {
    const stop = new AbortController();
    async function read() {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for (let offset = 0; offset < bytes;) {
        const piece = await desk.attachment.read(
          { id, offset, length: PIECE_BYTES },
          { signal: stop.signal },
        );
        const plain = bytesOf(piece.base64);
        if (plain.length === 0) return setOpened({ state: "damaged" });
        pieces.push(plain);
        offset += plain.length;
        if (stop.signal.aborted) return undefined;
        setOpened({ state: "reading", percent: Math.floor((offset / bytes) * 100) });
      }
      return setOpened({ state: "ready", blob: new Blob(pieces, { type: mediaType }) });
    }
    setOpened({ state: "reading", percent: 0 });
    read().catch((error: unknown) => {
      if (stop.signal.aborted) return;
      const isDamaged = error instanceof ORPCError && error.code === "ATTACHMENT_DAMAGED";
      setOpened({ state: isDamaged ? "damaged" : "failed" });
    });
    return () => stop.abort();
  }, [desk, id, bytes, mediaType]);
  return opened;
}
