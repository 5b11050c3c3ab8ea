import { useEffect, useState } from "react";
import { useDesk } from "#renderer/client/use-desk.ts";
import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import { AttachmentDamagedError, readAttachment } from "./read-attachment.ts";

export type Opened =
  | { readonly state: "reading"; readonly percent: number }
  | { readonly state: "ready"; readonly blob: Blob }
  | { readonly state: "damaged" }
  | { readonly state: "failed" };

/** The plain bytes of an attachment; reading stops when the viewer goes on to another. */
export function useAttachment(attachment: Attachment): Opened {
  const desk = useDesk();
  const [opened, setOpened] = useState<Opened>({ state: "reading", percent: 0 });
  const { id, bytes, mediaType } = attachment;

  useEffect(() => {
    const stop = new AbortController();
    setOpened({ state: "reading", percent: 0 });
    const onProgress = (percent: number) => setOpened({ state: "reading", percent });
    readAttachment(desk, { id, bytes, mediaType }, { signal: stop.signal, onProgress }).then(
      (blob) => setOpened({ state: "ready", blob }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setOpened({ state: error instanceof AttachmentDamagedError ? "damaged" : "failed" });
      },
    );
    return () => stop.abort();
  }, [desk, id, bytes, mediaType]);
  return opened;
}
