import { z } from "zod";
import { RETENTIONS } from "../../codes/handling.ts";
import { RecordId } from "../../kernel/ids.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { line, prose, requiredLine } from "../../kernel/text.ts";
import { PaperKind } from "../paper/paper.ts";
import { paperName } from "../paper/paper-name.ts";
import type { Dossier, DossierItem, DossierPlace } from "./dossier.ts";
import {
  type DossierFacts,
  FilingObstacle,
  filingObstacle,
  isMaterial,
  isNeeded,
  labelOf,
  placeOfPaper,
  placeOfScan,
  placesOf,
} from "./dossier-check.ts";

/** Pages as counted; null while nobody has counted them. */
const Pages = z.int().min(1).max(999).nullable();

/** One thing that goes into the dossier. Where it stands follows from the locality's order, except for what exists on paper only. */
export const DossierEntry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("PAPER"), paperId: RecordId, pages: Pages, remark: line(80) }),
  z.object({ kind: z.literal("SCAN"), attachmentId: RecordId, pages: Pages, remark: line(80) }),
  z.object({
    kind: z.literal("PAPER_ONLY"),
    placeKey: z.string(),
    title: requiredLine(80),
    pages: Pages,
    remark: line(80),
  }),
]);
export type DossierEntry = z.infer<typeof DossierEntry>;

export const FilingForm = z.object({
  entries: z.array(DossierEntry).max(400),
  checkedBy: line(40),
  retention: z.enum(RETENTIONS),
  /** Why something required is missing (M-18). */
  note: prose(2000),
});
export type FilingForm = z.infer<typeof FilingForm>;

/** Why a dossier is not filed; each says what to do next. */
export const FilingRefusal = z.discriminatedUnion("reason", [
  ...FilingObstacle.options,
  z.object({ reason: z.literal("voided-paper"), kind: PaperKind, no: z.string() }),
  /** A paper of the case that is valid and was not put in. */
  z.object({ reason: z.literal("left-out"), kind: PaperKind, no: z.string() }),
  /** Named twice, or not of this case. */
  z.object({ reason: z.literal("entry-unknown"), title: z.string() }),
  z.object({ reason: z.literal("pages-missing"), title: z.string() }),
  /** Required places that are empty, and no note says why. */
  z.object({ reason: z.literal("required-missing"), places: z.array(z.string()) }),
  z.object({ reason: z.literal("empty") }),
]);
export type FilingRefusal = z.infer<typeof FilingRefusal>;

/** An entry that was found: what it is, where it stands, and when it came about. */
interface Found {
  readonly placeKey: string;
  readonly title: string;
  readonly source: DossierItem["source"];
  readonly since: string;
  readonly pages: number | null;
  readonly remark: string;
}

/** Everything in the locality's order, pages numbered from 1 on. Cover, contents, note and back cover carry no page number. */
export function fileDossier(
  facts: DossierFacts,
  { entries, note }: FilingForm,
): Result<Pick<Dossier, "items" | "totalPages">, FilingRefusal> {
  const { mediation, papers, rule } = facts;
  const obstacle = filingObstacle(mediation);
  if (obstacle) return err(obstacle);

  const places = placesOf(rule);
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const result = findEntry(entry, facts, places);
    if (!result.ok) return result;
    const key = JSON.stringify(result.value.source);
    if (entry.kind !== "PAPER_ONLY" && seen.has(key))
      return err({ reason: "entry-unknown", title: result.value.title });
    seen.add(key);
    found.push(result.value);
  }
  const leftOut = papers.find(
    ({ id, kind, voided }) =>
      isMaterial(kind) && voided === null && !seen.has(JSON.stringify({ kind: "PAPER", paperId: id })),
  );
  if (leftOut) return err({ reason: "left-out", kind: leftOut.kind, no: leftOut.no });

  const missing = places.filter(
    (place) => isNeeded(place, mediation) && !found.some(({ placeKey }) => placeKey === place.key),
  );
  if (missing.length > 0 && note.trim() === "")
    return err({ reason: "required-missing", places: missing.map(({ name }) => name) });
  if (found.length === 0) return err({ reason: "empty" });
  return numbered(inOrder(found, places));
}

function findEntry(
  entry: DossierEntry,
  { papers, attachments }: DossierFacts,
  places: readonly DossierPlace[],
): Result<Found, FilingRefusal> {
  const { pages, remark } = entry;
  switch (entry.kind) {
    case "PAPER": {
      const { paperId } = entry;
      const paper = papers.find(({ id }) => id === paperId);
      if (!paper || !isMaterial(paper.kind)) return err({ reason: "entry-unknown", title: paperId });
      const { kind, no, voided, issuedAt } = paper;
      if (voided !== null) return err({ reason: "voided-paper", kind, no });
      const placeKey = placeOfPaper(places, kind).key;
      return ok({
        placeKey,
        title: paperName(kind),
        source: { kind: "PAPER", paperId },
        since: issuedAt,
        pages,
        remark,
      });
    }
    case "SCAN": {
      const { attachmentId } = entry;
      const scan = attachments.find(({ id }) => id === attachmentId);
      if (!scan) return err({ reason: "entry-unknown", title: attachmentId });
      const placeKey = placeOfScan(places, labelOf(scan)).key;
      const title = scan.name.replace(/\.\w{1,5}$/, "");
      return ok({
        placeKey,
        title,
        source: { kind: "SCAN", attachmentId },
        since: scan.addedAt,
        pages,
        remark,
      });
    }
    case "PAPER_ONLY": {
      const { placeKey, title } = entry;
      if (!places.some(({ key }) => key === placeKey)) return err({ reason: "entry-unknown", title });
      return ok({ placeKey, title, source: { kind: "PAPER_ONLY" }, since: "", pages, remark });
    }
  }
}

const KIND_RANK = { PAPER: 0, SCAN: 1, PAPER_ONLY: 2 } as const satisfies Record<
  DossierEntry["kind"],
  number
>;

/** By place; within one issued papers first, then scans, each as they came about, then what was typed in. */
function inOrder(found: readonly Found[], places: readonly DossierPlace[]): readonly Found[] {
  const rank = new Map(places.map(({ key }, index) => [key, index]));
  return found.toSorted(
    (a, b) =>
      (rank.get(a.placeKey) ?? 0) - (rank.get(b.placeKey) ?? 0) ||
      KIND_RANK[a.source.kind] - KIND_RANK[b.source.kind] ||
      a.since.localeCompare(b.since),
  );
}

function numbered(found: readonly Found[]): Result<Pick<Dossier, "items" | "totalPages">, FilingRefusal> {
  const items: DossierItem[] = [];
  let firstPage = 1;
  for (const { placeKey, title, source, pages, remark } of found) {
    if (pages === null) return err({ reason: "pages-missing", title });
    items.push({ placeKey, title, source, pages, firstPage, remark });
    firstPage += pages;
  }
  return ok({ items, totalPages: firstPage - 1 });
}
