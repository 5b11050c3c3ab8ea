/**
 * What lists, look-alikes and reports show of a person. Every mask has a fixed length, so that it tells nothing about
 * how long the hidden part is, and takes any Unicode.
 */

/**
 * Who somebody is, said without a name: 邻居 · 同村村民 · 流转承包人. Words of this list and nothing between them, so that no name is
 * ever taken for a description; what is not in it is masked. [own]
 */
const DESCRIPTION =
  /^(?:[同本邻外](?:村|组|社)|隔壁|相邻|外地|外来|流转|土地|房屋|其他|部分|多名)*(?:邻居|村民|居民|住户|农户|业主|租户|商户|承包人|承包户|承租人|出租人|转包人|包工头|施工队|工人|农民工|亲属|家属)$/u;

/**
 * The first character and two stars: 张**. Of a compound surname too, and of names without one (Tibetan, Uyghur, foreign). A description
 * that stands in for a name hides nobody and stays.
 */
export function maskName(name: string): string {
  if (DESCRIPTION.test(name.trim())) return name.trim();
  const first = /[\p{L}\p{N}\p{Co}]\p{Variation_Selector}?/u.exec(name)?.[0];
  if (first !== undefined) return `${first}**`;
  return name.trim() === "" ? "" : "**";
}

/** First three and last four of an identity number, 620***********1234; of a shorter paper number the last two. */
export function maskIdentityNumber(number: string): string {
  const characters = shown(number);
  if (characters.length === 0) return "";
  if (characters.length >= 15) return ends(characters, 3, "*".repeat(11), 4);
  return ends(characters, 0, "********", characters.length >= 8 ? 2 : 0);
}

/** Mobile 138****1234, landline 0935-****345, several numbers each for itself; of anything else at most the last two. */
export function maskPhone(phone: string): string {
  return phone
    .split(/[、,，;；/\n]/u)
    .map(maskOnePhone)
    .filter((masked) => masked !== "")
    .join("、");
}

/** The village stays, the house does not: 宁远堡镇东湾村***. Without a village the township stays, without that nothing. */
export function maskAddress(address: string): string {
  if (shown(address).length === 0) return "";
  const area =
    /^.{1,40}?(?:村|社区|嘎查)/su.exec(address)?.[0] ?? /^.{1,40}?(?:镇|乡|街道|苏木)/su.exec(address)?.[0];
  if (area === undefined || /[\p{Nd}\p{No}]|[号组户室栋]/u.test(area)) return "***";
  return area === address.trim() ? area : `${area}***`;
}

/** How the `index`th minor (from 0) of a matter is named wherever a minor must not be known: 未成年人A, B … Z, AA. */
export function minorName(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `未成年人${letters}`;
}

function maskOnePhone(phone: string): string {
  const digits = phone.replace(/[\s\p{Pd}()（）\p{Cf}]/gu, "").replace(/^(?:\+|00)86/, "");
  const characters = shown(digits);
  if (characters.length === 0) return "";
  if (/^1\d{10}$/.test(digits)) return ends(characters, 3, "****", 4);
  const landline = /^(0[12]\d|0[3-9]\d\d)?(\d{7,8})$/.exec(digits);
  if (landline) return `${landline[1] === undefined ? "" : `${landline[1]}-`}****${digits.slice(-3)}`;
  return ends(characters, 0, "****", characters.length >= 8 ? 2 : 0);
}

/** Whole characters without spaces and invisible marks; a lone surrogate becomes U+FFFD. */
function shown(text: string): readonly string[] {
  return [...text.toWellFormed().replace(/[\p{Z}\p{Cc}\p{Cf}\p{Pd}]/gu, "")];
}

function ends(characters: readonly string[], head: number, stars: string, tail: number): string {
  return characters.slice(0, head).join("") + stars + characters.slice(characters.length - tail).join("");
}
