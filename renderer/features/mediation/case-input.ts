import { z } from "zod";
import { carriesCitizenNumber, IDENTITY_CARD, NO_PAPER } from "#shared/codes/people.ts";
import { HostKind } from "#shared/domain/mediation/committee.ts";
import {
  Agent,
  CaseForm,
  EntrustedBy,
  type Party,
  Side,
  StartMode,
} from "#shared/domain/mediation/mediation-case.ts";
import { caseTitle, type TitledParty } from "#shared/domain/mediation/open-case.ts";
import { IdentityPaper, Sex } from "#shared/domain/visit/visit.ts";
import { readIdentityNumber } from "#shared/kernel/identity-number.ts";
import { parseArea } from "#shared/kernel/land-area.ts";
import { parseAmount } from "#shared/kernel/money.ts";
import { ageOn, PlainDate } from "#shared/kernel/plain-date.ts";
import { type FieldProblem, fieldProblems } from "./field-problem.ts";

/*
 * The case as it is being typed: numbers are still text, nothing is refused. Each field falls back to its empty value when a
 * draft lacks it, so that a draft of an older version always opens.
 */
const text = z.string().catch("");
const maybe = z.string().nullable().catch(null);
const flag = z.boolean().catch(false);
const day = PlainDate.nullable().catch(null);

export const AddressInput = z
  .object({ villageCode: maybe, group: text, text })
  .catch({ villageCode: null, group: "", text: "" });

const IdentityInput = {
  idType: IdentityPaper.unwrap().shape.type.catch(IDENTITY_CARD),
  idNo: text,
  idConfirmed: flag,
};

const AgentInput = z.object({
  name: text,
  sex: Sex.catch("0"),
  ...IdentityInput,
  relation: text,
  phone: text,
  scope: Agent.unwrap().shape.scope.catch("GENERAL"),
});
export type AgentInput = z.infer<typeof AgentInput>;

const GuardianInput = z.object({ name: text, relation: text, phone: text });

/** A person and a unit share one card, so that changing the kind loses nothing. */
const PartyInput = z.object({
  id: z.uuid(),
  kind: z.enum(["PERSON", "UNIT"]).catch("PERSON"),
  side: Side.catch("RESPONDENT"),
  name: text,
  phone: text,
  address: AddressInput,
  sex: Sex.catch("0"),
  birthOn: day,
  nation: maybe,
  ...IdentityInput,
  occupation: text,
  guardian: GuardianInput.nullable().catch(null),
  agent: AgentInput.nullable().catch(null),
  creditCode: text,
  representative: text,
  post: text,
});
export type PartyInput = z.infer<typeof PartyInput>;

export const CaseInput = z.object({
  title: text,
  category: text,
  startMode: StartMode.catch("APPLICATION"),
  entrustedBy: EntrustedBy.nullable().catch(null),
  entrustNo: text,
  startedOn: day,
  hostKind: HostKind.catch("COMMITTEE"),
  hostName: text,
  coHosts: text,
  parties: z.array(PartyInput).catch([]),
  isMass: flag,
  people: text,
  households: text,
  summary: text,
  claims: text,
  amountSaid: text,
  areaSaid: text,
  isPublic: flag,
  hostile: flag,
  settlesOwnership: flag,
  tags: z.array(z.string()).catch([]),
});
export type CaseInput = z.infer<typeof CaseInput>;

/** A form the desk gave, on the page; also one that still lacks something. */
export function inputFromForm(form: CaseForm): CaseInput {
  const { parties, mass, claims, coHosts, amount, area, ...rest } = form;
  return CaseInput.parse({
    ...rest,
    coHosts: coHosts.join("\n"),
    claims: claims.join("\n"),
    parties: parties.map(partyInput),
    isMass: mass !== null,
    people: mass === null ? "" : String(mass.people),
    households: mass === null ? "" : String(mass.households),
    amountSaid: amount.asSaid,
    areaSaid: area.asSaid,
  });
}

export function newParty(side: Side, id: string): PartyInput {
  return PartyInput.parse({ id, side });
}

export function newAgent(): AgentInput {
  return AgentInput.parse({});
}

/** What a typed number tells fills sex and birth; a number no longer readable takes back what it told. */
export function identityTyped(party: PartyInput, idNo: string, today: PlainDate): Partial<PartyInput> {
  const before = readIdentityNumber(party.idNo, today);
  const read = readIdentityNumber(idNo, today);
  if (read.ok) return { idNo, idConfirmed: false, sex: read.value.sex, birthOn: read.value.birthOn };
  const told = before.ok && before.value.birthOn === party.birthOn;
  return { idNo, idConfirmed: false, ...(told ? { sex: "0", birthOn: null } : {}) };
}

/** Civil Code art. 17, 27: whoever is under eighteen acts through a guardian. */
export function isMinor({ kind, birthOn }: PartyInput, today: PlainDate): boolean {
  return kind === "PERSON" && birthOn !== null && ageOn(birthOn, today) < 18;
}

/** The form after a change. Its title follows the parties and the category until somebody writes another. */
export function changed(before: CaseInput, change: Partial<CaseInput>, today: PlainDate): CaseInput {
  const after = { ...before, ...change };
  const isOwn = change.title !== undefined || before.title !== titleOf(before, today);
  return isOwn ? after : { ...after, title: titleOf(after, today) };
}

/** The title that parties and category give. */
export function titleOf({ parties, category, isMass, people }: CaseInput, today: PlainDate): string {
  const heads = wholeNumber(people);
  const titled = parties.map(({ kind, side, name, birthOn, idType, idNo, idConfirmed }): TitledParty =>
    kind === "UNIT"
      ? { kind, side, name: name.trim() }
      : {
          kind,
          side,
          name: name.trim(),
          birthOn,
          idPaper: { type: idType, no: idNo, confirmed: idConfirmed },
        },
  );
  const mass = isMass && typeof heads === "number" ? { people: heads } : null;
  return caseTitle({ parties: titled, category, mass }, today);
}

/** What a form is read as: complete, or where it is not yet. */
export type ReadForm<Form> =
  | { readonly ok: true; readonly form: Form }
  | { readonly ok: false; readonly problems: ReadonlyMap<string, FieldProblem> };

/** The form as it goes to the desk. */
export function readCase(input: CaseInput, matterId: string, today: PlainDate): ReadForm<CaseForm> {
  const form = { ...caseContent(input, today), matterId };
  const read = CaseForm.safeParse(form);
  return read.success
    ? { ok: true, form: read.data }
    : { ok: false, problems: fieldProblems(read.error.issues, form) };
}

/** The typed case in the shape of the form, whatever is missing in it. */
export function caseContent(input: CaseInput, today: PlainDate): object {
  const { isMass, people, households, coHosts, claims, amountSaid, areaSaid, parties, ...rest } = input;
  const amount = parseAmount(amountSaid);
  const area = parseArea(areaSaid);
  const li = area.exactLi ?? area.aboutLi;
  return {
    ...rest,
    entrustedBy: input.startMode === "ENTRUSTED" ? input.entrustedBy : null,
    coHosts: linesOf(coHosts),
    claims: linesOf(claims),
    parties: parties.map((party) => partyOf(party, today)),
    mass: isMass ? { people: wholeNumber(people), households: wholeNumber(households) ?? 0 } : null,
    amount: { asSaid: amountSaid.trim(), exactFen: amount.exactFen ?? amount.aboutFen ?? null },
    area: { asSaid: areaSaid.trim(), exactMu: li === undefined ? null : li / 100 },
  };
}

/** One thing a line; empty lines do not count. */
export function linesOf(said: string): string[] {
  return said
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function partyInput(party: Party): unknown {
  const { agent, ...rest } = party;
  return {
    ...rest,
    ...(party.kind === "PERSON" ? identityInput(party.idPaper) : {}),
    agent: agent && { ...agent, ...identityInput(agent.idPaper) },
  };
}

function identityInput({ type, no, confirmed }: IdentityPaper) {
  return { idType: type, idNo: no, idConfirmed: confirmed };
}

function partyOf(party: PartyInput, today: PlainDate): unknown {
  const { idType, idNo, idConfirmed, agent, guardian, creditCode, representative, post, ...rest } = party;
  const common = {
    id: rest.id,
    side: rest.side,
    name: rest.name.trim(),
    phone: rest.phone.trim(),
    address: rest.address,
    agent: agent && agentOf(agent, today),
  };
  if (party.kind === "UNIT")
    return { ...common, kind: "UNIT", creditCode: creditCode.trim(), representative, post };
  return {
    ...common,
    kind: "PERSON",
    sex: rest.sex,
    birthOn: rest.birthOn,
    nation: rest.nation,
    occupation: rest.occupation,
    idPaper: identityPaper({ idType, idNo, idConfirmed }, today),
    guardian: guardian && guardian.name.trim() === "" ? null : guardian,
  };
}

function agentOf({ idType, idNo, idConfirmed, ...agent }: AgentInput, today: PlainDate): unknown {
  return { ...agent, name: agent.name.trim(), idPaper: identityPaper({ idType, idNo, idConfirmed }, today) };
}

type Identity = Pick<PartyInput, "idType" | "idNo" | "idConfirmed">;

/** Citizen cards are kept without spaces and with a capital X; a card without a number is no paper. */
function identityPaper({ idType, idNo, idConfirmed }: Identity, today: PlainDate): unknown {
  if (idType === NO_PAPER || idNo.trim() === "") return { type: NO_PAPER, no: "", confirmed: false };
  const read = carriesCitizenNumber(idType) ? readIdentityNumber(idNo, today) : undefined;
  return { type: idType, no: read?.ok ? read.value.number : idNo.trim(), confirmed: idConfirmed };
}

function wholeNumber(typed: string): number | string | null {
  const tidy = typed.trim().replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (tidy === "") return null;
  return /^\d+$/.test(tidy) ? Number(tidy) : tidy;
}
