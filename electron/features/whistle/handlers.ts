import type { Matter } from "#shared/domain/matter/matter.ts";
import { matterStatus } from "#shared/domain/matter/matter-status.ts";
import type { Unit } from "#shared/domain/office/office.ts";
import { buildWhistle } from "#shared/domain/paper/build-slip-papers.ts";
import { closedUnits, suggestedUnits } from "#shared/domain/referral/propose-slip.ts";
import { checkWhistle, isMassMatter, latestGathering } from "#shared/domain/whistle/check-whistle.ts";
import { proposeWhistle, USUAL_EXPECTATION } from "#shared/domain/whistle/propose-whistle.ts";
import { recordWhistle } from "#shared/domain/whistle/record-whistle.ts";
import { proposedRatings, whistleStatus } from "#shared/domain/whistle/whistle-progress.ts";
import { WHISTLE_ACTS, type WhistleLevel } from "#shared/domain/whistle/whistle-status.ts";
import type { Whistle, WhistleForm } from "#shared/domain/whistle/whistle.ts";
import { header, putOf } from "../../acts.ts";
import { contactOf } from "../../contact.ts";
import { desk } from "../../context.ts";
import { takeNumberIn } from "../../numbers.ts";
import { issuePaper } from "../../papers.ts";
import type { Tables } from "../../storage/store.ts";
import { villageNames } from "../../surroundings.ts";
import { matterKey } from "../../tables/keys.ts";
import { matters, papers, visits } from "../../tables/matter.ts";
import { offices, units } from "../../tables/office.ts";
import { whistles } from "../../tables/slip.ts";
import { putWhistle } from "../../whistles.ts";
import { countWhistles, listWhistles } from "./list.ts";

export const propose = desk.whistle.propose.handler(({ input, context, errors }) => {
  const { store, now } = context;
  const matter = store.table(matters).find(input.matterId);
  if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: input.matterId } });
  const known = [...store.table(units).all()];
  const latest = (level: WhistleLevel) => latestGathering(level, matter, now(), context.calendar()) ?? null;
  const { villageCode } = matter.place;
  const { units: _none, ...form } = proposeWhistle({
    matter,
    visit: store.table(visits).get(matter.visits.at(-1)?.visitId ?? ""),
    villageName: villageCode === null ? "" : villageNames(store)(villageCode),
    contact: contactOf(context),
    now: now(),
  });
  return {
    form,
    expectation: USUAL_EXPECTATION,
    suggestedUnits: [...suggestedUnits("REFER", matter, known)],
    closedUnits: [...closedUnits(matter, known)],
    latest: { URGENT: latest("URGENT"), ORDINARY: latest("ORDINARY") },
    isMass: isMassMatter(matter),
  };
});

export const preview = desk.whistle.preview.handler(({ input, context, errors }) => {
  const { store, actor } = context;
  const { matter, called } = partsOf(store, input.form, errors);
  const checked = checkWhistle(input.form, matter, called, context.now(), context.calendar());
  if (!checked.ok) throw errors.WHISTLE_REFUSED({ data: checked.error });
  const office = store.table(offices).get("office");
  return buildWhistle(input.form, called, matter, office, { by: actor.name, on: context.today() });
});

export const issue = desk.whistle.issue.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { form } = input;
  const { entry } = await store.commit(header(context, "whistle.issue", input.requestId), (tx) => {
    const { matter, called } = partsOf(tx, form, errors);
    const checked = checkWhistle(form, matter, called, tx.now, context.calendar());
    if (!checked.ok) throw errors.WHISTLE_REFUSED({ data: checked.error });

    const { no } = takeNumberIn(tx, "whistle");
    const id = tx.newId();
    const issued = { by: actor.name, on: tx.today };
    const paper = issuePaper(tx, {
      no,
      subject: `whistle/${id}`,
      matterId: matter.id,
      payload: buildWhistle(form, called, matter, tx.table(offices).get("office"), issued),
      by: actor,
    });
    putWhistle(tx, {
      id,
      no,
      form,
      unitNames: called.map(({ name }) => name),
      issuedAt: tx.now,
      issuedOn: tx.today,
      issuedBy: actor,
      paperId: paper.id,
      events: [],
    });
  });
  const { id: whistleId, no, paperId } = putOf(entry, whistles);
  return { whistleId, no, paperId };
});

export const record = desk.whistle.record.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { facts } = input;
  const { entry } = await store.commit(
    header(context, `whistle.${facts.act}`, input.requestId, reasonOf(facts)),
    (tx) => {
      const known = tx.table(whistles).find(input.whistleId);
      if (!known) throw errors.WHISTLE_NOT_FOUND({ data: { id: input.whistleId } });
      const recorded = recordWhistle(known, { at: tx.now, by: actor, facts }, tx.now);
      if (!recorded.ok) throw errors.WHISTLE_EVENT_REFUSED({ data: recorded.error });
      putWhistle(tx, recorded.value);
      if (facts.act === "cancel") {
        const paper = tx.table(papers).get(known.paperId);
        tx.put(papers, { ...paper, voided: { at: tx.now, by: actor, reason: facts.reason.slice(0, 200) } });
      }
    },
  );
  const whistle = putOf(entry, whistles);
  return { whistle, status: whistleStatus(whistle) };
});

export const file = desk.whistle.file.handler(({ input, context: { store }, errors }) => {
  const whistle = store.table(whistles).find(input.id);
  if (!whistle) throw errors.WHISTLE_NOT_FOUND({ data: { id: input.id } });
  const matter = store.table(matters).get(whistle.form.matterId);
  const status = whistleStatus(whistle);
  return {
    whistle,
    status,
    acts: [...WHISTLE_ACTS[status]],
    matter: { id: matter.id, no: matter.no, title: matter.title, status: matterStatus(matter) },
    papers: store
      .table(papers)
      .lookup(matterKey(matter.id))
      .filter(({ subject }) => subject === `whistle/${whistle.id}`)
      .map(({ payload: _payload, ...brief }) => brief)
      .reverse(),
    proposedRatings: [...proposedRatings(whistle)],
  };
});

export const list = desk.whistle.list.handler(({ input, context }) =>
  listWhistles(context.store, input, context.today()),
);

export const counts = desk.whistle.counts.handler(({ context }) =>
  countWhistles(context.store, context.today()),
);

export const whistle = { propose, preview, issue, record, file, list, counts };

interface NotFound {
  readonly MATTER_NOT_FOUND: (about: { readonly data: { readonly id: string } }) => Error;
  readonly UNIT_NOT_FOUND: (about: { readonly data: { readonly id: string } }) => Error;
}

/** The matter and the units of a form, in the order in which they are called. */
function partsOf(
  tables: Tables,
  { matterId, units: wanted }: WhistleForm,
  errors: NotFound,
): { readonly matter: Matter; readonly called: readonly Unit[] } {
  const matter = tables.table(matters).find(matterId);
  if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: matterId } });
  const called = wanted.map(({ unitId }) => {
    const unit = tables.table(units).find(unitId);
    if (!unit) throw errors.UNIT_NOT_FOUND({ data: { id: unitId } });
    return unit;
  });
  return { matter, called };
}

/** Why something was called off, or put right. */
function reasonOf(facts: Whistle["events"][number]["facts"]): { readonly reason?: string } {
  if (facts.act === "cancel") return { reason: facts.reason };
  const isCorrected = (facts.act === "arrive" || facts.act === "settle") && facts.why.trim() !== "";
  return isCorrected ? { reason: facts.why } : {};
}
