import type { Visitor } from "#shared/domain/visit/visit.ts";
import { checkDigitFor } from "#shared/kernel/identity-number.ts";
import { addDays, ageOn, day, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { Chance } from "./chance.ts";

/** The villages of 宁远堡镇, 金川区 (statistics bureau, 2023). The people below are invented. */
export const DEMO_VILLAGES = [
  ["620302100200", "山湾村"],
  ["620302100201", "龙景村"],
  ["620302100202", "宁远村"],
  ["620302100203", "中牌村"],
  ["620302100204", "东湾村"],
  ["620302100205", "西湾村"],
  ["620302100206", "白家咀村"],
  ["620302100207", "高岸子村"],
  ["620302100208", "西坡村"],
  ["620302100209", "马家岸村"],
  ["620302100210", "新安村"],
  ["620302100211", "油籽洼村"],
  ["620302100212", "新华村"],
  ["620302100213", "下四分村"],
] as const;

const SURNAMES =
  "张 王 李 赵 马 杨 刘 陈 何 徐 孙 胡 郭 高 罗 梁 韩 唐 冯 曹 彭 蒋 蔡 潘 苏 魏 任 姜 范 白".split(" ");
const MEN =
  "建国 永福 生财 有德 存义 光明 占奎 兴旺 得林 立军 志强 振华 玉山 吉庆 万成 开元 海龙 正平 发祥 进才 守信 学文 多祥 宗仁".split(
    " ",
  );
const WOMEN =
  "秀英 桂兰 玉梅 春花 淑珍 月娥 彩霞 翠莲 红霞 菊香 金凤 爱萍 素琴 兰芳 凤英 雪梅 巧玲 银花 会琴 亚丽".split(
    " ",
  );
const WORK = ["务农", "务农", "务农", "养殖", "外出务工", "建筑工", "个体经营", "货车司机", "退休", ""];

export interface Villager {
  readonly villageCode: string;
  readonly village: string;
  readonly visitor: Visitor;
}

/** People who may come to the counter, some of them more than once in the year. */
export function makeVillagers(chance: Chance, count: number, today: PlainDate): readonly Villager[] {
  const births = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    let birthOn: PlainDate;
    do birthOn = addDays(day("1945-01-01"), chance.between(0, 21_000));
    while (births.has(birthOn));
    births.add(birthOn);
    return villager(chance, index, birthOn, today);
  });
}

function villager(chance: Chance, index: number, birthOn: PlainDate, today: PlainDate): Villager {
  const [villageCode, village] = chance.oneOf(DEMO_VILLAGES);
  const isMan = chance.next() < 0.6;
  const age = ageOn(birthOn, today);
  const hasCard = !chance.isOneIn(8);
  return {
    villageCode,
    village,
    visitor: {
      name: chance.oneOf(SURNAMES) + chance.oneOf(isMan ? MEN : WOMEN),
      representing: "SELF",
      idPaper: hasCard
        ? { type: "111", no: neverIssued(birthOn), confirmed: false }
        : { type: "000", no: "", confirmed: false },
      sex: isMan ? "1" : "2",
      birthOn,
      nation: chance.isOneIn(9) ? "03" : "01",
      phone: chance.isOneIn(12) ? "" : `1990000${String(1000 + index)}`,
      address: {
        villageCode,
        group: `${"一二三四五六七八"[chance.between(0, 7)]}组`,
        text: `${chance.between(1, 160)}号`,
      },
      occupation: age > 70 ? "" : chance.oneOf(WORK),
      careFlags: age >= 70 ? ["ELDERLY"] : [],
      guardian: null,
    },
  };
}

/** A well-formed identity number that nobody has: the order code 000 is never given. */
function neverIssued(birthOn: PlainDate): string {
  const seventeen = `620302${birthOn.replaceAll("-", "")}000`;
  return seventeen + checkDigitFor(seventeen);
}
