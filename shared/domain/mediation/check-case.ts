import { isChoosable } from "../../codes/categories.ts";
import { officialName } from "../../codes/official-name.ts";
import { carriesCitizenNumber } from "../../codes/people.ts";
import { readIdentityNumber } from "../../kernel/identity-number.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { completePerson, isMinor } from "../visit/check-visit.ts";
import { MAX_REPRESENTATIVES, type Visitor } from "../visit/visit.ts";
import type { CaseRefusal } from "./case-refusal.ts";
import { barredBy, type Mediability } from "./mediability.ts";
import type { CaseForm, Party } from "./mediation-case.ts";

/** What keeps a case from being opened or corrected like this; undefined when nothing does. */
export function caseProblem(
  form: Omit<CaseForm, "matterId">,
  mediability: Mediability,
  today: PlainDate,
): CaseRefusal | undefined {
  const { category, startedOn, startMode, entrustedBy, parties, mass } = form;
  if (!isChoosable(category)) return { reason: "category-unknown", category };
  const barred = barredRefusal(category, mediability);
  if (barred !== undefined) return barred;
  if (startedOn > today) return { reason: "day-in-future", today };
  if (startMode === "ENTRUSTED" && entrustedBy === null) return { reason: "entruster-missing" };
  for (const side of ["APPLICANT", "RESPONDENT"] as const) {
    const listed = parties.filter((party) => party.side === side).length;
    if (listed === 0) return { reason: "side-missing", side };
    if (mass !== null && listed > MAX_REPRESENTATIVES) {
      return { reason: "too-many-representatives", most: MAX_REPRESENTATIVES };
    }
  }
  for (const party of parties) {
    const problem = partyProblem(party, today);
    if (problem) return problem;
  }
  return undefined;
}

/** Why disputes of a category are not mediated, and where they go; undefined when they are. */
export function barredRefusal(category: string, mediability: Mediability) {
  const barred = barredBy(category, mediability);
  if (barred === undefined) return undefined;
  const { why, destination } = barred;
  const name = officialName("category", category);
  return { reason: "category-not-mediable", category: name, why, destination } as const;
}

/** The form with what identity numbers tell filled in, and an entruster only where somebody entrusted. */
export function completeCase(form: CaseForm, today: PlainDate): CaseForm {
  const isEntrusted = form.startMode === "ENTRUSTED";
  return {
    ...form,
    entrustedBy: isEntrusted ? form.entrustedBy : null,
    entrustNo: isEntrusted ? form.entrustNo : "",
    parties: form.parties.map((party) => (party.kind === "PERSON" ? completePerson(party, today) : party)),
  };
}

/** What tells whether a party is a child. */
type AgedParty =
  { readonly kind: "UNIT" } | ({ readonly kind: "PERSON" } & Pick<Visitor, "birthOn" | "idPaper">);

/** Whether a party is a child of whom a guardian speaks. */
export function isMinorParty(party: AgedParty, on: PlainDate): boolean {
  return party.kind === "PERSON" && isMinor(party, on);
}

function partyProblem(party: Party, today: PlainDate): CaseRefusal | undefined {
  if (party.kind === "UNIT") return undefined;
  const { id: partyId, name, idPaper } = party;
  if (carriesCitizenNumber(idPaper.type) && idPaper.no !== "") {
    const read = readIdentityNumber(idPaper.no, today);
    if (!read.ok) return { reason: "identity-number-wrong", partyId, name, problem: read.error.reason };
    if (read.value.checkDigit === "wrong" && !idPaper.confirmed) {
      return { reason: "identity-number-wrong", partyId, name, problem: "wrong-check-digit" };
    }
  }
  // The younger of the two ages counts: a mistyped birth day must not do away with the guardian.
  const isChild = isMinor(party, today) || isMinor({ ...party, birthOn: null }, today);
  return isChild && party.guardian === null ? { reason: "guardian-missing", partyId, name } : undefined;
}
