/** The ministry's eighteen types by the governance tree, written down a second time from the two published lists. */
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";

const BY_KIND: Readonly<Record<string, string>> = {
  "01": "A01",
  "02": "A02",
  "03": "A06",
  "05": "A06",
  "06": "A04",
  "08": "A04",
  "09": "A07",
  "10": "A05",
  "11": "A08",
};
const BY_CATEGORY: Readonly<Record<string, string>> = {
  "0401": "A06",
  "0402": "A17",
  "0403": "A03",
  "0502": "A15",
  "0503": "A16",
  "0504": "A09",
  "0601": "A14",
  "0902": "A03",
};
export const MOJ_TYPES = "A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12 A13 A14 A15 A16 A17 A99".split(" ");

export function mojOf({ category, tags }: CaseForm): string {
  if (category.startsWith("07")) return tags.includes("MIGRANT_WAGE") ? "A10" : "A11";
  return BY_CATEGORY[category] ?? BY_KIND[category.slice(0, 2)] ?? "A99";
}
