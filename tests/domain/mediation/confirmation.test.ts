import { describe, expect, test } from "vitest";
import { ANYWHERE } from "#shared/domain/deadline/deadline-rule.ts";
import { presetRule } from "#shared/domain/deadline/deadline-rules.ts";
import { agreementClocks } from "#shared/domain/mediation/agreement-clocks.ts";
import type { Agreement, AgreementFacts } from "#shared/domain/mediation/agreement.ts";
import {
  confirmationChecks,
  confirmationClock,
  confirmationObstacle,
  confirmationState,
} from "#shared/domain/mediation/confirmation.ts";
import type { CaseForm } from "#shared/domain/mediation/mediation-case.ts";
import { recordAgreementEvent } from "#shared/domain/mediation/record-agreement-event.ts";
import { day } from "#shared/kernel/plain-date.ts";
import {
  agreementActs,
  agreementEvent,
  afterActs,
  aMediatedCase,
  anAgreement,
  aPayment,
  aSetting,
  signedActs,
  worker,
} from "#tests/support/agreements.ts";
import { aMatter } from "#tests/support/builders.ts";

const { terms } = aSetting();
const inForce = afterActs(anAgreement(), signedActs("2026-06-12"));
const obstacle = (agreement: Agreement, form: Partial<CaseForm> = {}, on = "2026-06-20") =>
  confirmationObstacle(agreement, aMediatedCase(form), day(on), terms);
const refusal = (agreement: Agreement, facts: AgreementFacts) => {
  const recorded = recordAgreementEvent(agreement, agreementEvent(facts), aSetting());
  return recorded.ok ? "taken" : recorded.error;
};

test("S6: in force on 12 June, the thirty days end bare on 12 July and, as that is a Sunday, on the 13th", () => {
  expect(confirmationClock(inForce, terms)).toMatchObject({
    from: "2026-06-12",
    bareOn: "2026-07-12",
    dueOn: "2026-07-13",
    warnOn: ["2026-07-02", "2026-07-09"],
  });
  expect(confirmationClock(anAgreement(), terms)).toBeNull();
});

describe("an application for confirmation", () => {
  test("is possible until the rolled day and time-barred after it", () => {
    expect(obstacle(inForce, {}, "2026-07-13")).toBeUndefined();
    expect(obstacle(inForce, {}, "2026-07-14")).toBe("late");
    expect(confirmationState(inForce, day("2026-07-13"), terms)).toBe("NONE");
    expect(confirmationState(inForce, day("2026-07-14"), terms)).toBe("TIME_BARRED");
  });

  test("is time-barred by the rule that the office made for matters of this channel", () => {
    const { scope, ...usual } = presetRule("D-04");
    const rule = { ...usual, id: "own-1", limit: { length: 10, unit: "CALENDAR" } } as const;
    const own = { ...rule, scope: { ...scope, channel: "HOTLINE" as const } };
    const ofHotline = {
      ...terms,
      rules: [...terms.rules, own],
      scope: { ...ANYWHERE, channel: "HOTLINE" as const },
    };
    const on = day("2026-06-23");
    expect(confirmationState(inForce, on, ofHotline)).toBe("TIME_BARRED");
    expect(confirmationObstacle(inForce, aMediatedCase(), on, ofHotline)).toBe("late");
    expect(confirmationState(inForce, on, { ...ofHotline, scope: ANYWHERE })).toBe("NONE");
  });

  test.each(["12", "1301", "1402", "1501", "1601"])("is not for a case of category %s", (category) => {
    expect(obstacle(inForce, { category })).toBe("category");
  });

  test("is not for ownership, nor for a marriage as such, nor for an oral or unclear agreement", () => {
    expect(obstacle(inForce, { settlesOwnership: true })).toBe("ownership");
    const effective = (form: Parameters<typeof anAgreement>[0]) => afterActs(anAgreement(form), signedActs());
    expect(obstacle(effective({ terms: ["双方自愿离婚。"] }))).toBe("status");
    expect(obstacle(effective({ terms: ["剩余部分酌情处理。"] }))).toBe("unclear");
    const oral = afterActs(anAgreement({ form: "ORAL" }), [
      agreementActs.print,
      agreementActs.mediatorSigns(),
    ]);
    expect(obstacle(oral)).toBe("oral");
    expect(obstacle(anAgreement())).toBe("not-effective");
  });

  test("goes through a list on which every line is met or says why not", () => {
    const checks = confirmationChecks(inForce, aMediatedCase(), day("2026-06-20"), terms);
    expect(checks.map(({ isMet }) => isMet)).toEqual(checks.map(() => true));
    expect(
      confirmationChecks(inForce, aMediatedCase({ settlesOwnership: true }), day("2026-08-01"), terms)
        .filter(({ isMet }) => !isMet)
        .map(({ item }) => item),
    ).toEqual(["ownership", "late"]);
  });

  test("comes from both sides together, and only once", () => {
    expect(refusal(inForce, agreementActs.apply("2026-06-20", [worker.id]))).toEqual({
      reason: "not-confirmable",
      why: "both-sides",
    });
    const applied = afterActs(inForce, [agreementActs.apply()]);
    expect(confirmationState(applied, day("2026-12-01"), terms)).toBe("APPLIED");
    expect(refusal(applied, agreementActs.apply())).toEqual({ reason: "not-confirmable", why: "applied" });
  });

  test("made on the last day counts, also when it is entered later", () => {
    expect(refusal(inForce, agreementActs.apply("2026-07-13"))).toBe("taken");
    expect(refusal(inForce, agreementActs.apply("2026-07-14"))).toMatchObject({ why: "late" });
  });
});

describe("the court's answer", () => {
  const applied = afterActs(inForce, [agreementActs.apply()]);
  const answer = (result: "VALID" | "DISMISSED" | "WITHDRAWN", on = "2026-06-30") =>
    ({ act: "confirmation-result", result, on: day(on), no: "（2026）甘0302民特1号", note: "" }) as const;
  const acceptedOn = (on: string) => ({ act: "confirmation-accepted", on: day(on) }) as const;
  const enforce = (on: string) => ({ act: "enforce", on: day(on), court: "金川区人民法院", no: "" }) as const;

  test("follows an application, not before its day", () => {
    expect(refusal(inForce, answer("VALID"))).toEqual({ reason: "not-applied" });
    expect(refusal(applied, answer("VALID", "2026-06-19"))).toMatchObject({ reason: "day-before" });
    expect(confirmationState(afterActs(applied, [answer("VALID")]), day("2026-08-01"), terms)).toBe("VALID");
  });

  test("counts three days to the acceptance, and fifteen from it to the ruling", () => {
    const court = (agreement: Agreement) =>
      agreementClocks(agreement, aMatter())
        .filter(({ name }) => name === "court-accept" || name === "court-decide")
        .map(({ name, startedOn, ended }) => [name, startedOn, ended]);
    expect(court(applied)).toEqual([["court-accept", "2026-06-20", null]]);
    const accepted = afterActs(applied, [acceptedOn("2026-06-23")]);
    expect(court(accepted)).toEqual([
      ["court-accept", "2026-06-20", "2026-06-23"],
      ["court-decide", "2026-06-23", null],
    ]);
    expect(court(afterActs(accepted, [answer("VALID")]))).toEqual([
      ["court-accept", "2026-06-20", "2026-06-23"],
      ["court-decide", "2026-06-23", "2026-06-30"],
    ]);
    expect(court(afterActs(applied, [answer("VALID")]))).toEqual([
      ["court-accept", "2026-06-20", "2026-06-30"],
    ]);
  });

  test("is not before the acceptance, which is not before the application", () => {
    expect(refusal(inForce, acceptedOn("2026-06-23"))).toEqual({ reason: "not-applied" });
    expect(refusal(applied, acceptedOn("2026-06-19"))).toMatchObject({ reason: "day-before" });
    const accepted = afterActs(applied, [acceptedOn("2026-06-23")]);
    expect(refusal(accepted, answer("VALID", "2026-06-22"))).toMatchObject({ reason: "day-before" });
  });

  test("withdrawn, the parties may apply again within the thirty days; dismissed, not", () => {
    expect(refusal(afterActs(applied, [answer("WITHDRAWN")]), agreementActs.apply("2026-07-01"))).toBe(
      "taken",
    );
    expect(
      refusal(afterActs(applied, [answer("DISMISSED")]), agreementActs.apply("2026-07-01")),
    ).toMatchObject({
      why: "applied",
    });
  });

  test("lets an overdue obligation be enforced, and nothing else", () => {
    expect(refusal(applied, enforce("2026-08-01"))).toEqual({ reason: "not-confirmed" });
    const later = afterActs(anAgreement({ obligations: [aPayment()] }), [
      ...signedActs("2026-06-12"),
      agreementActs.apply(),
      answer("VALID"),
    ]);
    expect(refusal(later, enforce("2026-07-31"))).toEqual({ reason: "nothing-overdue" });
    expect(refusal(later, enforce("2026-08-01"))).toBe("taken");
  });
});
