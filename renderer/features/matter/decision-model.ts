import {
  checkDecision,
  type DecisionForm,
  type DecisionRefusal,
  type Destination,
  type RefusalReason,
} from "#shared/domain/matter/decision.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";

export type DecisionKind = DecisionForm["kind"];
export const DECISION_KINDS: readonly DecisionKind[] = ["ANSWERED", "ACCEPTED", "GUIDED", "REFUSED"];

export type Route = Destination["route"];

/** The dialog as it is being filled in. All four kinds share it, so that changing one's mind loses nothing. */
export interface DecisionFields {
  readonly kind: DecisionKind;
  readonly answer: string;
  readonly handlerName: string;
  readonly mode: string;
  readonly expectedOn: string;
  readonly contactPhone: string;
  readonly route: Route | null;
  readonly destinationName: string;
  readonly destinationAddress: string;
  readonly destinationPhone: string;
  readonly advice: string;
  readonly reason: RefusalReason | null;
  readonly explanation: string;
  readonly legalBasis: string;
  readonly timeLimits: string;
  readonly earlierNo: string;
}

export const emptyDecision: DecisionFields = {
  kind: "ACCEPTED",
  answer: "",
  handlerName: "",
  mode: "MEDIATE",
  expectedOn: "",
  contactPhone: "",
  route: null,
  destinationName: "",
  destinationAddress: "",
  destinationPhone: "",
  advice: "",
  reason: null,
  explanation: "",
  legalBasis: "",
  timeLimits: "",
  earlierNo: "",
};

type MissingField = { readonly reason: "missing"; readonly field: keyof DecisionFields };
export type DecisionProblem = MissingField | DecisionRefusal;

/** The decision as it goes to the desk, or the first thing it lacks. */
export function readyDecision(
  fields: DecisionFields,
  today: PlainDate,
): Result<DecisionForm, DecisionProblem> {
  const form = decisionForm(fields);
  return form.ok ? checkDecision(form.value, today) : form;
}

/** The field a problem is shown at. */
export function fieldOf(problem: DecisionProblem): keyof DecisionFields {
  switch (problem.reason) {
    case "missing":
      return problem.field;
    case "destination-missing":
      return "destinationName";
    case "explanation-missing":
      return "explanation";
    case "answer-missing":
      return "answer";
    case "earlier-number-missing":
      return "earlierNo";
    case "expected-day-past":
      return "expectedOn";
    case "not-open-for-decision":
      return "kind";
  }
}

function decisionForm(fields: DecisionFields): Result<DecisionForm, MissingField> {
  switch (fields.kind) {
    case "ANSWERED":
      return ok({ kind: "ANSWERED", answer: fields.answer.trim() });
    case "ACCEPTED": {
      const { handlerName, mode, contactPhone } = fields;
      const expectedOn = PlainDate.safeParse(fields.expectedOn);
      if (handlerName.trim() === "") return missing("handlerName");
      if (mode === "") return missing("mode");
      if (!expectedOn.success) return missing("expectedOn");
      return ok({
        kind: "ACCEPTED",
        handlerName: handlerName.trim(),
        mode,
        contactPhone,
        expectedOn: expectedOn.data,
      });
    }
    case "GUIDED":
      return ok({ kind: "GUIDED", destination: destinationOf(fields), advice: fields.advice.trim() });
    case "REFUSED": {
      const { reason, explanation, legalBasis, timeLimits, earlierNo } = fields;
      if (reason === null) return missing("reason");
      const destination = destinationOf(fields);
      return ok({
        kind: "REFUSED",
        reason,
        explanation: explanation.trim(),
        legalBasis,
        timeLimits,
        earlierNo,
        destination,
      });
    }
  }
}

/** Where to go needs at least a route and a name; an address alone is nowhere. */
function destinationOf(fields: DecisionFields): Destination | null {
  const { route, destinationName, destinationAddress, destinationPhone } = fields;
  if (route === null || destinationName.trim() === "") return null;
  return {
    route,
    name: destinationName.trim(),
    address: destinationAddress.trim(),
    phone: destinationPhone.trim(),
  };
}

function missing(field: keyof DecisionFields): Result<never, MissingField> {
  return err({ reason: "missing", field });
}

/** What each kind's part of the dialog is given. */
export interface PartProps {
  readonly fields: DecisionFields;
  readonly set: (part: Partial<DecisionFields>) => void;
  readonly errorAt: (field: keyof DecisionFields) => string | undefined;
}
