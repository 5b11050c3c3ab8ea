import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { readAttachment } from "#renderer/client/attachments/read-attachment.ts";
import type { Desk } from "#renderer/client/desk.ts";
import { PdfUnreadableError } from "#renderer/client/pdf/pdf-unreadable.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import type { InsertReason } from "#renderer/sheets/dossier/InsertSheet.tsx";
import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import type { Dossier } from "#shared/domain/mediation/dossier.ts";

/** A PDF of the dossier as pictures of its pages, or why it has none. */
export type DrawnPdf =
  { readonly pages: readonly Blob[] } | { readonly why: Exclude<InsertReason, "PAPER_ONLY"> };

export interface Drawing {
  /** By attachment; absent while its turn has not come. */
  readonly drawn: ReadonlyMap<string, DrawnPdf>;
  /** What is being drawn. */
  readonly now: { readonly name: string; readonly page: number; readonly pages: number } | null;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
}

interface Wanted {
  readonly scan: Attachment;
  /** As numbered when the dossier was filed. */
  readonly pages: number;
}

/** Draws the PDFs of a dossier one after another, a page at a time: of a large file only its pictures stay in memory. */
export function useDrawnPdfs({ items }: Pick<Dossier, "items">, scans: readonly Attachment[]): Drawing {
  const desk = useDesk();
  const [drawn, setDrawn] = useState<Drawing["drawn"]>(new Map());
  const [now, setNow] = useState<Drawing["now"]>(null);
  const [isStopped, setStopped] = useState(false);
  const done = useRef(new Set<string>());
  const wanted = useMemo(() => pdfsOf(items, scans), [items, scans]);

  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    async function drawAll() {
      for (const { scan, pages } of wanted) {
        if (done.current.has(scan.id)) continue;
        const onPage = (page: number) => setNow({ name: scan.name, page, pages });
        onPage(1);
        const result = await drawOne(desk, { scan, pages }, signal, onPage);
        if (signal.aborted) return;
        done.current.add(scan.id);
        setDrawn((before) => new Map(before).set(scan.id, result));
      }
      setNow(null);
    }
    if (!isStopped) void drawAll();
    return () => left.abort();
  }, [desk, wanted, isStopped]);

  const stop = useCallback(() => {
    setStopped(true);
    setNow(null);
  }, []);
  const goOn = useCallback(() => setStopped(false), []);
  return { drawn: isStopped ? withStopped(drawn, wanted) : drawn, now, isStopped, stop, goOn };
}

function pdfsOf(items: Dossier["items"], scans: readonly Attachment[]): readonly Wanted[] {
  return items.flatMap(({ source, pages }) => {
    if (source.kind !== "SCAN") return [];
    const scan = scans.find(({ id }) => id === source.attachmentId);
    return scan?.mediaType === "application/pdf" ? [{ scan, pages }] : [];
  });
}

function withStopped(drawn: Drawing["drawn"], wanted: readonly Wanted[]): Drawing["drawn"] {
  const left = wanted.filter(({ scan }) => !drawn.has(scan.id));
  return new Map([...drawn, ...left.map(({ scan }) => [scan.id, { why: "PDF_STOPPED" }] as const)]);
}

async function drawOne(
  desk: Desk,
  { scan, pages: expected }: Wanted,
  signal: AbortSignal,
  onPage: (page: number) => void,
): Promise<DrawnPdf> {
  try {
    const [blob, { openPdf }] = await Promise.all([
      readAttachment(desk, scan, { signal }),
      import("#renderer/client/pdf/pdf-file.ts"),
    ]);
    const pdf = await openPdf(blob);
    try {
      if (pdf.pages !== expected) return { why: { pdfPages: pdf.pages } };
      const pages: Blob[] = [];
      while (pages.length < expected && !signal.aborted) {
        onPage(pages.length + 1);
        pages.push(await pdf.draw(pages.length + 1));
      }
      return { pages };
    } finally {
      await pdf.close();
    }
  } catch (error) {
    return { why: error instanceof PdfUnreadableError ? `PDF_${error.problem}` : "UNREADABLE" };
  }
}
