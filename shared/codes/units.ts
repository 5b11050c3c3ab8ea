/** A receiving unit (收文单位) every township begins with; names in locales `codes.unit.*`, all of it editable by the office. */
export interface UnitPreset {
  readonly key: string;
  readonly level: "TOWNSHIP" | "COUNTY" | "VILLAGE";
  /** 常驻 · 轮驻 · 随驻, or not at the centre. */
  readonly residency: "PERMANENT" | "ROTATING" | "ON_CALL" | "NONE";
}

const preset =
  (level: UnitPreset["level"], residency: UnitPreset["residency"]) =>
  (key: string): UnitPreset => ({ key, level, residency });

/** In the order they are offered. Who sits where differs by county: the residency is a start. [own] */
export const UNIT_PRESETS: readonly UnitPreset[] = [
  ...["public-order-office", "justice-office", "petition-office"].map(preset("TOWNSHIP", "PERMANENT")),
  ...[
    "police-station",
    "court-tribunal",
    "labour-office",
    "natural-resources",
    "civil-affairs",
    "agriculture",
    "legal-aid",
  ].map(preset("TOWNSHIP", "ROTATING")),
  ...[
    "party-government-office",
    "discipline",
    "organisation-office",
    "procuratorate-office",
    "social-affairs",
    "market-regulation",
    "law-enforcement",
    "agro-technology",
    "animal-husbandry",
    "water-station",
    "forestry-grassland",
    "finance-office",
    "construction",
    "traffic-police",
    "transport",
    "health-centre",
    "school",
    "emergency",
    "environment",
    "women",
    "youth-league",
    "disabled",
    "trade-union",
    "next-generation",
    "veterans",
    "legal-services",
    "counselling",
    "service-centre",
    "power",
    "water-supply",
    "telecom",
    "bank",
    "insurance",
  ].map(preset("TOWNSHIP", "ON_CALL")),
  ...["village-committee", "grid"].map(preset("VILLAGE", "NONE")),
  ...[
    "county-centre",
    "county-petition",
    "county-court",
    "county-procuratorate",
    "county-labour",
    "county-medical-mediation",
    "hotline",
  ].map(preset("COUNTY", "NONE")),
  preset("TOWNSHIP", "NONE")("other"),
];
