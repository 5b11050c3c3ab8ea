import { visitSurroundings } from "../../surroundings.ts";
import { header, putOf } from "../../acts.ts";
import { desk, type WorkContext } from "../../context.ts";
import { registerVisit } from "../../intake.ts";
import { onlookerOf } from "../../onlooker.ts";
import { serveTicket } from "../../queue.ts";
import { matters, visits } from "../../tables/matter.ts";
import { matterStatus } from "#shared/domain/matter/matter-status.ts";
import { canLink } from "#shared/domain/matter/open-matter.ts";
import { checkVisit } from "#shared/domain/visit/check-visit.ts";
import { maskVisit } from "#shared/domain/visit/mask-visit.ts";
import type { Visit } from "#shared/domain/visit/visit.ts";
import { lookAlikesOf } from "./look-alikes.ts";
import { revealed } from "./revealed.ts";

export const register = desk.visit.register.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { entry } = await store.commit(header(context, "visit.register", input.requestId), (tx) => {
    const problems = checkVisit(input.form, visitSurroundings(tx));
    if (problems.length > 0) throw errors.VISIT_NOT_READY({ data: { problems: [...problems] } });
    const { linkTo } = input.form;
    const known = linkTo === null ? undefined : tx.table(matters).find(linkTo);
    if (linkTo !== null && (known === undefined || !canLink(known))) {
      throw errors.MATTER_NOT_LINKABLE({ data: { matterId: linkTo } });
    }
    const { visit: registered } = registerVisit(tx, input.form, known, actor);
    if (input.ticketId !== undefined) serveTicket(tx, input.ticketId, { visitId: registered.id, by: actor });
  });

  const visit = putOf(entry, visits);
  const matter = putOf(entry, matters);
  const { id: matterId, no: matterNo } = matter;
  return {
    visitId: visit.id,
    no: visit.no,
    matterId,
    matterNo,
    ordinal: visit.ordinal,
    status: matterStatus(matter),
  };
});

export const lookAlikes = desk.visit.lookAlikes.handler(({ input, context }) => [
  ...lookAlikesOf(context.store, input),
]);

export const get = desk.visit.get.handler(({ input, context, errors }) => {
  const visit = context.store.table(visits).find(input.id);
  if (!visit) throw errors.VISIT_NOT_FOUND({ data: { id: input.id } });
  return maskVisit(visit, onlookerOf(context));
});

export const reveal = desk.visit.reveal.handler(async ({ input, context, errors }) => {
  const visit = context.store.table(visits).find(input.visitId);
  const visitor = visit?.form.visitors[input.visitor];
  if (!visit || !visitor) throw errors.VISIT_NOT_FOUND({ data: { id: input.visitId } });
  await noteReveal(context, input, visit);
  return { value: revealed(visitor, input.field) };
});

export const visit = { register, lookAlikes, get, reveal };

/** The line is in the journal before the value leaves the desk. */
async function noteReveal(
  context: WorkContext,
  {
    requestId,
    field,
    reason,
  }: { readonly requestId?: string | undefined; readonly field: string; readonly reason: string },
  { id }: Visit,
): Promise<void> {
  const about = [`visit/${id}`];
  await context.store.commit(
    header(context, "visit.reveal", requestId, { reason: `${field}: ${reason}`, about }),
    () => undefined,
  );
}
