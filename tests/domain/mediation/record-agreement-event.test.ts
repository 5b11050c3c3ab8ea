import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withAgreementBrief } from "#shared/domain/mediation/agreement-brief.ts";
import {
  AGREEMENT_ACTS,
  agreementStatus,
  allowedAgreementActs,
  effectiveOn,
  signingOf,
} from "#shared/domain/mediation/agreement-status.ts";
import { type Agreement, type AgreementFacts, AgreementStatus } from "#shared/domain/mediation/agreement.ts";
import { mayDraft, recordAgreementEvent, replaced } from "#shared/domain/mediation/record-agreement-event.ts";
import { obligationStandings, performanceSums } from "#shared/domain/mediation/performance.ts";
import { day } from "#shared/kernel/plain-date.ts";
import {
  aMediatedCase,
  aMediator,
  anAgreement,
  anAgreementForm,
  agreementActs,
  agreementEvent,
  afterActs,
  aPayment,
  aSetting,
  boss,
  terms,
  personParty,
  presiding,
  signedActs,
  worker,
} from "#tests/support/agreements.ts";
import { anId } from "#tests/support/builders.ts";

const { print, sign, mediatorSigns, seal, pay } = agreementActs;
const revise = (form = anAgreementForm()): AgreementFacts => ({ act: "revise", form });
const refusal = (agreement: Agreement, facts: AgreementFacts, setting = aSetting()) => {
  const recorded = recordAgreementEvent(agreement, agreementEvent(facts), setting);
  return recorded.ok ? "taken" : recorded.error;
};

describe("a written agreement", () => {
  test("has effect from the last of all signatures and the seal, in whatever order they are entered", () => {
    const entered = [
      print,
      seal("2026-06-10"),
      mediatorSigns("2026-06-11"),
      sign(boss.id, "2026-06-12"),
    ] as const;
    const almost = afterActs(anAgreement(), entered);
    expect(effectiveOn(almost)).toBeNull();
    expect(agreementStatus(almost)).toBe("SIGNING");
    const whole = afterActs(almost, [sign(worker.id, "2026-06-10")]);
    expect(effectiveOn(whole)).toBe("2026-06-12");
    expect(agreementStatus(whole)).toBe("EFFECTIVE");
  });

  test("gets no effect from printing", () => {
    const printed = afterActs(anAgreement(), [print]);
    expect(agreementStatus(printed)).toBe("PRINTED");
    expect(effectiveOn(printed)).toBeNull();
  });

  test("changed after printing is a new version without paper and without signatures", () => {
    const signed = afterActs(anAgreement(), [print, sign(worker.id), mediatorSigns()]);
    const changed = afterActs(signed, [revise(anAgreementForm({ place: "西湾村委会" }))]);
    expect(changed).toMatchObject({ version: 2, paperId: null, no: signed.no });
    expect(agreementStatus(changed)).toBe("DRAFT");
    expect(signingOf(changed).parties.every(({ signed: has }) => has === null)).toBe(true);
    expect(refusal(changed, sign(worker.id))).toMatchObject({ reason: "not-now", status: "DRAFT" });
    expect(afterActs(anAgreement(), [revise(), revise()]).version).toBe(1);
  });

  test("in force is not changed any more", () => {
    const inForce = afterActs(anAgreement(), signedActs());
    expect(refusal(inForce, revise())).toEqual({ reason: "not-now", act: "revise", status: "EFFECTIVE" });
  });

  test("takes no signature before it was reached, and none from the future", () => {
    const printed = afterActs(anAgreement(), [print]);
    expect(refusal(printed, sign(worker.id, "2026-06-09"))).toMatchObject({
      reason: "day-before",
      earliest: "2026-06-10",
    });
    const setting = aSetting({ today: day("2026-06-11") });
    expect(refusal(printed, sign(worker.id, "2026-06-12"), setting)).toMatchObject({
      reason: "day-in-future",
    });
  });

  test("does not get effect after a day on which something was due", () => {
    const form = { obligations: [aPayment({ due: { kind: "ON" as const, on: day("2026-06-15") } })] };
    const almost = afterActs(anAgreement(form), signedActs().slice(0, -1));
    expect(refusal(almost, seal("2026-06-16"))).toEqual({
      reason: "due-before-effect",
      ordinal: 1,
      dueOn: "2026-06-15",
      effectiveOn: "2026-06-16",
    });
    expect(refusal(almost, seal("2026-06-15"))).toBe("taken");
  });

  test("whose parties changed after printing needs a new version", () => {
    const printed = afterActs(anAgreement(), [print]);
    const parties = [worker, boss, personParty({ side: "RESPONDENT", name: "李小田" })];
    const setting = aSetting({ mediation: aMediatedCase({ parties }) });
    expect(refusal(printed, sign(worker.id), setting)).toEqual({ reason: "people-changed" });
    expect(afterActs(printed, [revise(), print], setting).signatories).toHaveLength(3);
  });

  test("is signed by an agent only with special authority", () => {
    const agent = {
      name: "周代理",
      sex: "1",
      idPaper: { type: "000", no: "", confirmed: false },
      relation: "",
      phone: "",
      scope: "GENERAL",
    } as const;
    const mediation = aMediatedCase({ parties: [{ ...worker, agent }, boss] });
    const printed = afterActs(anAgreement({}, mediation), [print], aSetting({ mediation }));
    const signs = { ...sign(worker.id), by: "周代理" };
    expect(refusal(printed, signs, aSetting({ mediation }))).toEqual({
      reason: "agent-may-not-sign",
      name: "周代理",
    });
    const special = aMediatedCase({ parties: [{ ...worker, agent: { ...agent, scope: "SPECIAL" } }, boss] });
    expect(refusal(printed, signs, aSetting({ mediation: special }))).toBe("taken");
  });

  test("is signed by the presiding mediator within the term", () => {
    const printed = afterActs(anAgreement(), [print]);
    expect(refusal(printed, mediatorSigns("2026-06-10", anId()))).toMatchObject({ reason: "not-presiding" });
    const ended = aMediator({ ...presiding, termEndsOn: day("2026-06-09") });
    expect(refusal(printed, mediatorSigns(), aSetting({ mediators: [ended] }))).toEqual({
      reason: "term-ended",
      name: "赵公道",
      endedOn: "2026-06-09",
    });
    const without = aSetting({ mediation: aMediatedCase({}, { mediators: [] }) });
    expect(refusal(anAgreement(), print, without)).toEqual({ reason: "presiding-missing" });
  });
});

test("an oral agreement has effect from the day it was reached, once the mediator's record is signed", () => {
  const oral = anAgreement({ form: "ORAL" });
  expect(effectiveOn(afterActs(oral, [print]))).toBeNull();
  const recorded = afterActs(oral, [print, mediatorSigns("2026-06-11")]);
  expect(effectiveOn(recorded)).toBe("2026-06-10");
  expect(allowedAgreementActs(afterActs(oral, [print]))).not.toContain("seal");
});

test("a case that has ended takes no signatures any more", () => {
  const printed = afterActs(anAgreement(), [print]);
  const mediation = aMediatedCase();
  const ended = {
    ...mediation,
    events: [
      ...mediation.events,
      {
        ...mediation.events[0]!, // the acceptance
        facts: {
          act: "end",
          ending: "FAILED",
          on: day("2026-06-11"),
          reason: "NO_AGREEMENT_POSSIBLE",
          note: "",
          otherRoutes: "起诉",
        } as const,
      },
    ],
  };
  expect(refusal(printed, sign(worker.id), aSetting({ mediation: ended }))).toEqual({
    reason: "case-not-mediating",
    status: "ENDED",
  });
});

describe("a second agreement in a case", () => {
  const inForce = afterActs(anAgreement(), signedActs());
  const mediation = withAgreementBrief(aMediatedCase(), inForce, terms);
  test("waits for the first to be finished, and then only amends it", () => {
    const drafted = withAgreementBrief(aMediatedCase(), anAgreement(), terms);
    expect(mayDraft(drafted, null)).toMatchObject({ reason: "agreement-unfinished" });
    expect(mayDraft(mediation, null)).toEqual({ reason: "amend-instead", no: inForce.no });
    expect(mayDraft(mediation, inForce.id)).toBeUndefined();
    expect(mayDraft(mediation, anId())).toEqual({ reason: "amends-not-in-force" });
  });

  test("puts the first out of force when it has effect itself", () => {
    const before = replaced(inForce, anAgreement(), day("2026-07-01"));
    expect(agreementStatus(before)).toBe("REPLACED");
    expect(allowedAgreementActs(before)).toEqual([]);
  });
});

describe("whatever is recorded, in whatever order", () => {
  const mediation = aMediatedCase();
  const start = anAgreement({}, mediation);
  const [first, second] = start.form.obligations.map(({ id }) => id);
  const someDay = fc.constantFrom("2026-06-09", "2026-06-10", "2026-06-12", "2026-07-31", "2026-08-02");
  const anyAct: fc.Arbitrary<AgreementFacts> = fc.oneof(
    fc.constant<AgreementFacts>(print),
    fc.constant(revise(start.form)),
    someDay.map((on) => sign(worker.id, on)),
    someDay.map((on) => sign(boss.id, on)),
    someDay.map((on) => mediatorSigns(on)),
    someDay.map((on) => seal(on)),
    fc
      .tuple(fc.constantFrom(first!, second!), fc.integer({ min: 1, max: 4_000_000 }), someDay) // it has two
      .map(([id, fen, on]) => pay(id, fen, on)),
    someDay.map((on): AgreementFacts => ({ act: "renege", partyId: boss.id, on: day(on), note: "不付" })),
    someDay.map((on) => agreementActs.apply(on)),
    fc.constant<AgreementFacts>({ act: "discard", reason: "写错" }),
  );

  const walk = (
    acts: readonly AgreementFacts[],
    visit: (before: Agreement, facts: AgreementFacts, after: Agreement) => void,
  ) => {
    let agreement = start;
    for (const facts of acts) {
      const recorded = recordAgreementEvent(agreement, agreementEvent(facts), aSetting({ mediation }));
      if (recorded.ok) visit(agreement, facts, recorded.value);
      else if (!allowedAgreementActs(agreement).includes(facts.act))
        expect(recorded.error).toMatchObject({ reason: "not-now", act: facts.act });
      agreement = recorded.ok ? recorded.value : agreement;
    }
  };
  const anyStory = fc.array(anyAct, { maxLength: 25 });

  test("the status is one of the table and every act taken was one of its acts", () => {
    fc.assert(
      fc.property(anyStory, (acts) => {
        walk(acts, (before, facts, after) => {
          expect(AGREEMENT_ACTS[agreementStatus(before)]).toContain(facts.act);
          expect(AgreementStatus.options).toContain(agreementStatus(after));
        });
      }),
    );
  });

  test("no agreement has effect without both parties, the mediator and the seal, and never before the last of them", () => {
    fc.assert(
      fc.property(anyStory, (acts) => {
        walk(acts, (_before, _facts, after) => {
          const effect = effectiveOn(after);
          if (effect === null) return;
          const { parties, mediatorOn, sealedOn } = signingOf(after);
          const days = [...parties.map(({ signed }) => signed?.on), mediatorOn, sealedOn];
          expect(parties.length).toBeGreaterThanOrEqual(2);
          expect(days.every((on) => on !== null && on !== undefined && on <= effect)).toBe(true);
          expect(days).toContain(effect);
        });
      }),
    );
  });

  test("a text that changed after printing never keeps a signature", () => {
    fc.assert(
      fc.property(anyStory, (acts) => {
        walk(acts, (before, facts, after) => {
          if (facts.act !== "revise") return;
          expect(after.version).toBe(before.version + (signingOf(before).isPrinted ? 1 : 0));
          expect(after.paperId).toBeNull();
          expect(signingOf(after)).toMatchObject({ isPrinted: false, mediatorOn: null, sealedOn: null });
          expect(signingOf(after).parties.every(({ signed }) => signed === null)).toBe(true);
        });
      }),
    );
  });

  test("nobody pays more than is owed, and paid and rest make the whole", () => {
    fc.assert(
      fc.property(anyStory, (acts) => {
        walk(acts, (_before, _facts, after) => {
          const standings = obligationStandings(after, day("2026-08-02"));
          for (const { obligation, paidFen, restFen } of standings) {
            expect(restFen).toBeGreaterThanOrEqual(0);
            expect(paidFen + restFen).toBe(obligation.amountFen);
          }
          const sums = performanceSums(standings);
          expect(sums.paidFen + sums.restFen).toBe(after.form.totalFen);
        });
      }),
    );
  });
});
