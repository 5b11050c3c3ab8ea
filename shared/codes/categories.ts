/**
 * Dispute categories (纠纷类别): the two-level governance tree (domain table B) is what a clerk chooses and what is stored;
 * the justice ministry's statistics (table A) are derived from it, so that nobody types a category twice.
 * Chinese and English names: locales `codes.category.*`, `codes.mojCategory.*`.
 */
export interface Category {
  readonly code: string;
  /** First level above; null for a first level. */
  readonly parent: string | null;
  /** A court confirms agreements on it: not those of administrative, legal, organisation and religious matters (12–16), whoever mediated them. */
  readonly confirmable: boolean;
  /** 15*: the slip never goes to the unit complained about, and informers' material never to the accused. */
  readonly closedRouting: boolean;
}

/** Second-level endings of each first level; 99 stands alone. */
const TREE: Readonly<Record<string, string>> = {
  "01": "01 02 03 99",
  "02": "01 02 03 99",
  "03": "01 02 03 99",
  "04": "01 02 03 99",
  "05": "01 02 03 04 05 06 07 99",
  "06": "01 02 03 04 99",
  "07": "01 02 03 04 99",
  "08": "01 02 03 04 99",
  "09": "01 02 03 04 99",
  "10": "01 02 03 04 05 06 99",
  "11": "01 02 03 04 05 99",
  "12": "01 02 03 99",
  "13": "01 02 03 04 05 06 07 99",
  "14": "01 02 03 04",
  "15": "01 02 99",
  "16": "01 02",
  "99": "",
};

/** Every category, each first level followed by its second level. */
export const CATEGORIES: readonly Category[] = Object.keys(TREE)
  .sort()
  .flatMap((first) => [
    category(first, null),
    ...(TREE[first] ?? "")
      .split(" ")
      .filter((ending) => ending !== "")
      .map((ending) => category(first + ending, first)),
  ]);

const CATEGORIES_BY_CODE = new Map(CATEGORIES.map((each) => [each.code, each]));

export function findCategory(code: string): Category | undefined {
  return CATEGORIES_BY_CODE.get(code);
}

/** Whether a matter may be registered under `code`: a second level, or 99. */
export function isChoosable(code: string): boolean {
  const found = findCategory(code);
  return found !== undefined && (found.parent !== null || found.code === "99");
}

/** What a rural township sees first. `codes` are where the pick leads, the most likely first. [own] */
export interface RuralPick {
  readonly key: string;
  readonly codes: readonly [string, ...string[]];
}

export const RURAL_PICKS: readonly RuralPick[] = [
  { key: "NEIGHBOUR", codes: ["0202", "0201", "0203", "0299"] },
  { key: "MARRIAGE", codes: ["0101"] },
  { key: "SUPPORT", codes: ["0102", "0103"] },
  { key: "CONTRACTED_LAND", codes: ["0901"] },
  { key: "HOMESTEAD", codes: ["0902"] },
  { key: "FOREST_PASTURE_WATER", codes: ["0903", "0904", "0999"] },
  { key: "WAGES", codes: ["0701", "0507"] },
  { key: "LENDING", codes: ["0804"] },
  { key: "INJURY", codes: ["0303", "0507", "0599"] },
  { key: "TRAFFIC", codes: ["0503"] },
  { key: "REQUISITION", codes: ["1102"] },
  { key: "VILLAGE_AFFAIRS", codes: ["1201"] },
];

function category(code: string, parent: string | null): Category {
  const first = code.slice(0, 2);
  return { code, parent, confirmable: first < "12" || first > "16", closedRouting: first === "15" };
}

/** Organisation and discipline matters (涉组织涉纪检, 15*): the accused must never read the complaint (Petition Regulations art. 30). */
export function isClosedRouting(category: string): boolean {
  return findCategory(category)?.closedRouting ?? false;
}

/** A first-level code stands for itself and everything below it. */
export function withAllBelow(code: string): readonly string[] {
  return [code, ...CATEGORIES.filter(({ parent }) => parent === code).map((category) => category.code)];
}
