import type { ContactPoint, DutyShift, Grid } from "#shared/domain/directory/directory.ts";

export interface Book {
  readonly grids: readonly Grid[];
  readonly points: readonly ContactPoint[];
  readonly shifts: readonly DutyShift[];
}

export interface PartProps {
  readonly book: Book;
  /** Whether one of these texts is what the person looks for. */
  readonly isFound: (...texts: readonly string[]) => boolean;
}
