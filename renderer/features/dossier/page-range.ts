/** 3, or 3–5. */
export function pageRange(firstPage: number, pages: number): string {
  return pages === 1 ? String(firstPage) : `${firstPage}–${firstPage + pages - 1}`;
}
