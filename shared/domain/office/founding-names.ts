/** Names that follow from the place an office is founded for. Official, hence Chinese in every language; all can be changed. */
import type { Unit } from "./office.ts";

/** A number without township: 宁远堡 for 宁远堡镇. */
export function shortName(township: string): string {
  const short = township.replace(/(街道办事处|街道|地区|镇|乡)$/u, "");
  return short === "" ? township : short;
}

/** The code tables say 山湾村委会 and 龙泉里社区居委会 and mean the village and the community. */
export function villageName(division: string): string {
  return division.replace(/(?:村民|居民)?委员会$|(?<=村)委会$|(?<=社区)居委会$|居委会$/u, "") || division;
}

/** Key of the unit preset that every village has its own of. */
export const VILLAGE_COMMITTEE = "village-committee";
/** Businesses of the place, not bodies of the township. */
const NOT_OF_THE_TOWNSHIP: readonly string[] = ["bank", "insurance", "telecom", "other", "hotline", "grid"];

/** A unit before it has an id. */
type NewUnit = Omit<Unit, "id" | "active">;

/** A preset under its local name: 司法所 → 宁远堡镇司法所, 县（区）信访局 → 金川区信访局. */
export function localUnitName(unit: NewUnit, township: string, county: string): string {
  if (NOT_OF_THE_TOWNSHIP.includes(unit.presetKey)) return unit.name;
  if (unit.level === "COUNTY") return unit.name.replace(/^县（区）|^县级/u, county);
  return unit.level === "TOWNSHIP" ? township + unit.name : unit.name;
}

/** Each village's own committee can receive slips. */
export function villageUnits(
  villages: readonly { readonly name: string }[],
  preset: NewUnit,
): readonly NewUnit[] {
  return villages.map(({ name }) => ({
    ...preset,
    name: `${name}${/社区|居$/u.test(name) ? "居民委员会" : "村民委员会"}`,
  }));
}

/** The two seals' names: the centre's on slips and notices, the committee's on mediation papers. */
export function sealNames(township: string): { readonly centerName: string; readonly committeeName: string } {
  return { centerName: `${township}社会治安综合治理中心`, committeeName: `${township}人民调解委员会` };
}

const CENTRE = /(?:社会治安综合治理|综治)中心$/u;

/** A centre as its county calls it in a list, 东坝镇社会治安综合治理中心 → 东坝镇; any other name stays as it is. */
export function shortOfficeName(name: string): string {
  return name.replace(CENTRE, "") || name;
}
