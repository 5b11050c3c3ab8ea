import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  emptyForm,
  formFromDraft,
  headCountOf,
  isChild,
  isUntouched,
  reduceIntake,
  type IntakeAct,
  type IntakeForm,
} from "#renderer/features/visit/form-model.ts";
import { readyForm as ready } from "#renderer/features/visit/ready-form.ts";
import { checkDigitFor } from "#shared/kernel/identity-number.ts";
import { day } from "#shared/kernel/plain-date.ts";

const today = day("2026-03-02");
const now = { on: today, at: "09:30" };

function after(...acts: readonly IntakeAct[]): IntakeForm {
  return acts.reduce(reduceIntake, emptyForm(now));
}

function number(seventeen: string): string {
  return seventeen + checkDigitFor(seventeen);
}

const adult = number("62030219720115123");
const child = number("62030220140601124");

const surroundings = { today, hasVillage: () => true, hasCategory: () => true };

function readyForm(form: IntakeForm) {
  return ready(form, surroundings);
}

const told: readonly IntakeAct[] = [
  { act: "visitor", index: 0, fields: { name: "赵小满" } },
  { act: "set", fields: { category: "0901", statement: "承包地被邻居占了一垄。" } },
];

describe("a registration that is being typed", () => {
  test("starts with one visitor who came in person just now", () => {
    const form = emptyForm(now);
    expect(form).toMatchObject({
      channel: "VISIT",
      visitedOn: "2026-03-02",
      visitedAt: "09:30",
      riskColor: "GREEN",
    });
    expect(form.visitors).toHaveLength(1);
    expect(isUntouched(form)).toBe(true);
  });

  test("an identity number fills sex, birth and care", () => {
    const form = after({ act: "identity", index: 0, typed: child, today });
    expect(form.visitors[0]).toMatchObject({ sex: "2", birthOn: "2014-06-01", careFlags: ["CHILD"] });
    expect(isChild(form.visitors[0]!, form.visitedOn)).toBe(true);
  });

  test("a number corrected to nothing takes back what it had told", () => {
    const form = after(
      { act: "identity", index: 0, typed: adult, today },
      { act: "identity", index: 0, typed: adult.slice(0, 10), today },
    );
    expect(form.visitors[0]).toMatchObject({ sex: "0", birthOn: "" });
  });

  test("a birth day typed by hand outlives an unreadable number", () => {
    const form = after(
      { act: "visitor", index: 0, fields: { birthOn: "1980-05-05", sex: "1" } },
      { act: "identity", index: 0, typed: "6203", today },
    );
    expect(form.visitors[0]).toMatchObject({ sex: "1", birthOn: "1980-05-05" });
  });

  test("a confirmed wrong check digit must be confirmed again when the number changes", () => {
    const wrong = `${adult.slice(0, 17)}${adult.endsWith("0") ? "1" : "0"}`;
    const form = after(
      { act: "identity", index: 0, typed: wrong, today },
      { act: "visitor", index: 0, fields: { idConfirmed: true } },
    );
    expect(
      reduceIntake(form, { act: "identity", index: 0, typed: ` ${wrong}`, today }).visitors[0]?.idConfirmed,
    ).toBe(true);
    expect(
      reduceIntake(form, { act: "identity", index: 0, typed: adult, today }).visitors[0]?.idConfirmed,
    ).toBe(false);
  });

  test("the place follows the first visitor's village until it is set", () => {
    const address = { villageCode: "620302100201", group: "", text: "" };
    const form = after({ act: "visitor", index: 0, fields: { address } });
    expect(form.place.villageCode).toBe("620302100201");
    const set = reduceIntake(form, {
      act: "set",
      fields: { place: { ...form.place, villageCode: "620302100202" } },
    });
    const moved = reduceIntake(set, {
      act: "visitor",
      index: 0,
      fields: { address: { ...address, villageCode: null } },
    });
    expect(moved.place.villageCode).toBe("620302100202");
  });

  test("the next of a group comes from the same village", () => {
    const address = { villageCode: "620302100201", group: "三组", text: "12号" };
    const form = after({ act: "visitor", index: 0, fields: { address } }, { act: "add", list: "visitors" });
    expect(form.visitors[1]?.address).toEqual({ villageCode: "620302100201", group: "三组", text: "" });
  });

  test("the next after a representative is one too", () => {
    const form = after(
      { act: "visitor", index: 0, fields: { representing: "REPRESENTATIVE" } },
      { act: "add", list: "visitors" },
    );
    expect(form.visitors[1]?.representing).toBe("REPRESENTATIVE");
  });

  test("as many came as are listed until a head count is typed", () => {
    const form = after({ act: "add", list: "visitors" });
    expect(headCountOf(form)).toBe(2);
    expect(headCountOf({ ...form, headCount: "12" })).toBe(12);
  });

  test("the speaker stays the same person when somebody above is removed", () => {
    const form = after(
      { act: "add", list: "visitors" },
      { act: "add", list: "visitors" },
      { act: "set", fields: { speaker: 2 } },
      { act: "remove", list: "visitors", index: 0 },
    );
    expect(form.speaker).toBe(1);
  });

  test("the last visitor cannot be removed", () => {
    expect(after({ act: "remove", list: "visitors", index: 0 }).visitors).toHaveLength(1);
  });

  test("the speaker is always somebody on the list, whatever is added and removed", () => {
    const anyAct = fc.oneof(
      fc.constant<IntakeAct>({ act: "add", list: "visitors" }),
      fc.nat(6).map((index): IntakeAct => ({ act: "remove", list: "visitors", index })),
    );
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 30 }), fc.nat(6), (acts, speaker) => {
        const grown = after(...acts);
        const form = { ...grown, speaker: Math.min(speaker, grown.visitors.length - 1) };
        const left = acts.reduce(reduceIntake, form);
        return left.visitors.length >= 1 && left.speaker < left.visitors.length;
      }),
    );
  });
});

describe("a draft", () => {
  test("comes back as it was left", () => {
    const form = after(
      ...told,
      { act: "add", list: "visitors" },
      { act: "identity", index: 1, typed: adult, today },
    );
    expect(formFromDraft(JSON.parse(JSON.stringify(form)), now)).toEqual(form);
  });

  test("of an older desk opens with what it holds", () => {
    const old = {
      visitors: [{ name: "钱大有", phone: 13800000000 }],
      statement: "排水沟堵了",
      colour: "red",
      category: 4,
    };
    const form = formFromDraft(old, now);
    expect(form).toMatchObject({ statement: "排水沟堵了", category: "", visitedAt: "09:30" });
    expect(form?.visitors[0]).toMatchObject({ name: "钱大有", phone: "", representing: "SELF" });
  });

  test("that is no form is none", () => {
    expect(formFromDraft("gone", now)).toBeUndefined();
    expect(formFromDraft(null, now)).toBeUndefined();
  });

  test("of anything at all is a whole form or none", () => {
    fc.assert(
      fc.property(
        fc.record({ visitors: fc.anything(), speaker: fc.anything(), tags: fc.anything() }),
        (content) => {
          const form = formFromDraft(content, now);
          return form !== undefined && form.visitors.length >= 1 && form.speaker < form.visitors.length;
        },
      ),
    );
  });
});

describe("what a registration still lacks", () => {
  test("a name, a category and a statement, named in the order of the page", () => {
    const ready = readyForm(emptyForm(now));
    expect(ready.ok ? [] : ready.error.map(({ at, reason }) => [at, reason])).toEqual([
      ["visitors.0.name", "required"],
      ["category", "required"],
      ["statement", "required"],
    ]);
  });

  test("nothing, once somebody has told something", () => {
    const ready = readyForm(after(...told));
    expect(ready).toMatchObject({
      ok: true,
      value: { headCount: 1, visitors: [{ idPaper: { type: "000", no: "" } }] },
    });
  });

  test("a number is kept without spaces and with a capital letter", () => {
    const withX = number("62030219720115104");
    const typed = withX.toLowerCase().replace(/(.{6})(.{8})/, "$1 $2 ");
    const ready = readyForm(after(...told, { act: "identity", index: 0, typed, today }));
    expect(ready).toMatchObject({ ok: true, value: { visitors: [{ idPaper: { type: "111", no: withX } }] } });
  });

  test("5万多元 counts as fifty thousand and stays as said", () => {
    const ready = readyForm(after(...told, { act: "set", fields: { amountSaid: "5万多元" } }));
    expect(ready).toMatchObject({ ok: true, value: { amount: { asSaid: "5万多元", exactFen: 5_000_000 } } });
  });

  test("a control character is refused with its field", () => {
    const ready = readyForm(after(...told, { act: "set", fields: { statement: "响\u0007铃" } }));
    expect(ready).toEqual({ ok: false, error: [{ at: "statement", reason: "control-character" }] });
  });

  test("a head count that is no number is refused with its field", () => {
    const ready = readyForm(after(...told, { act: "set", fields: { involvedCount: "十几" } }));
    expect(ready).toEqual({ ok: false, error: [{ at: "involvedCount", reason: "not-a-number" }] });
  });

  test("the guardian of a child under fourteen", () => {
    const form = after(...told, { act: "identity", index: 0, typed: child, today });
    expect(readyForm(form)).toMatchObject({
      ok: false,
      error: [{ at: "visitors.0.guardian", reason: "guardian-missing" }],
    });
    const guardian = { name: "赵大山", relation: "父亲", phone: "" };
    expect(readyForm(reduceIntake(form, { act: "visitor", index: 0, fields: { guardian } }))).toMatchObject({
      ok: true,
      value: { visitors: [{ guardian }] },
    });
  });

  test("a word on a wrong check digit, and nothing more once it is confirmed", () => {
    const typed = `${adult.slice(0, 17)}${adult.endsWith("0") ? "1" : "0"}`;
    const form = after(...told, { act: "identity", index: 0, typed, today });
    expect(readyForm(form)).toMatchObject({ ok: false, error: [{ reason: "check-digit-unconfirmed" }] });
    const confirmed = reduceIntake(form, { act: "visitor", index: 0, fields: { idConfirmed: true } });
    expect(readyForm(confirmed).ok).toBe(true);
  });

  test("rare characters of a name arrive as typed", () => {
    const name = "\u{20BB7}\u{2B689}\uE003";
    const ready = readyForm(after(...told, { act: "visitor", index: 0, fields: { name } }));
    expect(ready.ok && ready.value.visitors[0]?.name).toBe(name);
  });
});
