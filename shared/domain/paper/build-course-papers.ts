import { officialName } from "../../codes/official-name.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { CasePaperForm } from "../mediation/case-paper-form.ts";
import { firstSessionOn } from "../mediation/check-agreement.ts";
import type { CaseFacts, MediationCase } from "../mediation/mediation-case.ts";
import type { MediationSession } from "../mediation/session.ts";
import { casePaperHead, type CasePaperContext } from "./case-paper-context.ts";
import type {
  ExtensionConsentPayload,
  FollowUpRecordPayload,
  SessionNoticePayload,
  TerminationNoticePayload,
  UndisputedFactsPayload,
} from "./course-papers.ts";
import { lastFacts, mediatorsOf } from "./mediation-words.ts";
import { printedParty } from "./printed-party.ts";

type Facts<Act extends CaseFacts["act"]> = Extract<CaseFacts, { act: Act }>;
type Form<Kind extends CasePaperForm["kind"]> = Extract<CasePaperForm, { kind: Kind }>;

/** M-20, for one party: a child is called through its guardian, a unit through whoever speaks for it. */
export function buildSessionNotice(
  ctx: CasePaperContext,
  { booking }: Pick<MediationSession, "booking">,
  partyId: string,
  bring: string,
  roomName: string,
): SessionNoticePayload {
  const { mediation, office, on } = ctx;
  const party = mediation.form.parties.find(({ id }) => id === partyId);
  if (party === undefined) throw new Error(`the case has no party ${partyId}`);
  const mediators = mediatorsOf(mediation)
    .filter(({ mediatorId }) => booking.mediatorIds.includes(mediatorId))
    .map(({ name }) => name);
  return {
    kind: "SESSION_NOTICE",
    ...casePaperHead(ctx),
    to:
      party.kind === "PERSON" && party.guardian !== null
        ? `${party.name}（监护人${party.guardian.name}）`
        : party.name,
    title: mediation.form.title,
    on: booking.on,
    from: booking.from,
    until: booking.to,
    place: booking.place === "" ? roomName : booking.place,
    separateEntry: booking.separateEntry,
    mediators,
    bring,
    contact: booking.recorder === "" ? (mediators[0] ?? "") : booking.recorder,
    phone: office.phone,
    issuedOn: on,
  };
}

/** M-21, with the case as it was or as the extension leaves it. */
export function buildExtensionConsent(
  ctx: CasePaperContext,
  facts: Facts<"extend">,
): ExtensionConsentPayload {
  const { mediation } = ctx;
  const { due } = mediation;
  return {
    kind: "EXTENSION_CONSENT",
    ...casePaperHead(ctx),
    title: mediation.form.title,
    parties: allParties(ctx),
    acceptedOn: lastFacts(mediation, "accept")?.on ?? null,
    dueOn: due !== null && due.dueOn < facts.toOn ? due.dueOn : null,
    toOn: facts.toOn,
    reason: facts.reason,
    mediators: mediatorsOf(mediation).map(({ name }) => name),
  };
}

/** M-15, for an end without agreement and for a refusal alike. */
export function buildTermination(
  ctx: CasePaperContext,
  facts: Facts<"end"> | Facts<"refuse">,
): TerminationNoticePayload {
  const { mediation, office, on } = ctx;
  return {
    kind: "TERMINATION_NOTICE",
    ...casePaperHead(ctx),
    title: mediation.form.title,
    parties: allParties(ctx),
    acceptedOn: lastFacts(mediation, "accept")?.on ?? null,
    endedOn: facts.on,
    reason: officialName("terminationReason", facts.act === "end" ? facts.reason : "PARTY_REFUSES"),
    note: facts.act === "end" ? facts.note : refusalWords(ctx, facts),
    otherRoutes: facts.otherRoutes,
    mediators: mediatorsOf(mediation).map(({ name }) => name),
    phone: office.phone,
    issuedOn: on,
  };
}

/** M-23 */
export function buildUndisputedFacts(
  ctx: CasePaperContext,
  form: Form<"UNDISPUTED_FACTS">,
): UndisputedFactsPayload {
  const { mediation, on } = ctx;
  return {
    kind: "UNDISPUTED_FACTS",
    ...casePaperHead(ctx),
    title: mediation.form.title,
    parties: allParties(ctx),
    facts: [...form.facts],
    startedOn: startedOn(mediation),
    endedOn: endedOn(mediation) ?? on,
    cause: form.cause,
    mediators: mediatorsOf(mediation).map(({ name }) => name),
  };
}

/** M-12. `agreementNo` is empty when the case ended without an agreement. */
export function buildFollowUpRecord(
  ctx: CasePaperContext,
  facts: Facts<"follow-up">,
  agreementNo: string,
): FollowUpRecordPayload {
  const { form } = ctx.mediation;
  return {
    kind: "FOLLOW_UP_RECORD",
    ...casePaperHead(ctx),
    parties: form.parties.map(({ name }) => name),
    agreementNo,
    title: form.title,
    on: facts.on,
    way: officialName("followUpWay", facts.way),
    whom: facts.whom,
    performance: facts.performance,
    satisfaction: facts.satisfaction === null ? "" : officialName("satisfaction", facts.satisfaction),
    findings: facts.findings,
    by: facts.by,
  };
}

/** From acceptance; of a case that was never accepted, from its first session or its beginning. */
function startedOn(mediation: MediationCase): PlainDate {
  return lastFacts(mediation, "accept")?.on ?? firstSessionOn(mediation) ?? mediation.form.startedOn;
}

/** The day the mediation ended without an agreement, unless it was taken up again; null while it goes on. */
function endedOn(mediation: MediationCase): PlainDate | null {
  const facts = lastFacts(mediation, "end", "refuse", "reopen");
  return facts === undefined || facts.act === "reopen" ? null : facts.on;
}

function allParties(ctx: CasePaperContext) {
  return ctx.mediation.form.parties.map((party) => printedParty(party, ctx));
}

/** 李有田明确表示不接受调解：口头，电话里说的。 */
function refusalWords({ mediation }: CasePaperContext, { partyId, note }: Facts<"refuse">): string {
  const name = mediation.form.parties.find(({ id }) => id === partyId)?.name ?? "";
  return `${name}明确表示不接受调解${note === "" ? "" : `：${note}`}`;
}
