/**
 * Categories of the justice ministry's mediation statistics (人民调解统计报表) and how the governance tree maps to them.
 * The names are the ministry's, the A-codes are ours.
 */
export const MOJ_CATEGORIES = [
  "A01",
  "A02",
  "A03",
  "A04",
  "A05",
  "A06",
  "A07",
  "A08",
  "A09",
  "A10",
  "A11",
  "A12",
  "A13",
  "A14",
  "A15",
  "A16",
  "A17",
  "A99",
] as const;
export type MojCategory = (typeof MOJ_CATEGORIES)[number];

/** One way a category can count; `key` names the question put to the clerk (locales `codes.mojChoice.*`). */
export interface MojChoice {
  readonly key: string;
  readonly category: MojCategory;
}

type Choices = readonly [MojChoice, ...MojChoice[]];

const one = (category: MojCategory): Choices => [{ key: "ORDINARY", category }];

/** By longest prefix. The first choice is counted when nobody answers the question. [design] */
const MAP: Readonly<Record<string, Choices>> = {
  "01": one("A01"),
  "02": one("A02"),
  "0203": [
    { key: "ORDINARY", category: "A02" },
    { key: "POLLUTION", category: "A09" },
  ],
  "03": one("A06"),
  "0401": one("A06"),
  "0402": one("A17"),
  "0403": one("A03"),
  "0499": [
    { key: "ORDINARY", category: "A99" },
    { key: "HOUSE", category: "A03" },
    { key: "DAMAGES", category: "A06" },
  ],
  "05": one("A06"),
  "0502": one("A15"),
  "0503": one("A16"),
  "0504": one("A09"),
  "0599": [
    { key: "DAMAGES", category: "A06" },
    { key: "POLLUTION", category: "A09" },
  ],
  "06": one("A04"),
  "0601": [
    { key: "ORDINARY", category: "A14" },
    { key: "TRAVEL", category: "A12" },
    { key: "ONLINE", category: "A13" },
  ],
  "0602": [
    { key: "ORDINARY", category: "A04" },
    { key: "RURAL_HOUSE", category: "A03" },
  ],
  "07": [
    { key: "ORDINARY", category: "A11" },
    { key: "MIGRANT_WAGE", category: "A10" },
  ],
  "08": one("A04"),
  "0901": one("A07"),
  "0902": one("A03"),
  "0903": one("A07"),
  "0904": one("A07"),
  "0999": one("A07"),
  "10": [
    { key: "BUSINESS", category: "A05" },
    { key: "CONTRACT", category: "A04" },
  ],
  "11": one("A08"),
};

/** How a governance category may count in the ministry's statistics; more than one choice is asked of the clerk, once. */
export function mojChoices(category: string): Choices {
  return MAP[category] ?? MAP[category.slice(0, 2)] ?? one("A99");
}

/** Where a matter counts: by the clerk's answer, else by its tags (a MIGRANT_WAGE matter is A10), else by the first choice. */
export function mojCategory(category: string, tags: readonly string[], answer?: string): MojCategory {
  const choices = mojChoices(category);
  const chosen =
    choices.find(({ key }) => key === answer) ??
    choices.find(({ key }) => key !== "ORDINARY" && tags.includes(key)) ??
    choices[0];
  return chosen.category;
}
