import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Terms } from "../deadline/terms.ts";
import type { CaseRefusal } from "./case-refusal.ts";
import { latestExtension, periodFrom } from "./case-period.ts";
import { CASE_ACTS, caseStatus } from "./case-status.ts";
import { caseProblem, completeCase } from "./check-case.ts";
import type { Mediator } from "./committee.ts";
import { hasTermEnded } from "./committee-advice.ts";
import { consentOf, consentedOn, refusalOf, withoutConsent } from "./consent.ts";
import type { Mediability } from "./mediability.ts";
import type { AssignedMediator, CaseEvent, CaseFacts, MediationCase } from "./mediation-case.ts";

/** What a case is held against besides itself. */
export interface CaseSurroundings {
  readonly today: PlainDate;
  readonly calendar: Terms;
  readonly mediability: Mediability;
  readonly findMediator: (id: string) => Mediator | undefined;
  /** Number of another open case of the same matter. */
  readonly otherOpen: string | null;
  /** Its matter is concluded. */
  readonly isMatterConcluded: boolean;
  /** Keys of the subsidy grades there are, and the one the rules propose. */
  readonly grades: readonly string[];
  readonly proposedGrade: string | null;
}

type FactsOf<Act extends CaseFacts["act"]> = Extract<CaseFacts, { act: Act }>;
type Outcome = Result<Partial<MediationCase>, CaseRefusal>;

/** The case with one more event on it, and with what the event changes. Days are days on the paper, which may lie before today. */
export function recordCaseEvent(
  mediation: MediationCase,
  event: CaseEvent,
  surroundings: CaseSurroundings,
): Result<MediationCase, CaseRefusal> {
  const { facts } = event;
  const status = caseStatus(mediation);
  if (!CASE_ACTS[status].includes(facts.act)) return err({ reason: "not-now", act: facts.act, status });
  if ("on" in facts) {
    if (facts.on > surroundings.today) return err({ reason: "day-in-future", today: surroundings.today });
    const earliest = earliestOn(mediation, facts);
    if (facts.on < earliest) return err({ reason: "day-before", earliest });
  }
  const outcome = outcomeOf(mediation, facts, surroundings);
  return outcome.ok
    ? ok({ ...mediation, ...outcome.value, events: [...mediation.events, event] })
    : err(outcome.error);
}

/** Presides now: assigned to, and not recused. */
export function presidingMediator({
  mediators,
}: Pick<MediationCase, "mediators">): AssignedMediator | undefined {
  return mediators.find(({ presiding, recused }) => presiding && recused === null);
}

function outcomeOf(mediation: MediationCase, facts: CaseFacts, surroundings: CaseSurroundings): Outcome {
  switch (facts.act) {
    case "consent":
      return orNothing(unknownParty(mediation, facts.partyId));
    case "refuse":
      return orNothing(
        unknownParty(mediation, facts.partyId) ??
          notASide(mediation, facts.partyId) ??
          routesMissing(facts) ??
          stillUnderWay(mediation),
      );
    case "accept":
      return accepted(mediation, facts, surroundings);
    case "assign":
      return assigned(mediation, facts, surroundings);
    case "recuse":
      return recused(mediation, facts);
    case "amend":
      return amended(mediation, facts, surroundings);
    case "extend":
      return extended(mediation, facts, surroundings);
    case "end":
      return orNothing(routesMissing(facts) ?? stillUnderWay(mediation));
    case "follow-up":
      return ok({});
    case "grade":
      return orNothing(gradeProblem(facts, surroundings));
    case "close":
      return orNothing(notSettled(mediation));
    case "reopen":
      return orNothing(notReopenable(mediation, surroundings));
  }
}

function orNothing(refusal: CaseRefusal | undefined): Outcome {
  return refusal === undefined ? ok({}) : err(refusal);
}

/** What the day of an act may not lie before: a later step never comes earlier than the one it rests on. */
function earliestOn(mediation: MediationCase, facts: CaseFacts): PlainDate {
  const { form, events, sessions, agreements } = mediation;
  const started = form.startedOn;
  const dayOf = (act: CaseFacts["act"]) => {
    const last = events.findLast((event) => event.facts.act === act)?.facts;
    return last !== undefined && "on" in last ? last.on : undefined;
  };
  const held = sessions.filter(({ status }) => status === "FINISHED" || status === "FROZEN");
  switch (facts.act) {
    case "accept":
      return consentedOn(mediation);
    case "extend":
      return dayOf("accept") ?? started;
    case "refuse":
    case "end":
      return latest(started, dayOf("accept"), ...held.map(({ on }) => on));
    case "follow-up":
      return latest(started, dayOf("end"), dayOf("refuse"), earliest(agreements));
    case "close":
      return latest(
        started,
        dayOf("end"),
        dayOf("refuse"),
        dayOf("follow-up"),
        ...agreements.map(({ effectiveOn }) => effectiveOn),
      );
    case "reopen":
      return latest(started, dayOf("end"), dayOf("close"));
    default:
      return started;
  }
}

function latest(first: PlainDate, ...rest: readonly (PlainDate | null | undefined)[]): PlainDate {
  return rest.reduce<PlainDate>((last, on) => (on && on > last ? on : last), first);
}

function earliest(agreements: MediationCase["agreements"]): PlainDate | undefined {
  return agreements
    .flatMap(({ effectiveOn }) => effectiveOn ?? [])
    .sort()
    .at(0);
}

function unknownParty({ form }: MediationCase, partyId: string): CaseRefusal | undefined {
  return form.parties.some(({ id }) => id === partyId) ? undefined : { reason: "party-unknown", partyId };
}

function notASide({ form }: MediationCase, partyId: string): CaseRefusal | undefined {
  const party = form.parties.find(({ id }) => id === partyId);
  return party?.side === "THIRD" ? { reason: "not-a-side", name: party.name } : undefined;
}

/** Whoever ends a mediation tells which routes remain (People's Mediation Law art. 26). */
function routesMissing({ otherRoutes }: { readonly otherRoutes: string }): CaseRefusal | undefined {
  return otherRoutes.trim() === "" ? { reason: "other-routes-missing" } : undefined;
}

/** A booked session and an unfinished agreement would be left behind by an ended or closed case. */
function stillUnderWay({ sessions, agreements }: MediationCase): CaseRefusal | undefined {
  const ahead = sessions.find(({ status }) => status === "BOOKED" || status === "CONFIRMED");
  if (ahead !== undefined) return { reason: "session-ahead", on: ahead.on };
  const unfinished = agreements.find(({ status }) => ["DRAFT", "PRINTED", "SIGNING"].includes(status));
  return unfinished && { reason: "agreement-unfinished", no: unfinished.no };
}

function accepted(
  mediation: MediationCase,
  { on, ruleId }: FactsOf<"accept">,
  { calendar, findMediator }: CaseSurroundings,
): Outcome {
  const [missing] = withoutConsent(mediation);
  if (missing !== undefined)
    return err({ reason: "consent-missing", partyId: missing.id, name: missing.name });
  const presiding = presidingMediator(mediation);
  if (presiding === undefined) return err({ reason: "mediator-missing" });
  const inRegister = findMediator(presiding.mediatorId);
  if (inRegister !== undefined && hasTermEnded(inRegister, on)) {
    return err({ reason: "term-ended", name: inRegister.name, endedOn: inRegister.termEndsOn });
  }
  const due = periodFrom(ruleId, on, calendar);
  return due === undefined ? err({ reason: "rule-unknown", ruleId }) : ok({ due });
}

/** Somebody who assists may be assigned again to preside when nobody does any more. */
function assigned(
  mediation: MediationCase,
  { mediatorId, selectedBy, presiding }: FactsOf<"assign">,
  { today, findMediator }: CaseSurroundings,
): Outcome {
  const { mediators } = mediation;
  const mediator = findMediator(mediatorId);
  if (mediator === undefined || !mediator.active) return err({ reason: "mediator-unknown", mediatorId });
  const { name, termEndsOn } = mediator;
  if (hasTermEnded(mediator, today)) return err({ reason: "term-ended", name, endedOn: termEndsOn });
  const known = mediators.find((each) => each.mediatorId === mediatorId);
  if (known !== undefined && known.recused !== null) return err({ reason: "mediator-recused", name });
  const presides = presidingMediator(mediation);
  if (known !== undefined && (!presiding || known.presiding))
    return err({ reason: "mediator-assigned", name });
  if (presiding && presides !== undefined) return err({ reason: "presides-already", name: presides.name });
  const fresh: AssignedMediator = { mediatorId, name, selectedBy, presiding, recused: null };
  return ok({ mediators: [...mediators.filter((each) => each !== known), fresh] });
}

function recused(
  { mediators }: MediationCase,
  { mediatorId, on, askedBy, reason }: FactsOf<"recuse">,
): Outcome {
  const known = mediators.find((each) => each.mediatorId === mediatorId);
  if (known === undefined) return err({ reason: "mediator-unknown", mediatorId });
  if (known.recused !== null) return err({ reason: "mediator-recused", name: known.name });
  const left = { ...known, recused: { on, askedBy, reason } };
  return ok({ mediators: mediators.map((each) => (each === known ? left : each)) });
}

function amended(
  mediation: MediationCase,
  { form }: FactsOf<"amend">,
  { today, mediability }: CaseSurroundings,
): Outcome {
  const signed = mediation.agreements.find(({ isSigned, status }) => isSigned && status !== "DISCARDED");
  if (signed !== undefined) return err({ reason: "agreement-signed", no: signed.no });
  const problem = caseProblem(form, mediability, today);
  if (problem !== undefined) return err(problem);
  const gone = mediation.form.parties.find(
    (party) => !form.parties.some(({ id }) => id === party.id) && consentOf(mediation, party) !== null,
  );
  if (gone !== undefined && mediation.due !== null) return err({ reason: "party-stays", name: gone.name });
  return ok({ form: { ...completeCase(form, today), matterId: mediation.matterId } });
}

/** Both sides agree to go on to a day of their own, which is not moved by rest days. */
function extended(
  { due }: MediationCase,
  { toOn }: FactsOf<"extend">,
  { calendar }: CaseSurroundings,
): Outcome {
  if (due === null) throw new Error("an accepted case has a period");
  if (toOn <= due.dueOn) return err({ reason: "extension-not-later", dueOn: due.dueOn });
  const most = latestExtension(due, calendar);
  if (most !== null && toOn > most) return err({ reason: "extension-too-long", latest: most });
  return ok({ due: { ...due, bareOn: toOn, dueOn: toOn } });
}

function gradeProblem(
  { gradeKey, reason }: FactsOf<"grade">,
  { grades, proposedGrade }: CaseSurroundings,
): CaseRefusal | undefined {
  if (!grades.includes(gradeKey)) return { reason: "grade-unknown", gradeKey };
  const isOther = gradeKey !== proposedGrade;
  return isOther && reason.trim() === "" ? { reason: "grade-reason-missing" } : undefined;
}

/** A case is closed when its agreements are performed and looked after, or when performance went to court (art. 31, 32). */
function notSettled(mediation: MediationCase): CaseRefusal | undefined {
  const underWay = stillUnderWay(mediation);
  if (underWay !== undefined) return underWay;
  const inForce = mediation.agreements.filter(({ status }) => status === "EFFECTIVE");
  const open = inForce.find(({ performance }) =>
    ["NOT_DUE", "PARTIAL", "OVERDUE", "CONFIRMED"].includes(performance),
  );
  if (open !== undefined) return { reason: "obligations-open", no: open.no };
  const isLookedAfter =
    inForce.every(({ performance }) => performance === "IMMEDIATE") ||
    mediation.events.some(({ facts }) => facts.act === "follow-up");
  return isLookedAfter ? undefined : { reason: "follow-up-missing" };
}

function notReopenable(
  mediation: MediationCase,
  { otherOpen, isMatterConcluded }: CaseSurroundings,
): CaseRefusal | undefined {
  if (isMatterConcluded) return { reason: "matter-concluded" };
  const refused = refusalOf(mediation);
  if (refused !== undefined) return { reason: "refused-before", ...refused };
  return otherOpen === null ? undefined : { reason: "case-open", no: otherOpen };
}
