import { describe, expect, test } from "vitest";
import {
  CaseInput,
  identityTyped,
  inputFromForm,
  newParty,
  readCase,
} from "#renderer/features/mediation/case-input.ts";
import { checkDigitFor } from "#shared/kernel/identity-number.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { aNewCase } from "#tests/support/cases.ts";

const TODAY = PlainDate.parse("2026-06-10");
const { form } = aNewCase();
const read = (input: CaseInput) => readCase(input, form.matterId, TODAY);
const number = (first17: string) => first17 + checkDigitFor(first17);

describe("the case as it is typed", () => {
  test("a form that is shown and sent again unchanged is the same form", () => {
    const again = read(inputFromForm(form));
    expect(again.ok && again.form).toEqual(form);
  });

  test("claims and other committees are typed one a line; empty lines do not count", () => {
    const again = read({ ...inputFromForm(form), claims: "恢复原状\n\n 赔偿二万元 ", coHosts: "\n" });
    expect(again.ok && again.form.claims).toEqual(["恢复原状", "赔偿二万元"]);
    expect(again.ok && again.form.coHosts).toEqual([]);
  });

  test("a mass case counts heads, and an ordinary one forgets the head count that was typed", () => {
    const input = { ...inputFromForm(form), isMass: true, people: "３2", households: "" };
    const mass = read(input);
    expect(mass.ok && mass.form.mass).toEqual({ people: 32, households: 0 });
    const ordinary = read({ ...input, isMass: false });
    expect(ordinary.ok && ordinary.form.mass).toBeNull();
  });

  test("what is missing and what is wrong is told by field", () => {
    const input = {
      ...inputFromForm(form),
      title: " ",
      category: "",
      startedOn: null,
      isMass: true,
      people: "许多",
    };
    const again = read({ ...input, parties: [newParty("RESPONDENT", crypto.randomUUID())] });
    expect(again.ok ? [] : [...again.problems]).toEqual([
      ["title", "required"],
      ["category", "required"],
      ["startedOn", "required"],
      ["parties.0.name", "required"],
      ["mass.people", "unfit"],
    ]);
  });

  test("an identity number fills sex and birth, and takes them back when it can no longer be read", () => {
    const party = newParty("APPLICANT", crypto.randomUUID());
    const typed = identityTyped(party, number("62030219800101001"), TODAY);
    expect(typed).toMatchObject({ sex: "1", birthOn: "1980-01-01" });
    const cut = identityTyped({ ...party, ...typed }, "62030219800101", TODAY);
    expect(cut).toMatchObject({ sex: "0", birthOn: null });
  });

  test("a card without a number is no paper, a small x becomes a capital one", () => {
    const [first] = inputFromForm(form).parties;
    const withNo = (idNo: string) =>
      read({
        ...inputFromForm(form),
        parties: first ? [{ ...first, kind: "PERSON", idType: "111", idNo }] : [],
      });
    const none = withNo(" ");
    const [bare] = none.ok ? none.form.parties : [];
    expect(bare?.kind === "PERSON" && bare.idPaper).toEqual({ type: "000", no: "", confirmed: false });
    const small = withNo("62030219800101001x");
    const [tidy] = small.ok ? small.form.parties : [];
    expect(tidy?.kind === "PERSON" && tidy.idPaper.no).toBe("62030219800101001X");
  });

  test("a draft of another version opens with what it still holds", () => {
    const draft = CaseInput.parse({
      title: "张某与李某纠纷",
      startMode: "SOMETHING",
      parties: "none",
      later: 1,
    });
    expect(draft).toMatchObject({ title: "张某与李某纠纷", startMode: "APPLICATION", parties: [] });
  });
});
