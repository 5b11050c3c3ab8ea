/** The name under which one person's spellings meet: without spaces, dots and widths. For comparing, never for showing. */
export function bareName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, "");
}
