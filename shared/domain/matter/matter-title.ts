import { cutText } from "../../kernel/cut-text.ts";
import { officialName } from "../../codes/official-name.ts";
import { findCategory } from "../../codes/categories.ts";
import type { Tag } from "../../codes/tags.ts";
import type { Respondent, VisitForm } from "../visit/visit.ts";
import { isMinor } from "../visit/check-visit.ts";

/** Surnames of two characters that still occur. */
const COMPOUND_SURNAMES = new Set(
  "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 端木 百里 呼延 赫连 澹台 拓跋".split(
    " ",
  ),
);
const LONGEST_TITLE = 120;

/**
 * How a matter is called in lists and on covers: 张某与李某相邻土地建筑利用纠纷 (as covers of mediation files write it).
 * Persons are shortened to 某, a minor is never named (Minors Protection Law art. 103); units keep their names.
 */
export function matterTitle(form: VisitForm): string {
  const speaker = form.visitors[form.speaker] ?? form.visitors[0];
  const name =
    speaker === undefined ? "" : isMinor(speaker, form.visitedOn) ? "未成年人" : shortName(speaker.name);
  const people = form.headCount > 1 ? `${name}等${form.headCount}人` : name;
  const others = [...new Set(form.respondents.map(respondentName))];
  const other = others.length > 2 ? `${others[0]}等` : others.join("、");
  const title =
    other === ""
      ? `${people}反映${categoryWords(form.category)}`
      : `${people}与${other}${matterSubject(form.category)}`;
  return cutText(title, LONGEST_TITLE);
}

/** 张三丰 → 张某, 欧阳锋 → 欧阳某. */
export function shortName(name: string): string {
  const letters = [...name.trim()];
  const two = letters.slice(0, 2).join("");
  if (COMPOUND_SURNAMES.has(two) && letters.length > 2) return `${two}某`;
  return letters.length === 0 ? "" : `${letters[0]}某`;
}

export function involvesMinor(form: VisitForm): boolean {
  return (
    form.visitors.some((visitor) => isMinor(visitor, form.visitedOn)) ||
    form.tags.includes("MINOR" satisfies Tag)
  );
}

function respondentName({ kind, name }: Respondent): string {
  return kind === "UNIT" ? name : shortName(name);
}

/** What it is about in one word. Civil categories (01–11) are quarrels, 纠纷; the later ones are matters of administration, law and discipline. */
export function matterSubject(category: string): string {
  const words = categoryWords(category);
  const isQuarrel = category.slice(0, 2) <= "11";
  return !isQuarrel || /(?:纠纷|争议)$/u.test(words) ? words : `${words}纠纷`;
}

/** 其他 (…99) says nothing, so the first level speaks for it. */
function categoryWords(category: string): string {
  const isRest = category.endsWith("99");
  return officialName("category", isRest ? (findCategory(category)?.parent ?? category) : category);
}
