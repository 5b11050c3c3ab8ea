import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CASE_ACTS, caseStatus, nextStep } from "#shared/domain/mediation/case-status.ts";
import {
  CaseAct,
  CaseStatus,
  MediationCase,
  type CaseFacts,
} from "#shared/domain/mediation/mediation-case.ts";
import { recordCaseEvent, type CaseSurroundings } from "#shared/domain/mediation/record-case-event.ts";
import { addDays, day } from "#shared/kernel/plain-date.ts";
import { boss, personParty, presiding, worker } from "#tests/support/agreements.ts";
import {
  afterCaseActs,
  aNewCase,
  anAcceptedNewCase,
  anAgreementBrief,
  aSessionBrief,
  assistant,
  caseActs,
  caseEvent,
  caseSurroundings,
  retired,
} from "#tests/support/cases.ts";

const { consent, refuse, assign, recuse, accept, amend, extend, end, followUp, grade, close, reopen } =
  caseActs;

function refusal(mediation: MediationCase, facts: CaseFacts, around: Partial<CaseSurroundings> = {}) {
  const recorded = recordCaseEvent(mediation, caseEvent(facts), caseSurroundings(around));
  return recorded.ok ? undefined : recorded.error;
}

describe("a case begins", () => {
  test("with the application as the applicant's consent; the other side is asked", () => {
    expect(refusal(afterCaseActs(aNewCase(), assign()), accept())).toEqual({
      reason: "consent-missing",
      partyId: boss.id,
      name: "李有田",
    });
    expect(caseStatus(anAcceptedNewCase())).toBe("ACCEPTED");
  });

  test("on the committee's own initiative only when both sides agree", () => {
    const offered = afterCaseActs(aNewCase({ startMode: "INITIATIVE" }), consent(), assign());
    expect(refusal(offered, accept())).toMatchObject({ reason: "consent-missing", name: "张大山" });
    expect(caseStatus(afterCaseActs(offered, consent(worker.id), accept()))).toBe("ACCEPTED");
  });

  test("not before the last consent, nor tomorrow", () => {
    const agreed = afterCaseActs(aNewCase(), consent(boss.id, "2026-06-05"), assign());
    expect(refusal(agreed, accept("2026-06-04"))).toEqual({ reason: "day-before", earliest: "2026-06-05" });
    expect(refusal(agreed, accept("2026-06-06"), { today: day("2026-06-05") })).toEqual({
      reason: "day-in-future",
      today: "2026-06-05",
    });
  });

  test("with somebody who presides and whose term has not ended", () => {
    const agreed = afterCaseActs(aNewCase(), consent());
    expect(refusal(agreed, accept())).toEqual({ reason: "mediator-missing" });
    expect(refusal(afterCaseActs(agreed, assign(assistant.id, false)), accept())).toEqual({
      reason: "mediator-missing",
    });
    const late = afterCaseActs(agreed, assign());
    expect(
      refusal(late, accept(), { findMediator: () => ({ ...presiding, termEndsOn: day("2026-06-02") }) }),
    ).toEqual({ reason: "term-ended", name: "赵公道", endedOn: "2026-06-02" });
  });

  test("a third party's silence holds nothing up", () => {
    const parties = [worker, boss, personParty({ side: "THIRD", name: "周担保" })];
    expect(caseStatus(anAcceptedNewCase({ parties }))).toBe("ACCEPTED");
  });
});

describe("a refusal", () => {
  test("ends the case, tells the other routes, and is the last word", () => {
    const refused = afterCaseActs(aNewCase(), refuse());
    expect(caseStatus(refused)).toBe("ENDED");
    expect(refusal(refused, accept())).toEqual({ reason: "not-now", act: "accept", status: "ENDED" });
    expect(refusal(refused, reopen())).toEqual({
      reason: "refused-before",
      on: "2026-06-02",
      party: "李有田",
    });
  });

  test("without the other routes is not taken", () => {
    expect(refusal(aNewCase(), { ...refuse(), otherRoutes: " " })).toEqual({
      reason: "other-routes-missing",
    });
    expect(refusal(anAcceptedNewCase(), { ...end(), otherRoutes: "" })).toEqual({
      reason: "other-routes-missing",
    });
  });

  test("of a third party ends nothing", () => {
    const surety = personParty({ side: "THIRD", name: "周担保" });
    const mediation = anAcceptedNewCase({ parties: [worker, boss, surety] });
    expect(refusal(mediation, refuse(surety.id, "2026-06-04"))).toEqual({
      reason: "not-a-side",
      name: "周担保",
    });
  });
});

describe("the period", () => {
  test("is a month from acceptance, bare and rolled to a working day", () => {
    expect(anAcceptedNewCase().due).toEqual({
      ruleId: "D-01",
      from: "2026-06-03",
      bareOn: "2026-07-03",
      dueOn: "2026-07-03",
    });
    const sunday = afterCaseActs(aNewCase(), consent(), assign(), accept("2026-06-12"));
    expect(sunday.due).toMatchObject({ bareOn: "2026-07-12", dueOn: "2026-07-13" });
  });

  test("follows the rule that was chosen, and no rule that is not for it", () => {
    const agreed = afterCaseActs(aNewCase(), consent(), assign());
    expect(afterCaseActs(agreed, accept("2026-06-03", "D-02")).due?.dueOn).toBe("2026-07-15");
    expect(refusal(agreed, accept("2026-06-03", "D-04"))).toEqual({ reason: "rule-unknown", ruleId: "D-04" });
  });

  test("goes on by consent to a later day, as far as the rule lets it", () => {
    const mediation = anAcceptedNewCase();
    expect(refusal(mediation, extend("2026-07-03"))).toEqual({
      reason: "extension-not-later",
      dueOn: "2026-07-03",
    });
    // An agreed day is the parties' own: a Sunday stays a Sunday.
    expect(afterCaseActs(mediation, extend("2026-08-02")).due).toMatchObject({
      bareOn: "2026-08-02",
      dueOn: "2026-08-02",
    });
    const sent = afterCaseActs(aNewCase(), consent(), assign(), accept("2026-06-03", "D-01c"));
    expect(refusal(sent, extend("2026-08-04"))).toEqual({
      reason: "extension-too-long",
      latest: "2026-08-03",
    });
  });
});

describe("mediators", () => {
  test("past their term, not in the register or out of service are not assigned", () => {
    expect(refusal(aNewCase(), assign(retired.id))).toEqual({
      reason: "term-ended",
      name: "孙到期",
      endedOn: "2026-05-31",
    });
    expect(refusal(aNewCase(), assign(boss.id))).toMatchObject({ reason: "mediator-unknown" });
    expect(
      refusal(aNewCase(), assign(), { findMediator: () => ({ ...presiding, active: false }) }),
    ).toMatchObject({ reason: "mediator-unknown" });
  });

  test("one presides at a time; who was recused does not come back", () => {
    const one = afterCaseActs(aNewCase(), assign());
    expect(refusal(one, assign())).toEqual({ reason: "mediator-assigned", name: "赵公道" });
    expect(refusal(one, assign(assistant.id))).toEqual({ reason: "presides-already", name: "赵公道" });
    const two = afterCaseActs(one, assign(assistant.id, false), recuse());
    expect(refusal(two, assign())).toEqual({ reason: "mediator-recused", name: "赵公道" });
    const third = afterCaseActs(two, assign(assistant.id));
    expect(third.mediators.filter(({ recused }) => recused === null)).toMatchObject([
      { name: "钱细心", presiding: true },
    ]);
  });
});

describe("a correction", () => {
  const surety = personParty({ side: "THIRD", name: "周担保" });

  test("adds a party before anybody signed, and not after", () => {
    const mediation = anAcceptedNewCase();
    const form = { ...mediation.form, parties: [...mediation.form.parties, surety] };
    expect(afterCaseActs(mediation, amend(form)).form.parties).toHaveLength(3);
    const agreements = [anAgreementBrief({ status: "SIGNING", effectiveOn: null })];
    expect(refusal({ ...mediation, agreements }, amend(form))).toMatchObject({ reason: "agreement-signed" });
  });

  test("keeps who consented to an accepted case", () => {
    const mediation = anAcceptedNewCase();
    const form = { ...mediation.form, parties: [worker, personParty({ side: "RESPONDENT" })] };
    expect(refusal(mediation, amend(form))).toEqual({ reason: "party-stays", name: "李有田" });
  });

  test("never moves a case to another matter", () => {
    const mediation = aNewCase();
    const form = { ...mediation.form, matterId: boss.id };
    expect(afterCaseActs(mediation, amend(form)).form.matterId).toBe(mediation.matterId);
  });
});

describe("an end without agreement", () => {
  test("waits for a booked session to be cancelled and a drafted agreement to be discarded", () => {
    const mediation = anAcceptedNewCase();
    const sessions = [aSessionBrief("CONFIRMED", day("2026-06-28"))];
    expect(refusal({ ...mediation, sessions }, end())).toEqual({ reason: "session-ahead", on: "2026-06-28" });
    const agreements = [anAgreementBrief({ status: "PRINTED", effectiveOn: null })];
    expect(refusal({ ...mediation, agreements }, end())).toMatchObject({ reason: "agreement-unfinished" });
  });

  test("is not dated before a session that took place", () => {
    const mediation = { ...anAcceptedNewCase(), sessions: [aSessionBrief("FROZEN", day("2026-06-26"))] };
    expect(refusal(mediation, end("2026-06-25"))).toEqual({ reason: "day-before", earliest: "2026-06-26" });
  });

  test("can be taken up again, unless another case of the matter is open", () => {
    const ended = afterCaseActs(anAcceptedNewCase(), end());
    expect(caseStatus(ended)).toBe("ENDED");
    expect(refusal(ended, reopen(), { otherOpen: "第2号" })).toEqual({ reason: "case-open", no: "第2号" });
    expect(refusal(ended, reopen(), { isMatterConcluded: true })).toEqual({ reason: "matter-concluded" });
    expect(caseStatus(afterCaseActs(ended, reopen()))).toBe("ACCEPTED");
  });
});

describe("closing", () => {
  const agreed = (performance: "PERFORMED" | "IMMEDIATE" | "REFUSED" | "NOT_DUE") => ({
    ...anAcceptedNewCase(),
    agreements: [anAgreementBrief({ performance })],
  });

  test("waits until everything is performed and somebody looked after it", () => {
    expect(caseStatus(agreed("NOT_DUE"))).toBe("PERFORMING");
    expect(refusal(agreed("NOT_DUE"), close())).toMatchObject({ reason: "not-now", status: "PERFORMING" });
    expect(refusal(agreed("PERFORMED"), close())).toEqual({ reason: "follow-up-missing" });
    expect(caseStatus(afterCaseActs(agreed("PERFORMED"), followUp(), close()))).toBe("CLOSED");
  });

  test("needs no follow-up of what was performed on the spot", () => {
    expect(caseStatus(afterCaseActs(agreed("IMMEDIATE"), close()))).toBe("CLOSED");
  });

  test("is possible when a party reneged, but not while another agreement is still open", () => {
    expect(caseStatus(agreed("REFUSED"))).toBe("UNPERFORMED");
    expect(caseStatus(afterCaseActs(agreed("REFUSED"), followUp(), close()))).toBe("CLOSED");
    const other = anAgreementBrief({ no: "第2号", performance: "PARTIAL" });
    const two = { ...agreed("REFUSED"), agreements: [...agreed("REFUSED").agreements, other] };
    expect(refusal(two, close())).toEqual({ reason: "obligations-open", no: "第2号" });
  });
});

test("another grade than the proposed one asks for a reason", () => {
  const mediation = { ...anAcceptedNewCase(), agreements: [anAgreementBrief()] };
  expect(refusal(mediation, grade())).toBeUndefined();
  expect(refusal(mediation, grade("major"))).toEqual({ reason: "grade-reason-missing" });
  expect(refusal(mediation, grade("major", "涉及三十户"))).toBeUndefined();
  expect(refusal(mediation, grade("best"))).toEqual({ reason: "grade-unknown", gradeKey: "best" });
});

test("the next step is the earliest day by which somebody owes something", () => {
  const mediation = anAcceptedNewCase();
  expect(nextStep(mediation)).toEqual({ next: "PERIOD", nextOn: "2026-07-03" });
  const sessions = [aSessionBrief("BOOKED", day("2026-06-08"))];
  expect(nextStep({ ...mediation, sessions })).toEqual({ next: "SESSION", nextOn: "2026-06-08" });
  const agreements = [
    anAgreementBrief({
      nextDueOn: day("2026-07-31"),
      confirmation: "PLANNED",
      confirmByOn: day("2026-07-10"),
    }),
  ];
  expect(nextStep({ ...mediation, agreements })).toEqual({ next: "CONFIRMATION", nextOn: "2026-07-10" });
  expect(nextStep(afterCaseActs(mediation, end()))).toEqual({ next: "NONE", nextOn: null });
});

describe("whatever is tried in whatever order", () => {
  const base = day("2026-06-01");
  const anyDay = fc.integer({ min: -3, max: 60 }).map((days) => addDays(base, days));
  const anyParty = fc.constantFrom(worker.id, boss.id, presiding.id);
  const anyMediator = fc.constantFrom(presiding.id, assistant.id, retired.id, boss.id);
  const anyFacts = fc
    .record({
      act: fc.constantFrom(...CaseAct.options),
      on: anyDay,
      party: anyParty,
      mediator: anyMediator,
      flag: fc.boolean(),
    })
    .map(({ act, on, party, mediator, flag }): CaseFacts => {
      const facts = {
        consent: consent(party, on),
        refuse: { ...refuse(party, on), otherRoutes: flag ? "可以起诉" : "" },
        assign: assign(mediator, flag),
        recuse: recuse(mediator, on),
        accept: accept(on, flag ? "D-01" : "D-99"),
        amend: amend(aNewCase(flag ? {} : { category: "1501" }).form),
        extend: extend(addDays(on, flag ? 40 : 0), on),
        end: { ...end(on), otherRoutes: flag ? "可以起诉" : "" },
        "follow-up": followUp(on),
        grade: grade(flag ? "general" : "best"),
        close: close(on),
        reopen: reopen(on),
      } satisfies Record<CaseAct, CaseFacts>;
      return facts[act];
    });
  /** What sessions, agreements and the dossier do to a case meanwhile. */
  const anyWorld = fc.constantFrom<Partial<MediationCase>>(
    {},
    { sessions: [aSessionBrief("BOOKED", addDays(base, 20))] },
    { sessions: [aSessionBrief("FROZEN", addDays(base, 20))] },
    { sessions: [], agreements: [anAgreementBrief({ status: "DRAFT", isSigned: false, effectiveOn: null })] },
    { sessions: [], agreements: [anAgreementBrief()] },
    { sessions: [], agreements: [anAgreementBrief({ performance: "PERFORMED" })] },
    { sessions: [], agreements: [anAgreementBrief({ performance: "SUED" })] },
    { agreements: [] },
    { dossier: { dossierId: boss.id, filedOn: addDays(base, 50), retention: "Y10" } },
  );

  test("the case stands in a defined state; a disallowed act is refused with its reason and changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ facts: anyFacts, world: anyWorld }), { maxLength: 40 }), (steps) => {
        let mediation = aNewCase();
        for (const { facts, world } of steps) {
          mediation = { ...mediation, ...world };
          const status = caseStatus(mediation);
          expect(CaseStatus.options).toContain(status);
          const before = JSON.stringify(mediation);
          const recorded = recordCaseEvent(
            mediation,
            caseEvent(facts),
            caseSurroundings({ today: addDays(base, 55) }),
          );
          expect(JSON.stringify(mediation)).toBe(before);
          const isAllowed = CASE_ACTS[status].includes(facts.act);
          if (!isAllowed) {
            expect(recorded).toEqual({
              ok: false,
              error: { reason: "not-now", act: facts.act, status },
            });
          }
          if (!recorded.ok) continue;
          expect(recorded.value.events).toHaveLength(mediation.events.length + 1);
          mediation = MediationCase.parse(recorded.value);
          if (facts.act === "refuse" || facts.act === "end") expect(caseStatus(mediation)).toBe("ENDED");
          if (facts.act === "close") expect(caseStatus(mediation)).toBe("CLOSED");
        }
      }),
    );
  });
});
