import { matterStatus, OPEN_MATTER_STATUSES } from "#shared/domain/matter/matter-status.ts";
import {
  holdConsultation,
  withConsultation,
  type Consultation,
} from "#shared/domain/meeting/consultation.ts";
import {
  cancelMeeting,
  MEETING_ACTS,
  meetingStatus,
  moveMeeting,
  planProblem,
} from "#shared/domain/meeting/meeting.ts";
import { buildConsultationRecord } from "#shared/domain/paper/build-meeting-papers.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { amendMeeting, meetingRulesOf, papersOf, setTasks } from "../../meetings.ts";
import { takeNumberIn } from "../../numbers.ts";
import { issuePaper } from "../../papers.ts";
import { villageNames } from "../../surroundings.ts";
import { matterKey } from "../../tables/keys.ts";
import { matters, papers } from "../../tables/matter.ts";
import { consultations } from "../../tables/meeting.ts";
import { offices } from "../../tables/office.ts";

const subjectOf = (id: string) => `consultation/${id}`;

export const ofMatter = desk.consultation.ofMatter.handler(({ input, context: { store } }) =>
  store
    .table(consultations)
    .lookup(matterKey(input.matterId))
    .map((each) => ({
      id: each.id,
      no: each.held?.no ?? "",
      on: each.held?.form.on ?? each.plan.on,
      topic: each.about.topic,
      status: meetingStatus(each),
    }))
    .sort((a, b) => b.on.localeCompare(a.on)),
);

export const plan = desk.consultation.plan.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { matterId, about } = input;
  const { entry } = await store.commit(header(context, "consultation.plan", input.requestId), (tx) => {
    const matter = tx.table(matters).find(matterId);
    if (!matter || !OPEN_MATTER_STATUSES.includes(matterStatus(matter))) throw errors.MATTER_NOT_OPEN();
    const problem = planProblem(input.plan, tx.today);
    if (problem) throw errors.MEETING_REFUSED({ data: problem });
    tx.put(consultations, {
      id: tx.newId(),
      matterId,
      about,
      plan: input.plan,
      plannedAt: tx.now,
      plannedBy: actor,
      cancelled: null,
      held: null,
      addenda: [],
    });
  });
  return opened(putOf(entry, consultations));
});

export const file = desk.consultation.file.handler(({ input, context: { store }, errors }) => {
  const consultation = store.table(consultations).find(input.id);
  if (!consultation) throw errors.CONSULTATION_NOT_FOUND({ data: { id: input.id } });
  const { id, no, title } = store.table(matters).get(consultation.matterId);
  const status = meetingStatus(consultation);
  return {
    consultation,
    status,
    acts: [...MEETING_ACTS[status]],
    matter: { id, no, title },
    steps: [...meetingRulesOf(store).steps],
    papers: papersOf(store, subjectOf(input.id), ["CONSULTATION_RECORD", "MEETING_ADDENDUM"]),
  };
});

export const move = desk.consultation.move.handler(async ({ input, context, errors }) => {
  const { entry } = await context.store.commit(
    header(context, "consultation.move", input.requestId),
    (tx) => {
      const known = tx.table(consultations).find(input.id);
      if (!known) throw errors.CONSULTATION_NOT_FOUND({ data: { id: input.id } });
      const moved = moveMeeting(known, input.plan, tx.today);
      if (!moved.ok) throw errors.MEETING_REFUSED({ data: moved.error });
      tx.put(consultations, moved.value);
    },
  );
  return opened(putOf(entry, consultations));
});

export const cancel = desk.consultation.cancel.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { reason } = input;
  const { entry } = await store.commit(
    header(context, "consultation.cancel", input.requestId, { reason }),
    (tx) => {
      const known = tx.table(consultations).find(input.id);
      if (!known) throw errors.CONSULTATION_NOT_FOUND({ data: { id: input.id } });
      const cancelled = cancelMeeting(known, { at: tx.now, by: actor, reason });
      if (!cancelled.ok) throw errors.MEETING_REFUSED({ data: cancelled.error });
      tx.put(consultations, cancelled.value);
    },
  );
  return opened(putOf(entry, consultations));
});

export const hold = desk.consultation.hold.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "consultation.hold", input.requestId), (tx) => {
    const known = tx.table(consultations).find(input.id);
    if (!known) throw errors.CONSULTATION_NOT_FOUND({ data: { id: input.id } });
    const held = holdConsultation(known, input.form, tx.today);
    if (!held.ok) throw errors.MEETING_REFUSED({ data: held.error });
    const form = held.value;
    const matter = tx.table(matters).get(known.matterId);
    const { no } = takeNumberIn(tx, "consultation");
    const around = { office: tx.table(offices).get("office"), villageName: villageNames(tx) };
    const paper = issuePaper(tx, {
      no,
      subject: subjectOf(known.id),
      matterId: matter.id,
      payload: buildConsultationRecord(around, known.about, form, matter),
      by: actor,
    });
    tx.put(consultations, { ...known, held: { no, form, at: tx.now, by: actor, paperId: paper.id } });
    tx.put(
      matters,
      withConsultation(matter, form, { meetingId: known.id, no, on: form.on, at: tx.now, by: actor }),
    );
    setTasks(tx, matter, { kind: "CONSULTATION", id: known.id, no, on: form.on }, form.tasks, actor);
    if (form.nextOn !== null) {
      tx.put(consultations, {
        ...known,
        id: tx.newId(),
        plan: { ...known.plan, on: form.nextOn },
        plannedAt: tx.now,
        plannedBy: actor,
      });
    }
  });
  const { held } = putOf(entry, consultations);
  if (held === null) throw new Error(`${entry.act} ${entry.seq} recorded no meeting`);
  return { no: held.no, paperId: held.paperId };
});

export const amend = desk.consultation.amend.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { form } = input;
  const { entry } = await store.commit(
    header(context, "consultation.amend", input.requestId, { reason: form.reason }),
    (tx) => {
      const known = tx.table(consultations).find(input.id);
      if (!known) throw errors.CONSULTATION_NOT_FOUND({ data: { id: input.id } });
      const amended = amendMeeting(tx, known, {
        kind: "CONSULTATION",
        subject: subjectOf(known.id),
        matterId: known.matterId,
        form,
        by: actor,
      });
      if (!amended.ok) throw errors.MEETING_REFUSED({ data: amended.error });
      tx.put(consultations, amended.value);
    },
  );
  const { no, id: paperId } = putOf(entry, papers);
  return { no, paperId };
});

export const consultation = { ofMatter, plan, file, move, cancel, hold, amend };

function opened({ id, plan: { on } }: Consultation) {
  return { id, on };
}
