/** How a party to a mediation, and whoever acts for it, reads on an official paper: whole, in words. */
import { officialName } from "../../codes/official-name.ts";
import { carriesCitizenNumber } from "../../codes/people.ts";
import { readIdentityNumber } from "../../kernel/identity-number.ts";
import { ageOn, printedDay, type PlainDate } from "../../kernel/plain-date.ts";
import { isMinorParty } from "../mediation/check-case.ts";
import type { Agent, CaseForm, Party, Side } from "../mediation/mediation-case.ts";
import type { IdentityPaper, Sex } from "../visit/visit.ts";
import type { CasePaperContext } from "./case-paper-context.ts";
import type { PrintedParty } from "./case-paper-parts.ts";
import { printedAddress } from "./printed-words.ts";

export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  APPLICANT: "申请人",
  RESPONDENT: "被申请人",
  THIRD: "第三人",
};

/** `side` replaces the word for the side, where a paper has another: 当事人, 委托人. */
export function printedParty(
  party: Party,
  { villageName, on }: Pick<CasePaperContext, "villageName" | "on">,
  side: string = SIDE_WORDS[party.side],
): PrintedParty {
  const common = {
    side,
    name: party.name,
    phone: party.phone,
    address: printedAddress(party.address, villageName),
    agent: party.agent === null ? "" : printedAgent(party.agent, on),
    signer: `${side} ${party.name}${signsFor(party, on)}`,
  };
  if (party.kind === "UNIT") {
    const { creditCode, representative, post } = party;
    return { kind: "UNIT", ...common, creditCode, representative, post };
  }
  const { birthOn, guardian } = party;
  return {
    kind: "PERSON",
    ...common,
    sex: printedSex(party.sex),
    nation: party.nation === null ? "" : officialName("nationality", party.nation),
    birth: birthOn === null ? "" : `${printedDay(birthOn)}（${ageOn(birthOn, on)}岁）`,
    idPaper: printedIdPaper(party.idPaper),
    occupation: party.occupation,
    guardian: guardian === null ? "" : withDetails(guardian.name, guardian.relation, phone(guardian.phone)),
  };
}

/** Empty when it was not asked. */
export function printedSex(sex: Sex): string {
  return sex === "0" ? "" : officialName("sex", sex);
}

/** 居民身份证 620302198005010016 */
export function printedIdPaper({ type, no }: IdentityPaper): string {
  return [officialName("identityPaper", type), no].filter((part) => part !== "").join(" ");
}

/** 45岁, told from the number of a citizen card; empty when the paper tells no birth day. */
export function printedAgeOf({ type, no }: IdentityPaper, on: PlainDate): string {
  if (!carriesCitizenNumber(type)) return "";
  const read = readIdentityNumber(no, on);
  return read.ok ? `${read.value.age}岁` : "";
}

export const SCOPE_WORDS: Readonly<Record<Agent["scope"], string>> = {
  GENERAL: "一般代理",
  SPECIAL: "特别授权",
};

function printedAgent(agent: Agent, on: PlainDate): string {
  const { name, sex, idPaper, relation, scope } = agent;
  return withDetails(
    name,
    printedSex(sex),
    printedAgeOf(idPaper, on),
    relation,
    SCOPE_WORDS[scope],
    phone(agent.phone),
    printedIdPaper(idPaper),
  );
}

/** 12户30人; how many households is often not known. Empty for a case that lists its parties. */
export function printedMass(mass: CaseForm["mass"]): string {
  if (mass === null) return "";
  return `${mass.households === 0 ? "" : `${mass.households}户`}${mass.people}人`;
}

/** Adults sign themselves; for a child the guardian signs, a unit through whoever speaks for it, with its seal. */
function signsFor(party: Party, on: PlainDate): string {
  if (party.kind === "UNIT")
    return party.representative === "" ? "（盖章）" : `（盖章，${party.representative}签名）`;
  const { guardian } = party;
  return guardian !== null && isMinorParty(party, on) ? `（监护人${guardian.name}代签）` : "";
}

function phone(number: string): string {
  return number === "" ? "" : `电话${number}`;
}

function withDetails(name: string, ...details: readonly string[]): string {
  const said = details.filter((detail) => detail !== "").join("，");
  return said === "" ? name : `${name}（${said}）`;
}
