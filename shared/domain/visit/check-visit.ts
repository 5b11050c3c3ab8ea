import { carriesCitizenNumber } from "../../codes/people.ts";
import { readIdentityNumber } from "../../kernel/identity-number.ts";
import { ageOn, type PlainDate } from "../../kernel/plain-date.ts";
import { MAX_REPRESENTATIVES, type Visitor, type VisitForm, type VisitProblem } from "./visit.ts";

/** What a registration is held against besides the form itself. */
export interface VisitSurroundings {
  readonly today: PlainDate;
  readonly hasVillage: (code: string) => boolean;
  readonly hasCategory: (code: string) => boolean;
}

/** Personal Information Protection Law art. 31: below this age the guardian is on the form. */
const GUARDED_BELOW = 14;
/** Minors Protection Law art. 2. */
const MINOR_BELOW = 18;

/** Everything that keeps a registration from being taken, in the order of the form. An empty list means it can be registered. */
export function checkVisit(form: VisitForm, surroundings: VisitSurroundings): readonly VisitProblem[] {
  const { today, hasCategory } = surroundings;
  const problems: VisitProblem[] = [];
  if (form.visitedOn > today) problems.push({ reason: "visit-in-future", at: "visitedOn", today });

  const representatives = form.visitors.filter((visitor) => visitor.representing === "REPRESENTATIVE");
  if (representatives.length > MAX_REPRESENTATIVES) {
    problems.push({ reason: "too-many-representatives", at: "visitors", most: MAX_REPRESENTATIVES });
  }
  if (form.visitors[form.speaker] === undefined) problems.push({ reason: "speaker-missing", at: "speaker" });
  if (form.headCount < form.visitors.length) {
    problems.push({ reason: "head-count-too-small", at: "headCount", listed: form.visitors.length });
  }
  for (const [index, visitor] of form.visitors.entries()) {
    problems.push(...visitorProblems(visitor, `visitors.${index}`, form.visitedOn, surroundings));
  }

  problems.push(...villageProblem(form.place.villageCode, "place.villageCode", surroundings));
  if (!hasCategory(form.category))
    problems.push({ reason: "category-unknown", at: "category", code: form.category });
  return problems;
}

/**
 * The form with what its identity numbers tell filled in: number tidied, birth and sex where nobody entered them.
 * Nothing that was entered is overwritten.
 */
export function completeVisit(form: VisitForm, today: PlainDate): VisitForm {
  return { ...form, visitors: form.visitors.map((visitor) => completePerson(visitor, today)) };
}

/** What tells the age of a person: a visitor, a party. */
type Aged = Pick<Visitor, "birthOn" | "idPaper">;

/** Whole years of a person on a day, from the entered birth or the identity number; undefined when neither tells. */
export function ageOfVisitor(person: Aged, on: PlainDate): number | undefined {
  const birthOn = person.birthOn ?? birthByNumber(person, on);
  return birthOn === undefined ? undefined : ageOn(birthOn, on);
}

export function isMinor(person: Aged, on: PlainDate): boolean {
  const age = ageOfVisitor(person, on);
  return age !== undefined && age < MINOR_BELOW;
}

function visitorProblems(
  visitor: Visitor,
  at: string,
  visitedOn: PlainDate,
  surroundings: VisitSurroundings,
): readonly VisitProblem[] {
  const { idPaper, name } = visitor;
  const problems: VisitProblem[] = [];
  if (carriesCitizenNumber(idPaper.type) && idPaper.no !== "") {
    const read = readIdentityNumber(idPaper.no, surroundings.today);
    if (!read.ok) {
      problems.push({ reason: "identity-number-wrong", at: `${at}.idPaper.no`, problem: read.error.reason });
    } else if (read.value.checkDigit === "wrong" && !idPaper.confirmed) {
      problems.push({ reason: "check-digit-unconfirmed", at: `${at}.idPaper.no`, no: read.value.number });
    }
  }
  problems.push(...villageProblem(visitor.address.villageCode, `${at}.address.villageCode`, surroundings));

  // The younger of the two ages counts: a mistyped birth day must not do away with the guardian.
  const ages = [visitor.birthOn, birthByNumber(visitor, surroundings.today)]
    .filter((birthOn) => birthOn !== null && birthOn !== undefined)
    .map((birthOn) => ageOn(birthOn, visitedOn));
  if (visitor.guardian === null && ages.some((age) => age < GUARDED_BELOW)) {
    problems.push({ reason: "guardian-missing", at: `${at}.guardian`, name });
  }
  return problems;
}

function villageProblem(
  code: string | null,
  at: string,
  { hasVillage }: VisitSurroundings,
): readonly VisitProblem[] {
  return code === null || hasVillage(code) ? [] : [{ reason: "village-unknown", at, code }];
}

/** A person with what the identity number tells filled in where nobody entered it. */
export function completePerson<P extends Aged & Pick<Visitor, "sex">>(person: P, today: PlainDate): P {
  if (!carriesCitizenNumber(person.idPaper.type)) return person;
  const read = readIdentityNumber(person.idPaper.no, today);
  if (!read.ok) return person;
  const { number, birthOn, sex } = read.value;
  return {
    ...person,
    idPaper: { ...person.idPaper, no: number },
    birthOn: person.birthOn ?? birthOn,
    sex: person.sex === "0" ? sex : person.sex,
  };
}

function birthByNumber({ idPaper }: Aged, today: PlainDate): PlainDate | undefined {
  if (!carriesCitizenNumber(idPaper.type)) return undefined;
  const read = readIdentityNumber(idPaper.no, today);
  return read.ok ? read.value.birthOn : undefined;
}
