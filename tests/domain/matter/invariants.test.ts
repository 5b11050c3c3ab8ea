import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeProcedures } from "#electron/cli/procedures.ts";
import { checkDecision } from "#shared/domain/matter/decision.ts";
import { matterStatus, nextDueOn } from "#shared/domain/matter/matter-status.ts";
import { linkVisit, openMatter } from "#shared/domain/matter/open-matter.ts";
import { Matter } from "#shared/domain/matter/matter.ts";
import { IssuedPaper } from "#shared/domain/paper/paper.ts";
import { ReferralSlip } from "#shared/domain/referral/slip.ts";
import { Visit } from "#shared/domain/visit/visit.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { z } from "zod";
import {
  aMatter,
  anAcceptance,
  anId,
  aRefusal,
  aRespondent,
  aVisit,
  clerk,
} from "#tests/support/builders.ts";
import type { CaseStatus } from "#shared/domain/mediation/mediation-case.ts";

const today = day("2026-07-10");

describe("invariant 3: non-acceptance needs a destination", () => {
  test("a refusal and a guidance without one are not taken", () => {
    expect(checkDecision(aRefusal({ destination: null }), today)).toEqual({
      ok: false,
      error: { reason: "destination-missing" },
    });
    expect(checkDecision({ kind: "GUIDED", destination: null, advice: "去法院" }, today).ok).toBe(false);
  });
  test("with one they are", () => expect(checkDecision(aRefusal(), today).ok).toBe(true));
});

describe("invariant 7: not accepted as already handled only with the earlier number", () => {
  test("without it the refusal is not taken", () => {
    expect(checkDecision(aRefusal({ reason: "ALREADY_HANDLED", earlierNo: " " }), today)).toEqual({
      ok: false,
      error: { reason: "earlier-number-missing" },
    });
  });
  test("with it it is", () => {
    expect(
      checkDecision(aRefusal({ reason: "ALREADY_HANDLED", earlierNo: "宁远堡访〔2025〕0031号" }), today).ok,
    ).toBe(true);
  });
});

describe("what else a decision must say", () => {
  test("an answer says something", () =>
    expect(checkDecision({ kind: "ANSWERED", answer: " " }, today).ok).toBe(false));
  test("an acceptance expects an end that is not over", () => {
    expect(checkDecision(anAcceptance({ expectedOn: day("2026-07-09") }), today).ok).toBe(false);
    expect(checkDecision(anAcceptance({ expectedOn: today }), today).ok).toBe(true);
  });
});

describe("invariant 6: the first receiver never changes", () => {
  test("whoever registers the later visits", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (names) => {
        const matter = names.reduce(
          (known, name, index) =>
            linkVisit(known, aVisit({ ordinal: index + 2, receivedBy: { accountId: anId(), name } })),
          aMatter(),
        );
        expect(matter.firstReceiver).toEqual(clerk);
        expect(matter.visits).toHaveLength(names.length + 1);
      }),
    );
  });
});

describe("invariant 16: no field named fee", () => {
  test("in no record and in no procedure", () => {
    const records = [Visit, Matter, ReferralSlip, IssuedPaper].map((schema) =>
      z.toJSONSchema(schema, { unrepresentable: "any" }),
    );
    for (const schema of [...records, describeProcedures()]) {
      expect(JSON.stringify(schema)).not.toMatch(/"(?:\w*(?:Fee|Charge)s?|fees?|charges?)":/);
    }
  });
});

describe("a repeat visit", () => {
  const first = aVisit(
    {},
    { riskColor: "YELLOW", tags: ["LAND"], respondents: [aRespondent({ name: "李有田" })] },
  );
  const matter = openMatter(anId(), "宁远堡事〔2026〕0001号", first, first.registeredAt);
  test("adds the respondents it names, marks the matter as repeated, and never lowers the risk", () => {
    const again = aVisit(
      { ordinal: 2 },
      {
        riskColor: "GREEN",
        tags: ["POLICE_CALLED"],
        respondents: [aRespondent({ name: "李 有田" }), aRespondent({ name: "王小六" })],
      },
    );
    const linked = linkVisit(matter, again);
    expect(linked.respondents.map(({ name }) => name)).toEqual(["李有田", "王小六"]);
    expect(linked.tags).toEqual(["LAND", "POLICE_CALLED", "REPEAT_VISIT"]);
    expect(linked.riskColor).toBe("YELLOW");
  });
  test("keeps number, title and category of the first", () => {
    const linked = linkVisit(matter, aVisit({}, { category: "0901" }));
    expect(linked).toMatchObject({ no: matter.no, title: matter.title, category: "0202" });
  });
});

describe("a repeat visit that complains about an official", () => {
  test("closes the routing of the matter from then on", () => {
    const linked = linkVisit(aMatter({}, { category: "0202" }), aVisit({}, { category: "1502" }));
    expect(linked.category).toBe("1502");
    expect(linkVisit(linked, aVisit({}, { category: "0202" })).category).toBe("1502");
  });
});

describe("where a matter stands", () => {
  const brief = (
    status: "ISSUED" | "RETURNED" | "REPLIED" | "VERIFIED" | "VOIDED" | "HANDLING",
    dueOn = "2026-07-31",
  ) => ({
    slipId: anId(),
    no: "",
    unitId: anId(),
    unitName: "",
    status,
    dueOn: day(dueOn),
    extension: "NONE" as const, // the literal is the type
    supervision: null,
    touchedOn: day("2026-07-10"),
  });
  const mediated = (status: CaseStatus, agreed = false) => ({
    caseId: anId(),
    no: "",
    openedAt: "2026-07-10T02:00:00.000Z",
    openedBy: clerk,
    status,
    agreed,
    nextOn: null,
    touchedOn: day("2026-07-10"),
  });
  const decided = [
    { id: anId(), at: "2026-07-10T02:00:00.000Z", by: clerk, form: anAcceptance(), paperId: null },
  ];
  test.each([
    ["REGISTERED", [], []],
    ["ACCEPTED", decided, []],
    ["REFERRED", decided, [brief("ISSUED")]],
    ["REFERRED", decided, [brief("RETURNED"), brief("ISSUED")]],
    ["RETURNED", decided, [brief("RETURNED")]],
    ["RETURNED", decided, [brief("VERIFIED"), brief("RETURNED")]],
    ["VERIFIED", decided, [brief("RETURNED"), brief("VERIFIED")]],
    ["REPLIED", decided, [brief("REPLIED"), brief("HANDLING")]],
    ["VERIFIED", decided, [brief("VERIFIED")]],
    ["ACCEPTED", decided, [brief("VOIDED")]],
  ] as const)("%s", (status, decisions, slips) => {
    expect(matterStatus({ decisions, slips, whistles: [], cases: [], closing: [] })).toBe(status);
  });
  test.each([
    ["MEDIATING", [mediated("ASKING")], []],
    ["MEDIATING", [mediated("MEDIATING")], [brief("ISSUED")]],
    ["REPLIED", [mediated("MEDIATING")], [brief("REPLIED")]],
    ["MEDIATED", [mediated("PERFORMING", true)], []],
    ["MEDIATED", [mediated("FILED", true)], [brief("VERIFIED")]],
    ["REFERRED", [mediated("CLOSED", true)], [brief("ISSUED")]],
    ["ACCEPTED", [mediated("ENDED")], []],
  ] as const)("%s by its mediation", (status, cases, slips) => {
    expect(matterStatus({ decisions: decided, slips, whistles: [], cases, closing: [] })).toBe(status);
  });
  test("the next due day is the earliest of the unanswered slips", () => {
    expect(
      nextDueOn({
        cases: [],
        whistles: [],
        slips: [
          brief("HANDLING", "2026-08-02"),
          brief("ISSUED", "2026-07-20"),
          brief("REPLIED", "2026-07-01"),
        ],
      }),
    ).toBe("2026-07-20");
    expect(nextDueOn({ slips: [brief("VERIFIED")], whistles: [], cases: [] })).toBeNull();
  });
  test("or of a mediation case, where that is earlier", () => {
    const cases = [{ ...mediated("MEDIATING"), nextOn: day("2026-07-15") }];
    expect(nextDueOn({ slips: [brief("ISSUED", "2026-07-20")], whistles: [], cases })).toBe("2026-07-15");
  });
});
