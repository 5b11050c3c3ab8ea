import { describe, expect, test } from "vitest";
import { DEFAULT_SUBSIDY_RULES } from "#shared/domain/mediation/default-subsidy.ts";
import type { CaseForm, MediationCase } from "#shared/domain/mediation/mediation-case.ts";
import { proposeSubsidy } from "#shared/domain/mediation/subsidy.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { anAgreement } from "#tests/support/agreements.ts";
import { anId } from "#tests/support/builders.ts";
import { aClosedCase } from "#tests/support/dossiers.ts";

const dossier = { dossierId: anId(), filedOn: day("2026-07-02"), retention: "Y10" as const };

function filed(form: Partial<CaseForm> = {}, parts: Partial<MediationCase> = {}): MediationCase {
  const mediation = aClosedCase({ dossier, ...parts });
  return {
    ...mediation,
    form: { ...mediation.form, category: "0202", amount: { exactFen: null, asSaid: "" }, ...form },
  };
}

const propose = (mediation: MediationCase, agreements: Parameters<typeof proposeSubsidy>[1] = []) =>
  proposeSubsidy(mediation, agreements, DEFAULT_SUBSIDY_RULES);

describe("the subsidy grade that is proposed", () => {
  test("a quarrel of two neighbours is a simple one", () => {
    expect(propose(filed())).toEqual({ gradeKey: "simple", reasons: [{ fact: "ordinary" }], obstacles: [] });
  });

  test("a homestead dispute is general by its category", () => {
    expect(propose(filed({ category: "0902" }))).toEqual({
      gradeKey: "general",
      reasons: [{ fact: "category", category: "0902" }],
      obstacles: [],
    });
  });

  test("every fact that makes a case major is named", () => {
    const form = { category: "0903", mass: { people: 35, households: 12 }, tags: ["CRIME_SIGN", "LAND"] };
    const agreement = anAgreement({ totalFen: 12_000_000 });
    expect(propose(filed(form), [agreement])).toEqual({
      gradeKey: "major",
      reasons: [
        { fact: "people", people: 35, from: 10 },
        { fact: "amount", fen: 12_000_000, fromYuan: 100_000 },
        { fact: "category", category: "0903" },
        { fact: "tag", tag: "CRIME_SIGN" },
      ],
      obstacles: [],
    });
  });

  test("nothing is proposed while it is not agreed, not performed or not filed, and each is said", () => {
    expect(propose(aClosedCase({ agreements: [] })).obstacles).toEqual(["not-agreed", "not-filed"]);
    const [brief] = aClosedCase().agreements;
    const unperformed = filed({}, { agreements: [{ ...brief!, performance: "PARTIAL" }] }); // the case above has one
    expect(propose(unperformed)).toEqual({ gradeKey: null, reasons: [], obstacles: ["not-performed"] });
  });

  test("a county that asks for neither gets its proposal at once", () => {
    const rules = { ...DEFAULT_SUBSIDY_RULES, needsDossier: false, needsPerformance: false };
    expect(proposeSubsidy(aClosedCase({ dossier: null }), [], rules).obstacles).toEqual([]);
  });

  test("what the police or the township mediated is not subsidised", () => {
    expect(propose(filed({ hostKind: "POLICE" })).obstacles).toEqual(["not-committee"]);
  });
});
