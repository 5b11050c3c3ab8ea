import { describe, expect, test } from "vitest";
import { isChoosable } from "#shared/codes/categories.ts";
import { checkVisit, completeVisit } from "#shared/domain/visit/check-visit.ts";
import type { VisitForm, VisitProblem } from "#shared/domain/visit/visit.ts";
import { checkDigitFor } from "#shared/kernel/identity-number.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aVisitForm, aVisitor, WEST_BAY } from "#tests/support/builders.ts";

const today = day("2026-07-10");
const surroundings = { today, hasVillage: (code: string) => code === WEST_BAY, hasCategory: isChoosable };
const problems = (form: Partial<VisitForm>) => checkVisit(aVisitForm(form), surroundings);
const card = (no: string, confirmed = false) => ({ type: "111", no, confirmed });
/** An invented number with its right check letter. */
const number = (birth: string, order = "001") => {
  const seventeen = `620302${birth}${order}`;
  return seventeen + checkDigitFor(seventeen);
};

describe("a registration", () => {
  test("of one villager with a statement has no problem", () => {
    expect(problems({})).toEqual([]);
  });

  const cases: readonly [string, Partial<VisitForm>, VisitProblem][] = [
    [
      "of tomorrow is not taken",
      { visitedOn: day("2026-07-11") },
      { reason: "visit-in-future", at: "visitedOn", today },
    ],
    ["needs somebody who speaks", { speaker: 3 }, { reason: "speaker-missing", at: "speaker" }],
    [
      "counts at least the people it lists",
      { visitors: [aVisitor(), aVisitor()], headCount: 1 },
      { reason: "head-count-too-small", at: "headCount", listed: 2 },
    ],
    [
      "needs a category of the second level",
      { category: "02" },
      { reason: "category-unknown", at: "category", code: "02" },
    ],
    [
      "names only villages of the office as the place",
      { place: { villageCode: "620302100999", group: "", text: "" } },
      { reason: "village-unknown", at: "place.villageCode", code: "620302100999" },
    ],
    [
      "names only villages of the office as addresses",
      { visitors: [aVisitor({ address: { villageCode: "620302100998", group: "", text: "" } })] },
      { reason: "village-unknown", at: "visitors.0.address.villageCode", code: "620302100998" },
    ],
    [
      "asks to confirm a wrong check digit",
      { visitors: [aVisitor({ idPaper: card("620302198001010010") })] },
      { reason: "check-digit-unconfirmed", at: "visitors.0.idPaper.no", no: "620302198001010010" },
    ],
    [
      "does not take a number with an impossible birth day",
      { visitors: [aVisitor({ idPaper: card("620302198002310011", true) })] },
      { reason: "identity-number-wrong", at: "visitors.0.idPaper.no", problem: "impossible-date" },
    ],
  ];
  test.each(cases)("%s", (_title, form, problem) => {
    expect(problems(form)).toEqual([problem]);
  });

  test("takes a wrong check digit that the clerk confirmed, and a card whose number nobody knows", () => {
    expect(problems({ visitors: [aVisitor({ idPaper: card("620302198001010010", true) })] })).toEqual([]);
    expect(problems({ visitors: [aVisitor({ idPaper: card("") })] })).toEqual([]);
  });

  test("takes visitors from elsewhere, who have no village here", () => {
    expect(
      problems({ visitors: [aVisitor({ address: { villageCode: null, group: "", text: "邻市清水县" } })] }),
    ).toEqual([]);
  });

  test("tells every problem at once", () => {
    const reasons = problems({ category: "", speaker: 9, visitedOn: day("2027-01-01") }).map(
      ({ reason }) => reason,
    );
    expect(reasons).toEqual(["visit-in-future", "speaker-missing", "category-unknown"]);
  });
});

describe("invariant 4: a group visit sends at most five representatives", () => {
  const representatives = (count: number) => ({
    visitors: Array.from({ length: count }, () => aVisitor({ representing: "REPRESENTATIVE" as const })),
    headCount: 40,
  });
  test("five of forty may speak", () => expect(problems(representatives(5))).toEqual([]));
  test("six may not", () =>
    expect(problems(representatives(6))).toEqual([
      { reason: "too-many-representatives", at: "visitors", most: 5 },
    ]));
});

describe("invariant 9: a minor under fourteen requires a guardian", () => {
  const guardian = { name: "王秀兰", relation: "奶奶", phone: "" };
  const missing = [{ reason: "guardian-missing", at: "visitors.0.guardian", name: "张大山" }];
  test("by the entered birth day", () => {
    expect(problems({ visitors: [aVisitor({ birthOn: day("2012-07-11") })] })).toEqual(missing);
    expect(problems({ visitors: [aVisitor({ birthOn: day("2012-07-10") })] })).toEqual([]);
  });
  test("by the identity number", () => {
    expect(problems({ visitors: [aVisitor({ idPaper: card(number("20120711")) })] })).toEqual(missing);
    expect(problems({ visitors: [aVisitor({ idPaper: card(number("20120710")) })] })).toEqual([]);
  });
  test("by the younger of the two when they differ", () => {
    const visitor = aVisitor({ idPaper: card(number("20200101")), birthOn: day("1980-01-01") });
    expect(problems({ visitors: [visitor] })).toEqual(missing);
  });
  test("and with a guardian the registration is taken", () => {
    expect(problems({ visitors: [aVisitor({ birthOn: day("2020-01-01"), guardian })] })).toEqual([]);
  });
});

describe("what an identity number tells is filled in", () => {
  test("number tidied, birth and sex where nobody entered them", () => {
    const typed = number("19800101")
      .toLowerCase()
      .replace(/(.{6})/, "$1 ");
    const [visitor] = completeVisit(
      aVisitForm({ visitors: [aVisitor({ idPaper: card(typed) })] }),
      today,
    ).visitors;
    expect(visitor).toMatchObject({ idPaper: { no: number("19800101") }, birthOn: "1980-01-01", sex: "1" });
  });
  test("and never over what was entered", () => {
    const entered = aVisitor({ idPaper: card(number("19800101")), birthOn: day("1981-02-03"), sex: "2" });
    expect(completeVisit(aVisitForm({ visitors: [entered] }), today).visitors[0]).toMatchObject({
      birthOn: "1981-02-03",
      sex: "2",
    });
  });
});
