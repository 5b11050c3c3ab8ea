/**
 * Characters that one person's name is written with by turns. 异体字: 第一批异体字整理表 (1955), of which 通用规范汉字表 (2013) gives
 * 喆 堃 淼 昇 陞 邨 犇 龢 甯 甦 仝 迺 脩 勣 back to names. 形近字, mistaken when copied from a paper [own].
 */
const GROUPS: readonly string[] = [
  "哲喆",
  "坤堃",
  "渺淼",
  "升昇陞",
  "村邨",
  "奔犇",
  "和龢",
  "宁甯",
  "苏甦",
  "同仝",
  "乃迺",
  "修脩",
  "绩勣",
  "峰峯",
  "杰傑",
  "昆崑",
  "梅楳槑",
  "炯烱",
  "岳嶽",
  "浚濬",
  "群羣",
  "侯候",
  "钧钓",
  "祎袆",
  "戊戌戍",
  "己已巳",
  "未末",
  "玟玫",
  "薛薜",
  "冶治",
];

/** Spellings of one name that are looked up; a name with more variant characters than that is found by its sound. */
const MOST_SPELLINGS = 12;

const groupOf = new Map(GROUPS.flatMap((group) => [...group].map((character) => [character, group])));

/** One form for all spellings of a name. */
export function plainSpelling(name: string): string {
  return [...name].map((character) => groupOf.get(character)?.[0] ?? character).join("");
}

/** The spellings of a name, itself the first. */
export function spellingsOf(name: string): readonly string[] {
  let spellings = [""];
  for (const character of name) {
    const others = [...(groupOf.get(character) ?? "")].filter((other) => other !== character);
    spellings = [character, ...others]
      .flatMap((each) => spellings.map((begun) => begun + each))
      .slice(0, MOST_SPELLINGS);
  }
  return spellings;
}
