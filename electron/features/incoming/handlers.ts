import {
  incomingDueOn,
  incomingStatus,
  recordIncomingEvent,
} from "#shared/domain/incoming/incoming-progress.ts";
import { INCOMING_ACTS } from "#shared/domain/incoming/incoming-status.ts";
import type { IncomingEventFacts, IncomingSlip } from "#shared/domain/incoming/incoming.ts";
import { maskIncoming } from "#shared/domain/incoming/mask-incoming.ts";
import { proposeReply as proposedReply } from "#shared/domain/incoming/propose-reply.ts";
import { checkIncoming, theirKey, visitOf } from "#shared/domain/incoming/register-incoming.ts";
import { matterStatus } from "#shared/domain/matter/matter-status.ts";
import { canLink } from "#shared/domain/matter/open-matter.ts";
import { buildCallNote, buildIncomingReply } from "#shared/domain/paper/build-slip-papers.ts";
import { checkVisit } from "#shared/domain/visit/check-visit.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { contactOf } from "../../contact.ts";
import { registerVisit } from "../../intake.ts";
import { takeNumberIn } from "../../numbers.ts";
import { onlookerOf } from "../../onlooker.ts";
import { issuePaper } from "../../papers.ts";
import type { Tables, Transaction } from "../../storage/store.ts";
import { visitSurroundings } from "../../surroundings.ts";
import { countyItems } from "../../sync/tables.ts";
import { matterKey, theirsKey } from "../../tables/keys.ts";
import { attachments, matters, papers } from "../../tables/matter.ts";
import { offices } from "../../tables/office.ts";
import { incomings, slips } from "../../tables/slip.ts";
import { unregisteredItems } from "./from-county.ts";
import { countIncoming, incomingRow, listIncoming } from "./list.ts";

export const list = desk.incoming.list.handler(({ input, context }) =>
  listIncoming(context.store, input, context.today()),
);

export const counts = desk.incoming.counts.handler(({ context }) =>
  countIncoming(context.store, context.today()),
);

export const twins = desk.incoming.twins.handler(({ input, context: { store, today } }) =>
  knownUnder(store, input).map((incoming) => incomingRow(store, incoming, today())),
);

export const fromCounty = desk.incoming.fromCounty.handler(({ context }) => [
  ...unregisteredItems(context.store),
]);

export const register = desk.incoming.register.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { form, again } = input;
  const { entry } = await store.commit(header(context, "incoming.register", input.requestId), (tx) => {
    const refusal = checkIncoming(form, tx.today);
    if (refusal) throw errors.INCOMING_REFUSED({ data: refusal });
    const [twin] = knownUnder(tx, form);
    if (twin !== undefined && !again) {
      throw errors.INCOMING_REFUSED({ data: { reason: "known-number", id: twin.id, no: twin.no } });
    }
    if (form.countyItemId !== null && tx.table(countyItems).find(form.countyItemId) === undefined) {
      throw errors.INCOMING_REFUSED({ data: { reason: "item-gone" } });
    }
    const visitForm = visitOf(form);
    const problems = checkVisit(visitForm, visitSurroundings(tx));
    if (problems.length > 0) throw errors.VISIT_NOT_READY({ data: { problems: [...problems] } });
    const known = form.linkTo === null ? undefined : tx.table(matters).find(form.linkTo);
    if (form.linkTo !== null && (known === undefined || !canLink(known))) {
      throw errors.MATTER_NOT_LINKABLE({ data: { matterId: form.linkTo } });
    }

    const { visit, matter } = registerVisit(tx, visitForm, known, actor);
    tx.put(incomings, {
      id: tx.newId(),
      no: takeNumberIn(tx, "incoming").no,
      form,
      matterId: matter.id,
      visitId: visit.id,
      registeredAt: tx.now,
      registeredBy: actor,
      events: [],
    });
    readItem(tx, form.countyItemId, actor);
  });
  const { id, no } = putOf(entry, incomings);
  const { id: matterId, no: matterNo } = putOf(entry, matters);
  return { id, no, matterId, matterNo };
});

export const file = desk.incoming.file.handler(({ input, context, errors }) => {
  const { store } = context;
  const incoming = store.table(incomings).find(input.id);
  if (!incoming) throw errors.INCOMING_NOT_FOUND({ data: { id: input.id } });
  const matter = store.table(matters).get(incoming.matterId);
  const status = incomingStatus(incoming);
  return {
    incoming: maskIncoming(incoming, onlookerOf(context)),
    status,
    dueOn: incomingDueOn(incoming),
    acts: [...INCOMING_ACTS[status]],
    matter: { id: matter.id, no: matter.no, title: matter.title, status: matterStatus(matter) },
    papers: store
      .table(papers)
      .lookup(matterKey(matter.id))
      .filter(({ subject }) => subject === `incoming/${incoming.id}`)
      .map(({ payload: _payload, ...brief }) => brief)
      .reverse(),
  };
});

export const ofMatter = desk.incoming.ofMatter.handler(({ input, context: { store, today } }) =>
  store
    .table(incomings)
    .lookup(matterKey(input.matterId))
    .map((incoming) => incomingRow(store, incoming, today()))
    .reverse(),
);

export const proposeReply = desk.incoming.proposeReply.handler(({ input, context, errors }) => {
  const { store } = context;
  const incoming = store.table(incomings).find(input.id);
  if (!incoming) throw errors.INCOMING_NOT_FOUND({ data: { id: input.id } });
  const matter = store.table(matters).get(incoming.matterId);
  return proposedReply({
    slips: matter.slips.map(({ slipId }) => store.table(slips).get(slipId)),
    attachments: [...store.table(attachments).lookup(matterKey(matter.id))].reverse(),
    contact: contactOf(context),
  });
});

export const previewReply = desk.incoming.previewReply.handler(({ input, context, errors }) => {
  const { store } = context;
  const incoming = store.table(incomings).find(input.id);
  if (!incoming) throw errors.INCOMING_NOT_FOUND({ data: { id: input.id } });
  const matter = store.table(matters).get(incoming.matterId);
  return buildIncomingReply(incoming, input.form, matter, store.table(offices).get("office"), input.on);
});

export const reply = desk.incoming.reply.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "incoming.reply", input.requestId), (tx) => {
    const known = tx.table(incomings).find(input.id);
    if (!known) throw errors.INCOMING_NOT_FOUND({ data: { id: input.id } });
    const matter = tx.table(matters).get(known.matterId);
    const office = tx.table(offices).get("office");
    const { no } = takeNumberIn(tx, "incoming-reply");
    const paper = issuePaper(tx, {
      no,
      subject: `incoming/${known.id}`,
      matterId: matter.id,
      payload: buildIncomingReply(known, input.form, matter, office, input.on),
      by: actor,
    });
    const facts = { act: "reply", on: input.on, no, paperId: paper.id, reply: input.form } as const;
    const incoming = recorded(tx, known, facts);
    const last = known.events.at(-1)?.facts;
    if (last?.act === "reply") voidPaper(tx, last.paperId, `改用${no}`);
    tx.put(incomings, incoming);
    answerItem(tx, incoming, input.form.text);
  });
  const facts = putOf(entry, incomings).events.at(-1)?.facts;
  if (facts?.act !== "reply") throw new Error(`${entry.act} ${entry.seq} recorded no reply`);
  return { no: facts.no, paperId: facts.paperId };

  function recorded(tx: Transaction, known: IncomingSlip, facts: IncomingEventFacts): IncomingSlip {
    const taken = recordIncomingEvent(known, { at: tx.now, by: actor, facts }, tx.today);
    if (!taken.ok) throw errors.INCOMING_EVENT_REFUSED({ data: taken.error });
    return taken.value;
  }

  function voidPaper(tx: Transaction, paperId: string, reason: string): void {
    const paper = tx.table(papers).get(paperId);
    tx.put(papers, { ...paper, voided: { at: tx.now, by: actor, reason } });
  }

  /** What was answered on paper goes up to the county with the next report. */
  function answerItem(tx: Transaction, { form }: IncomingSlip, text: string): void {
    const item = form.countyItemId === null ? undefined : tx.table(countyItems).find(form.countyItemId);
    if (item === undefined || item.closedAt !== null || item.withdrawn) return;
    tx.put(countyItems, {
      ...item,
      answers: [...item.answers, { at: tx.now, by: actor, text: text.slice(0, 4000) }],
    });
  }
});

export const record = desk.incoming.record.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { facts } = input;
  const why = facts.act === "void" || facts.act === "sent-back" ? { reason: facts.reason } : {};
  const { entry } = await store.commit(
    header(context, `incoming.${facts.act}`, input.requestId, why),
    (tx) => {
      const known = tx.table(incomings).find(input.id);
      if (!known) throw errors.INCOMING_NOT_FOUND({ data: { id: input.id } });
      const taken = recordIncomingEvent(known, { at: tx.now, by: actor, facts }, tx.today);
      if (!taken.ok) throw errors.INCOMING_EVENT_REFUSED({ data: taken.error });
      tx.put(incomings, taken.value);
      if (facts.act === "close") closeItem(tx, known.form.countyItemId);
    },
  );
  const incoming = putOf(entry, incomings);
  return { id: incoming.id, status: incomingStatus(incoming) };
});

export const issueCallNote = desk.incoming.issueCallNote.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "incoming.issueCallNote", input.requestId), (tx) => {
    const incoming = tx.table(incomings).find(input.id);
    if (!incoming) throw errors.INCOMING_NOT_FOUND({ data: { id: input.id } });
    const matter = tx.table(matters).get(incoming.matterId);
    const payload = buildCallNote(incoming, matter, tx.table(offices).get("office"));
    if (payload === undefined) throw errors.NO_CALL();
    issuePaper(tx, {
      no: incoming.no,
      subject: `incoming/${incoming.id}`,
      matterId: matter.id,
      payload,
      by: actor,
    });
  });
  return { paperId: putOf(entry, papers).id };
});

export const incoming = {
  list,
  counts,
  twins,
  fromCounty,
  register,
  file,
  ofMatter,
  proposeReply,
  previewReply,
  reply,
  record,
  issueCallNote,
};

/** Incoming slips of the same source with the same number, the newest first; voided ones do not count. */
function knownUnder(tables: Tables, form: Parameters<typeof theirKey>[0]): readonly IncomingSlip[] {
  const key = theirKey(form);
  if (key === undefined) return [];
  return tables
    .table(incomings)
    .lookup(theirsKey(key))
    .filter((incoming) => incomingStatus(incoming) !== "VOIDED");
}

/** Whoever registers an item of the county has read it. */
function readItem(tx: Transaction, itemId: string | null, by: IncomingSlip["registeredBy"]): void {
  const item = itemId === null ? undefined : tx.table(countyItems).find(itemId);
  if (item?.readAt === null) tx.put(countyItems, { ...item, readAt: tx.now, readBy: by });
}

/** Nothing more is owed to the county. */
function closeItem(tx: Transaction, itemId: string | null): void {
  const item = itemId === null ? undefined : tx.table(countyItems).find(itemId);
  if (item?.closedAt === null) tx.put(countyItems, { ...item, closedAt: tx.now });
}
