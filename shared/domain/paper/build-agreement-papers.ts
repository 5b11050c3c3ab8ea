import { officialName } from "../../codes/official-name.ts";
import { printCapitals, printYuan } from "../../kernel/money.ts";
import { printedDay } from "../../kernel/plain-date.ts";
import type { Agreement, AgreementFacts, Obligation } from "../mediation/agreement.ts";
import { effectiveOn } from "../mediation/agreement-status.ts";
import type { CasePaperForm } from "../mediation/case-paper-form.ts";
import { copiesSentence, printedClause, printedSum } from "../mediation/clause.ts";
import type { MediationCase, Party } from "../mediation/mediation-case.ts";
import type {
  AgreementPayload,
  ConfirmationApplicationPayload,
  MediationCertificatePayload,
  OralAgreementPayload,
  PerformanceReceiptPayload,
} from "./agreement-papers.ts";
import { casePaperHead, type CasePaperContext } from "./case-paper-context.ts";
import { lastFacts, mediatorsOf } from "./mediation-words.ts";
import { printedMass, printedParty } from "./printed-party.ts";

type Form<Kind extends CasePaperForm["kind"]> = Extract<CasePaperForm, { kind: Kind }>;
type Performed = Extract<AgreementFacts, { act: "perform" }>;

/** M-10 人民调解协议书, M-11 for an oral one; M-22 when the township government or the police mediated. */
export function buildAgreement(
  ctx: CasePaperContext,
  agreement: Agreement,
): AgreementPayload | OralAgreementPayload {
  const { mediation } = ctx;
  const { form, signatories, version } = agreement;
  const text = {
    ...casePaperHead(ctx),
    title: mediation.form.title,
    parties: mediation.form.parties.map((party) => printedParty(party, ctx)),
    mass: printedMass(mediation.form.mass),
    facts: form.facts,
    dispute: form.dispute,
    responsibility: form.responsibility,
    terms: [
      ...form.obligations.map((obligation) => printedClause(obligation, (id) => partyOf(mediation, id).name)),
      ...form.terms,
    ],
    total: printedTotal(form),
    performance: performanceWords(form),
    mediators: mediatorNames(mediation, agreement),
    recorder: form.recorder,
    reachedOn: form.reachedOn,
  };
  if (form.form === "ORAL") return { kind: "ORAL_AGREEMENT", ...text };
  return {
    kind: "AGREEMENT",
    ...text,
    hostKind: mediation.form.hostKind,
    coHosts: [...mediation.form.coHosts],
    version,
    amendsNo: mediation.agreements.find(({ agreementId }) => agreementId === agreement.amends)?.no ?? "",
    signers: signatories.map(({ partyId }) => printedParty(partyOf(mediation, partyId), ctx).signer),
    heldAt: heldAt(ctx),
    copies: copiesSentence({
      parties: signatories.length,
      confirmationPlanned: form.confirmationPlanned,
      hostName: mediation.form.hostName,
      coHosts: mediation.form.coHosts,
    }),
  };
}

/** M-17. `ordinal` counts the receipts under this agreement. */
export function buildPerformanceReceipt(
  ctx: CasePaperContext,
  agreement: Agreement,
  obligation: Obligation,
  facts: Performed,
  ordinal: number,
): PerformanceReceiptPayload {
  if (facts.amountFen === null || obligation.amountFen === null)
    throw new Error("a receipt is written for money");
  const { mediation } = ctx;
  const creditor = partyOf(mediation, obligation.creditorId);
  return {
    kind: "PERFORMANCE_RECEIPT",
    ...casePaperHead(ctx),
    agreementNo: agreement.no,
    title: mediation.form.title,
    payer: partyOf(mediation, obligation.debtorId).name,
    payee: printedParty(creditor, ctx, "").signer.trim(),
    item: agreement.form.obligations.findIndex(({ id }) => id === obligation.id) + 1,
    items: agreement.form.obligations.length,
    ordinal,
    purpose: obligation.what,
    owed: printedSum(obligation.amountFen),
    figures: printYuan(facts.amountFen),
    capitals: printCapitals(facts.amountFen),
    way: officialName("paymentWay", facts.way),
    on: facts.on,
    witness: facts.witness,
    note: facts.note,
  };
}

/** M-13: the parties of the form's delivery list apply, both sides together (Civil Procedure Law art. 205). */
export function buildConfirmationApplication(
  ctx: CasePaperContext,
  agreement: Agreement,
  form: Form<"CONFIRMATION_APPLICATION">,
): ConfirmationApplicationPayload {
  const { mediation } = ctx;
  return {
    kind: "CONFIRMATION_APPLICATION",
    ...casePaperHead(ctx),
    court: form.court,
    title: mediation.form.title,
    applicants: form.delivery.map(({ partyId, address, phone }) => ({
      party: printedParty(partyOf(mediation, partyId), ctx, "申请人"),
      deliveryAddress: address,
      deliveryPhone: phone,
    })),
    agreementNo: agreement.no,
    reachedOn: agreement.form.reachedOn,
    effectiveOn: effectiveOn(agreement),
    facts: form.facts,
    annexes: [...form.annexes],
  };
}

/** M-14: the proof a court asks for that the organisation conducted the mediation (2022 interpretation art. 354). */
export function buildMediationCertificate(
  ctx: CasePaperContext,
  agreement: Agreement,
  court: string,
): MediationCertificatePayload {
  const { mediation, office, on } = ctx;
  return {
    kind: "MEDIATION_CERTIFICATE",
    ...casePaperHead(ctx),
    court,
    title: mediation.form.title,
    parties: agreement.signatories.map(({ name }) => name),
    acceptedOn: lastFacts(mediation, "accept")?.on ?? null,
    mediators: mediatorNames(mediation, agreement),
    agreementNo: agreement.no,
    reachedOn: agreement.form.reachedOn,
    effectiveOn: effectiveOn(agreement),
    phone: office.phone,
    issuedOn: on,
  };
}

function partyOf({ form }: MediationCase, partyId: string): Party {
  const party = form.parties.find(({ id }) => id === partyId);
  if (party === undefined) throw new Error(`the case has no party ${partyId}`);
  return party;
}

/** The mediator this version was made with presides, whatever has happened to the case since. */
function mediatorNames(mediation: MediationCase, { presiding }: Agreement): string[] {
  const names = mediatorsOf(mediation).map(({ name }) => name);
  return presiding === null ? names : [presiding.name, ...names.filter((name) => name !== presiding.name)];
}

/** 42户120人 */
function printedTotal({ obligations, totalFen }: Agreement["form"]): string {
  const payments = obligations.filter(({ kind }) => kind === "PAY");
  return totalFen === null || payments.length < 2 ? "" : printedSum(totalFen);
}

/** Each way and each day once, with the terms they belong to. */
function performanceWords({ obligations, place }: Agreement["form"]): AgreementPayload["performance"] {
  const ways = obligations.map(({ how }) => how.trim()).filter((how) => how !== "");
  const days = obligations.map(({ due, kind }) => {
    if (kind === "REFRAIN") return due.kind === "ON" ? `自${printedDay(due.on)}起` : "自本协议生效之日起";
    return due.kind === "ON" ? `${printedDay(due.on)}前` : "签订本协议时当场";
  });
  const by = [...new Set(days)].map((day) => {
    const items = days.flatMap((each, index) => (each === day ? [index + 1] : []));
    return `第${items.join("、")}项${day}`;
  });
  return { how: [...new Set(ways)].join("；"), by: by.join("；"), place };
}

function heldAt({ mediation, office }: CasePaperContext): string {
  const held = mediation.sessions.findLast(({ status }) => status !== "CANCELLED");
  return held?.roomName ?? office.address;
}
