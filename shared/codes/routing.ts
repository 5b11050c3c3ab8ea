import type { Tag } from "./tags.ts";

/** Where a matter usually goes; `reason` is a sentence of locales `codes.routingReason.*`. */
export interface RoutingHint {
  /** Beginning of a category code; absent in a hint that depends on tags alone. */
  readonly category?: string;
  /** One of these tags; absent in a hint that depends on the category alone. */
  readonly tags?: readonly Tag[];
  /** Preset keys, the first is the first to offer. */
  readonly units: readonly [string, ...string[]];
  readonly reason: string;
}

/** Defaults, later editable by the county. [design] */
export const ROUTING_HINTS: readonly RoutingHint[] = [
  {
    category: "07",
    tags: ["MIGRANT_WAGE"],
    units: ["labour-office", "construction", "county-labour"],
    reason: "WAGES",
  },
  { category: "07", units: ["labour-office"], reason: "WAGES" },
  { category: "0901", units: ["natural-resources", "agriculture"], reason: "LAND" },
  { category: "0902", units: ["natural-resources", "agriculture"], reason: "LAND" },
  { category: "0903", units: ["forestry-grassland", "natural-resources"], reason: "FOREST_WATER" },
  { category: "0904", units: ["water-station"], reason: "FOREST_WATER" },
  { category: "1101", units: ["natural-resources", "construction"], reason: "REQUISITION" },
  { category: "1102", units: ["natural-resources"], reason: "REQUISITION" },
  { category: "0601", units: ["market-regulation"], reason: "CONSUMER" },
  { category: "0502", units: ["county-medical-mediation", "health-centre"], reason: "MEDICAL" },
  { category: "0503", units: ["traffic-police"], reason: "TRAFFIC" },
  { category: "0504", units: ["environment"], reason: "POLLUTION" },
  { category: "1202", units: ["civil-affairs", "veterans"], reason: "CIVIL_AFFAIRS" },
  { category: "1304", units: ["emergency"], reason: "SAFETY" },
  { category: "1401", units: ["police-station"], reason: "POLICE_MATTER" },
  {
    category: "1402",
    units: ["procuratorate-office", "county-procuratorate"],
    reason: "PROCURATORATE_MATTER",
  },
  { category: "1403", units: ["court-tribunal", "county-court"], reason: "COURT_MATTER" },
  { category: "1404", units: ["justice-office"], reason: "JUSTICE_MATTER" },
  { category: "15", units: ["discipline"], reason: "DISCIPLINE" },
  { tags: ["FAMILY_VIOLENCE"], units: ["police-station", "women"], reason: "FAMILY_VIOLENCE" },
  { tags: ["MINOR"], units: ["police-station", "school", "civil-affairs"], reason: "MINOR" },
  { tags: ["MENTAL"], units: ["health-centre", "police-station"], reason: "MENTAL" },
  { tags: ["VETERAN"], units: ["veterans"], reason: "VETERAN" },
  { tags: ["DISABLED"], units: ["disabled"], reason: "DISABILITY" },
  { tags: ["UTILITIES"], units: ["power", "water-supply"], reason: "UTILITIES" },
];

/** The hints that fit a matter, those of its category first; each unit is named once, by the first hint that names it. */
export function routingHints(
  category: string,
  tags: readonly string[],
): readonly { unit: string; reason: string }[] {
  const reasonByUnit = new Map<string, string>();
  for (const hint of ROUTING_HINTS) {
    const fits =
      (hint.category === undefined || category.startsWith(hint.category)) &&
      (hint.tags === undefined || hint.tags.some((tag) => tags.includes(tag)));
    for (const unit of fits ? hint.units : [])
      if (!reasonByUnit.has(unit)) reasonByUnit.set(unit, hint.reason);
  }
  return [...reasonByUnit].map(([unit, reason]) => ({ unit, reason }));
}
