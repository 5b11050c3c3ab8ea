import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAttachment } from "#renderer/client/attachments/use-attachment.ts";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { InsertSheet } from "#renderer/sheets/dossier/InsertSheet.tsx";
import { ScanSheet } from "#renderer/sheets/dossier/ScanSheet.tsx";
import { markOf } from "#renderer/sheets/mark.ts";
import { PaperSheet } from "#renderer/sheets/PaperSheet.tsx";
import { printSheet, sheetReady } from "#renderer/sheets/print-sheet.ts";
import { readOffset } from "#renderer/sheets/printer/calibration.ts";
import { SheetPreview } from "#renderer/sheets/SheetPreview.tsx";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import type { Dossier, DossierItem } from "#shared/domain/mediation/dossier.ts";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";
import { dossierPieces, type Piece } from "./dossier-pieces.ts";
import { useCasePapers } from "./use-case-papers.ts";
import { type DrawnPdf, useDrawnPdfs } from "./use-drawn-pdfs.ts";
import "./dossier.css";

/** The whole dossier as one print: everything in its order, pages numbered as they were when it was filed. */
export function DossierPrintPage({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const { data: known } = useQuery(ask.dossier.get.queryOptions({ input: { caseId } }));
  const { data: file } = useQuery(ask.mediation.file.queryOptions({ input: { id: caseId } }));
  const papers = useCasePapers(caseId);
  if (!known || !file || !papers) return <Loading />;
  if (!known.dossier) {
    return <EmptyState title={t("dossier.notYet")} hint={t("dossier.notYetHint")} />;
  }
  return <Whole dossier={known.dossier} papers={papers} scans={file.attachments} />;
}

interface Props {
  readonly dossier: Dossier;
  readonly papers: readonly IssuedPaper[];
  readonly scans: readonly Attachment[];
}

function Whole({ dossier, papers: read, scans }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const print = useAct(useDesk().dossier.print, { quiet: true });
  const [papers, setPapers] = useState(read);
  const [printing, setPrinting] = useState(false);
  const isReady = useReady();
  const pieces = dossierPieces(dossier, papers, scans);
  const drawing = useDrawnPdfs(dossier, scans);
  const undrawn = [...drawing.drawn.values()].filter((pdf) => "why" in pdf).length;
  const byHand = pieces.filter(({ kind }) => kind === "INSERT").length + undrawn;
  const back = places.dossier(dossier.caseId);

  async function handlePrint() {
    if (!isReady || drawing.now || print.busy || printing) return;
    const printed = await print.run({ dossierId: dossier.id });
    if (!printed.ok) {
      if (printed.error) toast.trouble(t("dossier.notFound"));
      return;
    }
    setPrinting(true);
    setPapers(printed.value);
    try {
      await printSheet("A4");
    } finally {
      setPrinting(false);
    }
  }
  useShortcut("Ctrl+P", () => void handlePrint());
  useShortcut("Escape", () => go(back));

  return (
    <Page
      wide
      title={t("dossier.print.title", { no: dossier.no })}
      hint={t("dossier.print.hint")}
      actions={
        <>
          <Button aria-keyshortcuts="Escape" onClick={() => go(back)}>
            {t("dossier.print.back")} <KeyHint keys="Esc" />
          </Button>
          <Button
            type="primary"
            loading={!isReady || drawing.now !== null || print.busy}
            aria-keyshortcuts="Control+P"
            onClick={() => void handlePrint()}
          >
            {t("dossier.print.whole")} <KeyHint keys="Ctrl+P" />
          </Button>
        </>
      }
    >
      <div className="dossier-notices">
        {drawing.now && (
          <Notice
            tone="info"
            action={<Button onClick={drawing.stop}>{t("dossier.print.stopDrawing")}</Button>}
          >
            {t("dossier.print.drawing", drawing.now)}
          </Notice>
        )}
        {byHand > 0 && (
          <Notice
            tone="info"
            action={
              drawing.isStopped && <Button onClick={drawing.goOn}>{t("dossier.print.drawRest")}</Button>
            }
          >
            {t("dossier.print.byHand", { count: byHand })}
          </Notice>
        )}
      </div>
      <div className="sheet-place" tabIndex={0} role="region" aria-label={t("dossier.print.preview")}>
        <SheetPreview offset={readOffset("A4")}>
          {pieces.map((piece) => (
            <div key={piece.key} className="dossier-piece" {...numbering(piece, drawing.drawn)}>
              <PieceSheet piece={piece} printing={printing} drawn={drawing.drawn} />
            </div>
          ))}
        </SheetPreview>
      </div>
    </Page>
  );
}

interface PieceProps {
  readonly piece: Piece;
  readonly printing: boolean;
  readonly drawn: ReadonlyMap<string, DrawnPdf>;
}

function PieceSheet({ piece, printing, drawn }: PieceProps) {
  switch (piece.kind) {
    case "PAPER":
      return <PaperSheet payload={piece.paper.payload} mark={markOf(piece.paper, printing)} layout="A4" />;
    case "SCAN":
      return <Scan scan={piece.scan} item={piece.item} />;
    case "PDF": {
      const pdf = drawn.get(piece.scan.id);
      if (!pdf) return <div className="sheet" />;
      if ("why" in pdf) return <InsertSheet {...piece.item} why={pdf.why} />;
      return <ScanSheet title={piece.item.title} pages={pdf.pages} />;
    }
    case "INSERT":
      return <InsertSheet {...piece.item} why={piece.why} />;
  }
}

/** A scan is read when the dossier is looked at; each reading is a line in the trail. */
function Scan({ scan, item }: { readonly scan: Attachment; readonly item: DossierItem }) {
  const opened = useAttachment(scan);
  const blob = opened.state === "ready" ? opened.blob : undefined;
  const pages = useMemo(() => blob && [blob], [blob]);
  if (pages) return <ScanSheet title={item.title} pages={pages} />;
  if (opened.state === "reading") return <div className="sheet" />;
  return <InsertSheet {...item} why="UNREADABLE" />;
}

/** Where the running number of this piece begins. What stands for pages put in by hand names their numbers itself. */
function numbering(piece: Piece, drawn: ReadonlyMap<string, DrawnPdf>) {
  if (piece.kind === "INSERT" || piece.item === null) return {};
  if (piece.kind === "PDF" && !isDrawn(drawn.get(piece.scan.id))) return {};
  return {
    className: "dossier-piece numbered",
    style: { counterReset: `dossier-page ${piece.item.firstPage - 1}` },
  };
}

function isDrawn(pdf: DrawnPdf | undefined): boolean {
  return pdf !== undefined && "pages" in pdf;
}

/** Whether every sheet stands still and every scan has been read. */
function useReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    void sheetReady(left.signal).then(() => setReady(!left.signal.aborted));
    return () => left.abort();
  }, []);
  return isReady;
}
