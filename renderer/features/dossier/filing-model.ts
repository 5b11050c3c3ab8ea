import type { DossierCheck } from "#shared/domain/mediation/dossier-check.ts";
import type { DossierEntry } from "#shared/domain/mediation/file-dossier.ts";

/** Something that exists on paper only, typed in here. */
export interface PaperOnly {
  readonly key: string;
  readonly placeKey: string;
  readonly title: string;
}

/** What the clerk has changed of the proposal. Keys are ids of papers and scans, or the key of something typed in. */
export interface Filing {
  readonly pages: Readonly<Record<string, number | null>>;
  readonly remarks: Readonly<Record<string, string>>;
  /** Scans that do not belong to this case. */
  readonly leftOut: readonly string[];
  readonly paperOnly: readonly PaperOnly[];
}

export const NOTHING_CHANGED: Filing = { pages: {}, remarks: {}, leftOut: [], paperOnly: [] };

/** One line of the dossier to be. */
export interface FilingRow {
  readonly key: string;
  readonly placeKey: string;
  readonly source:
    | { readonly kind: "PAPER"; readonly paper: DossierCheck["places"][number]["papers"][number] }
    | { readonly kind: "SCAN"; readonly scan: DossierCheck["places"][number]["scans"][number] }
    | { readonly kind: "PAPER_ONLY"; readonly title: string };
  readonly isIn: boolean;
  readonly pages: number | null;
  /** Null while a page before it is not counted, and for what stays out. */
  readonly firstPage: number | null;
  readonly remark: string;
}

/**
 * The lines in the order in which they will be numbered. `counted` holds the pages of issued papers as their sheets were laid out;
 * a number typed by the clerk goes before it, because the signed original may have more.
 */
export function filingRows(
  { places }: Pick<DossierCheck, "places">,
  filing: Filing,
  counted: ReadonlyMap<string, number>,
): readonly FilingRow[] {
  let next: number | null = 1;
  return places.flatMap(({ key: placeKey, papers, scans }) => [
    ...papers.map((paper) =>
      row(placeKey, paper.id, { kind: "PAPER", paper }, counted.get(paper.id) ?? null),
    ),
    ...scans.map((scan) => row(placeKey, scan.id, { kind: "SCAN", scan }, scan.pages)),
    ...filing.paperOnly
      .filter((each) => each.placeKey === placeKey)
      .map(({ key, title }) => row(placeKey, key, { kind: "PAPER_ONLY", title }, 1)),
  ]);

  function row(
    placeKey: string,
    key: string,
    source: FilingRow["source"],
    proposed: number | null,
  ): FilingRow {
    const typed = filing.pages[key];
    const pages = typed === undefined ? proposed : typed;
    const isIn = !filing.leftOut.includes(key);
    const firstPage = isIn ? next : null;
    if (isIn) next = next === null || pages === null ? null : next + pages;
    return { key, placeKey, source, isIn, pages, firstPage, remark: filing.remarks[key] ?? "" };
  }
}

/** Pages in all; null while one is not counted. */
export function totalPages(rows: readonly FilingRow[]): number | null {
  return rows.reduce<number | null>(
    (sum, { isIn, pages }) => (!isIn ? sum : sum === null || pages === null ? null : sum + pages),
    0,
  );
}

/** Required places that nothing goes into. */
export function missingPlaces(
  { places }: Pick<DossierCheck, "places">,
  rows: readonly FilingRow[],
): readonly DossierCheck["places"][number][] {
  return places.filter((place) => {
    const isNeeded = place.isMissing || (place.need === "ALWAYS" && place.papers.length === 0);
    return isNeeded && !rows.some(({ placeKey, isIn }) => isIn && placeKey === place.key);
  });
}

export function entriesOf(rows: readonly FilingRow[]): DossierEntry[] {
  return rows
    .filter(({ isIn }) => isIn)
    .map(({ source, placeKey, pages, remark }) => {
      switch (source.kind) {
        case "PAPER":
          return { kind: "PAPER", paperId: source.paper.id, pages, remark };
        case "SCAN":
          return { kind: "SCAN", attachmentId: source.scan.id, pages, remark };
        case "PAPER_ONLY":
          return { kind: "PAPER_ONLY", placeKey, title: source.title, pages, remark };
      }
    });
}
