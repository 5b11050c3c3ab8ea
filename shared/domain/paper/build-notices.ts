import { officialName } from "../../codes/official-name.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { DecisionForm } from "../matter/decision.ts";
import { matterSubject } from "../matter/matter-title.ts";
import type { Office } from "../office/office.ts";
import type { Visit } from "../visit/visit.ts";
import type { AcceptancePayload, RefusalPayload } from "./payload.ts";
import { addressedTo, paperHead } from "./printed-words.ts";

export interface NoticeFacts {
  /** The visit it answers: the latest on the matter. */
  readonly visit: Visit;
  readonly matterNo: string;
  readonly office: Office;
  readonly decidedOn: PlainDate;
}

type Form<Kind extends DecisionForm["kind"]> = Extract<DecisionForm, { kind: Kind }>;

/** C-02 受理通知单 */
export function buildAcceptance(facts: NoticeFacts, form: Form<"ACCEPTED">): AcceptancePayload {
  return {
    kind: "ACCEPTANCE",
    ...common(facts),
    handler: form.handlerName,
    mode: officialName("handlingMode", form.mode),
    expectedOn: form.expectedOn,
    contact: form.handlerName,
    phone: form.contactPhone === "" ? facts.office.phone : form.contactPhone,
  };
}

/** C-03 不予受理告知书. `checkDecision` has made sure that it names where to go. */
export function buildRefusal(facts: NoticeFacts, form: Form<"REFUSED">): RefusalPayload {
  if (form.destination === null) throw new Error("a refusal without a destination cannot be printed");
  return {
    kind: "REFUSAL",
    ...common(facts),
    reason: officialName("refusalReason", form.reason),
    explanation: form.explanation,
    legalBasis: form.legalBasis,
    destination: { ...form.destination, route: officialName("destinationRoute", form.destination.route) },
    timeLimits: form.timeLimits,
    earlierNo: form.earlierNo,
    phone: facts.office.phone,
  };
}

function common({ visit, matterNo, office, decidedOn }: NoticeFacts) {
  const { form } = visit;
  return {
    ...paperHead(office),
    to: addressedTo(form),
    matterNo,
    visitedOn: form.visitedOn,
    matter: matterSubject(form.category),
    decidedOn,
  };
}
