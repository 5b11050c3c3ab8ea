import { useEffect, useRef, useState } from "react";

type HeldFile =
  | { readonly state: "reading"; readonly percent: number }
  | { readonly state: "ready"; readonly blob: Blob }
  | { readonly state: "failed" };

/** The bytes of a file, piece by piece; reading stops when another is looked at. */
export function useHeldFile(
  { hash, bytes, mediaType }: { readonly hash: string; readonly bytes: number; readonly mediaType: string },
  read: (offset: number, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>,
): HeldFile {
  const [held, setHeld] = useState<HeldFile>({ state: "reading", percent: 0 });
  const reader = useRef(read);
  useEffect(() => {
    reader.current = read;
  });
  useEffect(() => {
    const stop = new AbortController();
    async function readAll() {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for (let offset = 0; offset < bytes;) {
        const piece = await reader.current(offset, stop.signal);
        if (stop.signal.aborted) return;
        if (piece.length === 0) return setHeld({ state: "failed" });
        pieces.push(piece);
        offset += piece.length;
        setHeld({ state: "reading", percent: Math.floor((offset / bytes) * 100) });
      }
      setHeld({ state: "ready", blob: new Blob(pieces, { type: mediaType }) });
    }
    setHeld({ state: "reading", percent: 0 });
    readAll().catch(() => !stop.signal.aborted && setHeld({ state: "failed" }));
    return () => stop.abort();
  }, [hash, bytes, mediaType]);
  return held;
}
