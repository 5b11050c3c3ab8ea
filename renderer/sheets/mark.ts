import { codeText, type IssuedPaper } from "#shared/domain/paper/paper.ts";

/** What stands on a sheet besides its payload: what the record of its issue and its prints adds. */
export interface SheetMark {
  /** Null before the paper is issued: a placeholder stands where the number will be. */
  readonly no: string | null;
  /** What the two-dimensional code holds; null before issue. */
  readonly code: string | null;
  /** 0 for the original, n for the n-th reprint (补打). */
  readonly reprint: number;
  readonly voided: boolean;
}

/** A paper that has no number yet, as the form shows it. */
export const BEFORE_ISSUE: SheetMark = { no: null, code: null, reprint: 0, voided: false };

/** The marks of the print that would come next, or of the last one while it is on its way to the printer. */
export function markOf(paper: IssuedPaper, printing = false): SheetMark {
  return {
    no: paper.no,
    code: codeText(paper),
    reprint: paper.voided ? 0 : Math.max(0, paper.prints.length - (printing ? 1 : 0)),
    voided: paper.voided !== null,
  };
}
