import { receiversOf } from "#shared/domain/directory/directory.ts";
import { buildExtensionRequest } from "#shared/domain/paper/build-slip-papers.ts";
import { buildSlip, crossSealNo } from "#shared/domain/paper/build-slip.ts";
import { checkSlip } from "#shared/domain/referral/check-slip.ts";
import { closedUnits, dueTrace, proposeSlip, suggestedUnits } from "#shared/domain/referral/propose-slip.ts";
import { recordSlipEvent } from "#shared/domain/referral/record-slip-event.ts";
import { latestExtension, slipStatus } from "#shared/domain/referral/slip-progress.ts";
import { SlipEventFacts, type ReferralSlip, type SlipForm } from "#shared/domain/referral/slip.ts";
import { SLIP_WORDING } from "#shared/domain/referral/wording.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import type { Unit } from "#shared/domain/office/office.ts";
import type { SlipPayload } from "#shared/domain/paper/payload.ts";
import { yearOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import { header, putOf } from "../../acts.ts";
import { contactOf } from "../../contact.ts";
import { desk } from "../../context.ts";
import { takeNumberIn } from "../../numbers.ts";
import { issuePaper } from "../../papers.ts";
import { putSlip, putSlipAfter, termsOfSlip } from "../../slips.ts";
import type { Tables } from "../../storage/store.ts";
import { villageNames } from "../../surroundings.ts";
import { matterKey } from "../../tables/keys.ts";
import { attachments, matters, papers, visits } from "../../tables/matter.ts";
import { dutyShifts, offices, units } from "../../tables/office.ts";
import { slips } from "../../tables/slip.ts";
import { unitRecordsOf } from "./unit-records.ts";

export const propose = desk.referral.propose.handler(({ input, context, errors }) => {
  const { store } = context;
  const matter = store.table(matters).find(input.matterId);
  if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: input.matterId } });
  const known = [...store.table(units).all()];
  const facts = {
    kind: input.kind,
    matter,
    visits: matter.visits.map(({ visitId }) => store.table(visits).get(visitId)),
    attachments: [...store.table(attachments).lookup(matterKey(matter.id))].reverse(),
    contact: contactOf(context),
    today: context.today(),
    calendar: context.calendar(),
  };
  return {
    form: proposeSlip(facts),
    dueTrace: dueTrace(facts),
    suggestedUnits: [...suggestedUnits(input.kind, matter, known)],
    closedUnits: [...closedUnits(matter, known)],
  };
});

export const preview = desk.referral.preview.handler(({ input, context, errors }) => {
  const { store, actor } = context;
  const { form } = input;
  const matter = store.table(matters).find(form.matterId);
  if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: form.matterId } });
  const unit = store.table(units).find(form.unitId);
  if (!unit) throw errors.UNIT_NOT_FOUND({ data: { id: form.unitId } });
  const checked = checkSlip(form, matter, unit, context.today());
  if (!checked.ok) throw errors.SLIP_REFUSED({ data: checked.error });
  return slipPayload(store, {
    form,
    matter,
    unit,
    issuedOn: context.today(),
    issuer: actor.name,
    crossSealNo: "",
  });
});

export const issue = desk.referral.issue.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { form } = input;
  const { entry } = await store.commit(header(context, "referral.issue", input.requestId), (tx) => {
    const matter = tx.table(matters).find(form.matterId);
    if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: form.matterId } });
    const unit = tx.table(units).find(form.unitId);
    if (!unit) throw errors.UNIT_NOT_FOUND({ data: { id: form.unitId } });
    const checked = checkSlip(form, matter, unit, tx.today);
    if (!checked.ok) throw errors.SLIP_REFUSED({ data: checked.error });

    const { no, seq } = takeNumberIn(tx, `slip-${form.kind}`);
    const id = tx.newId();
    const seal = crossSealNo(SLIP_WORDING[form.kind].mark, yearOf(tx.today), seq);
    const printed = { form, matter, unit, issuedOn: tx.today, issuer: actor.name, crossSealNo: seal };
    const paper = issuePaper(tx, {
      no,
      subject: `referral/${id}`,
      matterId: matter.id,
      payload: slipPayload(tx, printed),
      by: actor,
    });
    const slip: ReferralSlip = {
      id,
      no,
      crossSealNo: seal,
      form,
      unitName: unit.name,
      issuedAt: tx.now,
      issuedOn: tx.today,
      issuedBy: actor,
      paperId: paper.id,
      events: [],
      supervisions: [],
    };
    putSlip(tx, slip);
  });
  const { id: slipId, no, paperId } = putOf(entry, slips);
  return { slipId, no, paperId };
});

export const record = desk.referral.record.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { facts } = input;
  if (facts.act === "grant-extension" || facts.act === "refuse-extension") throw errors.NOT_HERE();
  const why =
    facts.act === "void" || facts.act === "return" || facts.act === "rework" ? { reason: facts.reason } : {};
  const { entry } = await store.commit(
    header(context, `referral.${facts.act}`, input.requestId, why),
    (tx) => {
      const known = tx.table(slips).find(input.slipId);
      if (!known) throw errors.SLIP_NOT_FOUND({ data: { id: input.slipId } });
      const event = { at: tx.now, by: actor, facts };
      const recorded = recordSlipEvent(known, event, tx.today, termsOfSlip(tx, known, context.calendar()));
      if (!recorded.ok) throw errors.SLIP_EVENT_REFUSED({ data: recorded.error });

      const slip = recorded.value;
      putSlipAfter(tx, slip, actor);
      if (facts.act === "void") {
        const paper = tx.table(papers).get(slip.paperId);
        tx.put(papers, { ...paper, voided: { at: tx.now, by: actor, reason: facts.reason } });
      }
    },
  );
  const slip = putOf(entry, slips);
  return { slip, status: slipStatus(slip) };
});

export const decideExtension = desk.referral.decideExtension.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { decision } = input;
  const act = decision.granted ? "grant-extension" : "refuse-extension";
  const why = decision.granted ? {} : { reason: decision.reason };
  const { entry } = await store.commit(header(context, `referral.${act}`, input.requestId, why), (tx) => {
    const known = tx.table(slips).find(input.slipId);
    if (!known) throw errors.SLIP_NOT_FOUND({ data: { id: input.slipId } });
    const { granted, ...said } = decision;
    const facts = SlipEventFacts.parse({ act, approver: actor.name, ...said });
    const event = { at: tx.now, by: actor, facts };
    const recorded = recordSlipEvent(known, event, tx.today, termsOfSlip(tx, known, context.calendar()));
    if (!recorded.ok) throw errors.SLIP_EVENT_REFUSED({ data: recorded.error });
    putSlipAfter(tx, recorded.value, actor);
  });
  const slip = putOf(entry, slips);
  return { slip, status: slipStatus(slip) };
});

export const issueExtension = desk.referral.issueExtension.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "referral.issueExtension", input.requestId), (tx) => {
    const slip = tx.table(slips).find(input.slipId);
    if (!slip) throw errors.SLIP_NOT_FOUND({ data: { id: input.slipId } });
    const request = latestExtension(slip);
    if (request === undefined) throw errors.NOTHING_ASKED();
    const matter = tx.table(matters).get(slip.form.matterId);
    issuePaper(tx, {
      no: takeNumberIn(tx, "extension").no,
      subject: `referral/${slip.id}`,
      matterId: matter.id,
      payload: buildExtensionRequest(slip, request, matter, tx.table(offices).get("office")),
      by: actor,
    });
  });
  return { paperId: putOf(entry, papers).id };
});

export const unitRecords = desk.referral.unitRecords.handler(({ input, context }) => [
  ...unitRecordsOf(context.store, input, context.today()),
]);

export const referral = {
  propose,
  preview,
  issue,
  record,
  decideExtension,
  issueExtension,
  unitRecords,
};

interface SlipToPrint {
  readonly form: SlipForm;
  readonly matter: Matter;
  readonly unit: Unit;
  readonly issuedOn: PlainDate;
  readonly issuer: string;
  readonly crossSealNo: string;
}

function slipPayload(tables: Tables, { matter, unit, ...rest }: SlipToPrint): SlipPayload {
  return buildSlip({
    ...rest,
    visit: latestVisit(tables, matter),
    matterNo: matter.no,
    unitName: unit.name,
    receivers: receiversOf(tables.table(dutyShifts).all(), unit.id, rest.issuedOn),
    office: tables.table(offices).get("office"),
    villageName: villageNames(tables),
  });
}

function latestVisit(tables: Tables, { id, visits: briefs }: Matter) {
  const latest = briefs.at(-1);
  if (latest === undefined) throw new Error(`matter ${id} has no visit`);
  return tables.table(visits).get(latest.visitId);
}
