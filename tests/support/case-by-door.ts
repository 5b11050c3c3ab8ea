/** Mediation cases for the stories, made through the headless door before the page is opened. */
import { dayOf } from "#shared/kernel/plain-date.ts";
import { aMediator } from "./agreements.ts";
import { anAcceptance, aRespondent, aVisitForm, aVisitor } from "./builders.ts";
import { DIRECTOR } from "./counter.ts";
import type { Seat } from "./seat.ts";

interface Answers {
  readonly "visit.register": { readonly matterId: string };
  readonly "matter.decide": unknown;
  readonly "committee.saveMediator": { readonly id: string; readonly name: string };
  readonly "mediation.propose": { readonly form: { readonly parties: readonly { readonly id: string }[] } };
  readonly "mediation.open": { readonly caseId: string; readonly no: string };
  readonly "mediation.record": unknown;
}

/** Calls a procedure as the director. The office must be founded, and its page not open yet. */
async function call<Name extends keyof Answers>(
  seat: Seat,
  name: Name,
  input: unknown,
): Promise<Answers[Name]> {
  const env = { DESK_USER: DIRECTOR.loginName, DESK_PASSWORD: DIRECTOR.password };
  return (await seat.door(["call", name, JSON.stringify(input)], env)) as Answers[Name]; // what the contract says
}

export async function mediatorByDoor(seat: Seat, name = "赵公道"): Promise<string> {
  const { id: _id, ...mediator } = aMediator({ name });
  return (await call(seat, "committee.saveMediator", { mediator })).id;
}

/** A case between two people, accepted today and assigned to a mediator. */
export async function acceptedCaseByDoor(
  seat: Seat,
  mediatorId: string,
  { applicant, respondent }: { readonly applicant: string; readonly respondent: string },
): Promise<{ readonly caseId: string; readonly no: string }> {
  const on = dayOf(new Date().toISOString());
  const form = aVisitForm({
    visitedOn: on,
    visitedAt: "00:00",
    visitors: [aVisitor({ name: applicant, phone: "" })],
    respondents: [aRespondent({ name: respondent })],
  });
  const { matterId } = await call(seat, "visit.register", { form });
  await call(seat, "matter.decide", { matterId, form: anAcceptance({ expectedOn: on }) });
  const proposed = await call(seat, "mediation.propose", { matterId });
  const { caseId, no } = await call(seat, "mediation.open", { form: proposed.form });
  const record = (facts: unknown) => call(seat, "mediation.record", { caseId, facts });
  const [, other] = proposed.form.parties;
  await record({ act: "consent", partyId: other?.id, on, way: "ORAL", note: "" });
  await record({ act: "assign", mediatorId, selectedBy: "COMMITTEE", presiding: true });
  await record({ act: "accept", on, ruleId: "D-01" });
  return { caseId, no };
}
