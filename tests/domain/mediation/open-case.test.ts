import { describe, expect, test } from "vitest";
import { DEADLINE_RULES, presetRule } from "#shared/domain/deadline/deadline-rules.ts";
import { caseHints } from "#shared/domain/mediation/case-hints.ts";
import { proposedRule } from "#shared/domain/mediation/case-period.ts";
import { caseProblem, completeCase } from "#shared/domain/mediation/check-case.ts";
import { maskCase } from "#shared/domain/mediation/mask-case.ts";
import { CaseForm, type CaseForm as Form } from "#shared/domain/mediation/mediation-case.ts";
import { DEFAULT_MEDIABILITY as mediability } from "#shared/domain/mediation/mediability.ts";
import { caseObstacles, openingRefusal } from "#shared/domain/mediation/obstacles.ts";
import { hostNameOf, maskCaseTitle, proposeCase } from "#shared/domain/mediation/open-case.ts";
import type { Visit, VisitForm } from "#shared/domain/visit/visit.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { boss, personParty, worker } from "#tests/support/agreements.ts";
import {
  aMatter,
  anAcceptance,
  anId,
  anOffice,
  aRespondent,
  aVisit,
  aVisitor,
  clerk,
} from "#tests/support/builders.ts";
import { afterCaseActs, aNewCase, anAcceptedNewCase, caseActs } from "#tests/support/cases.ts";

const today = day("2026-07-10");
const aChild = { name: "李小豆", birthOn: day("2015-05-01") };

function proposal(form: Partial<VisitForm>, later: readonly Visit[] = []): Form {
  const visits = [aVisit({}, form), ...later];
  const matter = aMatter({}, form);
  return proposeCase({ matter, visits, office: anOffice, today, newId: anId });
}

describe("the proposed case", () => {
  test("takes parties, facts, wishes and amounts from the intake, ready to be opened", () => {
    const form = proposal({
      category: "0202",
      statement: "砌墙占了地界。",
      wish: "1、拆墙；2、恢复原状",
      amount: { exactFen: 200_000, asSaid: "两千" },
    });
    expect(form).toMatchObject({
      title: "张大山与李有田相邻土地建筑利用纠纷",
      startMode: "APPLICATION",
      hostName: anOffice.committeeName,
      parties: [
        { kind: "PERSON", side: "APPLICANT", name: "张大山", phone: "13900000001" },
        { kind: "PERSON", side: "RESPONDENT", name: "李有田" },
      ],
      mass: null,
      summary: "砌墙占了地界。",
      claims: ["拆墙", "恢复原状"],
      amount: { exactFen: 200_000 },
    });
    expect(CaseForm.safeParse(form).success).toBe(true);
    expect(caseProblem(form, mediability, today)).toBeUndefined();
  });

  test("of a crowd lists its representatives, five at most, and counts heads", () => {
    const crowd = Array.from({ length: 8 }, (_, i) => aVisitor({ name: `工友${i}` }));
    const form = proposal({ visitors: crowd, headCount: 12, category: "0701" });
    expect(form.mass).toEqual({ people: 12, households: 0 });
    expect(form.parties.filter(({ side }) => side === "APPLICANT")).toHaveLength(5);
    expect(form.title).toMatch(/^工友0等12人与李有田劳动合同/u);
  });

  test("joins who came at a later visit, each person once", () => {
    const later = aVisit({}, { visitors: [aVisitor(), aVisitor({ name: "王二妮" })] });
    const names = proposal({}, [later]).parties.map(({ name }) => name);
    expect(names).toEqual(["张大山", "王二妮", "李有田"]);
  });

  test("starts as the matter arrived: found by the desk, sent by others, or brought by people", () => {
    expect(proposal({ channel: "SCREENING" })).toMatchObject({ startMode: "INITIATIVE", entrustedBy: null });
    expect(proposal({ channel: "TRANSFER", channelNo: "移字3号" })).toMatchObject({
      startMode: "ENTRUSTED",
      entrustedBy: "OTHER_DEPARTMENT",
      entrustNo: "移字3号",
    });
  });

  test("names no child in its title", () => {
    expect(proposal({ visitors: [aVisitor(aChild)] }).title).toContain("未成年人A与李有田");
  });

  test("of a unit leaves open who speaks for it", () => {
    const form = proposal({ respondents: [aRespondent({ kind: "UNIT", name: "金川养殖场" })] });
    expect(form.parties[1]).toMatchObject({ kind: "UNIT", name: "金川养殖场", representative: "" });
    expect(CaseForm.safeParse(form).success).toBe(true);
  });
});

describe("a form is not taken", () => {
  const form = aNewCase().form;
  const problem = (parts: Partial<Form>) => caseProblem({ ...form, ...parts }, mediability, today);

  test("for what a committee does not mediate", () => {
    for (const category of ["1201", "1304", "1403", "1502", "1601"]) {
      expect(problem({ category })).toMatchObject({ reason: "category-not-mediable" });
    }
  });

  test("with a side missing, or a child without guardian", () => {
    expect(problem({ parties: [worker] })).toEqual({ reason: "side-missing", side: "RESPONDENT" });
    const child = personParty({ side: "RESPONDENT", ...aChild });
    expect(problem({ parties: [worker, child] })).toEqual({
      reason: "guardian-missing",
      partyId: child.id,
      name: "李小豆",
    });
    const guardian = { name: "李有田", relation: "父亲", phone: "" };
    expect(problem({ parties: [worker, { ...child, guardian }] })).toBeUndefined();
  });

  test("with more than five representatives of a crowd", () => {
    const six = Array.from({ length: 6 }, () => personParty());
    const mass = { people: 30, households: 0 };
    expect(problem({ parties: [...six, boss], mass })).toEqual({
      reason: "too-many-representatives",
      most: 5,
    });
    expect(problem({ parties: [...six, boss] })).toBeUndefined();
  });

  test("entrusted by nobody, begun tomorrow, or with an identity number nobody can have", () => {
    expect(problem({ startMode: "ENTRUSTED" })).toEqual({ reason: "entruster-missing" });
    expect(problem({ startedOn: day("2026-07-11") })).toEqual({ reason: "day-in-future", today });
    const wrong = personParty({ idPaper: { type: "111", no: "620302197503021231", confirmed: false } });
    expect(problem({ parties: [wrong, boss] })).toMatchObject({ reason: "identity-number-wrong" });
  });

  test("naming one party twice is not even a form", () => {
    expect(CaseForm.safeParse({ ...form, parties: [worker, worker] }).success).toBe(false);
  });

  test("an entruster is kept only where somebody entrusted", () => {
    expect(completeCase({ ...form, entrustedBy: "COURT", entrustNo: "1号" }, today)).toMatchObject({
      entrustedBy: null,
      entrustNo: "",
    });
  });
});

describe("what stands against mediating a matter", () => {
  const decisions = [
    { id: anId(), at: "2026-07-10T02:00:00.000Z", by: clerk, form: anAcceptance(), paperId: null },
  ];
  const reasons = (form: Partial<VisitForm>, cases = [] as ReturnType<typeof aNewCase>[]) =>
    caseObstacles(aMatter({ decisions }, form), [aVisit({}, form)], cases, mediability).map(
      ({ reason }) => reason,
    );

  test("nothing, for a quarrel of neighbours", () => {
    expect(reasons({})).toEqual([]);
  });

  test("is said with where to go instead", () => {
    const [obstacle] = caseObstacles(aMatter({}, { category: "1502" }), [], [], mediability);
    expect(obstacle).toMatchObject({ reason: "closed-routing", destination: "纪检监察机关或者组织部门" });
    expect(reasons({ category: "1304" })).toEqual(["category-not-mediable"]);
  });

  test("an open case, a refusal before, a court that has it", () => {
    expect(reasons({}, [aNewCase()])).toEqual(["case-open"]);
    expect(reasons({}, [afterCaseActs(aNewCase(), caseActs.refuse())])).toEqual(["refused-before"]);
    expect(reasons({}, [afterCaseActs(anAcceptedNewCase(), caseActs.end())])).toEqual([]);
    const sued: Partial<VisitForm> = {
      earlierSteps: [{ kind: "LITIGATION", where: "金川区人民法院", no: "", note: "" }],
    };
    expect(reasons(sued)).toEqual(["court-seized"]);

    const opening = (form: Partial<Form>) =>
      openingRefusal(
        { ...aNewCase().form, ...form },
        aMatter({ decisions }),
        [aVisit({}, sued)],
        [],
        mediability,
      );
    expect(opening({})).toEqual({ reason: "court-seized", where: "金川区人民法院" });
    expect(opening({ startMode: "ENTRUSTED", entrustedBy: "COURT" })).toBeUndefined();
  });

  test("a complaint about an official is never mediated, whatever category the case is given", () => {
    const matter = aMatter({ decisions }, { category: "1502" });
    expect(openingRefusal(aNewCase().form, matter, [], [], mediability)).toMatchObject({
      reason: "category-not-mediable",
    });
  });

  test("a matter that was not accepted", () => {
    const refused = {
      ...decisions[0]!,
      form: { ...anAcceptance(), kind: "ANSWERED", answer: "已解释" } as const,
    };
    const matter = aMatter({ decisions: [refused] });
    expect(openingRefusal(aNewCase().form, matter, [], [], mediability)).toEqual({
      reason: "matter-not-accepted",
    });
  });
});

describe("the usual period of a case", () => {
  const { form } = aNewCase();

  test("is a month, thirty days from a court, thirty working days for medicine", () => {
    const matter = aMatter();
    const fromCourt = { ...form, startMode: "ENTRUSTED", entrustedBy: "COURT" } as const;
    expect(proposedRule(form, matter, DEADLINE_RULES)).toBe("D-01");
    expect(proposedRule(fromCourt, matter, DEADLINE_RULES)).toBe("D-01c");
    expect(proposedRule({ ...form, category: "0502" }, matter, DEADLINE_RULES)).toBe("D-02");
  });

  test("is the rule the office made for the channel by which the matter came", () => {
    const ofHotline = {
      ...presetRule("D-01b"),
      id: "own-1",
      scope: { ...presetRule("D-01b").scope, channel: "HOTLINE" as const },
    };
    const rules = [...DEADLINE_RULES, ofHotline];
    expect(proposedRule(form, aMatter({ channel: "HOTLINE" }), rules)).toBe("own-1");
    expect(proposedRule(form, aMatter(), rules)).toBe("D-01");
  });
});

test("the township government seals what it mediates of the land", () => {
  expect(hostNameOf("TOWNSHIP_LAND", anOffice)).toBe("宁远堡镇人民政府");
  expect(hostNameOf("COMMITTEE", anOffice)).toBe(anOffice.committeeName);
});

test("hints tell the law of the case, the most urgent first", () => {
  const hints = (form: Partial<Form>) => caseHints(anAcceptedNewCase(form), today);
  expect(hints({})).toEqual([]);
  expect(hints({ category: "0701", tags: ["CRIME_SIGN"] })).toEqual([
    "report-at-once",
    "labour-15-days",
    "written-forced",
  ]);
  expect(hints({ category: "0901", settlesOwnership: true })).toEqual([
    "written-forced",
    "land-arbitration",
    "not-confirmable",
  ]);
  expect(caseHints(aNewCase({ tags: ["FAMILY_VIOLENCE"] }), today)).toEqual([
    "domestic-violence",
    "consent-missing",
  ]);
  expect(caseHints(afterCaseActs(aNewCase(), caseActs.refuse()), today)).toEqual([]);
});

describe("a case on the screen", () => {
  test("shows no identity number, phone or house, also not in its corrections", () => {
    const idPaper = { type: "111", no: "620302197503021234", confirmed: true };
    const open = aNewCase({ parties: [{ ...worker, idPaper }, boss] });
    const shown = JSON.stringify(maskCase(afterCaseActs(open, caseActs.amend(open.form))));
    expect(shown).not.toContain("620302197503021234");
    expect(shown).not.toContain("13900000001");
    expect(shown).not.toContain("12号");
    expect(shown).toContain("张大山");
  });

  test("is shortened in lists, and a child not named", () => {
    const child = personParty({ side: "RESPONDENT", ...aChild });
    const parties = [worker, child];
    expect(maskCaseTitle({ title: "张大山与李小豆人身损害纠纷", parties }, today)).toBe(
      "张某与未成年人A人身损害纠纷",
    );
  });
});
