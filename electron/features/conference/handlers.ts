import type { ConferenceRow } from "#shared/contract/conference.ts";
import { proposeDue } from "#shared/domain/deadline/terms.ts";
import { chooseRule, ANYWHERE } from "#shared/domain/deadline/deadline-rule.ts";
import { presetRule } from "#shared/domain/deadline/deadline-rules.ts";
import { matterStatus, MATTER_ACTS, OPEN_MATTER_STATUSES } from "#shared/domain/matter/matter-status.ts";
import { holdConference, withConference, type Conference } from "#shared/domain/meeting/conference.ts";
import { awaitsSlip } from "#shared/domain/meeting/meeting-brief.ts";
import { nextConference } from "#shared/domain/meeting/meeting-rules.ts";
import {
  cancelMeeting,
  MEETING_ACTS,
  meetingStatus,
  moveMeeting,
  planProblem,
  statusProblem,
  type MeetingPlan,
} from "#shared/domain/meeting/meeting.ts";
import type { Terms } from "#shared/domain/deadline/terms.ts";
import type { Actor } from "#shared/domain/paper/actor.ts";
import { buildConferenceAgenda, buildConferenceMinutes } from "#shared/domain/paper/build-meeting-papers.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { amendMeeting, meetingRulesOf, openTasks, papersOf, setTasks } from "../../meetings.ts";
import { takeNumberIn } from "../../numbers.ts";
import { issueAgain, issuePaper } from "../../papers.ts";
import type { Tables, Transaction } from "../../storage/store.ts";
import { villageNames } from "../../surroundings.ts";
import { matters, papers } from "../../tables/matter.ts";
import { conferences, meetingRules } from "../../tables/meeting.ts";
import { offices, units } from "../../tables/office.ts";
import { agendaOf, agendaRow, visitsOf } from "./agenda.ts";

const subjectOf = (id: string) => `conference/${id}`;

export const list = desk.conference.list.handler(({ input, context: { store } }) => {
  const { status, offset, limit } = input;
  const table = store.table(conferences);
  const where = status === undefined ? [] : [{ column: "status", anyOf: [status] }];
  const { ids, total } = table.select({ where, sortBy: { column: "rank" }, offset, limit });
  return { rows: ids.map((id) => rowOf(store, table.get(id))), total };
});

export const counts = desk.conference.counts.handler(({ context: { store } }) => {
  const table = store.table(conferences);
  return {
    byStatus: Object.fromEntries([...table.countBy("status")].map(([status, n]) => [String(status), n])),
    total: table.count(),
  };
});

export const rules = desk.conference.rules.handler(({ context: { store } }) => meetingRulesOf(store));

export const saveRules = desk.conference.saveRules.handler(async ({ input, context }) => {
  const act = header(context, "conference.saveRules", input.requestId);
  const { entry } = await context.store.commit(act, (tx) => tx.put(meetingRules, input.rules));
  return putOf(entry, meetingRules);
});

export const propose = desk.conference.propose.handler(({ context }) =>
  proposedPlan(context.store, context.today(), context.calendar()),
);

export const plan = desk.conference.plan.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "conference.plan", input.requestId), (tx) => {
    const problem = planProblem(input.plan, tx.today);
    if (problem) throw errors.MEETING_REFUSED({ data: problem });
    tx.put(conferences, planned(tx, input.plan, actor));
  });
  return opened(putOf(entry, conferences));
});

export const file = desk.conference.file.handler(({ input, context, errors }) => {
  const { store } = context;
  const conference = store.table(conferences).find(input.id);
  if (!conference) throw errors.CONFERENCE_NOT_FOUND({ data: { id: input.id } });
  const status = meetingStatus(conference);
  const isPlanned = status === "PLANNED";
  const agenda = isPlanned ? agendaOf(store, conference, context.today()) : { entries: [], more: 0 };
  return {
    conference,
    status,
    acts: [...MEETING_ACTS[status]],
    agenda: agenda.entries.map((entry) => agendaRow(store, entry, conference)),
    more: agenda.more,
    dealt: (conference.held?.form.items ?? []).map(({ matterId, unitId }) => {
      const matter = store.table(matters).get(matterId);
      const on = conference.held?.form.on ?? conference.plan.on;
      const canIssueSlip =
        MATTER_ACTS[matterStatus(matter)].includes("issue-slip") && awaitsSlip(matter, { unitId, on });
      return { matterId, no: matter.no, title: matter.title, canIssueSlip };
    }),
    papers: papersOf(store, subjectOf(input.id), [
      "CONFERENCE_AGENDA",
      "CONFERENCE_MINUTES",
      "MEETING_ADDENDUM",
    ]),
  };
});

export const proposeTaskDue = desk.conference.proposeTaskDue.handler(({ context }) => {
  const calendar = context.calendar();
  const rule = chooseRule(calendar.rules, "meeting-task", ANYWHERE) ?? presetRule("D-33");
  const due = proposeDue(rule, context.today(), calendar);
  return { dueOn: due?.dueOn ?? addDays(context.today(), 7) };
});

export const ofMatter = desk.conference.ofMatter.handler(({ input, context: { store } }) => {
  const next = nextPlanned(store);
  return {
    planned: next === undefined ? null : opened(next),
    isBrought: next?.brought.some(({ matterId }) => matterId === input.matterId) ?? false,
  };
});

export const bring = desk.conference.bring.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { matterId, note } = input;
  const { entry } = await store.commit(header(context, "conference.bring", input.requestId), (tx) => {
    const matter = tx.table(matters).find(matterId);
    if (!matter || !OPEN_MATTER_STATUSES.includes(matterStatus(matter))) throw errors.MATTER_NOT_OPEN();
    const next = nextPlanned(tx) ?? planned(tx, proposedPlan(tx, tx.today, context.calendar()), actor);
    const others = next.brought.filter((each) => each.matterId !== matterId);
    tx.put(conferences, { ...next, brought: [...others, { matterId, note, at: tx.now, by: actor }] });
  });
  return opened(putOf(entry, conferences));
});

export const withdraw = desk.conference.withdraw.handler(async ({ input, context, errors }) => {
  const act = header(context, "conference.withdraw", input.requestId);
  const { entry } = await context.store.commit(act, (tx) => {
    const known = tx.table(conferences).find(input.id);
    if (!known) throw errors.CONFERENCE_NOT_FOUND({ data: { id: input.id } });
    const problem = statusProblem(known, "arrange");
    if (problem) throw errors.MEETING_REFUSED({ data: problem });
    const brought = known.brought.filter(({ matterId }) => matterId !== input.matterId);
    tx.put(conferences, { ...known, brought });
  });
  return opened(putOf(entry, conferences));
});

export const move = desk.conference.move.handler(async ({ input, context, errors }) => {
  const act = header(context, "conference.move", input.requestId);
  const { entry } = await context.store.commit(act, (tx) => {
    const known = tx.table(conferences).find(input.id);
    if (!known) throw errors.CONFERENCE_NOT_FOUND({ data: { id: input.id } });
    const moved = moveMeeting(known, input.plan, tx.today);
    if (!moved.ok) throw errors.MEETING_REFUSED({ data: moved.error });
    tx.put(conferences, moved.value);
  });
  return opened(putOf(entry, conferences));
});

export const cancel = desk.conference.cancel.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { reason } = input;
  const act = header(context, "conference.cancel", input.requestId, { reason });
  const { entry } = await store.commit(act, (tx) => {
    const known = tx.table(conferences).find(input.id);
    if (!known) throw errors.CONFERENCE_NOT_FOUND({ data: { id: input.id } });
    const cancelled = cancelMeeting(known, { at: tx.now, by: actor, reason });
    if (!cancelled.ok) throw errors.MEETING_REFUSED({ data: cancelled.error });
    tx.put(conferences, cancelled.value);
    planNext(tx, known, known.brought, context.calendar(), actor);
  });
  return opened(putOf(entry, conferences));
});

export const issueAgenda = desk.conference.issueAgenda.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "conference.issueAgenda", input.requestId), (tx) => {
    const known = tx.table(conferences).find(input.id);
    if (!known) throw errors.CONFERENCE_NOT_FOUND({ data: { id: input.id } });
    const problem = statusProblem(known, "arrange");
    if (problem) throw errors.MEETING_REFUSED({ data: problem });
    const { entries } = agendaOf(tx, known, tx.today);
    const payload = buildConferenceAgenda(aroundPaper(tx), known.plan, entries, (each) => visitsOf(tx, each));
    const agenda = { no: `会商议题 ${known.plan.on}`, subject: subjectOf(known.id), matterId: null, payload };
    issueAgain(tx, { ...agenda, by: actor }, "议题有变，已重新出具");
  });
  return { paperId: putOf(entry, papers).id };
});

export const hold = desk.conference.hold.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { form } = input;
  const { entry } = await store.commit(header(context, "conference.hold", input.requestId), (tx) => {
    const known = tx.table(conferences).find(input.id);
    if (!known) throw errors.CONFERENCE_NOT_FOUND({ data: { id: input.id } });
    const held = holdConference(known, form, {
      findMatter: (id) => tx.table(matters).find(id),
      unitName: (id) => tx.table(units).get(id).name,
      today: tx.today,
    });
    if (!held.ok) throw errors.MEETING_REFUSED({ data: held.error });
    const dealt = held.value;
    const { no } = takeNumberIn(tx, "conference");
    const paper = issuePaper(tx, {
      no,
      subject: subjectOf(known.id),
      matterId: null,
      payload: buildConferenceMinutes(aroundPaper(tx), form, dealt),
      by: actor,
    });
    const before = dealt.map(({ matter, unitName }) => ({
      matterNo: matter.no,
      colour: matter.riskColor,
      unitName,
    }));
    const items = dealt.map(({ item }) => item);
    tx.put(conferences, {
      ...known,
      held: { no, form: { ...form, items }, at: tx.now, by: actor, paperId: paper.id, before },
    });
    const meeting = { kind: "CONFERENCE", id: known.id, no, on: form.on } as const;
    for (const each of dealt) {
      const about = { meetingId: known.id, no, on: form.on, at: tx.now, by: actor };
      tx.put(matters, withConference(each, about));
      setTasks(tx, each.matter, meeting, each.item.tasks, actor);
    }
    const left = known.brought.filter(({ matterId }) => !items.some((item) => item.matterId === matterId));
    planNext(tx, known, left, context.calendar(), actor);
  });
  const { held } = putOf(entry, conferences);
  if (held === null) throw new Error(`${entry.act} ${entry.seq} recorded no meeting`);
  return { no: held.no, paperId: held.paperId };
});

export const amend = desk.conference.amend.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { form } = input;
  const act = header(context, "conference.amend", input.requestId, { reason: form.reason });
  const { entry } = await store.commit(act, (tx) => {
    const known = tx.table(conferences).find(input.id);
    if (!known) throw errors.CONFERENCE_NOT_FOUND({ data: { id: input.id } });
    const subject = subjectOf(known.id);
    const amended = amendMeeting(tx, known, { kind: "CONFERENCE", subject, matterId: null, form, by: actor });
    if (!amended.ok) throw errors.MEETING_REFUSED({ data: amended.error });
    tx.put(conferences, amended.value);
  });
  const { no, id: paperId } = putOf(entry, papers);
  return { no, paperId };
});

export const conference = {
  list,
  counts,
  rules,
  saveRules,
  propose,
  plan,
  file,
  proposeTaskDue,
  ofMatter,
  bring,
  withdraw,
  move,
  cancel,
  issueAgenda,
  hold,
  amend,
};

function rowOf(tables: Tables, conference: Conference): ConferenceRow {
  const { id, plan: arranged, held, brought } = conference;
  const { on, from, place } = held?.form ?? arranged;
  return {
    id,
    no: held?.no ?? "",
    on,
    from,
    place,
    host: held?.form.host ?? "",
    status: meetingStatus(conference),
    matters: held === null ? brought.length : held.form.items.length,
    openTasks: openTasks(tables, id),
  };
}

function opened({ id, plan: { on } }: Conference) {
  return { id, on };
}

function planned(tx: Transaction, arranged: MeetingPlan, by: Actor): Conference {
  return {
    id: tx.newId(),
    plan: arranged,
    plannedAt: tx.now,
    plannedBy: by,
    cancelled: null,
    brought: [],
    held: null,
    addenda: [],
  };
}

function plannedOnes(tables: Tables): readonly Conference[] {
  const table = tables.table(conferences);
  const where = [{ column: "status", anyOf: ["PLANNED"] }];
  return table.select({ where, sortBy: { column: "on" }, limit: 50 }).ids.map((id) => table.get(id));
}

function nextPlanned(tables: Tables): Conference | undefined {
  return plannedOnes(tables)[0];
}

/** After today and after whatever is planned already. */
function proposedPlan(tables: Tables, today: PlainDate, calendar: Terms): MeetingPlan {
  const last = plannedOnes(tables).at(-1)?.plan.on;
  return nextConference(last !== undefined && last > today ? last : today, meetingRulesOf(tables), calendar);
}

/** The week goes on: the next conference is planned with the one that is over, and takes along what was not dealt with. */
function planNext(
  tx: Transaction,
  over: Conference,
  left: Conference["brought"],
  calendar: Terms,
  by: Actor,
): void {
  const other = plannedOnes(tx).find(({ id }) => id !== over.id);
  if (other !== undefined) {
    const known = new Set(other.brought.map(({ matterId }) => matterId));
    const taken = left.filter(({ matterId }) => !known.has(matterId));
    if (taken.length > 0) tx.put(conferences, { ...other, brought: [...other.brought, ...taken] });
    return;
  }
  const week = meetingRulesOf(tx);
  if (!week.weekly && left.length === 0) return;
  const after = over.plan.on > tx.today ? over.plan.on : tx.today;
  tx.put(conferences, { ...planned(tx, nextConference(after, week, calendar), by), brought: left });
}

function aroundPaper(tx: Transaction) {
  return { office: tx.table(offices).get("office"), villageName: villageNames(tx) };
}
