/** A pattern for `ilike` that finds a text as it was typed; null finds everything. */
export function containing(text: string | undefined): string | null {
  return text ? `%${text.replaceAll(/[%_\\]/g, "\\$&")}%` : null;
}
