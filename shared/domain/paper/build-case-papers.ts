import { printedDay } from "../../kernel/plain-date.ts";
import { consentOf } from "../mediation/consent.ts";
import type { CasePaperForm } from "../mediation/case-paper-form.ts";
import type { MediationCase, Party } from "../mediation/mediation-case.ts";
import { casePaperHead, type CasePaperContext } from "./case-paper-context.ts";
import type {
  AcceptanceFormPayload,
  EvidenceListPayload,
  InvestigationRecordPayload,
  MediationApplicationPayload,
  PowerOfAttorneyPayload,
  RightsNoticePayload,
} from "./case-papers.ts";
import { CONSENT_WORDS, EVIDENCE_WORDS, lastFacts, mediatorsOf, sourceWords } from "./mediation-words.ts";
import {
  printedAgeOf,
  printedIdPaper,
  printedMass,
  printedParty,
  printedSex,
  SIDE_WORDS,
} from "./printed-party.ts";
import { printedAmount, printedArea, printedCategory } from "./printed-words.ts";

type Form<Kind extends CasePaperForm["kind"]> = Extract<CasePaperForm, { kind: Kind }>;

/** M-03. Whoever applies is 申请人 on this paper, whatever side the case gave them; the other side is 被申请人. */
export function buildMediationApplication(
  ctx: CasePaperContext,
  partyId: string,
): MediationApplicationPayload {
  const { form } = ctx.mediation;
  const applicant = partyOf(ctx.mediation, partyId);
  const others = form.parties.filter(({ side }) => side !== applicant.side);
  return {
    kind: "MEDIATION_APPLICATION",
    ...casePaperHead(ctx),
    applicant: printedParty(applicant, ctx, SIDE_WORDS.APPLICANT),
    respondents: others.map((party) =>
      printedParty(party, ctx, SIDE_WORDS[party.side === "THIRD" ? "THIRD" : "RESPONDENT"]),
    ),
    summary: form.summary,
    claims: [...form.claims],
  };
}

/** M-04 */
export function buildAcceptanceForm(ctx: CasePaperContext): AcceptanceFormPayload {
  const { mediation } = ctx;
  const { form } = mediation;
  const entrustment = [sourceWords(form), form.entrustNo].filter((part) => part !== "").join("，");
  return {
    kind: "ACCEPTANCE_FORM",
    ...casePaperHead(ctx),
    acceptedOn: lastFacts(mediation, "accept")?.on ?? ctx.on,
    title: form.title,
    parties: form.parties.map((party) => printedParty(party, ctx)),
    mass: printedMass(form.mass),
    category: printedCategory(form.category),
    source: form.startMode,
    entrustedBy: form.startMode === "ENTRUSTED" ? entrustment : "",
    summary: form.summary,
    amount: printedAmount(form.amount),
    area: printedArea(form.area),
    consents: printedConsents(mediation),
    mediators: mediatorsOf(mediation).map(({ name }) => name),
    coHosts: [...form.coHosts],
    dueOn: mediation.due?.dueOn ?? null,
    registrar: mediation.openedBy.name,
  };
}

/** M-05 */
export function buildRightsNotice(ctx: CasePaperContext): RightsNoticePayload {
  const { form } = ctx.mediation;
  return {
    kind: "RIGHTS_NOTICE",
    ...casePaperHead(ctx),
    title: form.title,
    byCommittee: form.hostKind === "COMMITTEE",
    signers: form.parties.map((party) => printedParty(party, ctx).signer),
  };
}

/** M-06. The case has made sure that the party has an agent. */
export function buildPowerOfAttorney(
  ctx: CasePaperContext,
  form: Form<"POWER_OF_ATTORNEY">,
): PowerOfAttorneyPayload {
  const party = partyOf(ctx.mediation, form.partyId);
  if (party.agent === null) throw new Error("a power of attorney for a party without an agent");
  const { name, sex, idPaper, relation, phone, scope } = party.agent;
  return {
    kind: "POWER_OF_ATTORNEY",
    ...casePaperHead(ctx),
    title: ctx.mediation.form.title,
    // The agent has a block of its own on this paper.
    principal: { ...printedParty(party, ctx, "委托人"), agent: "" },
    agent: {
      name,
      sex: printedSex(sex),
      age: printedAgeOf(idPaper, ctx.on),
      idPaper: printedIdPaper(idPaper),
      relation,
      phone,
    },
    scope,
    authority: form.authority,
    until: form.until,
  };
}

/** M-07 */
export function buildInvestigationRecord(
  ctx: CasePaperContext,
  { kind, ...form }: Form<"INVESTIGATION_RECORD">,
): InvestigationRecordPayload {
  const { title, parties } = ctx.mediation.form;
  return {
    kind,
    ...casePaperHead(ctx),
    title,
    ...form,
    parties: parties.map(({ side, name }) => `${SIDE_WORDS[side]} ${name}`),
  };
}

/** M-08 */
export function buildEvidenceList(
  ctx: CasePaperContext,
  { items }: Form<"EVIDENCE_LIST">,
): EvidenceListPayload {
  return {
    kind: "EVIDENCE_LIST",
    ...casePaperHead(ctx),
    title: ctx.mediation.form.title,
    items: items.map((item) => ({ ...item, type: EVIDENCE_WORDS[item.type] })),
  };
}

function partyOf({ form }: MediationCase, partyId: string): Party {
  const party = form.parties.find(({ id }) => id === partyId);
  if (party === undefined) throw new Error("a paper for a party that the case does not have");
  return party;
}

function printedConsents(mediation: MediationCase): string[] {
  return mediation.form.parties.flatMap((party) => {
    const given = consentOf(mediation, party);
    return given === null ? [] : [`${party.name} ${CONSENT_WORDS[given.way]}同意（${printedDay(given.on)}）`];
  });
}
