/** How the parties stand to one another. [own] */
export const RELATIONSHIPS = [
  "SPOUSES",
  "PARENT_CHILD",
  "SIBLINGS",
  "IN_LAWS",
  "RELATIVES",
  "COUPLE",
  "NEIGHBOURS",
  "SAME_VILLAGE",
  "COLLEAGUES",
  "EMPLOYMENT",
  "LAND_TRANSFER",
  "BUYER_LENDER",
  "DOCTOR_PATIENT",
  "LANDLORD_TENANT",
  "VILLAGER_COMMITTEE",
  "CITIZEN_UNIT",
  "NONE",
  "OTHER",
] as const;

/** Gansu's own first: 汉 回 藏 东乡 裕固 保安 撒拉 土 蒙古 哈萨克 满. */
const GANSU_NATIONALITIES = ["01", "03", "04", "26", "48", "47", "35", "30", "02", "17", "11"];

/** Nationalities (GB/T 3304) in the order they are offered: Gansu's first, then by code; 97 other, 98 naturalised. */
export const NATIONALITIES: readonly string[] = [
  ...GANSU_NATIONALITIES,
  ...Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, "0")).filter(
    (code) => !GANSU_NATIONALITIES.includes(code),
  ),
  "97",
  "98",
];

/** A visitor without any paper (无证件); our own code beside GA/T 517. */
export const NO_PAPER = "000";
/** The citizen's identity card, and the papers that carry the same number. */
export const IDENTITY_CARD = "111";
const CITIZEN_NUMBER_PAPERS: readonly string[] = [IDENTITY_CARD, "112", "113"];

/** Identity papers (GA/T 517) in the order they are offered. */
export const IDENTITY_PAPERS = [
  IDENTITY_CARD,
  "113",
  NO_PAPER,
  "112",
  "117",
  "133",
  "335",
  "114",
  "115",
  "116",
  "118",
  "119",
  "121",
  "123",
  "125",
  "127",
  "129",
  "131",
  "511",
  "516",
  "551",
  "552",
  "553",
  "554",
  "411",
  "412",
  "414",
  "990",
] as const;

/** Whether the number on such a paper is a citizen identity number, to be read by `readIdentityNumber`. */
export function carriesCitizenNumber(paperType: string): boolean {
  return CITIZEN_NUMBER_PAPERS.includes(paperType);
}
