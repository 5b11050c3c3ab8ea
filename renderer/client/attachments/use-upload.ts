import { useCallback, useRef, useState } from "react";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import type { Attachment, MediaType, ScanLabel } from "#shared/domain/attachment/attachment.ts";
import { fileProblem, pagesOf, pieceCount, pieceOf, type FileProblem } from "./file-bytes.ts";

export type UploadState =
  "waiting" | "sending" | "done" | "stopped" | "content-refused" | "failed" | FileProblem;

export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly state: UploadState;
  /** 0–100 */
  readonly percent: number;
}

const LONGEST_NAME = 120;
/** A connection that breaks off is tried again so often before the file is given up. */
const MOST_TROUBLES = 5;
const PAUSE_MS = 1000;

/** Sends files one after another in pieces, so that neither page nor desk stands still; each can be stopped. */
export function useUpload(matterId: string, onAdded: (attachment: Attachment, file: Blob) => void) {
  const { attachment } = useDesk();
  const { run: begin } = useAct(attachment.begin, { quiet: true });
  const { run: piece } = useAct(attachment.piece, { quiet: true });
  const { run: finish } = useAct(attachment.finish);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stopped = useRef(new Set<number>());
  const queue = useRef<Promise<void>>(Promise.resolve());
  const nextKey = useRef(0);

  const change = useCallback((key: number, part: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  }, []);

  const send = useCallback(
    async (key: number, file: File, name: string, label: ScanLabel | undefined): Promise<UploadState> => {
      if (stopped.current.has(key)) return "stopped";
      change(key, { state: "sending" });
      const pages = await pagesOf(file);
      const begun = await begin({
        matterId,
        name,
        mediaType: file.type as MediaType, // fileProblem() has seen that it is one of the list
        bytes: file.size,
        pages,
        label,
      });
      if (!begun.ok) return "failed";
      const { uploadId } = begun.value;
      const pieces = pieceCount(file.size);
      let troubles = 0;
      for (let index = 0; index < pieces;) {
        if (stopped.current.has(key)) return "stopped";
        const sent = await piece({ uploadId, index, base64: await pieceOf(file, index) });
        if (sent.ok) index += 1;
        // The piece had arrived, only its answer had not.
        else if (sent.error?.code === "PIECE_OUT_OF_ORDER") index = sent.error.data.expected;
        else if (sent.error !== null || troubles === MOST_TROUBLES) return "failed";
        else {
          troubles += 1;
          await pause(PAUSE_MS);
        }
        change(key, { percent: Math.round((index / pieces) * 100) });
      }
      const finished = await finish({ uploadId });
      if (!finished.ok) return finished.error?.code === "CONTENT_REFUSED" ? "content-refused" : "failed";
      onAdded(finished.value, file);
      return "done";
    },
    [begin, piece, finish, matterId, onAdded, change],
  );

  const add = useCallback(
    (files: readonly File[], pastedName: string, label: ScanLabel | undefined) => {
      for (const file of files) {
        const key = (nextKey.current += 1);
        const name = nameOf(file, pastedName);
        const problem = fileProblem(file);
        setUploads((all) => [...all, { key, name, state: problem ?? "waiting", percent: 0 }]);
        if (problem) continue;
        queue.current = queue.current.then(async () => {
          // A file that vanished while it was read is told like any other failure.
          const state = await send(key, file, name, label).catch((): UploadState => "failed");
          change(key, { state });
        });
      }
    },
    [send, change],
  );
  const stop = useCallback((key: number) => void stopped.current.add(key), []);
  const dismiss = useCallback(
    (key: number) => setUploads((all) => all.filter((upload) => upload.key !== key)),
    [],
  );
  return { uploads, add, stop, dismiss };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A pasted picture has no name of its own; a long one is cut before its ending. */
function nameOf(file: File, pastedName: string): string {
  const name =
    file.name === "" || /^image\.\w+$/.test(file.name)
      ? `${pastedName}.${file.type.split("/")[1] ?? ""}`
      : file.name;
  const clean = name.replace(/[\p{Cc}\p{Cs}]/gu, "").trim();
  if (clean.length <= LONGEST_NAME) return clean;
  const ending = /\.\w{1,5}$/.exec(clean)?.[0] ?? "";
  return clean.slice(0, LONGEST_NAME - ending.length).toWellFormed() + ending;
}
