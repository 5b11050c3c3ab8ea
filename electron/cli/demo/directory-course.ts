import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { Transaction } from "../../storage/store.ts";
import { contactPoints, dutyShifts, grids, units, villages } from "../../tables/office.ts";
import { Chance } from "./chance.ts";

const SEED = 620_302_107;
const NAMES = "何秉诚 罗玉琴 郭文海 梁秀英 唐学礼 冯桂兰 曹永年 彭丽华 蔡世杰 苏凤霞 魏国栋 任淑珍".split(
  " ",
);

/** Whom to call: unit contacts, two grids a village, the judge and the lawyer of the villages, and a week's duty for three weeks. */
export function putDirectory(tx: Transaction, today: PlainDate): void {
  const chance = new Chance(SEED);
  const phone = () => `0935-80000${chance.between(10, 99)}`;
  const known = [...tx.table(units).all()];
  for (const unit of known)
    tx.put(units, { ...unit, contactName: chance.oneOf(NAMES), phone: phone(), address: "宁远堡镇政府院内" });
  const places = [...tx.table(villages).all()];
  for (const village of places) {
    for (const n of [1, 2]) {
      tx.put(grids, {
        id: tx.newId(),
        code: `${village.id}00${n}`,
        name: `${village.name}第${n}网格`,
        villageCode: village.id,
        worker: chance.oneOf(NAMES),
        phone: phone(),
        households: chance.between(180, 320),
        people: chance.between(600, 1100),
        active: true,
      });
    }
  }
  for (const [kind, name, person] of [
    ["JUDGE", "宁远人民法庭法官联系点", "何明远"],
    ["ADVISER", "一村一法律顾问", "罗玉琴"],
  ] as const) {
    const villageCodes = places.map(({ id }) => id);
    tx.put(contactPoints, { id: tx.newId(), kind, name, person, phone: phone(), villageCodes, active: true });
  }
  const onDuty = [null, ...known.filter(({ level }) => level === "TOWNSHIP").map(({ id }) => id)];
  for (const unitId of onDuty) {
    for (const week of [-1, 0, 1]) {
      tx.put(dutyShifts, {
        id: tx.newId(),
        unitId,
        fromOn: addDays(today, week * 7 - 3),
        toOn: addDays(today, week * 7 + 3),
        person: chance.oneOf(NAMES),
        phone: phone(),
        active: true,
      });
    }
  }
}
