/** Mediation cases for the stories, made in the data folder before the page is opened: one login instead of one a call. */
import { deskAt } from "#electron/desk-at.ts";
import { day, dayOf } from "#shared/kernel/plain-date.ts";
import { aMediator } from "./agreements.ts";
import { anAcceptance, aRespondent, aVisitForm, aVisitor } from "./builders.ts";
import { DIRECTOR } from "./counter.ts";
import type { Seat } from "./seat.ts";

export interface TwoPeople {
  readonly applicant: string;
  readonly respondent: string;
}

/** A mediator, and for each two people a case accepted today and assigned to that mediator. The office must be founded. */
export async function acceptCases(
  seat: Seat,
  pairs: readonly TwoPeople[],
): Promise<readonly { readonly caseId: string; readonly no: string }[]> {
  const { desk: whole } = deskAt(seat.data);
  const desk = whole.client();
  await desk.session.login(DIRECTOR);
  const { id: _id, ...mediator } = aMediator({
    appointedOn: day("2020-01-01"),
    termEndsOn: day("2099-12-31"),
  });
  const { id: mediatorId } = await desk.committee.saveMediator({ mediator });
  const on = dayOf(new Date().toISOString());
  const cases: { caseId: string; no: string }[] = [];
  for (const { applicant, respondent } of pairs) {
    const { matterId } = await desk.visit.register({
      form: aVisitForm({
        visitedOn: on,
        visitedAt: "00:00",
        visitors: [aVisitor({ name: applicant, phone: "", address: ELSEWHERE })],
        respondents: [aRespondent({ name: respondent })],
        place: ELSEWHERE,
      }),
    });
    await desk.matter.decide({ matterId, form: anAcceptance({ expectedOn: on }) });
    const { form } = await desk.mediation.propose({ matterId });
    const { caseId, no } = await desk.mediation.open({ form });
    const other = form.parties.find(({ side }) => side === "RESPONDENT")?.id ?? "";
    const record = (facts: Parameters<typeof desk.mediation.record>[0]["facts"]) =>
      desk.mediation.record({ caseId, facts });
    await record({ act: "consent", partyId: other, on, way: "ORAL", note: "" });
    await record({ act: "assign", mediatorId, selectedBy: "COMMITTEE", presiding: true });
    await record({ act: "accept", on, ruleId: "D-01" });
    cases.push({ caseId, no });
  }
  await whole.close();
  return cases;
}

const ELSEWHERE = { villageCode: null, group: "", text: "宁远堡镇西湾村三组" };
