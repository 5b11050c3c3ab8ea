/** The two ways a case begins: on a matter of the counter, and directly, which makes the visit and the matter along with it. */
import { caseProblem, completeCase } from "#shared/domain/mediation/check-case.ts";
import type { CaseForm, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { openingRefusal } from "#shared/domain/mediation/obstacles.ts";
import { openCase } from "#shared/domain/mediation/open-case.ts";
import { directAcceptance, directVisit } from "#shared/domain/mediation/open-directly.ts";
import { recordCaseEvent } from "#shared/domain/mediation/record-case-event.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { checkVisit } from "#shared/domain/visit/check-visit.ts";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { header, putOf } from "../../acts.ts";
import { putCase } from "../../cases.ts";
import { mediabilityOf } from "../../committee.ts";
import { desk, type WorkContext } from "../../context.ts";
import { decideMatter, registerVisit } from "../../intake.ts";
import { takeNumberIn } from "../../numbers.ts";
import type { Transaction } from "../../storage/store.ts";
import { visitSurroundings } from "../../surroundings.ts";
import { matters } from "../../tables/matter.ts";
import { mediationCases } from "../../tables/mediation.ts";
import { offices } from "../../tables/office.ts";
import { casesOf, visitsOf } from "./list.ts";
import { caseSurroundings } from "./surroundings.ts";

export const open = desk.mediation.open.handler(async ({ input, context, errors }) => {
  const { store } = context;
  const { entry } = await store.commit(header(context, "mediation.open", input.requestId), (tx) => {
    const matter = tx.table(matters).find(input.form.matterId);
    if (!matter) throw errors.MATTER_NOT_FOUND({ data: { id: input.form.matterId } });
    const mediability = mediabilityOf(tx);
    const refusal =
      openingRefusal(input.form, matter, visitsOf(tx, matter), casesOf(tx, matter.id), mediability) ??
      caseProblem(input.form, mediability, tx.today);
    if (refusal) throw errors.CASE_REFUSED({ data: refusal });
    putCase(tx, openedCase(tx, input.form, matter, context));
  });
  const { id: caseId, no } = putOf(entry, mediationCases);
  return { caseId, no };
});

export const openDirectly = desk.mediation.openDirectly.handler(async ({ input, context, errors }) => {
  const { store, actor } = context;
  const { direct } = input;
  const { entry } = await store.commit(header(context, "mediation.openDirectly", input.requestId), (tx) => {
    const mediability = mediabilityOf(tx);
    const problem = caseProblem(direct.form, mediability, tx.today);
    if (problem) throw errors.CASE_REFUSED({ data: problem });
    const visitForm = directVisit(direct, timeOf(tx.now));
    const problems = checkVisit(visitForm, visitSurroundings(tx));
    if (problems.length > 0) throw errors.VISIT_NOT_READY({ data: { problems: [...problems] } });

    const { visit, matter } = registerVisit(tx, visitForm, undefined, actor);
    const form = { ...direct.form, matterId: matter.id };
    const refusal = openingRefusal(form, matter, [visit], [], mediability);
    if (refusal) throw errors.CASE_REFUSED({ data: refusal });
    const office = tx.table(offices).get("office");
    const acceptance = directAcceptance(form, matter, office, tx.today, context.calendar());
    const decided = decideMatter(tx, matter, acceptance, actor);
    if (!decided.ok) throw new Error(`a direct case was not accepted: ${decided.error.reason}`);

    let mediation = openedCase(tx, form, decided.value, context);
    for (const consent of direct.consents) {
      const facts = { act: "consent", note: "", ...consent } as const;
      const event = { id: tx.newId(), at: tx.now, by: actor, facts, paperId: null };
      const agreed = recordCaseEvent(mediation, event, caseSurroundings(tx, mediation, context));
      if (!agreed.ok) throw errors.CASE_REFUSED({ data: agreed.error });
      mediation = agreed.value;
    }
    putCase(tx, mediation);
  });
  const { id: caseId, no, matterNo } = putOf(entry, mediationCases);
  return { caseId, no, matterNo };
});

function openedCase(
  tx: Transaction,
  form: CaseForm,
  matter: Pick<Matter, "id" | "no">,
  { actor }: WorkContext,
): MediationCase {
  const { no } = takeNumberIn(tx, "mediation");
  const identity = { id: tx.newId(), no, at: tx.now, on: tx.today };
  return openCase(identity, completeCase(form, tx.today), matter, actor);
}
