/** What the counter and a case opened without it do alike: registering a visit on its matter, and deciding the matter. */
import {
  checkDecision,
  type Decision,
  type DecisionForm,
  type DecisionRefusal,
} from "#shared/domain/matter/decision.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { linkVisit, openMatter } from "#shared/domain/matter/open-matter.ts";
import type { Actor } from "#shared/domain/paper/actor.ts";
import { buildAcceptance, buildRefusal } from "#shared/domain/paper/build-notices.ts";
import { completeVisit } from "#shared/domain/visit/check-visit.ts";
import type { Visit, VisitForm } from "#shared/domain/visit/visit.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { takeNumberIn } from "./numbers.ts";
import { issuePaper } from "./papers.ts";
import type { Transaction } from "./storage/store.ts";
import { matters, visits } from "./tables/matter.ts";
import { offices } from "./tables/office.ts";

/** Puts a visit that was found ready, on the matter it belongs to or on one of its own. */
export function registerVisit(
  tx: Transaction,
  form: VisitForm,
  known: Matter | undefined,
  actor: Actor,
): { readonly visit: Visit; readonly matter: Matter } {
  const visit: Visit = {
    id: tx.newId(),
    no: takeNumberIn(tx, "visit").no,
    matterId: known?.id ?? tx.newId(),
    ordinal: (known?.visits.length ?? 0) + 1,
    registeredAt: tx.now,
    receivedBy: actor,
    form: completeVisit(form, tx.today),
  };
  const matter =
    known === undefined
      ? openMatter(visit.matterId, takeNumberIn(tx, "matter").no, visit, tx.now)
      : linkVisit(known, visit);
  tx.put(visits, visit);
  tx.put(matters, matter);
  return { visit, matter };
}

/** Puts what was decided of a matter that is open for it, with the notice that belongs to it. */
export function decideMatter(
  tx: Transaction,
  matter: Matter,
  form: DecisionForm,
  by: Actor,
): Result<Matter, DecisionRefusal> {
  const checked = checkDecision(form, tx.today);
  if (!checked.ok) return checked;
  const decision: Decision = {
    id: tx.newId(),
    at: tx.now,
    by,
    form: checked.value,
    paperId: issueNotice(tx, matter, checked.value, by),
  };
  const decided = { ...matter, decisions: [...matter.decisions, decision] };
  tx.put(matters, decided);
  return ok(decided);
}

/** The notice that goes with an acceptance (C-02) or a refusal (C-03); the other decisions need none. */
function issueNotice(tx: Transaction, known: Matter, form: DecisionForm, by: Actor): string | null {
  const latest = known.visits.at(-1);
  if (latest === undefined || form.kind === "ANSWERED" || form.kind === "GUIDED") return null;
  const facts = {
    visit: tx.table(visits).get(latest.visitId),
    matterNo: known.no,
    office: tx.table(offices).get("office"),
    decidedOn: tx.today,
  };
  const isAcceptance = form.kind === "ACCEPTED";
  return issuePaper(tx, {
    no: takeNumberIn(tx, isAcceptance ? "acceptance" : "refusal").no,
    subject: `matter/${known.id}`,
    matterId: known.id,
    payload: isAcceptance ? buildAcceptance(facts, form) : buildRefusal(facts, form),
    by,
  }).id;
}
