import { canLink } from "#shared/domain/matter/open-matter.ts";
import { FOUND_ACTS, foundStatus, recordFound } from "#shared/domain/screening/found-status.ts";
import type { FoundDispute, FoundFacts, ScreeningReport } from "#shared/domain/screening/report.ts";
import { visitOfFound } from "#shared/domain/screening/visit-of-found.ts";
import { checkVisit } from "#shared/domain/visit/check-visit.ts";
import { header, putOf } from "../../acts.ts";
import { desk } from "../../context.ts";
import { registerVisit } from "../../intake.ts";
import type { Tables } from "../../storage/store.ts";
import { visitSurroundings } from "../../surroundings.ts";
import { matters } from "../../tables/matter.ts";
import { screenings } from "../../tables/watch.ts";

export const enterFound = desk.screening.enterFound.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { foundId, linkTo } = input;
  const act = linkTo === null ? "register" : "link";
  const { entry } = await store.commit(header(context, `screening.${act}`, input.requestId), (tx) => {
    const there = findFound(tx, input);
    if (!there) throw errors.FOUND_GONE({ data: { id: foundId } });
    const { report, found } = there;
    const status = foundStatus(report, foundId);
    if (!FOUND_ACTS[status].includes(act)) throw errors.FOUND_REFUSED({ data: { act, status } });
    const known = linkTo === null ? undefined : tx.table(matters).find(linkTo);
    if (linkTo !== null && (known === undefined || !canLink(known))) {
      throw errors.MATTER_NOT_LINKABLE({ data: { matterId: linkTo } });
    }
    const form = visitOfFound(found, report, linkTo);
    const problems = checkVisit(form, visitSurroundings(tx));
    if (problems.length > 0) throw errors.VISIT_NOT_READY({ data: { problems: [...problems] } });

    const { visit, matter } = registerVisit(tx, form, known, actor);
    const facts: FoundFacts = { act, visitId: visit.id, matterId: matter.id, matterNo: matter.no };
    const recorded = recordFound(report, { foundId, at: tx.now, by: actor, facts });
    if (!recorded.ok) throw errors.FOUND_REFUSED({ data: recorded.error });
    tx.put(screenings, recorded.value);
  });
  const { id: matterId, no: matterNo } = putOf(entry, matters);
  return { matterId, matterNo };
});

export const settleFound = desk.screening.settleFound.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { foundId, on, how } = input;
  const { entry } = await store.commit(header(context, "screening.settle", input.requestId), (tx) => {
    const there = findFound(tx, input);
    if (!there) throw errors.FOUND_GONE({ data: { id: foundId } });
    const facts = { act: "settle", on, how } as const;
    const recorded = recordFound(there.report, { foundId, at: tx.now, by: actor, facts });
    if (!recorded.ok) throw errors.FOUND_REFUSED({ data: recorded.error });
    tx.put(screenings, recorded.value);
  });
  return putOf(entry, screenings);
});

function findFound(
  tables: Tables,
  { reportId, foundId }: { readonly reportId: string; readonly foundId: string },
): { readonly report: ScreeningReport; readonly found: FoundDispute } | undefined {
  const report = tables.table(screenings).find(reportId);
  const found = report?.form.found.find(({ id }) => id === foundId);
  return report && found && { report, found };
}
