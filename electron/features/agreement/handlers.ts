import { agreementStatus, effectiveOn } from "#shared/domain/mediation/agreement-status.ts";
import type { Agreement, AgreementEvent, AgreementFacts } from "#shared/domain/mediation/agreement.ts";
import type { ScopedTerms } from "#shared/domain/deadline/terms.ts";
import { withAgreementBrief } from "#shared/domain/mediation/agreement-brief.ts";
import { checkAgreement, firstSessionOn, writtenReason } from "#shared/domain/mediation/check-agreement.ts";
import type { MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import {
  proposeAgreement,
  proposeAmendment,
  type HeldSession,
} from "#shared/domain/mediation/propose-agreement.ts";
import {
  mayDraft,
  peopleOf,
  recordAgreementEvent,
  replaced,
} from "#shared/domain/mediation/record-agreement-event.ts";
import { finishOf } from "#shared/domain/mediation/session-progress.ts";
import { buildAgreement, buildPerformanceReceipt } from "#shared/domain/paper/build-agreement-papers.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import { header, putOf } from "../../acts.ts";
import { casePaperContext, putCase } from "../../cases.ts";
import { roomsOf } from "../../committee.ts";
import { termsOfMatter } from "../../clocks.ts";
import { desk } from "../../context.ts";
import { takeNumberIn } from "../../numbers.ts";
import { issuePaper } from "../../papers.ts";
import type { Tables, Transaction } from "../../storage/store.ts";
import { caseKey, paperKey } from "../../tables/keys.ts";
import { papers } from "../../tables/matter.ts";
import { agreements, mediationCases, mediators, sessions } from "../../tables/mediation.ts";
import { viewOf } from "./view.ts";

export const propose = desk.agreement.propose.handler(({ input, context, errors }) => {
  const { store } = context;
  const mediation = store.table(mediationCases).find(input.caseId);
  if (!mediation) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
  const inForce = input.amends === null ? null : store.table(agreements).find(input.amends);
  if (inForce === undefined) throw errors.AGREEMENT_NOT_FOUND({ data: { id: input.amends ?? "" } });
  const form =
    inForce === null
      ? proposeAgreement(mediation, lastHeld(store, mediation), context.today())
      : proposeAmendment(inForce, context.today(), context.newId);
  return {
    form,
    parties: mediation.form.parties.map(({ id, name, side }) => ({ partyId: id, name, side })),
    hostName: mediation.form.hostName,
    coHosts: [...mediation.form.coHosts],
    writtenReason: writtenReason(mediation.form, { writtenAsked: false }) ?? null,
    sessionOn: firstSessionOn(mediation) ?? null,
    obstacle: mayDraft(mediation, input.amends) ?? null,
  };
});

export const draft = desk.agreement.draft.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { form, amends } = input;
  const { entry } = await store.commit(header(context, "agreement.draft", input.requestId), (tx) => {
    const mediation = tx.table(mediationCases).find(input.caseId);
    if (!mediation) throw errors.CASE_NOT_FOUND({ data: { id: input.caseId } });
    const obstacle = mayDraft(mediation, amends);
    if (obstacle) throw errors.AGREEMENT_REFUSED({ data: obstacle });
    const checked = checkAgreement(form, mediation, tx.today);
    if (!checked.ok) throw errors.AGREEMENT_REFUSED({ data: checked.error });

    const drafted: Agreement = {
      id: tx.newId(),
      no: takeNumberIn(tx, "agreement").no,
      caseId: mediation.id,
      matterId: mediation.matterId,
      amends,
      draftedAt: tx.now,
      draftedBy: actor,
      version: 1,
      form,
      ...peopleOf(mediation, form),
      events: [],
      paperId: null,
      replacedBy: null,
    };
    tx.put(agreements, drafted);
    putCase(tx, withAgreementBrief(mediation, drafted, termsOfMatter(tx, mediation, context.calendar())));
  });
  const { id: agreementId, no } = putOf(entry, agreements);
  return { agreementId, no };
});

export const get = desk.agreement.get.handler(({ input, context, errors }) => {
  const { store } = context;
  const agreement = store.table(agreements).find(input.id);
  if (!agreement) throw errors.AGREEMENT_NOT_FOUND({ data: { id: input.id } });
  const mediation = store.table(mediationCases).get(agreement.caseId);
  const terms = termsOfMatter(store, mediation, context.calendar());
  return viewOf(agreement, mediation, context.today(), terms);
});

export const preview = desk.agreement.preview.handler(({ input, context, errors }) => {
  const { store } = context;
  const agreement = store.table(agreements).find(input.id);
  if (!agreement) throw errors.AGREEMENT_NOT_FOUND({ data: { id: input.id } });
  const mediation = store.table(mediationCases).get(agreement.caseId);
  const checked = checkAgreement(agreement.form, mediation, context.today());
  if (!checked.ok) throw errors.AGREEMENT_REFUSED({ data: checked.error });
  const current = { ...agreement, ...peopleOf(mediation, agreement.form) };
  return buildAgreement(casePaperContext(store, mediation, context.today()), current);
});

export const record = desk.agreement.record.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { facts } = input;
  const why = facts.act === "discard" ? { reason: facts.reason } : {};
  const { entry } = await store.commit(
    header(context, `agreement.${facts.act}`, input.requestId, why),
    (tx) => {
      const known = tx.table(agreements).find(input.agreementId);
      if (!known) throw errors.AGREEMENT_NOT_FOUND({ data: { id: input.agreementId } });
      const mediation = tx.table(mediationCases).get(known.caseId);
      const event: AgreementEvent = { id: tx.newId(), at: tx.now, by: actor, facts, paperId: null };
      const setting = {
        mediation,
        mediators: [...tx.table(mediators).all()],
        today: tx.today,
        terms: termsOfMatter(tx, mediation, context.calendar()),
      };
      const recorded = recordAgreementEvent(known, event, setting);
      if (!recorded.ok) throw errors.AGREEMENT_REFUSED({ data: recorded.error });

      if (known.paperId !== null && (facts.act === "revise" || facts.act === "discard")) {
        voidPaper(
          tx,
          known.paperId,
          facts.act === "discard" ? facts.reason : "协议内容变更，已作新版本",
          actor,
        );
      }
      const agreement = withPaper(tx, recorded.value, mediation, event);
      tx.put(agreements, agreement); // before the one it may take out of force: the answer is read from the first
      const before = takenOutOfForce(tx, mediation, agreement, setting.terms);
      putCase(tx, withAgreementBrief(before, agreement, setting.terms));
    },
  );
  const agreement = putOf(entry, agreements);
  return {
    status: agreementStatus(agreement),
    effectiveOn: effectiveOn(agreement),
    version: agreement.version,
    paperId: agreement.events.at(-1)?.paperId ?? null,
  };
});

export const agreement = { propose, draft, get, preview, record };

/** The last session that was held and not reopened. */
function lastHeld(tables: Tables, { id }: MediationCase): HeldSession | undefined {
  const held = tables
    .table(sessions)
    .lookup(caseKey(id))
    .flatMap((session) => {
      const finish = finishOf(session);
      return finish === undefined ? [] : [{ session, finish }];
    })
    .sort((one, other) => (one.session.booking.on < other.session.booking.on ? -1 : 1));
  const last = held.at(-1);
  if (last === undefined) return undefined;
  const { booking } = last.session;
  const room = roomsOf(tables).find(({ id: roomId }) => roomId === booking.roomId);
  return {
    on: booking.on,
    place: room?.kind === "FIELD" ? booking.place : (room?.name ?? ""),
    recorder: booking.recorder,
    record: last.finish.record,
  };
}

/** Issues the paper an act asks for, and notes it on the agreement. */
function withPaper(
  tx: Transaction,
  recorded: Agreement,
  mediation: MediationCase,
  { id, facts, by }: AgreementEvent,
): Agreement {
  const payload = payloadOf(tx, recorded, mediation, facts);
  if (payload === undefined) return recorded;
  const paper = issuePaper(tx, {
    no: recorded.no,
    subject: `agreement/${recorded.id}`,
    matterId: recorded.matterId,
    payload,
    by,
  });
  return {
    ...recorded,
    paperId: facts.act === "print" ? paper.id : recorded.paperId,
    events: recorded.events.map((event) => (event.id === id ? { ...event, paperId: paper.id } : event)),
  };
}

function payloadOf(
  tx: Transaction,
  agreement: Agreement,
  mediation: MediationCase,
  facts: AgreementFacts,
): PaperPayload | undefined {
  const ctx = casePaperContext(tx, mediation, tx.today);
  if (facts.act === "print") return buildAgreement(ctx, agreement);
  if (facts.act !== "perform" || !facts.receipt) return undefined;
  const obligation = agreement.form.obligations.find(({ id }) => id === facts.obligationId);
  if (obligation === undefined) return undefined;
  const earlier = tx.table(papers).lookup(paperKey(`agreement/${agreement.id}`, "PERFORMANCE_RECEIPT"));
  return buildPerformanceReceipt(ctx, agreement, obligation, facts, earlier.length + 1);
}

function voidPaper(tx: Transaction, paperId: string, reason: string, by: AgreementEvent["by"]): void {
  const paper = tx.table(papers).get(paperId);
  tx.put(papers, { ...paper, voided: { at: tx.now, by, reason } });
}

/** Once an amending agreement has effect, the one it amends has none any more. */
function takenOutOfForce(
  tx: Transaction,
  mediation: MediationCase,
  by: Agreement,
  terms: ScopedTerms,
): MediationCase {
  const effect = effectiveOn(by);
  if (by.amends === null || effect === null) return mediation;
  const before = tx.table(agreements).get(by.amends);
  if (before.replacedBy !== null) return mediation;
  const after = replaced(before, by, effect);
  tx.put(agreements, after);
  return withAgreementBrief(mediation, after, terms);
}
