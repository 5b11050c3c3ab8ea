import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import type { Dossier, DossierItem } from "#shared/domain/mediation/dossier.ts";
import type { IssuedPaper } from "#shared/domain/paper/paper.ts";

/** One thing of the dossier as it is printed. Cover, contents, note and back cover are no item: they carry no page number. */
export type Piece =
  | {
      readonly key: string;
      readonly kind: "PAPER";
      readonly paper: IssuedPaper;
      readonly item: DossierItem | null;
    }
  | {
      readonly key: string;
      readonly kind: "SCAN" | "PDF";
      readonly scan: Attachment;
      readonly item: DossierItem;
    }
  | {
      readonly key: string;
      readonly kind: "INSERT";
      readonly why: "PAPER_ONLY" | "UNREADABLE";
      readonly item: DossierItem;
    };

/** Cover and contents, everything in its order, then note and back cover. What exists on paper only is named where it belongs. */
export function dossierPieces(
  { paperIds, items }: Pick<Dossier, "paperIds" | "items">,
  papers: readonly IssuedPaper[],
  scans: readonly Attachment[],
): readonly Piece[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const own = paperIds.flatMap((id) => byId.get(id) ?? []);
  const pieces = (papersOf: readonly IssuedPaper[]) =>
    papersOf.map((paper): Piece => ({ key: paper.id, kind: "PAPER", paper, item: null }));
  return [
    ...pieces(own.filter(isFront)),
    ...items.map((item) => pieceOf(item, byId, scans)),
    ...pieces(own.filter((paper) => !isFront(paper))),
  ];
}

function isFront({ kind }: IssuedPaper): boolean {
  return kind === "DOSSIER_COVER" || kind === "DOSSIER_CONTENTS";
}

function pieceOf(
  item: DossierItem,
  papers: ReadonlyMap<string, IssuedPaper>,
  scans: readonly Attachment[],
): Piece {
  const { source, firstPage } = item;
  const key = `page-${firstPage}`;
  if (source.kind === "PAPER") {
    const paper = papers.get(source.paperId);
    return paper ? { key, kind: "PAPER", paper, item } : { key, kind: "INSERT", why: "PAPER_ONLY", item };
  }
  if (source.kind === "PAPER_ONLY") return { key, kind: "INSERT", why: "PAPER_ONLY", item };
  const scan = scans.find(({ id }) => id === source.attachmentId);
  if (!scan) return { key, kind: "INSERT", why: "UNREADABLE", item };
  return { key, kind: scan.mediaType === "application/pdf" ? "PDF" : "SCAN", scan, item };
}
