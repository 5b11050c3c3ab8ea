/** How facts of a visit read on an official paper. Papers are Chinese in every language of the desk. */
import { officialName } from "../../codes/official-name.ts";
import { maskName, minorName } from "../../kernel/masking.ts";
import { printYuan } from "../../kernel/money.ts";
import { printedDay, type PlainDate } from "../../kernel/plain-date.ts";
import type { Office } from "../office/office.ts";
import { isMinor } from "../visit/check-visit.ts";
import type { Address, Respondent, VisitForm, Visitor } from "../visit/visit.ts";

export type VillageName = (code: string) => string;

/** The head of a centre paper: the centre's seal, never the committee's (domain §0.2 no. 4). */
export function paperHead({ centerName, demo }: Pick<Office, "centerName" | "demo">) {
  return { centerName, sealName: centerName, demo };
}

export function printedAddress({ villageCode, group, text }: Address, villageName: VillageName): string {
  return `${villageCode === null ? "" : villageName(villageCode)}${group}${text}`;
}

export function printedRespondent({ name, phone, note }: Respondent): string {
  const details = [note, phone].filter((detail) => detail !== "").join("，");
  return details === "" ? name : `${name}（${details}）`;
}

/** 5万多元（50000.00元）: as said, with the exact sum behind it. */
export function printedAmount({ exactFen, asSaid }: VisitForm["amount"]): string {
  const exact = exactFen === null ? "" : `${printYuan(exactFen)}元`;
  return besides(asSaid, exact);
}

export function printedArea({ exactMu, asSaid }: VisitForm["area"]): string {
  const exact = exactMu === null ? "" : `${exactMu}亩`;
  return besides(asSaid, exact);
}

export function printedCategory(category: string): string {
  const first = officialName("category", category.slice(0, 2));
  return category.length === 2 ? first : `${first} / ${officialName("category", category)}`;
}

export function speakerOf(form: VisitForm): Visitor {
  const speaker = form.visitors[form.speaker] ?? form.visitors[0];
  if (speaker === undefined) throw new Error("a visit without a visitor");
  return speaker;
}

/** To whom a notice is written: for a minor to the guardian. */
export function addressedTo(form: VisitForm): string {
  const { name, guardian } = speakerOf(form);
  const to =
    guardian === null || !isMinor(speakerOf(form), form.visitedOn) ? name : `${guardian.name}（监护人）`;
  return form.headCount > 1 ? `${to}等${form.headCount}人` : to;
}

/** 张** 等12人; a minor as 未成年人A. */
export function maskedPeople(form: VisitForm): string {
  const speaker = speakerOf(form);
  const masked = isMinor(speaker, form.visitedOn) ? minorName(0) : maskName(speaker.name);
  return form.headCount > 1 ? `${masked}等${form.headCount}人` : masked;
}

/** 1980年5月1日 */
export function printedBirth(birthOn: PlainDate | null): string {
  return birthOn === null ? "" : printedDay(birthOn);
}

function besides(asSaid: string, exact: string): string {
  if (asSaid === "" || asSaid === exact) return exact;
  return exact === "" ? asSaid : `${asSaid}（${exact}）`;
}
