import { type CaseAct, CaseFacts, type MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import type { CaseRefusal } from "#shared/contract/mediation.ts";
import { otherRoutes } from "#shared/domain/mediation/other-routes.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { type FieldProblem, fieldProblems } from "./field-problem.ts";

type FactsOf<Act extends CaseAct> = Extract<CaseFacts, { act: Act }>;

/** Acts that a dialog records; a correction has its own page, the subsidy its own part of the page. */
export type DialogAct = Exclude<CaseAct, "amend" | "grade">;

/** Everything any of the dialogs asks; each shows its own part of it. */
export interface ActInput {
  readonly partyId: string;
  readonly on: PlainDate | null;
  readonly way: FactsOf<"consent">["way"];
  readonly note: string;
  readonly otherRoutes: string;
  readonly ruleId: string;
  readonly mediatorId: string;
  readonly selectedBy: FactsOf<"assign">["selectedBy"];
  readonly presiding: boolean;
  readonly askedBy: string;
  readonly reason: string;
  readonly toOn: PlainDate | null;
  readonly ending: FactsOf<"end">["ending"];
  readonly termination: FactsOf<"end">["reason"];
  readonly followWay: FactsOf<"follow-up">["way"];
  readonly whom: string;
  readonly performance: string;
  readonly satisfaction: FactsOf<"follow-up">["satisfaction"];
  readonly findings: string;
  readonly by: string;
  readonly result: string;
  readonly opinion: string;
}

interface StartFacts {
  readonly today: PlainDate;
  readonly me: string;
  /** The rule that usually holds for the period. */
  readonly ruleId: string;
}

/** Where the dialog begins: the person it was opened on, today, and what usually holds. */
export function startAct(
  { form, mediators }: MediationCase,
  about: { readonly partyId?: string; readonly mediatorId?: string },
  { today, me, ruleId }: StartFacts,
): ActInput {
  return {
    partyId: about.partyId ?? "",
    on: today,
    way: "WRITTEN",
    note: "",
    otherRoutes: otherRoutes(form),
    ruleId,
    mediatorId: about.mediatorId ?? "",
    selectedBy: "COMMITTEE",
    presiding: !mediators.some(({ presiding, recused }) => presiding && recused === null),
    askedBy: "",
    reason: "",
    toOn: null,
    ending: "FAILED",
    termination: "NO_AGREEMENT_POSSIBLE",
    followWay: "PHONE",
    whom: form.parties
      .map(({ name }) => name)
      .join("、")
      .slice(0, 120),
    performance: "",
    satisfaction: null,
    findings: "",
    by: me,
    result: "",
    opinion: "",
  };
}

export type ReadAct =
  | { readonly ok: true; readonly facts: CaseFacts }
  | { readonly ok: false; readonly problems: ReadonlyMap<string, FieldProblem> };

/** What a dialog makes of its fields: the facts to record, or which fields are wrong. */
export function readAct(act: DialogAct, input: ActInput): ReadAct {
  const said = candidate(act, input);
  const read = CaseFacts.safeParse(said);
  const problems = new Map(read.success ? [] : fieldProblems(read.error.issues, said));
  const tellsRoutes = act === "refuse" || act === "end";
  if (tellsRoutes && input.otherRoutes.trim() === "") problems.set("otherRoutes", "required");
  return read.success && problems.size === 0 ? { ok: true, facts: read.data } : { ok: false, problems };
}

function candidate(act: DialogAct, input: ActInput): unknown {
  switch (act) {
    case "end":
      return { ...input, act, reason: input.termination };
    case "follow-up":
      return { ...input, act, way: input.followWay };
    default:
      return { ...input, act };
  }
}

/** The field of a dialog at which a refusal is said; undefined for the dialog as a whole. */
export function refusedField({ reason }: CaseRefusal): keyof ActInput | undefined {
  switch (reason) {
    case "day-in-future":
    case "day-before":
      return "on";
    case "other-routes-missing":
      return "otherRoutes";
    case "extension-not-later":
    case "extension-too-long":
      return "toOn";
    case "rule-unknown":
      return "ruleId";
    case "mediator-unknown":
    case "mediator-assigned":
    case "mediator-recused":
    case "term-ended":
      return "mediatorId";
    default:
      return undefined;
  }
}
