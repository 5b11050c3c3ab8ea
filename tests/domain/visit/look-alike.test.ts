import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  likeness,
  likenessKeys,
  MOST_LOOK_ALIKES,
  nearbyKeys,
  peopleOf,
  rankLookAlikes,
  type People,
} from "#shared/domain/visit/look-alike.ts";
import { LikenessReason } from "#shared/domain/visit/likeness.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aRespondent, aVisitForm, aVisitor, WEST_BAY } from "#tests/support/builders.ts";

const asked = (
  visitor: Partial<People["visitors"][number]>,
  respondents: readonly string[] = [],
): People => ({
  visitors: [{ name: "", idNo: "", phone: "", villageCode: WEST_BAY, ...visitor }],
  respondents,
});
const earlier = peopleOf(
  aVisitForm({
    visitors: [
      aVisitor({ name: "章薇", phone: "" }),
      aVisitor({
        name: "张伟",
        phone: "13912345678、0935-8211234",
        idPaper: { type: "111", no: "620302198001010010", confirmed: true },
      }),
    ],
    respondents: [aRespondent({ name: "李有田" })],
  }),
);
const reasons = (people: People) => likeness(people, earlier)?.reasons;

describe("an earlier visit is offered", () => {
  test("by the same identity number, however it was typed", () => {
    expect(reasons(asked({ idNo: "620302 1980 0101 0010" }))).toEqual(["same-id-number"]);
  });
  test("by the fifteen-digit number that became the eighteen digits", () => {
    const old = peopleOf(
      aVisitForm({
        visitors: [aVisitor({ idPaper: { type: "111", no: "620302800101001", confirmed: false } })],
      }),
    );
    const [key] = likenessKeys(old).filter(({ reason }) => reason === "same-id-number");
    expect(likeness(asked({ idNo: key?.key.slice("idno:".length) ?? "" }), old)?.reasons).toEqual([
      "same-id-number",
    ]);
  });
  test("by any of several phones", () => {
    expect(reasons(asked({ phone: "0935 8211234" }))).toEqual(["same-phone"]);
    expect(reasons(asked({ phone: "+86 139-1234-5678" }))).toEqual(["same-phone"]);
  });
  test("by the same name in the same village, and not in another", () => {
    expect(reasons(asked({ name: "张 伟" }))).toEqual(["same-name-village"]);
    expect(reasons(asked({ name: "张伟", villageCode: "620302100203" }))).toBeUndefined();
  });
  test("by a name that sounds the same in the same village", () => {
    expect(reasons(asked({ name: "章炜" }))).toEqual(["same-sound-village"]);
  });
  test("by the same pair of parties, also when the other side comes", () => {
    expect(reasons(asked({ name: "张伟", villageCode: null }, ["李有田"]))).toEqual(["same-parties"]);
    expect(reasons(asked({ name: "李有田", villageCode: null }, ["张伟"]))).toEqual(["same-parties"]);
  });
  test.each([
    ["620302198001010019", ["near-id-number"]],
    ["620302198001010100", ["near-id-number"]],
    ["620302198001010129", undefined],
    ["62030219800101001", undefined],
  ])("by an identity number one digit off, or with two digits changed about: %s", (idNo, expected) => {
    expect(reasons(asked({ idNo }))).toEqual(expected);
  });
  test.each([
    ["13912345679", ["near-phone"]],
    ["13912345687", ["near-phone"]],
    ["13912345699", undefined],
    ["0935-8211235", undefined],
  ])("by a mobile phone one digit off: %s", (phone, expected) => {
    expect(reasons(asked({ phone }))).toEqual(expected);
  });
  test.each([
    ["王喆", "王哲", ["variant-name-village"]],
    ["李峯昇", "李峰升", ["variant-name-village"]],
    ["赵未", "赵末", ["variant-name-village"]],
    ["赵未", "赵林", undefined],
  ])("by a name in variant characters or ones written alike: %s, %s", (name, other, expected) => {
    const known = { visitors: [{ name, idNo: "", phone: "", villageCode: WEST_BAY }], respondents: [] };
    expect(likeness(asked({ name: other }), known)?.reasons).toEqual(expected);
  });
  test("by the same respondent, when somebody else of the same village comes", () => {
    expect(reasons(asked({ name: "赵小兰" }, ["李有田"]))).toEqual(["same-respondent"]);
    expect(reasons(asked({ name: "赵小兰", villageCode: null }, ["李有田"]))).toBeUndefined();
  });
  test("pointing at the visitor who is alike", () => {
    expect(likeness(asked({ phone: "13912345678" }), earlier)?.visitor).toBe(1);
  });
  test("never by an extension number or an empty field", () => {
    expect(likenessKeys(asked({ phone: "1101", name: " · " }))).toEqual([]);
  });
});

const text = fc.string({ unit: "grapheme", maxLength: 8 });
const person = fc.record({
  name: text,
  idNo: fc.oneof(fc.constant(""), fc.stringMatching(/^\d{17}[\dXx]$/)),
  phone: fc.oneof(fc.constant(""), fc.stringMatching(/^1\d{10}$/)),
  villageCode: fc.option(fc.stringMatching(/^\d{12}$/)),
});
const people = fc.record({
  visitors: fc.array(person, { minLength: 1, maxLength: 4 }),
  respondents: fc.array(text, { maxLength: 3 }),
});

describe("laws of the search", () => {
  test("a visit is always found by its own number, phone, name and village, and parties", () => {
    fc.assert(
      fc.property(people, (visit) => {
        const index = new Set(likenessKeys(visit).map(({ key }) => key));
        return visit.visitors.every((visitor) =>
          likenessKeys({ visitors: [visitor], respondents: visit.respondents }).every(({ key }) =>
            index.has(key),
          ),
        );
      }),
    );
  });

  test("whoever nearly shares a number or a name is looked up under the key of the other", () => {
    const one = fc.record({
      name: fc.constantFrom("王喆", "王哲", "李峯", "李峰", "赵未"),
      idNo: fc.stringMatching(/^62030219800101001[0-3]$/),
      phone: fc.stringMatching(/^1391234567[0-3]$/),
      villageCode: fc.constant(WEST_BAY),
    });
    fc.assert(
      fc.property(one, one, (a, b) => {
        const [asks, known] = [a, b].map((visitor) => ({ visitors: [visitor], respondents: [] }));
        if (!asks || !known || likeness(asks, known) === undefined) return true;
        const keys = new Set([...likenessKeys(asks).map(({ key }) => key), ...nearbyKeys(asks)]);
        return likenessKeys(known).some(({ key }) => keys.has(key));
      }),
    );
  });

  test("likeness does not depend on who is the earlier one", () => {
    fc.assert(
      fc.property(people, people, (a, b) => {
        expect(likeness(a, b)?.reasons).toEqual(likeness(b, a)?.reasons);
      }),
    );
  });

  const found = fc.record({
    matterId: fc.uuid(),
    reasons: fc.uniqueArray(fc.constantFrom(...LikenessReason.options), { minLength: 1 }),
    lastVisitOn: fc.constantFrom(day("2026-01-05"), day("2026-03-01"), day("2025-12-31")),
  });
  test("the order in which matters were found plays no part", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(found, { selector: ({ matterId }) => matterId, maxLength: 30 }),
        fc.nat(),
        (list, turn) => {
          const cut = list.length === 0 ? 0 : turn % list.length;
          const turned = [...list.slice(cut), ...list.slice(0, cut)].reverse();
          expect(rankLookAlikes(turned)).toEqual(rankLookAlikes(list));
          expect(rankLookAlikes(list).length).toBeLessThanOrEqual(MOST_LOOK_ALIKES);
        },
      ),
    );
  });

  test("a proven person stands before a hint, and of two alike the more recent first", () => {
    const ranked = rankLookAlikes([
      { matterId: "a", reasons: ["same-sound-village"] as const, lastVisitOn: day("2026-06-01") },
      { matterId: "b", reasons: ["same-id-number"] as const, lastVisitOn: day("2025-01-01") },
      { matterId: "c", reasons: ["same-id-number"] as const, lastVisitOn: day("2026-01-01") },
    ]);
    expect(ranked.map(({ matterId }) => matterId)).toEqual(["c", "b", "a"]);
  });
});
