import {
  checkSupervision,
  daysLate,
  earlierNotices,
  suggestedDays,
  suggestedLevel,
} from "#shared/domain/supervision/check-supervision.ts";
import { proposeSupervision } from "#shared/domain/supervision/propose-supervision.ts";
import {
  recordSupervisionEvent,
  supervisionStatus,
  withSupervisionBrief,
} from "#shared/domain/supervision/supervision-progress.ts";
import { SUPERVISION_ACTS } from "#shared/domain/supervision/supervision-status.ts";
import type { Supervision, SupervisionForm } from "#shared/domain/supervision/supervision.ts";
import type { SupervisionEntry, SupervisionStep } from "#shared/contract/supervision.ts";
import { buildSupervision } from "#shared/domain/paper/build-slip-papers.ts";
import { currentDueOn } from "#shared/domain/referral/slip-progress.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { takeNumberIn } from "../../numbers.ts";
import { issuePaper } from "../../papers.ts";
import { putSlip, termsOfSlip } from "../../slips.ts";
import type { Tables } from "../../storage/store.ts";
import { matters, papers } from "../../tables/matter.ts";
import { offices } from "../../tables/office.ts";
import { slips, supervisions } from "../../tables/slip.ts";

export const propose = desk.supervision.propose.handler(({ input, context, errors }) => {
  const slip = context.store.table(slips).find(input.slipId);
  if (!slip) throw errors.SLIP_NOT_FOUND({ data: { id: input.slipId } });
  const today = context.today();
  const terms = termsOfSlip(context.store, slip, context.calendar());
  const suggested = suggestedLevel(slip, today, terms);
  return {
    form: proposeSupervision(slip, today, terms),
    slipNo: slip.no,
    unitName: slip.unitName,
    slipDueOn: currentDueOn(slip),
    daysLate: daysLate(slip, today),
    suggestedOn: suggestedDays(slip, terms),
    ...(suggested && { suggested }),
    earlier: [...earlierNotices(slip)],
  };
});

export const preview = desk.supervision.preview.handler(({ input, context, errors }) => {
  const { store, session } = context;
  const { form } = input;
  const slip = store.table(slips).find(form.slipId);
  if (!slip) throw errors.SLIP_NOT_FOUND({ data: { id: form.slipId } });
  const today = context.today();
  const terms = termsOfSlip(store, slip, context.calendar());
  const checked = checkSupervision(form, slip, session.roles, today, terms);
  if (!checked.ok) throw errors.SUPERVISION_REFUSED({ data: checked.error });
  return payloadOf(store, factsOf(form, slip, today), slip);
});

export const issue = desk.supervision.issue.handler(async ({ input, context, errors }) => {
  const { store, actor, session } = context;
  const { form } = input;
  const why = form.skipReason === "" ? {} : { reason: form.skipReason };
  const { entry } = await store.commit(header(context, "supervision.issue", input.requestId, why), (tx) => {
    const slip = tx.table(slips).find(form.slipId);
    if (!slip) throw errors.SLIP_NOT_FOUND({ data: { id: form.slipId } });
    const terms = termsOfSlip(tx, slip, context.calendar());
    const checked = checkSupervision(form, slip, session.roles, tx.today, terms);
    if (!checked.ok) throw errors.SUPERVISION_REFUSED({ data: checked.error });

    const facts = factsOf(form, slip, tx.today);
    const { no } = takeNumberIn(tx, "supervision");
    const id = tx.newId();
    const paper = issuePaper(tx, {
      no,
      subject: `supervision/${id}`,
      matterId: facts.matterId,
      payload: payloadOf(tx, facts, slip),
      by: actor,
    });
    const supervision: Supervision = {
      id,
      no,
      ...facts,
      issuedAt: tx.now,
      issuedBy: actor,
      paperId: paper.id,
      events: [],
    };
    tx.put(supervisions, supervision);
    putSlip(tx, { ...slip, supervisions: withSupervisionBrief(slip.supervisions, supervision) });
  });
  const { id: supervisionId, no, paperId } = putOf(entry, supervisions);
  return { supervisionId, no, paperId };
});

export const record = desk.supervision.record.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { facts } = input;
  const why = facts.act === "void" ? { reason: facts.reason } : {};
  const { entry } = await store.commit(
    header(context, `supervision.${facts.act}`, input.requestId, why),
    (tx) => {
      const known = tx.table(supervisions).find(input.supervisionId);
      if (!known) throw errors.SUPERVISION_NOT_FOUND({ data: { id: input.supervisionId } });
      const event = { at: tx.now, by: actor, facts: factsOfStep(facts) };
      const recorded = recordSupervisionEvent(known, event, tx.today);
      if (!recorded.ok) throw errors.SUPERVISION_EVENT_REFUSED({ data: recorded.error });
      tx.put(supervisions, recorded.value);
      const slip = tx.table(slips).get(known.form.slipId);
      putSlip(tx, { ...slip, supervisions: withSupervisionBrief(slip.supervisions, recorded.value) });
      if (facts.act === "void") {
        const paper = tx.table(papers).get(known.paperId);
        tx.put(papers, { ...paper, voided: { at: tx.now, by: actor, reason: facts.reason } });
      }
    },
  );
  return entryOf(putOf(entry, supervisions));
});

export const ofMatter = desk.supervision.ofMatter.handler(({ input, context: { store } }) => {
  const matter = store.table(matters).find(input.matterId);
  return (matter?.slips ?? [])
    .flatMap(({ slipId }) => store.table(slips).get(slipId).supervisions)
    .map(({ supervisionId }) => entryOf(store.table(supervisions).get(supervisionId)));
});

export const supervision = { propose, preview, issue, record, ofMatter };

type Facts = Omit<Supervision, "id" | "no" | "paperId" | "issuedAt" | "issuedBy" | "events">;

function factsOf(form: SupervisionForm, slip: ReferralSlip, today: PlainDate): Facts {
  return {
    form,
    matterId: slip.form.matterId,
    slipNo: slip.no,
    unitId: slip.form.unitId,
    unitName: slip.unitName,
    slipDueOn: currentDueOn(slip),
    daysLate: daysLate(slip, today),
    issuedOn: today,
  };
}

function payloadOf(tables: Tables, facts: Facts, slip: ReferralSlip) {
  const matter = tables.table(matters).get(facts.matterId);
  return buildSupervision(facts, slip, matter, tables.table(offices).get("office"));
}

/** Ended by a person, and not by what the unit did on the slip. */
function factsOfStep(step: SupervisionStep): Supervision["events"][number]["facts"] {
  return step.act === "end" ? { ...step, slipAct: null } : step;
}

function entryOf(supervision: Supervision): SupervisionEntry {
  const status = supervisionStatus(supervision);
  return { supervision, status, acts: [...SUPERVISION_ACTS[status]] };
}
