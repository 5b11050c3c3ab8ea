export const WORDING_CODES = [
  "SOON",
  "WHEN_ABLE",
  "ROUGHLY_WHEN",
  "SUITABLY",
  "COMPENSATION",
  "DEPOSIT",
  "MAINTENANCE",
  "RIGHTS",
  "ACCOUNTS",
  "STILL_OR_BACK",
  "LAND_UNIT",
  "GRAIN_UNIT",
  "LENGTH_UNIT",
  "LOAD_UNIT",
] as const;
export type WordingCode = (typeof WORDING_CODES)[number];

/**
 * Words that make an agreement hard to perform or to confirm (training note on writing agreements; Civil Code's own terms).
 * Advice of each: locales `codes.wordingAdvice.*`.
 */
export interface WordingRule {
  readonly code: WordingCode;
  /** `undated`: no day can be read from it · `pair`: easily taken for another legal word · `unit`: no unit of measurement of the law. */
  readonly kind: "undated" | "pair" | "unit";
  /** Worth a look wherever it stands. */
  readonly words: RegExp;
  /** The other words of the pair: worth a look only in a text that uses `words` too. */
  readonly partners?: RegExp;
}

const NUMBER = "[\\d一二三四五六七八九十百千万两半几数]";

export const WORDING_RULES: readonly WordingRule[] = [
  {
    code: "SOON",
    kind: "undated",
    words:
      /尽快|尽早|尽量|赶紧|赶快|抓紧|马上|立马|及时|从速|早日|近期|近日|最近几天|这几天|过几天|过些天|过段时间|过一阵|随后|稍后|改天|回头|以后再说|日后再/gu,
  },
  {
    code: "WHEN_ABLE",
    kind: "undated",
    words:
      /(?:等|待)?有钱(?:了|时|后|的时候|再)|手头宽裕|手头松|周转开|资金到位|(?:等|待)?条件(?:允许|成熟)|方便(?:时|的时候)|有能力(?:时|后|的时候)|打工回来|(?:秋收|夏收|卖粮|卖羊|卖牛|收成)(?:后|以后|之后|完)/gu,
  },
  {
    code: "ROUGHLY_WHEN",
    kind: "undated",
    words: /(?:年底|年前|月底|月初|开春|入冬|秋后|年后)(?:前|之前|以前|再|付|还|给)/gu,
  },
  { code: "SUITABLY", kind: "undated", words: /适当|酌情|视情|看情况|按情况|合理期限|一定(?:期限|时间)内/gu },
  { code: "COMPENSATION", kind: "pair", words: /补偿/gu, partners: /赔偿/gu },
  { code: "DEPOSIT", kind: "pair", words: /订金/gu, partners: /定金/gu },
  { code: "MAINTENANCE", kind: "pair", words: /扶养/gu, partners: /抚养|赡养/gu },
  { code: "RIGHTS", kind: "pair", words: /权力/gu, partners: /权利/gu },
  {
    code: "ACCOUNTS",
    kind: "pair",
    words: /(?:欠|还|记|算|收|结|转|入|对)帐(?![篷幕子])|帐(?:户|号|目|款|单|本)/gu,
  },
  { code: "STILL_OR_BACK", kind: "pair", words: /还欠款/gu },
  { code: "LAND_UNIT", kind: "unit", words: new RegExp(`${NUMBER}+(?:来|多|余)?(?:垧|晌|绳)`, "gu") },
  { code: "GRAIN_UNIT", kind: "unit", words: new RegExp(`${NUMBER}+(?:来|多|余)?(?:石|斗|担)`, "gu") },
  {
    code: "LENGTH_UNIT",
    kind: "unit",
    words: new RegExp(`${NUMBER}+(?:来|多|余)?(?:丈|尺|寸|步|庹|拃|里地|里路)`, "gu"),
  },
  {
    code: "LOAD_UNIT",
    kind: "unit",
    words: new RegExp(`${NUMBER}+(?:来|多|余)?(?:架子车|背篓|麻袋|口袋|捆|堆)`, "gu"),
  },
];
