import { describe, expect, test } from "vitest";
import { checkSlip, vagueDeadline } from "#shared/domain/referral/check-slip.ts";
import { closedUnits, proposeSlip, suggestedUnits } from "#shared/domain/referral/propose-slip.ts";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import { day } from "#shared/kernel/plain-date.ts";
import {
  aMatter,
  anAcceptance,
  anId,
  aRefusal,
  aRespondent,
  aSlipForm,
  aUnit,
  aVisit,
  clerk,
} from "#tests/support/builders.ts";

const today = day("2026-07-10");
const check = (form = aSlipForm(), matter = aMatter(), unit = aUnit()) =>
  checkSlip(form, matter, unit, today);
const reason = (answer: ReturnType<typeof check>) => (answer.ok ? "issued" : answer.error.reason);

describe("invariant 8: slips of category 15* are never addressed to the accused unit", () => {
  const accused = aUnit({ name: "宁远堡镇自然资源所" });
  const about = (respondent: Parameters<typeof aRespondent>[0], category = "1502") =>
    aMatter({}, { category, respondents: [aRespondent(respondent)] });
  const to = (matter: ReturnType<typeof aMatter>) => reason(check(aSlipForm(), matter, accused));

  test("neither by the unit's identity", () =>
    expect(to(about({ name: "赵所", unitId: accused.id }))).toBe("addressee-is-accused"));
  test("nor by its name, however it was written", () => {
    expect(to(about({ kind: "UNIT", name: "宁远堡镇自然资源所" }))).toBe("addressee-is-accused");
    expect(to(about({ kind: "UNIT", name: "自然资源所" }))).toBe("addressee-is-accused");
    expect(to(about({ name: "赵某", note: "宁远堡镇 自然资源所 工作人员" }))).toBe("addressee-is-accused");
  });
  test("while another unit may have it, and another category may go there", () => {
    expect(
      reason(
        check(aSlipForm(), about({ name: "赵所", unitId: accused.id }), aUnit({ name: "宁远堡镇纪委" })),
      ),
    ).toBe("issued");
    expect(to(about({ name: "自然资源所", kind: "UNIT" }, "0901"))).toBe("issued");
  });
  test("and the form shows them as closed, with the respondent that makes it so", () => {
    const matter = about({ name: "自然资源所", kind: "UNIT" });
    expect(closedUnits(matter, [accused, aUnit({ name: "司法所" })])).toEqual([
      { unitId: accused.id, respondent: "自然资源所" },
    ]);
  });
});

describe("a slip", () => {
  test("goes up only to the county and down only to a village", () => {
    expect(reason(check(aSlipForm({ kind: "ESCALATE" })))).toBe("kind-does-not-fit-unit");
    expect(reason(check(aSlipForm({ kind: "ESCALATE" }), aMatter(), aUnit({ level: "COUNTY" })))).toBe(
      "issued",
    );
    expect(reason(check(aSlipForm({ kind: "DELEGATE" }), aMatter(), aUnit({ level: "COUNTY" })))).toBe(
      "kind-does-not-fit-unit",
    );
    expect(reason(check(aSlipForm({ kind: "DELEGATE" }), aMatter(), aUnit({ level: "VILLAGE" })))).toBe(
      "issued",
    );
  });
  test("is due today or later", () => {
    expect(reason(check(aSlipForm({ dueOn: day("2026-07-09") })))).toBe("due-day-past");
    expect(reason(check(aSlipForm({ dueOn: today })))).toBe("issued");
  });
  test("is not written to a unit out of use", () =>
    expect(reason(check(aSlipForm(), aMatter(), aUnit({ active: false })))).toBe("addressee-inactive"));
  test("is not issued for a matter that was answered or refused", () => {
    const decided = (form: Parameters<typeof anAcceptance>[0] | "no") =>
      aMatter({
        decisions: [
          {
            id: anId(),
            at: "2026-07-10T02:00:00.000Z",
            by: clerk,
            form: form === "no" ? aRefusal() : anAcceptance(form),
            paperId: null,
          },
        ],
      });
    expect(reason(check(aSlipForm(), decided("no")))).toBe("matter-not-open");
    expect(reason(check(aSlipForm(), decided({})))).toBe("issued");
  });
});

describe("a deadline in words", () => {
  test.each([
    "请尽快办理。",
    "请尽快与当事人联系并答复",
    "抓紧核实后反馈",
    "请及时办结并回复",
    "请在适当时候处理",
  ])("is refused: %s", (words) => {
    expect(vagueDeadline(words)).toBeDefined();
  });
  test.each([
    "请依法办理并答复。",
    "请及时制止施工，防止矛盾激化。",
    "请尽快办理，7月20日前反馈。",
    "请采取适当措施",
    "请抓紧处理，五个工作日内办结",
  ])("is none: %s", (words) => {
    expect(vagueDeadline(words)).toBeUndefined();
  });
  test("keeps the slip from being issued and names the words", () => {
    const answer = check(aSlipForm({ requirement: "请尽快办理" }));
    expect(answer).toEqual({ ok: false, error: { reason: "vague-due", words: "尽快办" } });
  });
});

describe("what a slip starts with", () => {
  const known = {
    kind: "REFER" as const,
    matter: aMatter({ riskColor: "RED" }),
    visits: [aVisit({}, { statement: "欠".repeat(2100) })],
    attachments: [],
    contact: { name: "王安", phone: "0935-8000000" },
    today,
    calendar: officeTerms([{ id: "2026", restDays: [], makeUpWorkdays: [] }]),
  };
  const proposal = proposeSlip(known);
  test("tells what was said at every visit, and asks for what was asked last", () => {
    const visits = [
      aVisit({}, { statement: "水渠被占。", wish: "让出水渠。" }),
      aVisit({ ordinal: 2 }, { statement: "还是没让出来。", wish: "", visitedOn: day("2026-07-10") }),
    ];
    expect(proposeSlip({ ...known, visits })).toMatchObject({
      summary: "水渠被占。\n（第2次来访，2026年7月10日）还是没让出来。",
      claim: "让出水渠。",
    });
  });
  test("is due fifteen working days on by rule D-27", () => {
    expect(proposal.dueOn).toBe("2026-07-31");
    expect(proposal.dueBasis).toEqual({
      ruleId: "D-27",
      from: today,
      length: 15,
      unit: "WORKING",
      calendarUnpublished: false,
    });
  });
  test("fits the form: long statements are cut, red matters are urgent, no vague deadline is proposed", () => {
    expect(proposal.summary).toHaveLength(2000);
    expect(proposal.urgency).toBe("URGENT");
    expect(vagueDeadline(proposal.requirement)).toBeUndefined();
  });
  test("suggests units by category with the reason", () => {
    const unit = aUnit();
    const suggested = suggestedUnits("REFER", aMatter({}, { category: "0901" }), [unit]);
    expect(suggested).toEqual([{ unitId: unit.id, reason: expect.stringContaining("承包地") as string }]);
  });
});
